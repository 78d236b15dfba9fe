// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lists: the marker stands in a gutter left of the item and on the baseline of its first line.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {

namespace {

/// The items, which know where they stand from left to right, as one strip: the second column beside the first.
Strips beside_each_other(const Theme& theme, std::vector<Strips> items, Length second_x) {
  std::vector<Length> heights;
  for (const auto& item : items) {
    heights.push_back(total_height(item) + (item.empty() ? Length{} : item.back().space_after));
  }
  const std::size_t second = arrange::second_column(heights);
  Strips left, right;
  for (std::size_t i = 0; i < items.size(); ++i) append(i < second ? left : right, std::move(items[i]));
  Strip row = stack(std::move(left)), beside = stack(std::move(right));
  shift(beside.items, second_x, {});
  row.height = std::max(row.height, beside.height);
  row.space_after = std::max({row.space_after, beside.space_after, arrange::space_below_list(theme)});
  draw_over(row, std::move(beside));
  row.break_after = free_break;
  Strips strips;
  strips.push_back(std::move(row));
  return strips;
}

}  // namespace

Strips lay(Context& context, const List& list, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::list, parent);
  context.node(node).numbering = list.marker == ListMarker::number ? ListNumbering::decimal : ListNumbering::disc;
  const bool columns = arrange::stands_in_columns(context.theme, list, frame.width);
  const Length column = (frame.width - context.theme.zone_gap) / 2;
  const Frame whole = columns ? Frame{frame.x, column} : text_frame(context, list.style, frame);
  const Length indent = arrange::list_gutter(context.theme, list, ShapedMeasure{context});
  const Frame body{whole.x + indent, whole.width - indent};
  const Color color = context.theme.accent;
  Strips strips;
  std::vector<Strips> items;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const NodeIndex item = context.add_node(StructureRole::list_item, node);
    const NodeIndex label = context.add_node(StructureRole::label, item);
    Strip marker;
    add_text(context, marker, arrange::marker(list, i), list.style, color, {whole.x, baseline(context, list.style)},
             label);
    const NodeIndex content = context.add_node(StructureRole::list_body, item);
    Strips lines = lay_blocks(context, list.items[i], body, content);
    if (lines.empty()) continue;
    draw_under(lines.front(), std::move(marker));
    if (columns) items.push_back(std::move(lines));
    else append(strips, std::move(lines));
  }
  if (columns) return beside_each_other(context.theme, std::move(items), column + context.theme.zone_gap);
  // A last item of one line does not stand alone on the next page.
  if (strips.size() > 1 && list.items.size() > 2) {
    auto& before = strips[strips.size() - 2].break_after;
    before = std::max(before, poor_break);
  }
  // What follows is set off from the list as from a paragraph.
  if (!strips.empty()) {
    auto& space = strips.back().space_after;
    space = std::max(space, arrange::space_below_list(context.theme));
  }
  return strips;
}

}  // namespace lapas::layout
