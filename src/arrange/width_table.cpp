// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Advances without kerning, which is worth less than one in a hundred.

#include "arrange/width_table.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "arrange/looks.hpp"

namespace lapas::arrange {
namespace {

/// Thousandths of the font size, from the space to the tilde.
constexpr std::array<std::int16_t, 95> regular_widths{
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572};
constexpr std::array<std::int16_t, 95> bold_widths{
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572};

/// Letters with a mark are as wide as those without; other characters are told apart by a wider kind of their like.
constexpr std::u32string_view marked = U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċ"
                                       U"ČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝ"
                                       U"ŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžṀṁẀẁẂẃẄẅȘșȚț"
                                       U"\u00A0„“”‚‘’•…";
constexpr std::u32string_view plain = U"AAAAAAWCEEEEIIIIDNOOOOOOUUUUYPbaaaaaawceeeeiiiionoooooouuuuypyAaAaAaCcCcCc"
                                      U"CcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjKkLlLlLlLlNnNnNnOoOoOoWwRrRrRrSsSs"
                                      U"SsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzMmWwWwWwSsTt"
                                      U" ###,''-m";
static_assert(marked.size() == plain.size());

/// Thousandths of the font size; 0 for characters without width.
constexpr std::int64_t other_width(char32_t character) {
  switch (character) {
    case U'\u2002': return 500;   // en space
    case U'\u2003': return 1000;  // em space
    case U'\u2004': return 333;
    case U'\u2005': return 250;
    case U'\u2006': return 167;
    case U'–': return 500;
    case U'—': return 1000;
    case U'\u2060': return 0;  // word joiner
    case U'☐':
    case U'☑': return 821;
    default: return 600;
  }
}

constexpr bool is_ascii(char32_t character) { return character >= U' ' && character <= U'~'; }

constexpr std::int64_t character_width(char32_t character, bool bold) {
  if (!is_ascii(character)) {
    const auto found = marked.find(character);
    if (found == std::u32string_view::npos) return other_width(character);
    character = plain[found];
  }
  return (bold ? bold_widths : regular_widths)[character - U' '];
}

std::int64_t thousandths(std::string_view text, bool bold) {
  std::int64_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) width += character_width(next_code_point(text, offset), bold);
  return width;
}

Length longest_word(std::string_view text, const TextStyle& style) {
  Length longest;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    longest = std::max(longest, estimated_width(text.substr(start, end - start), style));
    start = end + 1;
  }
  return longest;
}

/// The text with en spaces, which end no word, for each of its places, as many as are as wide.
std::string with_wide_places(const Inlines& text, const TextStyle& style) {
  std::string joined;
  for (const Inline& item : text.items) {
    if (const auto* words = std::get_if<Text>(&item)) joined += words->text;
    const auto* place = std::get_if<InlinePlace>(&item);
    if (place == nullptr) continue;
    const Length space = std::max(style.size / 2, pt(1));
    for (Length width; width < place->width; width += space) joined += "\u2002";
  }
  return joined;
}

/// Where the ends of lines are known, words end there too: addresses, and words with a hyphen.
Length longest_word(const Inlines& text, const TextStyle& style) {
  const std::string joined = plain_text(text);
  Length longest;
  for (const Inline& item : text.items) {
    if (const auto* place = std::get_if<InlinePlace>(&item)) longest = std::max(longest, place->width);
  }
  std::size_t start = 0;
  for (const std::uint32_t end : text.breaks) {
    longest = std::max(longest, longest_word(std::string_view{joined}.substr(start, end - start), style));
    start = end;
  }
  return std::max(longest, longest_word(std::string_view{joined}.substr(start), style));
}

/// The larger of what the measure gives for each language.
template <typename Of>
Length widest(const Inlines& text, const TextStyle& style, Of measure) {
  Length width = measure(with_wide_places(text, style), style);
  for (const auto& second : text.second) {
    width = std::max(width, measure(plain_text(second), second_language_style(style)));
  }
  return width;
}

}  // namespace

Length estimated_width(std::string_view text, const TextStyle& style) {
  return Length::from_millipoints(style.size.millipoints() * thousandths(text, style.bold) / 1000);
}

std::int64_t estimated_lines(std::string_view text, const TextStyle& style, Length width) {
  const std::int64_t room = width.millipoints() * 1000 / std::max<std::int64_t>(style.size.millipoints(), 1);
  const std::int64_t space = character_width(U' ', style.bold);
  std::int64_t lines = text.empty() ? 0 : 1, used = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
    const std::int64_t word = thousandths(text.substr(start, end - start), style.bold);
    if (used > 0 && used + word > room) ++lines, used = 0;
    used += word + space;
    if (end < text.size() && text[end] == '\n') ++lines, used = 0;
    start = end + 1;
  }
  return lines;
}

Length WidthTable::width(std::string_view text, StyleRole role) const {
  return estimated_width(text, theme_.style(role));
}

Length WidthTable::width(const Inlines& text, StyleRole role) const {
  if (on_one_line_) {
    Length width = this->width(plain_text(text), role);
    for (const auto& second : text.second) {
      const auto behind = std::string{language_stroke} + plain_text(second);
      width += estimated_width(behind, second_language_style(theme_.style(role)));
    }
    return width;
  }
  return widest(text, theme_.style(role), estimated_width);
}

Length WidthTable::longest_word(const Inlines& text, StyleRole role) const {
  const TextStyle& style = theme_.style(role);
  Length width = arrange::longest_word(text, style);
  for (const auto& second : text.second) {
    width = std::max(width, arrange::longest_word(second, second_language_style(style)));
  }
  return width;
}

Length WidthTable::height(const Inlines& text, StyleRole role, Length width) const {
  const TextStyle& style = theme_.style(role);
  width = width * 99 / 100;  // A line too many is estimated rather than one too few.
  Length height = style.line_height() * estimated_lines(with_wide_places(text, style), style, width);
  for (const auto& second : text.second) {
    const TextStyle smaller = second_language_style(style);
    height += smaller.line_height() * estimated_lines(plain_text(second), smaller, width);
  }
  return height;
}

}  // namespace lapas::arrange
