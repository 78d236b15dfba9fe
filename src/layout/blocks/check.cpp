// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes to tick: a square left of its label, centred on the capitals of the label's first line.

#include <algorithm>
#include <utility>

#include "arrange/check_row.hpp"
#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// The box and its label, the first line in the middle of a row of the boxes' pitch.
Strip set_check_item(Context& context, const CheckItem& item, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const auto role = StyleRole::option_label;
  const Length above = arrange::half_pitch(theme);
  const Length middle = above + baseline(context, role) - cap_height(context, role) / 2;
  Strip box;
  draw_box(context, box, item.box, {frame.x, middle - theme.box / 2}, parent);
  const Length indent = arrange::label_indent(theme);
  Strip strip = set_block(context, item.label, role, {frame.x + indent, frame.width - indent},
                          context.add_node(StructureRole::span, parent));
  push_down(strip, above);
  strip.height = std::max(strip.height + above, middle + theme.box / 2);
  draw_under(strip, std::move(box));
  return strip;
}

}  // namespace

void draw_box(Context& context, Strip& strip, const Box& box, Point top_left, NodeIndex parent) {
  const auto& theme = context.theme;
  const NodeIndex node = context.add_node(StructureRole::form, parent);
  context.node(node).alternative = box.description;
  const Rect square{top_left.x, top_left.y, theme.box, theme.box};
  strip.items.emplace_back(
      Rectangle{.node = node, .rect = square, .stroke_width = theme.box_stroke, .stroke = theme.box_color});
  FieldPlace place{.node = node, .field = box.field, .option = box.option};
  place.type = box.exclusive ? FieldType::choice : FieldType::tick;
  place.rect = square;
  place.description = box.description;
  place.color = theme.text;
  place.tick_stroke = theme.box_stroke * 2;
  place.limits = box.limits;
  strip.places.push_back({std::move(place), {box.checked ? "yes" : "", {}}});
}

Strip lay_box(Context& context, const Box& box, Frame frame, NodeIndex parent) {
  const Length side = context.theme.box;
  Strip strip;
  strip.height = side;
  draw_box(context, strip, box, {frame.x + (frame.width - side) / 2, {}}, parent);
  return strip;
}

Strips lay(Context& context, const CheckList& list, Frame frame, NodeIndex parent) {
  Strips strips;
  for (const CheckItem& item : list.items) {
    strips.push_back(set_check_item(context, item, frame, context.add_node(StructureRole::paragraph, parent)));
    strips.back().origin = context.place;
  }
  if (!strips.empty()) strips.back().space_after = arrange::field_space(context.theme).after;
  return strips;
}

Strips lay(Context& context, const CheckRow& row, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const auto arranged = arrange::arrange_check_row(theme, row, frame.width, ShapedMeasure{context});
  Strips lines(arranged.lines);
  if (!row.label.empty()) {
    const NodeIndex label = context.add_node(StructureRole::paragraph, parent);
    lines.front() = set_block(context, row.label, StyleRole::label, frame, label);
    auto& text = lines.front();
    if (!arranged.label_alone) push_down(text, std::max(Length{}, (theme.box_pitch - text.height) / 2));
  }
  for (std::size_t i = 0; i < row.items.size(); ++i) {
    const auto& [number, x, width] = arranged.items[i];
    // A paragraph each, so that labels do not run together when they are read aloud.
    const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
    Strip set = set_check_item(context, row.items[i], {frame.x + x, width}, node);
    auto& line = lines[number];
    line.height = std::max(line.height, set.height);
    draw_over(line, std::move(set));
  }
  Strip strip = stack(std::move(lines));
  strip.origin = context.place;
  const auto [before, after] = arrange::field_space(theme);
  strip.space_before = before;
  strip.space_after = after;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace lapas::layout
