// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts side by side: the cells of a table of one row. A part that is one thing becomes the cell itself: a line, an area,
// a panel.

#include <algorithm>

#include "odt/blocks.hpp"
#include "odt/column_widths.hpp"
#include "odt/heights.hpp"

namespace lapas::odt {
namespace {

template <typename T>
const T* only_block(const Blocks& blocks) {
  return blocks.size() == 1 ? std::get_if<T>(&blocks.front().content) : nullptr;
}

bool has_boxes(const Block& block) {
  return std::holds_alternative<CheckItem>(block.content) || std::holds_alternative<CheckRow>(block.content);
}

const Blank* lone_line(const ColumnPart& part) {
  const auto* blank = only_block<Blank>(part.blocks);
  return blank != nullptr && blank->kind == BlankKind::line ? blank : nullptr;
}

bool is_row_of_lines(const Columns& columns) {
  return std::ranges::all_of(columns.parts,
                             [](const ColumnPart& part) { return part.blocks.empty() || lone_line(part) != nullptr; });
}

bool ends_with_area(const Blocks& blocks) {
  const auto* blank = blocks.empty() ? nullptr : std::get_if<Blank>(&blocks.back().content);
  return blank != nullptr && blank->kind == BlankKind::area;
}

void add_part(Context& context, std::vector<LayoutCell>& cells, const ColumnPart& part, Length width) {
  if (const Blank* line = lone_line(part)) {
    return add_line_cells(context, cells, *line, width, label_fits_before(context, *line, width));
  }
  const Theme& theme = context.theme;
  const auto* group = only_block<Group>(part.blocks);
  const bool panel = group != nullptr && is_panel(group->look);
  CellLook look = panel ? panel_look(theme, group->look) : CellLook{};
  if (ends_with_area(part.blocks)) look = area_look(theme);
  // Office programs leave out the space before the first paragraph of a cell.
  const Length half_pitch = (theme.box_pitch - theme.style(StyleRole::option_label).line_height()) / 2;
  if (!part.blocks.empty() && has_boxes(part.blocks.front())) look.top_padding += std::max(half_pitch, Length{});
  if (!part.blocks.empty() && has_boxes(part.blocks.back())) look.bottom_padding += std::max(half_pitch, Length{});
  const Blocks& blocks = panel ? group->blocks : part.blocks;
  cells.push_back({width, look, [&](const Place& inside) { write_blocks(context, blocks, inside); }});
}

}  // namespace

void write(Context& context, const Columns& columns, const Place& place) {
  const Theme& theme = context.theme;
  if (place.in_cell || goes_below(columns, place.width, theme)) {
    for (const auto& part : columns.parts) write_blocks(context, part.blocks, place);
    return;
  }
  const std::vector<Length> widths = part_widths(columns, place.width, theme);
  if (is_row_of_lines(columns)) {
    std::vector<LinePlace> lines;
    for (std::size_t i = 0; i < widths.size(); ++i) lines.push_back({lone_line(columns.parts[i]), widths[i]});
    return write_row_of_lines(context, lines, place);
  }
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < columns.parts.size(); ++i) {
    if (i > 0) cells.push_back({theme.zone_gap, {}, {}});
    add_part(context, cells, columns.parts[i], widths[i]);
  }
  TableStyle style{.space_after = theme.style(StyleRole::answer).space_after};
  if (columns.zones) style.space_after = std::max(style.space_after, theme.callout_padding);
  else style.space_before = space_before(columns, theme);
  const auto table = add_layout_table(context, place, cells, style);
  add_layout_row(context, table, cells, {});
}

}  // namespace lapas::odt
