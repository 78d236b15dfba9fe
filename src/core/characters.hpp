// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Single characters of ASCII, whatever the locale.

#pragma once

#include <string>
#include <string_view>

namespace lapas {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Appends the byte as two hexadecimal digits.
inline void append_hex_byte(std::string& text, unsigned char byte, std::string_view digits = "0123456789ABCDEF") {
  text += digits[byte >> 4];
  text += digits[byte & 0xF];
}

}  // namespace lapas
