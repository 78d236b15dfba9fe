// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The look of a page as functions of its theme: what is not said in a theme itself and what both formats draw alike.

#pragma once

#include <cstddef>
#include <span>
#include <string>

#include <lapas/document.hpp>

#include "arrange/measure.hpp"

namespace lapas::arrange {

// ---------------------------------------------------------------------------------------------------------------
// Distances that are no theme's business

/// A notes zone narrower than this is no use for handwriting: its content goes below the text zone instead.
inline constexpr Length least_side_zone = mm(30);
/// A writing line shorter than this goes below its label instead of behind it.
inline constexpr Length least_writing_line = mm(35);
/// What a page break inside a group leaves on either side, at least, where there is a choice.
inline constexpr Length least_remnant = mm(50);
/// A line in a footer has room for a word.
inline constexpr Length least_footer_line = mm(12);
/// Between a label and the writing line behind it.
inline constexpr Length label_gap = mm(2.5);
/// A place to write or type in is at least so tall.
inline constexpr Length least_field_height = mm(7);
/// Inside the frame of an area to write in.
inline constexpr Length area_padding = mm(2);
/// Between the rule of the footer and its text.
inline constexpr Length footer_rule_gap = mm(1.5);

// ---------------------------------------------------------------------------------------------------------------
// Pages

/// The height between the margins.
[[nodiscard]] Length page_height(const Theme& theme);

// ---------------------------------------------------------------------------------------------------------------
// Space

/// Above and below content.
struct Space {
  Length before, after;
};
/// Round a field: its label above, what is answered below.
[[nodiscard]] Space field_space(const Theme& theme);
/// Round a picture.
[[nodiscard]] Space figure_space(const Theme& theme);
/// Below a table, and below text with a notes zone beside it.
[[nodiscard]] Length space_below_table(const Theme& theme);
/// What follows is set off from a list at least as from a paragraph.
[[nodiscard]] Length space_below_list(const Theme& theme);

// ---------------------------------------------------------------------------------------------------------------
// Rules

struct Rule {
  Length width;
  Color color;
  auto operator<=>(const Rule&) const = default;
};

/// Round a table, below its head and between records of several lines.
[[nodiscard]] Rule heavy_rule(const Theme& theme);
/// Between rows and between cells.
[[nodiscard]] Rule light_rule(const Theme& theme);
/// Between the lines of a record.
[[nodiscard]] Rule faint_rule(const Theme& theme);
/// Between a checkpoint and what precedes it.
[[nodiscard]] Rule separator(const Theme& theme);

/// Where a row of a table ends.
struct RowEnd {
  bool head = false;     ///< It belongs to the head.
  bool records = false;  ///< The table has records of several lines.
  bool ends_record = false;
  bool ends_part = false;  ///< It is the last of the head or of the table.
};
/// Below a row.
[[nodiscard]] Rule row_rule(const Theme& theme, RowEnd end);

// ---------------------------------------------------------------------------------------------------------------
// Panels and covers

/// Whether groups of the look stand on a panel.
[[nodiscard]] bool is_panel(GroupLook look);

/// Whether the group is a panel that is as wide as running text, beside the side column.
[[nodiscard]] bool stands_in_text_zone(const Theme& theme, const Group& group);

/// A tinted rectangle behind a group, with an accent bar at its left, or a frame round it.
struct Panel {
  Length padding, bar;
  Color fill;
  Length space_before, space_after;
  bool framed = false;  ///< By a light rule; nothing is filled.
};
/// Only for looks of which is_panel() holds.
[[nodiscard]] Panel panel(const Theme& theme, GroupLook look);
/// From the left of a zone so wide to running text: zero without a side column.
[[nodiscard]] Length side_offset(const Theme& theme, Length width);
/// How much lower the first baseline of a heading lies than that of the text beside it; negative when it is higher, zero
/// where no heading stands beside text.
[[nodiscard]] Length heading_drop(const Theme& theme, const Columns& columns);
/// Inside the frame of pages that are shown small.
[[nodiscard]] Length specimen_padding(const Theme& theme);
/// Between the square with a number and what stands beside it.
[[nodiscard]] Length badge_gap(const Theme& theme);
/// How tall a band is that says when something is done, without its text; and the space before its text.
[[nodiscard]] Length done_band_height(const Theme& theme);
[[nodiscard]] Panel done_panel(const Theme& theme);
/// What its pointer takes of its right end, where the page has up to three digits and text leaves it out.
[[nodiscard]] Length pointer_width(const Theme& theme, const DoneBand& band, const Measure& measure);

/// The chevrons of a path: how wide each is with the gap behind it, how far its point reaches.
struct Chevrons {
  Length pitch, gap, point, padding;
};
[[nodiscard]] Chevrons chevrons(const Theme& theme, const Path& path, Length width);
/// The style of a part: that of the current one is white and bold.
[[nodiscard]] TextStyle path_style(const Theme& theme, bool current);

/// The colour of what is drawn; what is half as dark as the accent is dark enough for white letters.
[[nodiscard]] Color color_of(const Theme& theme, Ink ink);
/// From the middle of a line to half the height of its capitals, up, in the default font.
[[nodiscard]] Length rise_of_capitals(const TextStyle& style);

/// The panel of the title of a cover, and how tall it is at least.
[[nodiscard]] Panel title_panel(const Theme& theme);
[[nodiscard]] Length least_title_height(const Theme& theme);

// ---------------------------------------------------------------------------------------------------------------
// Text

/// The style of the second language beneath text in the style.
[[nodiscard]] TextStyle second_language_style(TextStyle style);
/// From the left edge of a heading to its text: the number and the space behind it. Zero without a number.
[[nodiscard]] Length number_hang(const Theme& theme, const Heading& heading, const Measure& measure);
/// The marker of an item, counted from 0.
[[nodiscard]] std::string marker(const List& list, std::size_t item);
/// Whether its items stand in two columns of that width together, and where the second begins: as high as the first.
[[nodiscard]] bool stands_in_columns(const Theme& theme, const List& list, Length width);
[[nodiscard]] std::size_t second_column(std::span<const Length> heights);
/// From the left edge of a list to the text of its items: wide enough for the widest marker.
[[nodiscard]] Length list_gutter(const Theme& theme, const List& list, const Measure& measure);
/// The style of an entry of the contents, and how far its text hangs behind its number at least.
[[nodiscard]] StyleRole entry_role(int level);
[[nodiscard]] Length entry_hang(const Theme& theme, int level);

// ---------------------------------------------------------------------------------------------------------------
// Boxes and pictures

/// From the left edge of a box to its label.
[[nodiscard]] Length label_indent(const Theme& theme);
/// Between the end of a label and the next box of a row.
[[nodiscard]] Length item_gap(const Theme& theme);
/// Above and below a line beside a box: boxes stand at the theme's pitch.
[[nodiscard]] Length half_pitch(const Theme& theme);
/// Scaled down to the width when it is wider.
[[nodiscard]] Size fitted(Size picture, Length width);

// ---------------------------------------------------------------------------------------------------------------
// Proofs

inline constexpr Color untranslated_tint{255, 236, 200}, fuzzy_tint{218, 232, 255};

}  // namespace lapas::arrange
