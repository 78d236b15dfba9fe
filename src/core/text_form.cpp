// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is text, its normal form, and how what is no text shows in messages. ICU composes the letters.

#include <algorithm>
#include <array>
#include <cstdio>
#include <new>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/quoted.hpp"

namespace lapas {
namespace {

/// Everything before the first combining mark is composed already (Unicode, annex 15).
constexpr unsigned char first_byte_of_marks = 0xCC;

bool may_be_decomposed(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= first_byte_of_marks; });
}

const icu::Normalizer2& composer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || found == nullptr) throw std::bad_alloc{};
  return *found;
}

bool is_composed(std::string_view text) {
  if (!may_be_decomposed(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const bool composed = composer().isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, status) != 0;
  if (U_FAILURE(status)) throw std::bad_alloc{};
  return composed;
}

/// Hands ICU's output to a string.
class StringSink : public icu::ByteSink {
 public:
  explicit StringSink(std::string& out) : out_{out} {}
  void Append(const char* bytes, std::int32_t size) override { out_.append(bytes, static_cast<std::size_t>(size)); }

 private:
  std::string& out_;
};

std::string composed(std::string_view text) {
  std::string out;
  StringSink sink{out};
  UErrorCode status = U_ZERO_ERROR;
  composer().normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::bad_alloc{};
  return out;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// The noncharacters (Unicode, 23.7).
bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

/// The controls of Unicode, annex 9, and the marks.
bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool begins_with_character(std::string_view text) {
  for (std::size_t size = 1; size <= 4 && size <= text.size(); ++size) {
    if (is_utf8(text.substr(0, size))) return true;
  }
  return false;
}

void append_visible(std::string& out, char32_t c) {
  if (c == '\n') {
    out += "\\n";
    return;
  }
  if (!is_control(c) && !is_noncharacter(c) && !turns_direction(c)) return append_utf8(out, c);
  out += c > 0xFFFF ? "\\U00" : "\\u";
  if (c > 0xFFFF) append_hex_byte(out, static_cast<unsigned char>(c >> 16));
  append_hex_byte(out, static_cast<unsigned char>(c >> 8));
  append_hex_byte(out, static_cast<unsigned char>(c));
}

/// The bytes of an end of a line other than a line feed that the text begins with.
std::size_t foreign_line_end(std::string_view text) {
  for (const std::string_view end : {"\r\n", "\r", "\u2028", "\u2029"}) {
    if (text.starts_with(end)) return end.size();
  }
  return 0;
}

bool is_plain(std::string_view text) {
  return text.find_first_of("\r\t") == std::string_view::npos && text.find("\u2028") == std::string_view::npos &&
         text.find("\u2029") == std::string_view::npos;
}

std::string named(char32_t c) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
  return name.data();
}

}  // namespace

std::string text_problem(std::string_view text) {
  if (!is_utf8(text)) return "is not UTF-8";
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_control(c) && c != '\n' && c != '\r' && c != '\t') return "has the control character " + named(c);
    if (is_noncharacter(c)) return "has " + named(c) + ", which is no character";
    if (turns_direction(c)) return "has " + named(c) + ", which turns the direction of writing";
  }
  return {};
}

std::string normal_form(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::size_t line_end = foreign_line_end(text);
    plain += line_end > 0 ? '\n' : text.front() == '\t' ? ' ' : text.front();
    text.remove_prefix(std::max<std::size_t>(line_end, 1));
  }
  return is_composed(plain) ? plain : composed(plain);
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    if (begins_with_character(text.substr(offset))) {
      append_visible(out, next_code_point(text, offset));
    } else {
      out += "\\x";
      append_hex_byte(out, static_cast<unsigned char>(text[offset++]));
    }
  }
  return out;
}

std::string in_quotes(std::string_view text) {
  const auto beginning = cut(text, limits::quoted_bytes);
  return '"' + visible(beginning) + (beginning.size() < text.size() ? "…\"" : "\"");
}

bool is_normal_text(std::string_view text) { return is_plain(text) && text_problem(text).empty() && is_composed(text); }

bool has_letter(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (u_isalpha(static_cast<UChar32>(next_code_point(text, offset))) != 0) return true;
  }
  return false;
}

}  // namespace lapas
