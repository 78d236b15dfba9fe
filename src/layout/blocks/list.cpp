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

Strips lay(Context& context, const List& list, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::list, parent);
  context.node(node).numbering = list.marker == ListMarker::number ? ListNumbering::decimal : ListNumbering::disc;
  const Frame whole = text_frame(context, list.style, frame);
  const Length indent = arrange::list_gutter(context.theme, list, ShapedMeasure{context});
  const Frame body{whole.x + indent, whole.width - indent};
  const Color color = context.theme.accent;
  Strips strips;
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
    append(strips, std::move(lines));
  }
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
