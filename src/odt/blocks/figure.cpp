// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pictures, empty frames for them, and their captions.

#include <algorithm>

#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Equal pictures are kept once.
std::string picture_path(std::vector<Part>& pictures, const Bytes& png) {
  const std::string content{reinterpret_cast<const char*>(png.data()), png.size()};
  const auto found = std::ranges::find(pictures, content, &Part::content);
  if (found != pictures.end()) return found->path;
  std::string path = "Pictures/" + std::to_string(pictures.size() + 1) + ".png";
  pictures.push_back({path, "image/png", content});
  return path;
}

}  // namespace

void add_picture(Context& context, pugi::xml_node paragraph, const Figure& figure, Length width) {
  const Size size = arrange::fitted(figure.size, width);
  const PictureLook look = figure.png.empty() ? PictureLook::empty_frame : PictureLook::image;
  const auto frame = add_element(paragraph, "draw:frame",
                                 {{"draw:style-name", context.book.picture(look)},
                                  {"text:anchor-type", "as-char"},
                                  {"svg:width", points(size.width)},
                                  {"svg:height", points(size.height)}});
  if (figure.png.empty()) {
    add_element(add_element(frame, "draw:text-box"), "text:p",
                {{"text:style-name", context.book.paragraph({.role = StyleRole::caption})}});
  } else {
    add_element(frame, "draw:image",
                {{"xlink:href", picture_path(context.pictures, figure.png)},
                 {"xlink:type", "simple"},
                 {"xlink:show", "embed"},
                 {"xlink:actuate", "onLoad"}});
  }
  if (figure.caption.empty() && figure.alternative.empty()) return;  // It only decorates.
  add_text_element(frame, "svg:title", figure.caption.empty() ? figure.alternative : plain_text(figure.caption));
  add_text_element(frame, "svg:desc", figure.alternative);
}

void write(Context& context, const Figure& figure, const Place& place) {
  const bool has_caption = !figure.caption.empty();
  Place above = place, below = place;
  above.keep |= has_caption;
  above.wide |= figure.size.width > context.theme.text_zone;
  above.last &= !has_caption;
  below.first = false;
  const auto paragraph = add_paragraph(
      context, above, {.role = StyleRole::body, .shape = ParagraphShape::picture, .no_space_after = has_caption});
  if (figure.drawing) add_drawing(context, paragraph, figure);
  else add_picture(context, paragraph, figure, place.width);
  if (!has_caption) return;
  const auto caption = add_paragraph(context, below, {.role = StyleRole::caption});
  add_languages(context, caption, figure.caption, StyleRole::caption);
}

}  // namespace lapas::odt
