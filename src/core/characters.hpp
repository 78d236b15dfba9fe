// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Single characters, whatever the locale.

#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace lapas {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether there is a letter of any script in the text.
[[nodiscard]] bool has_letter(std::string_view text);

/// Appends the byte as two hexadecimal digits.
inline void append_hex_byte(std::string& text, unsigned char byte, std::string_view digits = "0123456789ABCDEF") {
  text += digits[byte >> 4];
  text += digits[byte & 0xF];
}

/// The beginning of UTF-8 that has `most` bytes at most and ends with a whole character.
[[nodiscard]] constexpr std::string_view cut(std::string_view text, std::size_t most) {
  std::size_t end = std::min(text.size(), most);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace lapas
