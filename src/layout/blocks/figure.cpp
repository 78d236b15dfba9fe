// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pictures, scaled down to their frame when they are wider, drawings, which are not, and the empty frames that wait for a logo.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {

void draw_picture(Context& context, Strip& strip, const Figure& figure, Rect rect, NodeIndex node) {
  const Theme& theme = context.theme;
  if (figure.png.empty()) {
    strip.items.emplace_back(
        Rectangle{.node = node, .rect = rect, .stroke_width = theme.rule_stroke, .stroke = theme.rule});
    return;
  }
  auto& images = context.pages.images;
  const auto known = static_cast<std::size_t>(std::ranges::find(images, figure.png) - images.begin());
  if (known == images.size()) images.push_back(figure.png);
  strip.items.emplace_back(Picture{node, rect, known});
}

Strips lay(Context& context, const Figure& figure, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const NodeIndex node = context.add_node(StructureRole::figure, parent);
  context.node(node).alternative = figure.alternative;
  const Size size = arrange::fitted(figure.size, frame.width);
  const bool beside = context.side_column && size.width <= theme.text_zone;
  const Rect rect{
      frame.x + (beside ? arrange::side_offset(theme, frame.width) : Length{}), {}, size.width, size.height};
  Strip picture;
  if (figure.drawing) picture = draw(context, *figure.drawing, {rect.x, rect.width}, node);
  else picture.height = size.height;
  picture.origin = context.place;
  const auto [before, after] = arrange::figure_space(theme);
  picture.space_before = before;
  picture.space_after = after;
  if (figure.drawing) {
    if (figure.drawing->size.width > frame.width)
      context.report_too_wide(figure.alternative, figure.drawing->size.width, frame.width);
  } else {
    draw_picture(context, picture, figure, rect, node);
  }
  Strips strips;
  strips.push_back(std::move(picture));
  if (!figure.caption.empty()) {
    const NodeIndex caption = context.add_node(StructureRole::caption, node);
    append(strips, set_lines(context, figure.caption, StyleRole::caption,
                             text_frame(context, StyleRole::caption, frame), caption));
    strips.front().space_after = theme.style(StyleRole::caption).space_before;
    keep_together(strips, forbidden_break);
  }
  return strips;
}

}  // namespace lapas::layout
