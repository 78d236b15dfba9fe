// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/catalog.hpp>

#include <cstdlib>
#include <locale>

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// Catalogues of a made-up pack and of the library's own words, in Lithuanian and two kinds of Portuguese.
class Catalogues {
 public:
  Catalogues() {
    write("lt", "sample",
          make_message_file(
              {{in_context("M1", "Step"), "Žingsnis"}, {in_context("M2", "Step"), "Pakopa"}, {"Guide", "Vadovas"}}));
    write("lt", "lapas", make_message_file({{in_context("table", "Yes"), "Taip"}}));
    write("pt", "sample", make_message_file({{"Guide", "Guia"}, {"Bus", "Autocarro"}}));
    write("pt_BR", "sample", make_message_file({{"Bus", "Ônibus"}}));
  }

  [[nodiscard]] Catalog load(std::string language, std::string source = "en") const {
    return load_catalog({std::move(language), std::move(source), {"sample", "lapas"}, {folder_.path()}});
  }

  void write(std::string_view tag, std::string_view domain, std::string_view content) const {
    write_message_file(folder_.path(), tag, domain, content);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

Message message(std::string context, std::string text) { return {std::move(context), std::move(text), {}}; }

template <typename Action>
Error error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error{"no error"};
}

}  // namespace

TEST_CASE("a message is found by its context and text", "[unit][catalog]") {
  const auto lt = Catalogues{}.load("lt");
  CHECK(lt.translate(message("M1", "Step")) == "Žingsnis");
  CHECK(lt.translate(message("M2", "Step")) == "Pakopa");
  CHECK(lt.translate(message("", "Guide")) == "Vadovas");
}

TEST_CASE("a message that is not translated is its own text, and is said to lack", "[unit][catalog]") {
  const auto lt = Catalogues{}.load("lt");
  CHECK(lt.translate(message("M3", "Step")) == "Step");
  CHECK(lt.state(message("M3", "Step")) == Translation::missing);
  CHECK(lt.state(message("", "Step")) == Translation::missing);
  CHECK(lt.state(message("M1", "Step")) == Translation::complete);
}

TEST_CASE("the empty message is empty and lacks nothing", "[unit][catalog]") {
  const auto lt = Catalogues{}.load("lt");
  CHECK(lt.translate({}).empty());
  CHECK(lt.state({}) == Translation::complete);
}

TEST_CASE("the source language needs no catalogue and lacks nothing", "[unit][catalog]") {
  const auto en = load_catalog({.language = "en", .domains = {"sample", "lapas"}});
  CHECK(en.translate(message("M1", "Step")) == "Step");
  CHECK(en.state(message("M1", "Step")) == Translation::complete);
  CHECK(en.word("table", "Yes") == "Yes");
  const auto us = load_catalog({.language = "en_US", .domains = {"sample"}});
  CHECK(us.state(message("M1", "Step")) == Translation::complete);
}

TEST_CASE("the library's own words are translated even for packs written in another language", "[unit][catalog]") {
  const Catalogues catalogues;
  const auto lt = catalogues.load("lt", "lt");
  CHECK(lt.word("table", "Yes") == "Taip");
  CHECK(lt.translate(message("M1", "Step")) == "Step");
  CHECK(lt.state(message("M1", "Step")) == Translation::complete);
}

TEST_CASE("a regional language falls back on the general one, then on the source", "[unit][catalog]") {
  const Catalogues catalogues;
  const auto brazilian = catalogues.load("pt_BR");
  CHECK(brazilian.translate(message("", "Bus")) == "Ônibus");
  CHECK(brazilian.translate(message("", "Guide")) == "Guia");
  CHECK(brazilian.translate(message("", "Tram")) == "Tram");
  CHECK(brazilian.state(message("", "Tram")) == Translation::missing);
  CHECK(brazilian.state(message("", "Guide")) == Translation::complete);
  CHECK(catalogues.load("pt").translate(message("", "Bus")) == "Autocarro");
  CHECK(catalogues.load("pt_AO").translate(message("", "Bus")) == "Autocarro");
}

TEST_CASE("the first directory that has a message gives it", "[unit][catalog]") {
  const Catalogues catalogues;
  const TemporaryFolder own;
  write_message_file(own.path(), "lt", "sample", make_message_file({{"Guide", "Žinynas"}}));
  const auto lt = load_catalog({"lt", "en", {"sample"}, {own.path(), catalogues.path()}});
  CHECK(lt.translate(message("", "Guide")) == "Žinynas");
  CHECK(lt.translate(message("M1", "Step")) == "Žingsnis");
}

TEST_CASE("a catalogue of either byte order is read", "[unit][catalog]") {
  const Catalogues catalogues;
  catalogues.write("el", "sample", make_message_file({{"Guide", "Οδηγός"}}, utf8_head, true));
  CHECK(catalogues.load("el").translate(message("", "Guide")) == "Οδηγός");
}

TEST_CASE("what gettext's own compiler writes is read", "[unit][catalog]") {
  const auto lt = load_catalog({"lt", "en", {"lapas"}, {LAPAS_BINARY_DIR "/locales"}});
  CHECK(lt.word("table", "Yes") == "Taip");
  CHECK(lt.word("footer", "Page {page} of {pages}") == "{page} psl. iš {pages}");
  CHECK(lt.word("no such context", "Yes") == "Yes");
}

TEST_CASE("a language that no directory has is an error that names those there are", "[unit][catalog]") {
  const Catalogues catalogues;
  const auto error = error_of([&] { return catalogues.load("sv"); });
  CHECK(error.code() == ErrorCode::catalog_unavailable);
  CHECK_THAT(error.what(), ContainsSubstring("\"sv\"") && ContainsSubstring("lt pt pt_BR"));
}

