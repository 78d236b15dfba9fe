// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Drawings: shapes and single lines of text where their composer put them.

#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"
#include "pages/shift.hpp"

namespace lapas::layout {
namespace {

class Drafter {
 public:
  Drafter(Context& context, NodeIndex node) : context_{context}, node_{node} {}

  Strip strip;

  void operator()(const Drawing::Box& box) {
    Rectangle drawn{.node = node_, .rect = box.rect};
    look(drawn, box.fill, box.outline);
    strip.items.emplace_back(drawn);
  }
  void operator()(const Drawing::Disc& disc) {
    Circle drawn{.node = node_, .centre = disc.centre, .radius = disc.radius};
    look(drawn, disc.fill, disc.outline);
    strip.items.emplace_back(drawn);
  }
  void operator()(const Drawing::Stroke& stroke) {
    strip.items.emplace_back(Line{node_, stroke.from, stroke.to, stroke.line.width, color(stroke.line.ink)});
  }
  void operator()(const Drawing::Shape& shape) {
    strip.items.emplace_back(Polygon{node_, shape.corners, color(shape.fill)});
  }
  /// Text is set as an artifact, so that what is strong in it gets no element of its own inside the figure.
  void operator()(const Drawing::Words& words) {
    const Length width = text_width(context_, words.text, words.style);
    if (width > words.room) context_.report_too_wide(plain_text(words.text), width, words.room);
    Length x = words.at.x;
    if (words.alignment == Alignment::centre) x -= width / 2;
    if (words.alignment == Alignment::end) x -= width;
    Strip line = set_block(context_, words.text, words.style, {x, width}, artifact);
    const Length middle = baseline(context_, words.style) - cap_height(context_, words.style) / 2;
    shift(line.items, {}, words.at.y - middle);
    for (Item& item : line.items) {
      auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      run->node = node_;
      run->color = color(words.ink);
    }
    draw_over(strip, std::move(line));
  }

 private:
  [[nodiscard]] Color color(Ink ink) const { return arrange::color_of(context_.theme, ink); }

  void look(auto& drawn, std::optional<Ink> fill, Drawing::Outline outline) const {
    drawn.filled = fill.has_value();
    if (fill) drawn.fill = color(*fill);
    drawn.stroke_width = outline.width;
    if (outline.width > Length{}) drawn.stroke = color(outline.ink);
  }

  Context& context_;
  NodeIndex node_;
};

}  // namespace

Strip draw(Context& context, const Drawing& drawing, Frame frame, NodeIndex node) {
  Drafter drafter{context, node};
  for (const auto& item : drawing.items) std::visit(drafter, item);
  Strip strip = std::move(drafter.strip);
  shift(strip.items, frame.x, {});
  strip.height = drawing.size.height;
  return strip;
}

}  // namespace lapas::layout
