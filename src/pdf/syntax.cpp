// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The spelling of PDF objects. No white space is written that the grammar does not need.

#include "pdf/syntax.hpp"

#include <algorithm>
#include <charconv>

#include "core/characters.hpp"

namespace lapas::pdf {
namespace {

/// Whether a space is needed before this value when it follows a key.
bool starts_with_delimiter(std::string_view value) {
  return !value.empty() && std::string_view{"(<[/"}.find(value.front()) != std::string_view::npos;
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  out.append(digits, end);
}

void append_number(std::string& out, std::int64_t thousandths) {
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  const auto whole = thousandths / 1000;
  const auto fraction = static_cast<int>(thousandths % 1000);
  if (whole != 0 || fraction == 0) append_integer(out, whole);
  if (fraction == 0) return;
  out += '.';
  out += static_cast<char>('0' + fraction / 100);
  if (fraction % 100 == 0) return;
  out += static_cast<char>('0' + fraction / 10 % 10);
  if (fraction % 10 == 0) return;
  out += static_cast<char>('0' + fraction % 10);
}

void append_ref(std::string& out, Ref ref) {
  append_integer(out, ref.number);
  out += " 0 R";
}

void append_hex(std::string& out, std::uint16_t value) {
  append_hex_byte(out, static_cast<unsigned char>(value >> 8));
  append_hex_byte(out, static_cast<unsigned char>(value & 0xFF));
}

bool is_regular(char c) {
  return c > 0x20 && c < 0x7F && std::string_view{"()<>[]{}/%#"}.find(c) == std::string_view::npos;
}

std::string name(std::string_view value) {
  std::string out = "/";
  for (const char c : value) {
    if (is_regular(c)) {
      out += c;
    } else {
      out += '#';
      append_hex_byte(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  out.reserve(bytes.size() + 2);
  while (!bytes.empty()) {
    const auto plain = std::min(bytes.find_first_of("()\\\r"), bytes.size());
    out += bytes.substr(0, plain);
    bytes.remove_prefix(plain);
    if (bytes.empty()) break;
    out += '\\';
    out += bytes.front() == '\r' ? 'r' : bytes.front();  // a reader takes a bare carriage return for a line feed
    bytes.remove_prefix(1);
  }
  return out += ')';
}

std::string text_string(std::string_view utf8) {
  const bool ascii = std::ranges::all_of(utf8, [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n'; });
  return byte_string(ascii ? std::string{utf8} : "\xFE\xFF" + utf16(utf8));
}

std::string ref(Ref value) {
  std::string out;
  append_ref(out, value);
  return out;
}

std::string array(std::initializer_list<Length> numbers) {
  std::string out = "[";
  for (const auto number : numbers) {
    if (out.size() > 1) out += ' ';
    append_number(out, number);
  }
  return out += ']';
}

std::string array(std::span<const Ref> refs) {
  std::string out = "[";
  for (const auto ref : refs) {
    if (out.size() > 1) out += ' ';
    append_ref(out, ref);
  }
  return out += ']';
}

std::string utf16(std::string_view utf8) {
  std::string out;
  out.reserve(2 * utf8.size());
  const auto put = [&](char32_t unit) {
    out += static_cast<char>(unit >> 8 & 0xFF);
    out += static_cast<char>(unit & 0xFF);
  };
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, offset);
    if (code_point < 0x10000) {
      put(code_point);
    } else {
      put(0xD800 + ((code_point - 0x10000) >> 10));
      put(0xDC00 + ((code_point - 0x10000) & 0x3FF));
    }
  }
  return out;
}

std::string color(Color value) {
  std::string out;
  for (const int channel : {value.red, value.green, value.blue}) {
    if (!out.empty()) out += ' ';
    append_number(out, (channel * 1000 + 127) / 255);
  }
  return out;
}

Dict& Dict::raw(std::string_view key, std::string_view value) {
  entries_ += '/';
  entries_ += key;
  if (!starts_with_delimiter(value)) entries_ += ' ';
  entries_ += value;
  return *this;
}

Dict& Dict::number(std::string_view key, std::int64_t thousandths) {
  std::string value;
  append_number(value, thousandths);
  return raw(key, value);
}

}  // namespace lapas::pdf
