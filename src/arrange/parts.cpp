// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the gaps leave is shared by weight.

#include "arrange/parts.hpp"

#include <algorithm>

#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/table_grid.hpp"

namespace lapas::arrange {
namespace {

/// What the gaps between so many parts leave.
Length room_of_parts(const Theme& theme, std::size_t count, Length width) {
  return width - theme.zone_gap * (static_cast<std::int64_t>(count) - 1);
}

template <typename Part>
std::vector<Length> shares(const Theme& theme, const std::vector<Part>& parts, Length width) {
  std::int64_t weights = 0;
  for (const Part& part : parts) weights += std::max(part.weight, 1);
  const Length room = room_of_parts(theme, parts.size(), width);
  std::vector<Length> widths;
  for (const Part& part : parts) widths.push_back(room * std::max(part.weight, 1) / weights);
  return widths;
}

bool has_room(const Theme& theme, const Blank& line, Length width, const Measure& measure) {
  if (comb_width(line) > width) return false;
  return !prints_pattern(line) || least_date_width(theme, plain_text(line.pattern), measure) <= width;
}

/// Blanks of dates cannot be made narrower, text and tables not than their words.
struct HasRoom {
  const Theme& theme;
  Length width;
  const Measure& measure;
  bool operator()(const Blank& blank) const { return has_room(theme, blank, width, measure); }
  bool operator()(const Paragraph& paragraph) const {
    return measure.longest_part(paragraph.text, paragraph.style) <= width;
  }
  bool operator()(const Table& table) const { return arrange_table(theme, table, width, measure).fit; }
  bool operator()(const Group& group) const {
    return std::ranges::all_of(group.blocks, [&](const Block& block) { return std::visit(*this, block.content); });
  }
  bool operator()(const auto&) const { return true; }
};

}  // namespace

std::vector<Length> part_widths(const Theme& theme, const Columns& columns, Length width) {
  if (columns.kind == ColumnsKind::zones) return {theme.text_zone, width - theme.text_zone - theme.zone_gap};
  if (columns.kind == ColumnsKind::side) return {width - theme.text_zone - theme.zone_gap, theme.text_zone};
  return shares(theme, columns.parts, width);
}

std::vector<Length> part_widths(const Theme& theme, const FieldRow& row, Length width) {
  return shares(theme, row.parts, width);
}

std::vector<Length> footer_widths(const Theme& theme, const FieldRow& row, Length width, const Measure& measure) {
  std::vector<Length> labels;
  Length used;
  for (const auto& part : row.parts) {
    labels.push_back(part.line ? measure.width(part.line->label, StyleRole::footer) + label_gap + least_footer_line
                               : Length{});
    used += labels.back();
  }
  if (used > room_of_parts(theme, row.parts.size(), width)) return shares(theme, row.parts, width);
  std::vector<Length> widths = shares(theme, row.parts, width - used);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += labels[i];
  return widths;
}

bool fit_side_by_side(const Theme& theme, const Columns& columns, Length width, const Measure& measure) {
  const auto widths = part_widths(theme, columns, width);
  if (columns.kind == ColumnsKind::zones && widths.back() < least_side_zone) return false;
  if (columns.kind == ColumnsKind::side) return widths.front() >= least_side_zone;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const HasRoom has_room{theme, widths[i], measure};
    const auto fits = [&](const Block& block) { return std::visit(has_room, block.content); };
    if (!std::ranges::all_of(columns.parts[i].blocks, fits)) return false;
  }
  return true;
}

bool fit_side_by_side(const Theme& theme, const FieldRow& row, Length width, const Measure& measure) {
  const auto widths = part_widths(theme, row, width);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (row.parts[i].line && !has_room(theme, *row.parts[i].line, widths[i], measure)) return false;
  }
  return true;
}

bool labels_fit_before(const Theme& theme, const FieldRow& row, Length width, const Measure& measure) {
  const auto widths = part_widths(theme, row, width);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (row.parts[i].line && !label_fits_before(theme, *row.parts[i].line, widths[i], measure)) return false;
  }
  return true;
}

}  // namespace lapas::arrange
