// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sections and running text. In ODF a page break, a kind of page and a bookmark belong to a paragraph or a table, so
// they wait for the next one.

#include <algorithm>
#include <utility>

#include "odt/content_writer.hpp"
#include "odt/heights.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/text_widths.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// In the mode of filling in, not of designing.
pugi::xml_node add_form(pugi::xml_node text) {
  const auto forms =
      add_element(text, "office:forms", {{"form:automatic-focus", "false"}, {"form:apply-design-mode", "false"}});
  return add_element(forms, "form:form", {{"form:name", "form"}});
}

bool is_source(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == StyleRole::source;
}

bool is_check_item(const Block& block) { return std::holds_alternative<CheckItem>(block.content); }

}  // namespace

ContentWriter::ContentWriter(const Document& document, StyleBook& book, const OdtOptions& options)
    : document_{document},
      theme_{document.theme},
      book_{book},
      options_{options},
      headings_{headings(document)} {
  for (const auto& [id, heading] : headings_) titles_.emplace(id, plain_text(heading->text));
}

void ContentWriter::write_sections(pugi::xml_node text) {
  if (options_.controls) form_ = add_form(text);
  const Place place{.parent = text, .width = theme_.zone_width()};
  for (const auto& section : document_.sections) {
    beginning_.page = section.page;
    if (section.page == PageKind::cover) write_cover(section.blocks, place);
    else write_blocks(section.blocks, place);
  }
}

void ContentWriter::write_blocks(std::span<const Block> blocks, const Place& place) {
  for (std::size_t i = 0; i < blocks.size(); ++i) write_block(blocks, i, place);
}

void ContentWriter::write_block(std::span<const Block> blocks, std::size_t index, Place place) {
  place.first &= index == 0;
  place.last &= index + 1 == blocks.size();
  place.ends_list &= index + 1 == blocks.size();
  if (index + 1 < blocks.size()) place.next_before = space_before(blocks[index + 1], theme_);
  // Its sources stay with what they are the sources of.
  place.keep |= index + 1 < blocks.size() && is_source(blocks[index + 1]);
  place.starts_boxes = index == 0 || !is_check_item(blocks[index - 1]);
  place.ends_boxes = index + 1 == blocks.size() || !is_check_item(blocks[index + 1]);
  std::visit([&](const auto& content) { write(content, place); }, blocks[index].content);
}

pugi::xml_node ContentWriter::add_paragraph(const Place& place, ParagraphLook look, const char* element) {
  if (place.in_cell) look.container = place.width > theme_.text_zone ? Container::panel : Container::cell;
  if (look.shape == ParagraphShape::text) look.shape = place.shape;
  look.centred |= place.centred;
  look.no_space_before |= place.in_cell && place.first;
  look.no_space_after |= place.in_cell && place.last;
  look.keep_with_next |= place.keep;
  look.ends_list |= place.ends_list;
  // The first paragraph of a row speaks for the row.
  look.released = place.in_cell && place.first && !place.keep;
  if (!place.in_cell) {
    look.page = std::exchange(beginning_.page, std::nullopt);
    look.new_page = std::exchange(beginning_.new_page, false) && !look.page;
    look.rule_above = std::exchange(beginning_.rule_above, false);
  }
  const auto paragraph = add_element(place.parent, element, {{"text:style-name", book_.paragraph(look)}});
  for (const auto& id : std::exchange(beginning_.bookmarks, {})) add_bookmark(paragraph, id);
  return paragraph;
}

/// The first place with an id is its target: boxes of one choice share theirs.
void ContentWriter::add_bookmark(pugi::xml_node paragraph, const std::string& id) {
  if (id.empty() || !bookmarks_.insert(id).second) return;
  add_element(paragraph, "text:bookmark", {{"text:name", id}});
}

