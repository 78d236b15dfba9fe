// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Drawings: groups of shapes that stand in the text like a letter. Text is in shapes of its own that show nothing else.

#include <algorithm>
#include <string>

#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

bool is_strong(const Inlines& text) {
  return std::ranges::any_of(text.items, [](const Inline& item) {
    const auto* piece = std::get_if<Text>(&item);
    return piece != nullptr && piece->strong;
  });
}

class ShapeWriter {
 public:
  ShapeWriter(Context& context, pugi::xml_node group) : context_{context}, group_{group} {}

  void operator()(const Drawing::Box& box) { add_rect("draw:rect", box.rect, look(box.fill, box.outline)); }
  void operator()(const Drawing::Disc& disc) {
    const Length r = disc.radius;
    add_rect("draw:ellipse", {disc.centre.x - r, disc.centre.y - r, r * 2, r * 2}, look(disc.fill, disc.outline));
  }
  void operator()(const Drawing::Stroke& stroke) {
    add_element(group_, "draw:line",
                {{"draw:style-name", context_.book.shape(look({}, stroke.line))},
                 {"svg:x1", points(stroke.from.x)},
                 {"svg:y1", points(stroke.from.y)},
                 {"svg:x2", points(stroke.to.x)},
                 {"svg:y2", points(stroke.to.y)}});
  }
  /// Corners are counted in thousandths of a point from the upper left of their rectangle.
  void operator()(const Drawing::Shape& shape) {
    const auto [left, right] = std::ranges::minmax(shape.corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(shape.corners, {}, &Point::y);
    const Rect rect{left.x, top.y, right.x - left.x, bottom.y - top.y};
    const auto number = [](Length length) { return std::to_string(length.millipoints()); };
    std::string corners;
    for (const Point& corner : shape.corners)
      corners += (corners.empty() ? "" : " ") + number(corner.x - rect.x) + ',' + number(corner.y - rect.y);
    const auto node = add_rect("draw:polygon", rect, look(shape.fill, {}));
    add_attributes(
        node, {{"svg:viewBox", "0 0 " + number(rect.width) + ' ' + number(rect.height)}, {"draw:points", corners}});
  }
  void operator()(const Drawing::Words& words) {
    const TextStyle& style = context_.theme.style(words.style);
    const bool bold = is_strong(words.text) || style.bold;
    const Length height = style.line_height();
    Length left = words.at.x;
    if (words.alignment == Alignment::centre) left -= words.room / 2;
    if (words.alignment == Alignment::end) left -= words.room;
    const Length top = words.at.y - height / 2 - arrange::rise_of_capitals(style);
    const ShapeLook look{.text = true,
                         .role = words.style,
                         .color = arrange::color_of(context_.theme, words.ink),
                         .bold = bold,
                         .alignment = words.alignment};
    const auto node = add_rect("draw:rect", {left, top, words.room, height}, look);
    add_text(add_element(node, "text:p", {{"text:style-name", context_.book.shape(look)}}), plain_text(words.text));
  }

 private:
  [[nodiscard]] ShapeLook look(std::optional<Ink> fill, Drawing::Outline outline) const {
    ShapeLook look;
    if (fill) look.fill = arrange::color_of(context_.theme, *fill);
    if (outline.width > Length{}) look.line = {outline.width, arrange::color_of(context_.theme, outline.ink)};
    return look;
  }

  pugi::xml_node add_rect(const char* element, const Rect& rect, const ShapeLook& look) {
    return add_element(group_, element,
                       {{"draw:style-name", context_.book.shape(look)},
                        {"svg:x", points(rect.x)},
                        {"svg:y", points(rect.y)},
                        {"svg:width", points(rect.width)},
                        {"svg:height", points(rect.height)}});
  }

  Context& context_;
  pugi::xml_node group_;
};

}  // namespace

void add_drawing(Context& context, pugi::xml_node paragraph, const Figure& figure) {
  const auto group =
      add_element(paragraph, "draw:g",
                  {{"text:anchor-type", "as-char"}, {"draw:style-name", context.book.picture(PictureLook::drawing)}});
  add_text_element(group, "svg:title", figure.caption.empty() ? figure.alternative : plain_text(figure.caption));
  add_text_element(group, "svg:desc", figure.alternative);
  ShapeWriter writer{context, group};
  // As large as the drawing is, or office programs take the group for as large as what is drawn in it.
  writer(Drawing::Box{
      .rect = {{}, {}, figure.drawing->size.width, figure.drawing->size.height}, .fill = {}, .outline = {}});
  for (const auto& item : figure.drawing->items) std::visit(writer, item);
}

}  // namespace lapas::odt
