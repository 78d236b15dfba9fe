// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Headings and paragraphs. The number of a heading hangs left of its text, so that the lines of a long heading align.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {

StructureRole heading_role(int level) {
  return static_cast<StructureRole>(static_cast<int>(StructureRole::heading_1) + std::clamp(level, 1, 6) - 1);
}

Strips lay(Context& context, const Heading& heading, Frame frame, NodeIndex parent) {
  const std::string& id = context.heading_id(heading);
  const NodeIndex node = context.add_node(heading_role(heading.level), parent);
  context.node(node).id = id;
  frame = text_frame(context, heading.style, frame);

  Strip number;
  if (!heading.number.empty()) {
    add_text(context, number, heading.number + ' ', heading.style, context.theme.accent,
             {frame.x, baseline(context, heading.style)}, node);
    const Length hang = arrange::number_hang(context.theme, heading, ShapedMeasure{context});
    frame.x += hang;
    frame.width -= hang;
  }
  Strip strip = stack(set_lines(context, heading.text, heading.style, frame, node));
  draw_under(strip, std::move(number));
  std::string title = plain_text(heading.text);
  if (!heading.number.empty()) title = heading.number + ' ' + title;
  strip.marks.push_back({id, std::move(title), heading.level, {}});
  strip.break_after = forbidden_break;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

Strips lay(Context& context, const Paragraph& paragraph, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  const Frame lines = text_frame(context, paragraph.style, frame);
  Strips strips = set_paragraph(context, paragraph, lines, node);
  if (!paragraph.id.empty() && !strips.empty()) {
    context.node(node).id = paragraph.id;
    strips.front().marks.push_back({paragraph.id, {}, 0, {}});
  }
  return strips;
}

}  // namespace lapas::layout
