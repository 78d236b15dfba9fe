// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages of a form that are shown small: laid out as wide as a page, their answers drawn, then made smaller. Nothing in
// them can be filled in. What is taller than a page even so goes on without a frame.

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

struct Scale {
  int percent;

  [[nodiscard]] Length operator()(Length length) const { return length * percent / 100; }
  [[nodiscard]] Point operator()(Point point) const { return {(*this)(point.x), (*this)(point.y)}; }
  [[nodiscard]] Rect operator()(const Rect& rect) const {
    return {(*this)(rect.x), (*this)(rect.y), (*this)(rect.width), (*this)(rect.height)};
  }
};

struct ScaleItem {
  Scale scale;

  void operator()(GlyphRun& run) const { run.size = scale(run.size), run.origin = scale(run.origin); }
  void operator()(Line& line) const {
    line.from = scale(line.from), line.to = scale(line.to), line.width = scale(line.width);
  }
  void operator()(Rectangle& rectangle) const {
    rectangle.rect = scale(rectangle.rect), rectangle.stroke_width = scale(rectangle.stroke_width);
  }
  void operator()(Polygon& polygon) const {
    for (Point& corner : polygon.corners) corner = scale(corner);
  }
  void operator()(Circle& circle) const {
    circle.centre = scale(circle.centre), circle.radius = scale(circle.radius);
    circle.stroke_width = scale(circle.stroke_width);
  }
  void operator()(auto& item) const { item.rect = scale(item.rect); }
};

/// What the place prints becomes text to read; a box that is not ticked says nothing. Whether it is ticked.
bool draw_answer(Context& context, Strip& strip, const FilledPlace& filled) {
  const FieldPlace& place = filled.place;
  const Answer& answer = filled.answer;
  StructureNode& node = context.node(place.node);
  const bool ticked = is_box(place.type) && is_checked(answer);
  node.role = StructureRole::span;
  if (!ticked) node.alternative.clear();
  if (ticked) {
    const auto [begin, turn, end] = tick_corners(place.rect);
    strip.items.emplace_back(Line{place.node, begin, turn, place.tick_stroke, place.color});
    strip.items.emplace_back(Line{place.node, turn, end, place.tick_stroke, place.color});
  }
  const auto& text = printed_text(place, answer);
  // So that it does not run into its label when both are read aloud.
  if (!text.empty()) {
    add_text(context, strip, " ", StyleRole::answer, place.color, text.front().origin, place.node);
  }
  for (const GlyphRun& run : text) strip.items.emplace_back(run);
  return ticked;
}

/// Their rules and boxes are nothing to read.
void release(Strip& strip, const std::unordered_set<NodeIndex>& nodes) {
  for (Item& item : strip.items) {
    if (std::holds_alternative<GlyphRun>(item)) continue;
    std::visit([&](auto& drawn) { drawn.node = nodes.contains(drawn.node) ? artifact : drawn.node; }, item);
  }
}

void make_smaller(Strip& strip, Scale scale) {
  strip.height = scale(strip.height);
  strip.space_before = scale(strip.space_before);
  strip.space_after = scale(strip.space_after);
  for (Item& item : strip.items) std::visit(ScaleItem{scale}, item);
  for (Mark& mark : strip.marks) mark.y = scale(mark.y);
  if (!strip.head) return;
  RepeatedHead head{scale(strip.head->height), strip.head->items};
  for (Item& item : head.items) std::visit(ScaleItem{scale}, item);
  strip.head = std::make_shared<RepeatedHead>(std::move(head));
}

/// What stands on the pages, small, from the left of the zone.
Strips set_pages(Context& context, const Specimen& specimen, NodeIndex parent) {
  const bool outer = std::exchange(context.side_column, false);
  Strips strips = lay_blocks(context, specimen.blocks, {{}, context.theme.zone_width()}, parent);
  context.side_column = outer;
  for (Strip& strip : strips) {
    std::unordered_set<NodeIndex> not_ticked;
    for (const FilledPlace& filled : std::exchange(strip.places, {})) {
      if (!draw_answer(context, strip, filled)) not_ticked.insert(filled.place.node);
    }
    release(strip, not_ticked);
    strip.stretches.clear();
    make_smaller(strip, {specimen.scale});
  }
  return strips;
}

/// One strip in a frame, at the point.
Strip in_frame(const Theme& theme, Strips pages, Length left, Length width) {
  const Length padding = arrange::specimen_padding(theme);
  Strip whole = stack(std::move(pages));
  push_down(whole, padding);
  shift(whole.items, left + padding, {});
  whole.height += padding;
  whole.items.emplace_back(
      Rectangle{.rect = {left, {}, width, whole.height}, .stroke_width = theme.rule_stroke, .stroke = theme.rule});
  whole.break_after = free_break;
  return whole;
}

}  // namespace

Strips lay(Context& context, const Specimen& specimen, Frame frame, NodeIndex parent) {
  const Theme& theme = context.theme;
  const Length padding = arrange::specimen_padding(theme) * 2;
  Strips strips = set_pages(context, specimen, context.add_node(StructureRole::section, parent));
  if (strips.empty()) return strips;
  Frame below = text_frame(context, StyleRole::caption, frame);
  if (total_height(strips) + padding <= context.page_height()) {
    const Length width = theme.zone_width() * specimen.scale / 100 + padding;
    below = {frame.x, std::min(width, theme.text_zone)};
    Strip whole = in_frame(theme, std::move(strips), frame.x, width);
    strips.clear();
    strips.push_back(std::move(whole));
  }
  const auto [before, after] = arrange::figure_space(theme);
  strips.front().space_before = before;
  strips.back().space_after = after;
  strips.front().origin = context.place;
  if (specimen.caption.empty()) return strips;
  strips.back().space_after = theme.style(StyleRole::caption).space_before;
  strips.back().break_after = forbidden_break;
  const NodeIndex caption = context.add_node(StructureRole::paragraph, parent);
  append(strips, set_lines(context, specimen.caption, StyleRole::caption, below, caption));
  return strips;
}

}  // namespace lapas::layout