void ContentWriter::write(const Heading& heading, const Place& place) {
  const std::string& id = headings_[next_heading_++].id;
  const TextStyle& style = theme_.style(heading.style);
  ParagraphLook look{.role = heading.style};
  if (!heading.number.empty()) {
    look.shape = ParagraphShape::numbered;
    look.number_size = static_cast<int>(heading.number.size());
    book_.set_number_width(look, number_width(heading.number, style));
  }
  book_.set_level(heading.style, heading.level);
  const auto node = add_paragraph(place, look, "text:h");
  add_attributes(node, {{"text:outline-level", std::to_string(heading.level)}});
  if (!heading.number.empty()) {
    add_text(add_span(node, book_.text(TextLook::number)), heading.number);
    add_element(node, "text:tab");
  }
  // The text is bookmarked as a whole, so that references can repeat it.
  const bool target = !id.empty() && bookmarks_.insert(id).second;
  if (target) add_element(node, "text:bookmark-start", {{"text:name", id}});
  add_languages(node, heading.text, heading.style, book_, titles_);
  if (target) add_element(node, "text:bookmark-end", {{"text:name", id}});
}

void ContentWriter::write(const Paragraph& paragraph, const Place& place) {
  const auto node = add_paragraph(place, {.role = paragraph.style});
  add_bookmark(node, paragraph.id);
  add_languages(node, paragraph.text, paragraph.style, book_, titles_);
}

void ContentWriter::write(const List& list, const Place& place) {
  const auto node =
      add_element(place.parent, "text:list", {{"text:style-name", book_.list({list.style, list.marker})}});
  const bool bullet = list.marker == ListMarker::bullet;
  Place item = place;
  item.in_list = true;
  item.shape = bullet ? ParagraphShape::bullet_item : ParagraphShape::number_item;
  // The indent of a list in a list comes from its level.
  if (place.in_list) item.shape = ParagraphShape::text;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    item.parent = add_element(node, "text:list-item");
    item.first = place.first && i == 0;
    item.last = place.last && i + 1 == list.items.size();
    // A last item does not stand alone at the top of a page.
    item.keep = place.keep || (list.items.size() > 2 && i + 2 == list.items.size());
    item.ends_list = (place.ends_list || !place.in_list) && i + 1 == list.items.size();
    write_blocks(list.items[i], item);
  }
}

void ContentWriter::write(const Figure& figure, const Place& place) {
  Size size = figure.size;
  if (size.width > place.width) {
    size.height = size.height * place.width.millipoints() / size.width.millipoints();
    size.width = place.width;
  }
  Place above = place;
  above.keep |= !figure.caption.empty();
  above.last &= figure.caption.empty();
  const auto paragraph = add_paragraph(above, {.role = StyleRole::body, .shape = ParagraphShape::picture,
                                               .no_space_after = !figure.caption.empty()});
  const PictureLook look = figure.png.empty() ? PictureLook::empty_frame : PictureLook::image;
  const auto frame = add_element(paragraph, "draw:frame",
                                 {{"draw:style-name", book_.picture(look)},
                                  {"text:anchor-type", "as-char"},
                                  {"svg:width", points(size.width)},
                                  {"svg:height", points(size.height)}});
  if (figure.png.empty()) {
    add_element(add_element(frame, "draw:text-box"), "text:p",
                {{"text:style-name", book_.paragraph({.role = StyleRole::caption})}});
  } else {
    add_element(frame, "draw:image", {{"xlink:href", picture_path(figure.png)},
                                      {"xlink:type", "simple"},
                                      {"xlink:show", "embed"},
                                      {"xlink:actuate", "onLoad"}});
  }
  add_text_element(frame, "svg:title", figure.caption.empty() ? figure.alternative : plain_text(figure.caption));
  add_text_element(frame, "svg:desc", figure.alternative);
  if (figure.caption.empty()) return;
  Place below = place;
  below.first = false;
  const auto caption = add_paragraph(below, {.role = StyleRole::caption});
  add_languages(caption, figure.caption, StyleRole::caption, book_, titles_);
}

/// Equal images are kept once.
std::string ContentWriter::picture_path(const Bytes& png) {
  const std::string content{reinterpret_cast<const char*>(png.data()), png.size()};
  const auto found = std::ranges::find(pictures_, content, &Part::content);
  if (found != pictures_.end()) return found->path;
  const std::string path = "Pictures/" + std::to_string(pictures_.size() + 1) + ".png";
  pictures_.push_back({path, "image/png", content});
  return path;
}

void ContentWriter::write(const PageBreak&, const Place& place) { beginning_.new_page |= !place.in_cell; }

}  // namespace lapas::odt
