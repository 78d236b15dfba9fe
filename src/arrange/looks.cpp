// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The numbers behind the looks.

#include "arrange/looks.hpp"

#include <algorithm>
#include <string>

namespace lapas::arrange {

Length page_height(const Theme& theme) { return theme.page.height - theme.margin_top - theme.margin_bottom; }

Space field_space(const Theme& theme) {
  return {theme.style(StyleRole::label).space_before, theme.style(StyleRole::answer).space_after};
}

Space figure_space(const Theme& theme) { return {theme.callout_padding, theme.callout_padding}; }

Length space_below_table(const Theme& theme) { return theme.callout_padding; }

Length space_below_list(const Theme& theme) { return theme.style(StyleRole::body).space_after; }

Rule heavy_rule(const Theme& theme) { return {theme.rule_stroke * 2, theme.accent}; }

Rule light_rule(const Theme& theme) { return {theme.rule_stroke, theme.rule}; }

// Thinner and not paler: a rule that is hard to see is none.
Rule faint_rule(const Theme& theme) { return {theme.rule_stroke / 2, theme.rule}; }

Rule separator(const Theme& theme) { return {theme.rule_stroke * 3, theme.accent}; }

Rule row_rule(const Theme& theme, RowEnd end) {
  if (end.ends_part) return heavy_rule(theme);
  if (!end.records || end.head) return light_rule(theme);
  return end.ends_record ? heavy_rule(theme) : faint_rule(theme);
}

bool is_panel(GroupLook look) { return look != GroupLook::plain && look != GroupLook::checkpoint; }

bool stands_in_text_zone(const Theme& theme, const Group& group) {
  return theme.side_column && (group.look == GroupLook::callout || group.look == GroupLook::aside);
}

Panel panel(const Theme& theme, GroupLook look) {
  const Length padding = theme.callout_padding;
  if (look == GroupLook::callout) return {padding, padding * 3 / 10, theme.tint, padding, padding * 3 / 2};
  if (look == GroupLook::card) return {padding, {}, {255, 255, 255}, {}, padding, true};
  if (look == GroupLook::aside) return {padding * 3 / 5, {}, theme.tint, padding * 3 / 5, padding};
  if (look == GroupLook::band) return {padding * 3 / 5, {}, theme.accent, {}, padding};
  return {padding * 3 / 2, padding * 3 / 4, theme.accent_tint, padding, padding * 3 / 2};
}

Length side_offset(const Theme& theme, Length width) {
  return theme.side_column ? std::max(width - theme.text_zone, Length{}) : Length{};
}

Length heading_drop(const Theme& theme, const Columns& columns) {
  const Blocks &side = columns.parts.front().blocks, &text = columns.parts.back().blocks;
  if (side.empty() || text.empty() || std::holds_alternative<Group>(text.front().content)) return {};
  const auto* heading = std::get_if<Heading>(&side.front().content);
  const auto* paragraph = std::get_if<Paragraph>(&text.front().content);
  if (heading == nullptr) return {};
  // From the top of a line to its baseline, by the proportions of the default fonts.
  const auto baseline = [&](StyleRole role) {
    const TextStyle& style = theme.style(role);
    return style.line_height() / 2 + style.size * 39 / 100;
  };
  return baseline(heading->style) - baseline(paragraph != nullptr ? paragraph->style : StyleRole::body);
}

Length specimen_padding(const Theme& theme) { return theme.callout_padding; }

Length badge_gap(const Theme& theme) { return theme.zone_gap; }

Length done_band_height(const Theme& theme) { return theme.writing_line; }

Panel done_panel(const Theme& theme) {
  return {theme.cell_padding, {}, theme.accent_tint, theme.callout_padding * 3 / 4, theme.callout_padding};
}

Length pointer_width(const Theme& theme, const DoneBand& band, const Measure& measure) {
  if (band.pointer.empty()) return {};
  const auto role = StyleRole::option_label;
  return measure.width(band.pointer, role) + measure.width("000", role) + theme.zone_gap;
}

Chevrons chevrons(const Theme& theme, const Path& path, Length width) {
  const auto count = static_cast<std::int64_t>(std::max<std::size_t>(path.parts.size(), 1));
  return {width / count, theme.path_strip / 7, theme.path_strip * 3 / 8, theme.path_strip / 2};
}

TextStyle path_style(const Theme& theme, bool current) {
  TextStyle style = theme.style(StyleRole::path);
  if (!current) return style;
  style.bold = true;
  style.color = {255, 255, 255};
  return style;
}

Color color_of(const Theme& theme, Ink ink) {
  // A grey this light has a contrast of 4.7:1 to white letters.
  constexpr int lightest = 116;
  const Color accent = theme.accent;
  const int grey = (accent.red * 2126 + accent.green * 7152 + accent.blue * 722) / 10000;
  const auto lighter = [&](int channel) {
    if (grey >= lightest) return static_cast<std::uint8_t>(channel);
    return static_cast<std::uint8_t>(channel + (255 - channel) * (lightest - grey) / (255 - grey));
  };
  switch (ink) {
    case Ink::text: return theme.text;
    case Ink::accent: return accent;
    case Ink::half_accent: return {lighter(accent.red), lighter(accent.green), lighter(accent.blue)};
    case Ink::rule: return theme.rule;
    case Ink::tint: return theme.accent_tint;
    case Ink::paper: return {255, 255, 255};
  }
  return theme.text;
}

Length rise_of_capitals(const TextStyle& style) { return style.size * 31 / 1000; }

Panel title_panel(const Theme& theme) {
  const Length padding = theme.callout_padding * 5 / 2;
  return {padding, theme.callout_padding, theme.accent_tint, {}, padding};
}

Length least_title_height(const Theme& theme) { return page_height(theme) * 2 / 5; }

TextStyle second_language_style(TextStyle style) {
  style.size = style.size * second_language_size / 100;
  return style;
}

Length number_hang(const Theme& theme, const Heading& heading, const Measure& measure) {
  if (heading.number.empty()) return {};
  return measure.width(heading.number, heading.style) + theme.style(heading.style).size * 3 / 4;
}

std::string marker(const List& list, std::size_t item) {
  return list.marker == ListMarker::number ? std::to_string(item + 1) + ". " : "\u2022 ";
}

bool stands_in_columns(const Theme& theme, const List& list, Length width) {
  constexpr std::int64_t least_ems = 18;
  return list.two_columns && list.items.size() > 1 &&
         (width - theme.zone_gap) / 2 >= theme.style(list.style).size * least_ems;
}

std::size_t second_column(std::span<const Length> heights) {
  Length whole;
  for (const Length height : heights) whole += height;
  Length above, best = whole;
  std::size_t begin = heights.size();
  for (std::size_t i = 0; i < heights.size(); ++i) {
    above += heights[i];
    const Length taller = std::max(above, whole - above);
    if (taller > best) continue;
    best = taller;
    begin = i + 1;
  }
  return begin;
}

Length list_gutter(const Theme& theme, const List& list, const Measure& measure) {
  return std::max(theme.style(list.style).size * 3 / 2, measure.width(marker(list, list.items.size()), list.style));
}

StyleRole entry_role(int level) { return level == 1 ? StyleRole::contents_1 : StyleRole::contents_2; }

Length entry_hang(const Theme& theme, int level) { return theme.style(entry_role(level)).size * 5 / 2; }

Length label_indent(const Theme& theme) { return theme.box + theme.box_gap; }

Length item_gap(const Theme& theme) { return theme.box + theme.box / 3; }

Length half_pitch(const Theme& theme) {
  return std::max(Length{}, (theme.box_pitch - theme.style(StyleRole::option_label).line_height()) / 2);
}

Size fitted(Size picture, Length width) {
  if (picture.width <= width) return picture;
  return {width, picture.height * width.millipoints() / picture.width.millipoints()};
}

}  // namespace lapas::arrange
