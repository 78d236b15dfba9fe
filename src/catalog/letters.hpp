// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Single letters and the case of Latin and Greek ones, the same on every machine and in every version of ICU.

#pragma once

namespace lapas::catalog {

/// The small letter of a Greek capital; anything else unchanged.
[[nodiscard]] constexpr char32_t greek_to_small(char32_t c) {
  if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 0x20;
  switch (c) {  // Those with an accent.
    case 0x386: return 0x3AC;
    case 0x388:
    case 0x389:
    case 0x38A: return c + 0x25;
    case 0x38C: return 0x3CC;
    case 0x38E:
    case 0x38F: return c + 0x3F;
    default: return c;
  }
}

/// The small letter of a Latin (Basic Latin, Latin-1, Latin Extended-A) or Greek capital; anything else unchanged.
[[nodiscard]] constexpr char32_t to_small(char32_t c) {
  const bool latin_1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  if ((c >= U'A' && c <= U'Z') || latin_1) return c + 0x20;
  if (c == 0x178) return 0xFF;
  // In Latin Extended-A a capital stands just before its small letter; two stretches start on an odd number.
  const bool capital_is_odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  const bool paired = c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149;
  return paired && (c % 2 == 1) == capital_is_odd ? c + 1 : greek_to_small(c);
}

/// A letter of the Latin, Greek or Cyrillic script.
[[nodiscard]] constexpr bool is_letter(char32_t c) {
  const bool ascii = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  const bool greek_or_cyrillic = c >= 0x386 && c <= 0x52F && c != 0x387;
  return ascii || latin || greek_or_cyrillic;
}

[[nodiscard]] constexpr bool is_capital(char32_t c) { return to_small(c) != c; }

}  // namespace lapas::catalog
