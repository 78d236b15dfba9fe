// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/catalog.hpp>

#include "catalog/pseudo.hpp"
#include "support/catch.hpp"

using namespace lapas;
using catalog::pseudo;

namespace {

std::size_t letters_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += next_code_point(text, at) > 0x7F ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("pseudo-translated text stands in brackets with accents on its letters", "[unit][catalog]") {
  CHECK(pseudo("Yes") == "[Ýéš]");
  CHECK(pseudo("") == "[]");
  CHECK(pseudo("2026: 5 %") == "[2026: 5 %]");
}

TEST_CASE("pseudo-translated text is 40 % longer", "[unit][catalog]") {
  const std::string sentence = "The municipality names one person whom young people can reach in the evening";
  const auto letters = letters_of(pseudo(sentence));
  const auto before = static_cast<std::size_t>(std::ranges::count_if(sentence, [](char c) { return c != ' '; }));
  CHECK(letters >= before * 139 / 100);
  CHECK(letters <= before * 140 / 100);
}

TEST_CASE("every letter of English gets an accent", "[unit][catalog]") {
  for (const char first : {'a', 'A'}) {
    for (int i = 0; i < 26; ++i) {
      const std::string letter(1, static_cast<char>(first + i));
      INFO(letter);
      CHECK(pseudo(letter).find(letter) == std::string::npos);
    }
  }
}

TEST_CASE("markup, entities and placeholders survive pseudo-translation", "[unit][catalog]") {
  CHECK(pseudo("<a href=\"#x\">B</a> &amp; {n}") == "[<a href=\"#x\">Ɓ</a> &amp; {n}]");
  CHECK(pseudo("b & {b") == "[ƀ & {ƀ]");
}

TEST_CASE("the pseudo-language needs no catalogue and lacks nothing", "[unit][catalog]") {
  for (const std::string tag : {"en-XA", "en_XA"}) {
    const auto catalog = load_catalog({.language = tag, .source_language = "en", .domains = {"sample", "lapas"}});
    CHECK(catalog.locale_tag() == "en-XA");
    CHECK(catalog.translate({"c", "Yes", {}}) == "[Ýéš]");
    CHECK(catalog.word("table", "Yes") == "[Ýéš]");
    CHECK(catalog.state({"c", "Yes", {}}) == Translation::complete);
    CHECK(catalog.long_date({2026, 11, 23}) == "23\u00a0November 2026");
    CHECK(catalog.warnings().empty());
  }
}
