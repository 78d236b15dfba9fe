// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spelling of values, without any locale.

#include "odt/measures.hpp"

#include <algorithm>
#include <array>

namespace lapas::odt {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// In hundredths of the font size, for a sans serif of ordinary width.
constexpr int character_width(char32_t character) {
  constexpr std::u32string_view thin = U"iIjlįĮ.,:;|!'()[]/ \u00A0", narrow = U"frtscčšz_-„“", wide = U"mwMW%–—@";
  if (thin.find(character) != std::u32string_view::npos) return 30;
  if (narrow.find(character) != std::u32string_view::npos) return 46;
  if (wide.find(character) != std::u32string_view::npos) return 94;
  const bool capital = character >= U'A' && character <= U'Z';
  return capital ? 66 : 60;
}

constexpr auto ascii_widths = [] {
  std::array<int, 128> widths{};
  for (char32_t character = 0; character < widths.size(); ++character) widths[character] = character_width(character);
  return widths;
}();

bool is_script(std::string_view subtag) { return subtag.size() == 4; }
bool is_region(std::string_view subtag) { return subtag.size() == 2 || subtag.size() == 3; }

}  // namespace

std::string points(Length length) {
  const std::int64_t value = length.millipoints();
  const std::int64_t size = value < 0 ? -value : value;
  std::string fraction = std::to_string(1000 + size % 1000).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  std::string text = (value < 0 ? "-" : "") + std::to_string(size / 1000);
  if (!fraction.empty()) text += '.' + fraction;
  return text + "pt";
}

std::string hex(Color color) {
  std::string text = "#";
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    text += hex_digits[part >> 4];
    text += hex_digits[part & 15];
  }
  return text;
}

std::string solid_line(Length stroke, Color color) { return points(stroke) + " solid " + hex(color); }

LanguageParts split_language(std::string_view tag) {
  LanguageParts parts{{}, {}, "none"};
  for (bool first = true; !tag.empty(); first = false) {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    if (first) parts.language = subtag;
    else if (is_script(subtag)) parts.script = subtag;
    else if (is_region(subtag)) parts.country = subtag;
    tag.remove_prefix(std::min(subtag.size() + 1, tag.size()));
  }
  return parts;
}

Length estimated_width(std::string_view text, const TextStyle& style) {
  std::int64_t hundredths = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_code_point(text, offset);
    hundredths += character < ascii_widths.size() ? ascii_widths[character] : character_width(character);
  }
  if (style.bold) hundredths += hundredths / 14;
  return style.size * hundredths / 100;
}

}  // namespace lapas::odt
