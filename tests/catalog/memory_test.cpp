// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Catalogues in memory, catalogues that are not there, and catalogues of drafts.

#include <lapas/catalog.hpp>

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

Message message(std::string text) { return {{}, std::move(text), {}}; }

CompiledCatalog compiled(std::string language, std::string domain, Entries entries) {
  return {std::move(language), std::move(domain), make_message_file(std::move(entries))};
}

/// What the warnings say, a line each.
std::string warnings_of(const Catalog& catalog) {
  std::string lines;
  for (const auto& warning : catalog.warnings()) {
    CHECK(warning.severity == Severity::warning);
    CHECK(warning.code == ErrorCode::catalog_fallback);
    lines += warning.message + '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("a catalogue in memory needs no file", "[unit][catalog]") {
  const auto lt = load_catalog({.language = "lt",
                                .domains = {"sample", "lapas"},
                                .compiled = {compiled("lt", "sample", {{"Guide", "Vadovas"}}),
                                             compiled("lt", "lapas", {{in_context("table", "Yes"), "Taip"}})}});
  CHECK(lt.translate(message("Guide")) == "Vadovas");
  CHECK(lt.word("table", "Yes") == "Taip");
  CHECK(lt.warnings().empty());
}

TEST_CASE("a catalogue in memory comes before those in folders", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_message_file(folder.path(), "lt", "sample", make_message_file({{"Guide", "Vadovas"}, {"Bus", "Autobusas"}}));
  const auto lt = load_catalog({.language = "lt",
                                .domains = {"sample"},
                                .directories = {folder.path()},
                                .compiled = {compiled("lt", "sample", {{"Guide", "Gidas"}})}});
  CHECK(lt.translate(message("Guide")) == "Gidas");
  CHECK(lt.translate(message("Bus")) == "Autobusas");
}

TEST_CASE("a damaged catalogue in memory is named by its language and domain", "[unit][catalog]") {
  try {
    static_cast<void>(
        load_catalog({.language = "lt", .domains = {"sample"}, .compiled = {{"lt", "sample", "nonsense"}}}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::catalog_malformed);
    CHECK(error.diagnostics().front().place.file == "lt/sample.mo");
  }
}

TEST_CASE("languages in memory are among those an error names", "[unit][catalog]") {
  try {
    static_cast<void>(
        load_catalog({.language = "sv", .domains = {"sample"}, .compiled = {compiled("lt", "sample", {})}}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::catalog_unavailable);
    CHECK_THAT(error.what(), ContainsSubstring("there are: en lt"));
  }
}

TEST_CASE("every catalogue that another language stands in for is a warning", "[unit][catalog]") {
  const auto load = [](std::string language) {
    return load_catalog({.language = std::move(language),
                         .domains = {"sample", "lapas"},
                         .compiled = {compiled("pt", "sample", {{"Guide", "Guia"}})}});
  };
  CHECK(warnings_of(load("pt_BR")) == "\"pt_BR\" has no catalogue of \"sample\"; \"pt\" stands in for it\n"
                                      "\"pt_BR\" has no catalogue of \"lapas\"; \"pt\" stands in for it\n"
                                      "\"pt\" has no catalogue of \"lapas\"; \"en\" stands in for it\n");
  CHECK(load("pt-BR").translate(message("Guide")) == "Guia");
}

TEST_CASE("a regional catalogue says only what differs and is no fallback", "[unit][catalog]") {
  const auto brazilian = load_catalog(
      {.language = "pt_BR",
       .domains = {"sample"},
       .compiled = {compiled("pt_BR", "sample", {{"Bus", "Ônibus"}}), compiled("pt", "sample", {{"Guide", "Guia"}})}});
  CHECK(brazilian.warnings().empty());
  CHECK(brazilian.translate(message("Guide")) == "Guia");
}

TEST_CASE("a language and its own country are the same and no fallback", "[unit][catalog]") {
  const auto lt =
      load_catalog({.language = "lt_LT", .domains = {"sample"}, .compiled = {compiled("lt", "sample", {{"A", "B"}})}});
  CHECK(lt.warnings().empty());
  CHECK(load_catalog({.language = "en_GB", .domains = {"lapas"}}).warnings().empty());
}

TEST_CASE("fuzzy translations are taken when drafts are asked for, and told from the others", "[unit][catalog]") {
  CatalogRequest request{.language = "lt",
                         .domains = {"sample", "lapas"},
                         .compiled = {compiled("lt", "sample", {{"Guide", "Vadovas"}}), compiled("lt", "lapas", {}),
                                      compiled("lt", "sample.draft", {{"Guide", "Vadovas"}, {"Bus", "Autobusas"}}),
                                      compiled("lt", "lapas.draft", {{in_context("table", "Yes"), "Taip"}})}};
  const auto finished = load_catalog(request);
  CHECK(finished.translate(message("Bus")) == "Bus");
  CHECK(finished.state(message("Bus")) == Translation::missing);
  CHECK(finished.word_state("table", "Yes") == Translation::missing);
  request.drafts = true;
  const auto draft = load_catalog(request);
  CHECK(draft.translate(message("Bus")) == "Autobusas");
  CHECK(draft.state(message("Bus")) == Translation::fuzzy);
  CHECK(draft.state(message("Guide")) == Translation::complete);
  CHECK(draft.state(message("Tram")) == Translation::missing);
  CHECK(draft.word("table", "Yes") == "Taip");
  CHECK(draft.word_state("table", "Yes") == Translation::fuzzy);
}
