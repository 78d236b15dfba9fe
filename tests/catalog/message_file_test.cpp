// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/catalog.hpp>
#include <lapas/limits.hpp>

#include "catalog/message_file.hpp"

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"

using namespace lapas;

namespace {

/// The messages of the diagnostics, all of which must be about the file and of one kind.
std::string problems(std::string_view content, ErrorCode code = ErrorCode::catalog_malformed) {
  Diagnostics diagnostics;
  static_cast<void>(catalog::read_message_file(content, "lt/sample.mo", diagnostics));
  std::string messages;
  for (const auto& diagnostic : diagnostics.all()) {
    CHECK(diagnostic.code == code);
    CHECK(diagnostic.place.file == "lt/sample.mo");
    CHECK_FALSE(diagnostic.hint.empty());
    messages += diagnostic.message + '\n';
  }
  return messages;
}

std::string sample() { return make_message_file({{"Yes", "Taip"}, {"No", "Ne"}}); }

std::string with_number(std::string file, std::size_t offset, std::uint32_t number) {
  for (std::size_t i = 0; i < 4; ++i) file[offset + i] = static_cast<char>(number >> 8 * i);
  return file;
}

}  // namespace

TEST_CASE("a sound catalogue has no problems in either byte order", "[unit][catalog]") {
  CHECK(problems(sample()).empty());
  CHECK(problems(make_message_file({{"Yes", "Taip"}}, utf8_head, true)).empty());
}

TEST_CASE("what gettext's own compiler writes is sound", "[unit][catalog]") {
  CHECK(problems(load_file(LAPAS_BINARY_DIR "/locales/lt/lapas.mo", limits::catalog_bytes)).empty());
}

TEST_CASE("a file that is not a compiled catalogue is refused", "[unit][catalog]") {
  CHECK(problems("") == "is too short\n");
  CHECK(problems("msgid \"Yes\"\nmsgstr \"Taip, žinoma\"\n") == "does not begin as a compiled catalogue does\n");
}

TEST_CASE("a catalogue cut short anywhere is refused", "[unit][catalog]") {
  const auto whole = sample();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO("first " << size << " bytes");
    CHECK_FALSE(problems(whole.substr(0, size)).empty());
  }
}

TEST_CASE("tables and strings that lie outside a catalogue are refused", "[unit][catalog]") {
  constexpr std::size_t count = 8, messages = 12, translations = 16;
  constexpr std::size_t first_length = 28, first_offset = 32;
  for (const std::size_t place : {count, messages, translations, first_length, first_offset}) {
    for (const std::uint32_t number : {0xFFFFFFFFU, 0x7FFFFFFFU, 2000U}) {
      INFO("number at " << place << " is " << number);
      CHECK_FALSE(problems(with_number(sample(), place, number)).empty());
    }
  }
}

TEST_CASE("a string that is not ended by a zero is refused", "[unit][catalog]") {
  constexpr std::size_t second_length = 36;  // of "No"
  CHECK(problems(with_number(sample(), second_length, 1)) == "has damaged strings\n");
}

TEST_CASE("entries that share their bytes are refused, or they could be many times the file", "[unit][catalog]") {
  constexpr std::size_t first_translation = 28 + 3 * 8;  // Behind the messages: none, "No", "Yes".
  const auto whole = sample();
  const auto shared = whole.substr(0, first_translation + 8) + whole.substr(first_translation, 8) +
                      whole.substr(first_translation, 8) + whole.substr(first_translation + 24);
  REQUIRE(shared.size() == whole.size());
  CHECK(problems(shared) == "has strings that overlap\n");
}

TEST_CASE("a catalogue says that it is in UTF-8 and in nothing else", "[unit][catalog]") {
  const auto head = [](const std::string& charset) { return "Content-Type: text/plain; charset=" + charset + '\n'; };
  for (const auto* charset : {"UTF-8", "utf-8", "UTF-8 ", "UTF-8\r"})
    CHECK(problems(make_message_file({}, head(charset))).empty());
  for (const auto* charset : {"ISO-8859-13", "UTF-8z", "UTF-80", "UTF-8; charset=KOI8-R", "", "UTF-8 and more"}) {
    INFO(charset);
    CHECK(problems(make_message_file({}, head(charset))) == "does not say that it is in UTF-8\n");
  }
  CHECK(problems(make_message_file({}, "Project-Id-Version: x\n")) == "does not say that it is in UTF-8\n");
  CHECK(problems(make_message_file({}, "X: \"charset=UTF-8\"\nContent-Type: text/plain\n")) ==
        "does not say that it is in UTF-8\n");
  const auto hidden = std::string{"X: y"} + '\0' + "\nContent-Type: text/plain; charset=UTF-8\n";
  CHECK(problems(make_message_file({}, hidden)) == "has head fields that are no text\n");
}