TEST_CASE("a language is a tag and never a path", "[unit][catalog]") {
  const Catalogues catalogues;
  for (const auto* tag : {"", "../lt", "lt/", ".", "lt\nen", "lt.UTF-8"}) {
    INFO(tag);
    CHECK(error_of([&] { return catalogues.load(tag); }).code() == ErrorCode::catalog_unavailable);
  }
}

TEST_CASE("every malformed catalogue is named in one error", "[unit][catalog]") {
  const Catalogues catalogues;
  catalogues.write("lt", "sample", "nonsense");
  catalogues.write("lt", "lapas", make_message_file({}, "Project-Id-Version: x\n"));
  const auto error = error_of([&] { return catalogues.load("lt"); });
  REQUIRE(error.diagnostics().size() == 2);
  CHECK(error.code() == ErrorCode::catalog_malformed);
  CHECK_THAT(error.diagnostics()[0].place.file, ContainsSubstring("sample.mo"));
  CHECK_THAT(error.diagnostics()[1].place.file, ContainsSubstring("lapas.mo"));
}

TEST_CASE("languages are tagged with the country whose conventions they follow", "[unit][catalog]") {
  const Catalogues catalogues;
  const auto tag = [&](const char* language) { return catalogues.load(language).locale_tag(); };
  CHECK(tag("lt") == "lt-LT");
  CHECK(tag("en") == "en-GB");
  CHECK(tag("en_US") == "en-US");
  CHECK(tag("pt") == "pt-PT");
  CHECK(tag("pt_BR") == "pt-BR");
  CHECK(tag("pt-BR") == "pt-BR");
  CHECK(catalogues.load("pt-BR").language() == "pt_BR");
}

TEST_CASE("the languages of a folder are those that have a catalogue there", "[unit][catalog]") {
  const Catalogues catalogues;
  std::filesystem::create_directories(catalogues.path() / "sv");
  const std::vector<std::filesystem::path> directories{catalogues.path(), catalogues.path() / "missing"};
  const auto languages = [&](std::vector<std::string> domains) { return catalog_languages(directories, domains); };
  CHECK(languages({"sample", "lapas"}) == std::vector<std::string>{"lt", "pt", "pt_BR"});
  CHECK(languages({"lapas"}) == std::vector<std::string>{"lt"});
  CHECK(languages({"other"}).empty());
}

TEST_CASE("capitals follow the language", "[unit][catalog]") {
  CHECK(Catalogues{}.load("lt").upper("ąčęėįšųūž, Žalias") == "ĄČĘĖĮŠŲŪŽ, ŽALIAS");
  const Catalogues catalogues;
  for (const auto* tag : {"el", "de", "lv", "pl"}) catalogues.write(tag, "sample", make_message_file({}));
  CHECK(catalogues.load("el").upper("Σημείο ελέγχου") == "ΣΗΜΕΙΟ ΕΛΕΓΧΟΥ");
  CHECK(catalogues.load("de").upper("Größe, Prüfpunkt") == "GRÖSSE, PRÜFPUNKT");
  CHECK(catalogues.load("lv").upper("Nolūks, ķēde, ģimene") == "NOLŪKS, ĶĒDE, ĢIMENE");
  CHECK(catalogues.load("pl").upper("Łódź, żółw") == "ŁÓDŹ, ŻÓŁW");
}

TEST_CASE("lists are sorted for readers of the language", "[unit][catalog]") {
  const Catalogues catalogues;
  const auto lt = catalogues.load("lt"), en = load_catalog({}), pt = catalogues.load("pt");
  CHECK(lt.before("ybė", "jaunas"));
  CHECK_FALSE(en.before("ybė", "jaunas"));
  CHECK(en.before("a", "B"));
  CHECK(en.before("a", "A"));
  CHECK(pt.before("ânimo", "bola"));
  for (const auto* tag : {"sv", "et", "lv", "pl"}) catalogues.write(tag, "sample", make_message_file({}));
  CHECK(catalogues.load("sv").before("zon", "ål"));
  CHECK(catalogues.load("et").before("žanr", "tegevus"));
  CHECK(catalogues.load("lv").before("cits", "čaula"));
  CHECK(catalogues.load("pl").before("luty", "łódź"));
  CHECK_FALSE(en.before("same", "same"));
}

TEST_CASE("neither the global locale nor the environment has a say", "[unit][catalog]") {
  struct CommaNumbers : std::numpunct<char> {
    char do_decimal_point() const override { return '!'; }
    char do_thousands_sep() const override { return '\''; }
    std::string do_grouping() const override { return "\1"; }
  };
  const Catalogues catalogues;
  const auto look = [&] {
    const auto lt = catalogues.load("lt"), pt = catalogues.load("pt");
    return lt.number("1234567.25") + lt.long_date({2026, 11, 23}) + pt.number("12345.5") + pt.long_date({2026, 1, 1}) +
           pt.date_blanks() + pt.upper("à");
  };
  const auto before = look();
  const auto global = std::locale::global(std::locale{std::locale::classic(), new CommaNumbers});
  for (const auto* variable : {"LC_ALL", "LANG", "LANGUAGE"}) ::setenv(variable, "de_DE.UTF-8", 1);
  CHECK(look() == before);
  CHECK(std::use_facet<std::numpunct<char>>(std::locale{}).decimal_point() == '!');
  std::locale::global(global);
}
