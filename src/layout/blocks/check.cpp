// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes to tick: a square left of its label, centred on the capitals of the label's first line.

#include <algorithm>
#include <utility>

#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Between the end of a label and the next box of a row.
Length item_gap(const Theme& theme) { return theme.box + theme.box / 3; }

Length label_indent(const Theme& theme) { return theme.box + theme.box_gap; }

/// The box and its label, the first line in the middle of a row of the boxes' pitch.
Strip set_check_item(Context& context, const CheckItem& item, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const auto role = StyleRole::option_label;
  const Length above = std::max(Length{}, (theme.box_pitch - theme.style(role).line_height()) / 2);
  const Length middle = above + baseline(context, role) - cap_height(context, role) / 2;
  Strip box;
  draw_box(context, box, item.box, {frame.x, middle - theme.box / 2}, parent);
  const Length indent = label_indent(theme);
  Strip strip = set_block(context, item.label, role, {frame.x + indent, frame.width - indent},
                          context.add_node(StructureRole::span, parent));
  push_down(strip, above);
  strip.height += above;
  draw_under(strip, std::move(box));
  return strip;
}

/// A box alone in the middle of its cell.
Strip set_lone_box(Context& context, const Box& box, Frame frame, NodeIndex parent) {
  const Length side = context.theme.box;
  Strip strip;
  strip.height = side;
  draw_box(context, strip, box, {frame.x + (frame.width - side) / 2, {}}, parent);
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
  strip.places.push_back({std::move(place), {box.checked ? "yes" : "", {}}});
}

Strips lay(Context& context, const CheckItem& item, Frame frame, NodeIndex parent) {
  Strips strips;
  if (item.label.empty()) {
    strips.push_back(set_lone_box(context, item.box, frame, parent));
  } else {
    strips.push_back(set_check_item(context, item, frame, context.add_node(StructureRole::paragraph, parent)));
  }
  strips.back().origin = context.place;
  return strips;
}

Strips lay(Context& context, const CheckRow& row, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  Strips lines(1);
  Length x, start;
  if (!row.label.empty()) {
    const Length width = text_width(context, row.label, StyleRole::label);
    const NodeIndex label = context.add_node(StructureRole::paragraph, parent);
    Strip text = set_block(context, row.label, StyleRole::label, frame, label);
    const bool alone = width > frame.width / 2;
    if (!alone) {
      push_down(text, std::max(Length{}, (theme.box_pitch - text.height) / 2));
      start = width + item_gap(theme);
    }
    lines.back() = std::move(text);
    if (alone) lines.emplace_back();
  }
  x = start;
  for (const auto& item : row.items) {
    const Length natural = label_indent(theme) + text_width(context, item.label, StyleRole::option_label);
    if (x > start && x + natural > frame.width) {
      lines.emplace_back();
      x = start;
    }
    const Length width = std::min(natural, frame.width - x);
    // A paragraph each, so that labels do not run together when they are read aloud.
    Strip set = set_check_item(context, item, {frame.x + x, width}, context.add_node(StructureRole::paragraph, parent));
    auto& line = lines.back();
    line.height = std::max(line.height, set.height);
    draw_over(line, std::move(set));
    x += width + item_gap(theme);
  }
  Strip strip = stack(std::move(lines));
  strip.origin = context.place;
  strip.space_before = theme.style(StyleRole::label).space_before;
  strip.space_after = theme.style(StyleRole::answer).space_after;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace lapas::layout
