// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spelling of values, without any locale.

#include "odt/measures.hpp"

#include <algorithm>

#include "core/characters.hpp"

namespace lapas::odt {
namespace {

/// The side of the box U+2610 and the room it takes in Noto Sans Symbols2, in thousandths of the font size.
constexpr std::int64_t symbol_box = 719, symbol_advance = 821;

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
    append_hex_byte(text, part, "0123456789abcdef");
  }
  return text;
}

std::string solid_line(arrange::Rule rule) {
  return rule.width == Length{} ? "none" : points(rule.width) + " solid " + hex(rule.color);
}

Length box_font_size(const Theme& theme) { return theme.box * 1000 / symbol_box; }

Length symbol_font_height(const Theme& theme) { return box_font_size(theme) * 1699 / 1000; }

Length box_advance(const Theme& theme) { return theme.box * symbol_advance / symbol_box; }

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

}  // namespace lapas::odt
