// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/catalog.hpp>
#include <lapas/limits.hpp>

#include "catalog/message_file.hpp"

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"

using namespace lapas;

namespace {

/// The messages of the diagnostics, all of which must be about the file and of the one kind there is.
std::string problems(std::string_view content) {
  Diagnostics diagnostics;
  catalog::check_message_file(content, "lt/sample.mo", diagnostics);
  std::string messages;
  for (const auto& diagnostic : diagnostics.all()) {
    CHECK(diagnostic.code == ErrorCode::catalog_malformed);
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
  constexpr std::size_t count = 8, messages = 12, translations = 16, hash_size = 20;
  constexpr std::size_t first_length = 28, first_offset = 32;
  for (const std::size_t place : {count, messages, translations, hash_size, first_length, first_offset}) {
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

TEST_CASE("a hash table that names messages that are not there is refused", "[unit][catalog]") {
  auto file = load_file(LAPAS_BINARY_DIR "/locales/lt/lapas.mo", limits::catalog_bytes);
  std::size_t table = 0;
  for (std::size_t i = 4; i-- > 0;) table = table << 8 | static_cast<unsigned char>(file[24 + i]);
  CHECK(problems(with_number(file, table, 100'000)) == "has a damaged hash table\n");
  CHECK(problems(with_number(file, 20, 2)) == "has a damaged hash table\n");
}

TEST_CASE("a catalogue must say that it is UTF-8 and be it", "[unit][catalog]") {
  const auto head = [](const std::string& charset) { return "Content-Type: text/plain; charset=" + charset + '\n'; };
  CHECK(problems(make_message_file({}, head("utf-8"))).empty());
  CHECK(problems(make_message_file({}, head("ISO-8859-13"))) == "does not say that it is in UTF-8\n");
  CHECK(problems(make_message_file({}, "Project-Id-Version: x\n")) == "does not say that it is in UTF-8\n");
  CHECK(problems(make_message_file({{"Yes", "\xC0\xE8"}})) == "has text that is not UTF-8\n");
}

TEST_CASE("a language falls back from the particular to the general", "[unit][catalog]") {
  CHECK(fallback_chain("pt_BR") == std::vector<std::string>{"pt_BR", "pt"});
  CHECK(fallback_chain("zh_Hant_TW") == std::vector<std::string>{"zh_Hant_TW", "zh_Hant", "zh"});
  CHECK(fallback_chain("lt") == std::vector<std::string>{"lt"});
}
