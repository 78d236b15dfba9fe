// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// All of it is artifacts: a document with outlines reads aloud as it does without, and conforms to what it did.

#include "layout/outlines.hpp"

#include <string>
#include <utility>

#include "core/number_text.hpp"

namespace lapas::layout {
namespace {

constexpr Length label_size = pt(5), label_gap = pt(1.5);
constexpr Color block_color{30, 90, 200}, strip_color{0, 130, 60}, place_color{200, 0, 140};

GlyphRun label(Context& context, const std::string& text, Point origin, Color color) {
  GlyphRun run{.face = context.face(StyleRole::body, false, false), .size = label_size, .color = color};
  run.origin = origin;
  for (const auto& shaped : context.shaper.shape(run.face, text, "en")->runs) {
    run.glyphs.insert(run.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
  }
  run.text = text;
  return run;
}

void draw_frame(const Rect& rect, Color color, std::vector<Item>& items) {
  constexpr Length stroke = pt(0.3);
  items.emplace_back(Rectangle{.rect = rect, .stroke_width = stroke, .stroke = color});
}

std::string price(BreakCost cost) {
  if (cost >= forbidden_break) return "no break";
  if (cost >= kept_break) return "kept";
  return std::to_string(cost);
}

}  // namespace

void outline_block(Context& context, const Block& block, Frame frame, Strips& strips) {
  for (Strip& strip : strips) draw_frame({frame.x, {}, frame.width, strip.height}, block_color, strip.items);
  // At the right, where lines of text seldom end; those of blocks inside one another stand beside each other.
  GlyphRun name = label(context, std::string{kind(block)}, {frame.x + frame.width, label_size}, block_color);
  name.origin.x -= width_of(name) + label_gap + context.depth * (6 * label_size);
  strips.front().items.emplace_back(std::move(name));
}

void outline_strip(Context& context, const Strip& strip, Rect place, std::vector<Item>& items) {
  draw_frame(place, strip_color, items);
  const Point corner{place.right() + label_gap, place.bottom()};
  items.emplace_back(label(context, in_millimetres(strip.height), {corner.x, corner.y - label_size}, strip_color));
  items.emplace_back(label(context, price(strip.break_after), corner, strip_color));
}

void outline_place(Context& context, const FieldPlace& place, std::vector<Item>& items) {
  draw_frame(place.rect, place_color, items);
  const std::string& id = place.option.empty() ? place.field : place.option;
  const Point corner{place.rect.x + label_gap, place.rect.bottom() - label_gap};
  items.emplace_back(label(context, id, corner, place_color));
}

}  // namespace lapas::layout
