// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts side by side: the cells of a table of one row. Parts that have no room beside each other go below each other, and
// so do those that stand in a cell already.

#include <algorithm>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "odt/blocks.hpp"

namespace lapas::odt {
namespace {

/// Office programs leave out the space before the first paragraph of a cell and behind the last: of boxes, what puts them
/// at the theme's pitch.
struct PaddingAtEdge {
  const Theme& theme;
  Length operator()(const CheckList&) const { return arrange::half_pitch(theme); }
  Length operator()(const CheckRow&) const { return arrange::half_pitch(theme); }
  Length operator()(const auto&) const { return {}; }
};

void write_part(Context& context, const ColumnPart& part, const Place& place) {
  Place above = place, below = place;
  above.last &= !part.area;
  below.first &= part.blocks.empty();
  write_blocks(context, part.blocks, above);
  if (part.area) write(context, *part.area, below);
}

LayoutCell cell_of(Context& context, const ColumnPart& part, Length width) {
  const PaddingAtEdge padding{context.theme};
  CellLook look = part.area ? area_look(context.theme) : CellLook{};
  if (!part.blocks.empty()) {
    look.padding.top += std::visit(padding, part.blocks.front().content);
    if (!part.area) look.padding.bottom += std::visit(padding, part.blocks.back().content);
  }
  return {width, look, [&](const Place& inside) { write_part(context, part, inside); }};
}

/// A part that is one thing becomes the cell itself: a writing line, a panel. Says whether it is.
struct AddLonePart {
  Context& context;
  std::vector<LayoutCell>& cells;
  Length width;

  bool operator()(const Blank& blank) const {
    if (blank.kind != BlankKind::line) return false;
    add_line_cells(context, cells, blank, width);
    return true;
  }
  bool operator()(const Group& group) const {
    if (!arrange::is_panel(group.look)) return false;
    cells.push_back({width, panel_look(context.theme, group.look), [&context = context, &group](const Place& inside) {
                       write_blocks(context, group.blocks, inside);
                     }});
    return true;
  }
  bool operator()(const auto&) const { return false; }
};

/// The space below a block that ends a part: office programs leave it out at the end of a cell.
struct SpaceAfter {
  const Theme& theme;
  Length operator()(const Paragraph& paragraph) const { return theme.style(paragraph.style).space_after; }
  Length operator()(const List&) const { return arrange::space_below_list(theme); }
  Length operator()(const Group& group) const {
    return arrange::is_panel(group.look) ? arrange::panel(theme, group.look).space_after : Length{};
  }
  Length operator()(const auto&) const { return {}; }
};

Length space_after(const Theme& theme, const Columns& columns) {
  Length space = arrange::field_space(theme).after;
  for (const ColumnPart& part : columns.parts) {
    if (part.blocks.empty() || part.area) continue;
    space = std::max(space, std::visit(SpaceAfter{theme}, part.blocks.back().content));
  }
  return space;
}

/// What stands beside text is as tall as itself, not as the text.
void add_part(Context& context, std::vector<LayoutCell>& cells, const ColumnPart& part, Length width, bool beside) {
  const bool lone = part.blocks.size() == 1 && !part.area && !beside;
  if (lone && std::visit(AddLonePart{context, cells, width}, part.blocks.front().content)) return;
  cells.push_back(cell_of(context, part, width));
}

}  // namespace

void write(Context& context, const Columns& columns, const Place& place) {
  const Theme& theme = context.theme;
  if (place.in_cell || !arrange::fit_side_by_side(theme, columns, place.width, context.measure)) {
    for (const auto& part : columns.parts) write_part(context, part, place);
    return;
  }
  const auto widths = arrange::part_widths(theme, columns, place.width);
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < columns.parts.size(); ++i) {
    if (i > 0) cells.push_back({theme.zone_gap, {}, {}});
    add_part(context, cells, columns.parts[i], widths[i], columns.kind == ColumnsKind::side);
  }
  if (columns.kind == ColumnsKind::side) {
    // The first lines of a heading and of the text beside it are level.
    const Length drop = arrange::heading_drop(theme, columns);
    cells.back().look.padding.top += std::max(drop, Length{});
    cells.front().look.padding.top += std::max(-drop, Length{});
  }
  TableStyle style{.space_after = space_after(theme, columns)};
  if (columns.kind == ColumnsKind::zones)
    style.space_after = std::max(style.space_after, arrange::space_below_table(theme));
  else style.space_before = arrange::space_before(theme, columns);
  add_layout_row(context, add_layout_table(context, place, cells, style), cells, {});
}

}  // namespace lapas::odt
