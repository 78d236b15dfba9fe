// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text that a page which runs from left to right shows in the wrong order.

#pragma once

#include <string_view>

#include <lapas/core.hpp>

namespace lapas {

/// Whether the character belongs to a script written from right to left or turns the direction: the ranges that Unicode
/// keeps for such scripts (DerivedBidiClass.txt, the defaults of R and AL) and its marks, embeddings and overrides.
[[nodiscard]] constexpr bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F || c == 0x202B ||
         c == 0x202E || c == 0x2067;
}

/// Whether any character of well-formed UTF-8 is such a one.
[[nodiscard]] inline bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) ++at;
    else if (is_right_to_left(next_code_point(text, at))) return true;
  }
  return false;
}

}  // namespace lapas
