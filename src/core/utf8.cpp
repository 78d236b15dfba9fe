// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// UTF-8 (RFC 3629): checking, reading a code point, appending one.

#include <array>

#include <lapas/core.hpp>

namespace lapas {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

char32_t byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// The code point at `offset`, which is moved behind it, or `invalid`.
char32_t decode(std::string_view text, std::size_t& offset) {
  const char32_t lead = byte_at(text, offset++);
  if (lead < 0x80) return lead;
  const int continuation_bytes = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4 || offset + continuation_bytes > text.size()) return invalid;
  char32_t code_point = lead & (0x3F >> continuation_bytes);
  for (int i = 0; i < continuation_bytes; ++i) {
    const char32_t next = byte_at(text, offset++);
    if ((next & 0xC0) != 0x80) return invalid;
    code_point = code_point << 6 | (next & 0x3F);
  }
  constexpr std::array<char32_t, 4> smallest{0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point < smallest[continuation_bytes] || surrogate || code_point > 0x10FFFF ? invalid : code_point;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (decode(text, offset) == invalid) return false;
  }
  return true;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) { return decode(text, offset); }

int count_characters(std::string_view text) {
  int count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) decode(text, offset);
  return count;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

}  // namespace lapas
