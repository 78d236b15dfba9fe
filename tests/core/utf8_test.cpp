// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/core.hpp>

#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("well-formed UTF-8 is told from what only looks like it", "[unit][core]") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("ąčęėįšųūž „ “ – 😀"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  CHECK_FALSE(is_utf8("\xC4"));              // cut off
  CHECK_FALSE(is_utf8("\x80"));              // continuation without lead
}

TEST_CASE("code points survive the way there and back", "[unit][core]") {
  for (const char32_t code_point :
       {U'A', U'ą', U'–', U'\U0001F600', char32_t{0x7F}, char32_t{0x800}, char32_t{0x10FFFF}}) {
    std::string text;
    append_utf8(text, code_point);
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == code_point);
    CHECK(offset == text.size());
  }
}