TEST_CASE("a translation that is no text is refused by the beginning of its message", "[unit][catalog]") {
  const auto problem = [](std::string translation) {
    return problems(make_message_file({{in_context("A1", "Yes"), std::move(translation)}}), ErrorCode::text_malformed);
  };
  CHECK(problem("\xC0\xE8") == "the translation of \"Yes\" is not UTF-8\n");
  CHECK(problem("Ta\x1B[31mip") == "the translation of \"Yes\" has the control character U+001B\n");
  CHECK(problem("Taip\a") == "the translation of \"Yes\" has the control character U+0007\n");
  CHECK(problem("Taip\xEF\xBF\xBE") == "the translation of \"Yes\" has U+FFFE, which is no character\n");
  CHECK(problem("\u202Epiat") == "the translation of \"Yes\" has U+202E, which turns the direction of writing\n");
  CHECK(problem(std::string{"Taip\0\x01", 6}) == "the translation of \"Yes\" has the control character U+0001\n");
  CHECK(problems(make_message_file({{std::string(200, 'y') + '\x1B', "Taip"}}), ErrorCode::text_malformed) ==
        "the message \"" + std::string(limits::quoted_bytes, 'y') + "…\" has the control character U+001B\n");
  CHECK(problems(make_message_file({{in_context("A\x1B", "Yes"), "Taip"}}), ErrorCode::text_malformed) ==
        "the context of \"Yes\" has the control character U+001B\n");
}

TEST_CASE("of a message with a plural the singular is taken, and its rule is left alone", "[unit][catalog]") {
  const std::string head{utf8_head};
  for (const std::string& rule : std::vector<std::string>{"nplurals=2; plural=n!=1;", "nplurals=1; plural=0/0;",
                                                          "nplurals=x; plural=" + std::string(100'000, '('),
                                                          "plural=" + std::string(100'000, '!') + 'n'}) {
    Diagnostics diagnostics;
    const auto read = catalog::read_message_file(
        make_message_file({{std::string{"page\0pages", 10}, std::string{"lapas\0lapai", 11}}},
                          head + "Plural-Forms: " + rule + '\n'),
        "x.mo", diagnostics);
    CHECK(diagnostics.empty());
    CHECK(read == catalog::Translations{{"page", "lapas"}});
  }
}

TEST_CASE("messages and translations are taken in the normal form", "[unit][catalog]") {
  Diagnostics diagnostics;
  const auto read =
      catalog::read_message_file(make_message_file({{"cafe\u0301", "kavine\u0307\r\n"}}), "x.mo", diagnostics);
  CHECK(read == catalog::Translations{{"caf\u00E9", "kavin\u0117\n"}});
  CHECK(catalog::message_key("", "cafe\u0301") == "caf\u00E9");
  CHECK(catalog::message_key("A1", "Yes") == "A1\4Yes");
}

TEST_CASE("a catalogue larger than the limit is refused before it is read", "[unit][catalog][limits]") {
  auto file = sample();
  file.resize(limits::catalog_bytes, '\0');
  CHECK(problems(file).empty());
  CHECK(problems(file + '\0', ErrorCode::limit_exceeded) == "a catalogue has more than 8388608 bytes\n");
}

TEST_CASE("a translation is as long as a text may be and no longer", "[unit][catalog][limits]") {
  const auto of_size = [](std::size_t size) {
    return problems(make_message_file({{"Yes", std::string(size, 'a')}}), ErrorCode::limit_exceeded);
  };
  CHECK(of_size(limits::text_bytes).empty());
  CHECK(of_size(limits::text_bytes + 1) == "the translation of \"Yes\" has more than 100000 bytes\n");
}

TEST_CASE("no change of a byte of a catalogue does harm", "[unit][catalog]") {
  const auto whole = make_message_file({{"Yes", "Taip"}, {in_context("A1", "No"), "Ne"}});
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const int byte : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
      auto changed = whole;
      changed[i] = static_cast<char>(byte);
      Diagnostics diagnostics;
      const auto read = catalog::read_message_file(changed, "x.mo", diagnostics);
      for (const auto& [message, translation] : read) {
        if (!diagnostics.has_errors()) CHECK(is_normal_text(translation));
      }
    }
  }
}

TEST_CASE("a language falls back from the particular to the general", "[unit][catalog]") {
  CHECK(fallback_chain("pt_BR") == std::vector<std::string>{"pt_BR", "pt"});
  CHECK(fallback_chain("zh_Hant_TW") == std::vector<std::string>{"zh_Hant_TW", "zh_Hant", "zh"});
  CHECK(fallback_chain("lt") == std::vector<std::string>{"lt"});
}
