// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Case of single Latin letters, the same on every machine and in every version of ICU.

#pragma once

namespace lapas::catalog {

/// The small letter of a Latin capital (Basic Latin, Latin-1, Latin Extended-A); anything else unchanged.
[[nodiscard]] constexpr char32_t to_small(char32_t c) {
  const bool latin_1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  if ((c >= U'A' && c <= U'Z') || latin_1) return c + 0x20;
  if (c == 0x178) return 0xFF;
  // In Latin Extended-A a capital stands just before its small letter; two stretches start on an odd number.
  const bool capital_is_odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  const bool paired = c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149;
  return paired && (c % 2 == 1) == capital_is_odd ? c + 1 : c;
}

[[nodiscard]] constexpr bool is_capital(char32_t c) { return to_small(c) != c; }

}  // namespace lapas::catalog
