// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/number_before.hpp"
#include "core/quoted.hpp"
#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("text is what can be printed and written in every format", "[unit][core]") {
  for (const auto* text :
       {"", "Ąžuolas, 12 €", "two\nlines\r\nand\ta tab", "soft\u00ADhyphen", "\U0001F600", "\uFFFD"}) {
    CHECK(text_problem(text).empty());
  }
  CHECK(text_problem("a\xFF") == "is not UTF-8");
  CHECK(text_problem("a\xC3") == "is not UTF-8");
  CHECK(text_problem(std::string_view{"a\0b", 3}) == "has the control character U+0000");
  CHECK(text_problem("\x1B[2J") == "has the control character U+001B");
  CHECK(text_problem("\x7F") == "has the control character U+007F");
  CHECK(text_problem("\u009B2J") == "has the control character U+009B");
  for (const auto* text : {"\uFFFE", "\uFFFF", "\uFDD0", "\U0001FFFE", "\U0010FFFF"}) {
    CHECK_THAT(text_problem(text), ContainsSubstring("which is no character"));
  }
  for (const auto* text : {"\u202E", "\u2066", "\u200F", "\u061C"}) {
    CHECK_THAT(text_problem(text), ContainsSubstring("which turns the direction of writing"));
  }
}

TEST_CASE("the normal form composes letters, and knows one end of lines and no tabs", "[unit][core]") {
  CHECK(normal_form("a\u0328z\u030C") == "\u0105\u017E");
  CHECK(normal_form("a\r\nb\rc\nd\te") == "a\nb\nc\nd e");
  CHECK(normal_form("\r\r\n\n") == "\n\n\n");
  CHECK(normal_form("a\u2028b\u2029c") == "a\nb\nc");
  // In the order that Unicode gives them: dot below, then dot above.
  CHECK(normal_form("s\u0307\u0323") == "\u1E69");
  CHECK(normal_form("\uAC00\u11A8") == "\uAC01");
  // What letters only look like stays: ligatures, wide letters.
  CHECK(normal_form("\uFB01 \uFF21") == "\uFB01 \uFF21");
  for (const auto* text : {"a\u0328z\u030C", "s\u0307\u0323", "\u0958", "a\r\n\tb", "a\u2028b"}) {
    CHECK_FALSE(is_normal_text(text));
    CHECK(is_normal_text(normal_form(text)));
  }
  CHECK(is_normal_text("\u0105\u017Euolas\n"));
  CHECK_FALSE(is_normal_text("\uFFFE"));
}

TEST_CASE("foreign text in a message is short, whole and obeyed by no terminal", "[unit][core]") {
  CHECK(in_quotes("name") == "\"name\"");
  CHECK(in_quotes("\x1B[31m\x07\xFF\u202E\U0001FFFE\n") == R"("\u001B[31m\u0007\xFF\u202E\U0001FFFE\n")");
  std::string letters;
  for (std::size_t i = 0; i < limits::quoted_bytes; ++i) letters += "ą";
  const std::string shown = in_quotes("a" + letters);
  CHECK(is_utf8(shown));
  CHECK(shown.ends_with("ą…\""));
  CHECK(shown.size() < limits::quoted_bytes + 10);
  CHECK(visible("Ąžuolas – \"12\"") == "Ąžuolas – \"12\"");
}

TEST_CASE("a text is cut between characters", "[unit][core]") {
  CHECK(cut("aą", 1) == "a");
  CHECK(cut("aą", 2) == "a");
  CHECK(cut("aą", 3) == "aą");
  CHECK(cut("\U0001F600", 3).empty());
}

TEST_CASE("numbers are digits before a unit, and nothing else", "[unit][core]") {
  CHECK(number_before("4.5mm", "mm", 10) == 4.5);
  CHECK(number_before("12", "", 12) == 12);
  CHECK(number_before("0mm", "mm", 1) == 0);
  for (const auto* text :
       {"nanmm", "infmm", "-infmm", "1e3mm", "1e999mm", "1e-300mm", "0x10mm", "-0mm", "-1mm",         "+1mm",
        " 1mm",  "1 mm",  ".5mm",   "5.mm",  "1,5mm",   "1pt",      "mm",     "",     "2147483648mm", "10.01mm"}) {
    INFO(text);
    CHECK_FALSE(number_before(text, "mm", 10));
  }
  CHECK_FALSE(number_before(std::string(5'000, '9') + "mm", "mm", 1e300));
  CHECK_FALSE(number_before("0." + std::string(5'000, '0') + "1mm", "mm", 10));
}
