// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Headings, paragraphs and lists.

#include <algorithm>
#include <string>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

void write(Context& context, const Heading& heading, const Place& place) {
  StyleBook& book = context.book;
  const std::string& id = context.headings[context.next_heading++].id;
  const bool numbered = !heading.number.empty();
  ParagraphLook look{.role = heading.style};
  if (numbered) {
    look.shape = ParagraphShape::numbered;
    look.number_size = static_cast<int>(heading.number.size());
    book.set_number_width(look, arrange::number_hang(context.theme, heading, context.measure));
  }
  book.levels.try_emplace(heading.style, heading.level);
  const auto node = add_paragraph(context, place, look, "text:h");
  add_attributes(node, {{"text:outline-level", std::to_string(heading.level)}});
  if (numbered) {
    add_text(add_span(node, book.text(TextLook::number)), heading.number);
    add_element(node, "text:tab");
  }
  // The text is bookmarked as a whole, so that references can repeat it.
  const bool target = !id.empty() && context.bookmarks.insert(id).second;
  if (target) add_element(node, "text:bookmark-start", {{"text:name", id}});
  add_languages(context, node, heading.text, heading.style);
  if (target) add_element(node, "text:bookmark-end", {{"text:name", id}});
}

void write(Context& context, const Paragraph& paragraph, const Place& place) {
  const auto shape = paragraph.places.empty() ? ParagraphShape::text : ParagraphShape::places;
  const auto node = add_paragraph(context, place, {.role = paragraph.style, .shape = shape});
  add_bookmark(context, node, paragraph.id);
  add_text_with_places(context, node, paragraph, place.width);
}

namespace {

/// The items from `begin` to `end`, counted on from those before them.
void write_items(Context& context, const List& list, std::size_t begin, std::size_t end, const Place& place) {
  const Length gutter = arrange::list_gutter(context.theme, list, context.measure);
  const auto node = add_element(place.parent, "text:list",
                                {{"text:style-name", context.book.list({list.style, list.marker}, gutter)}});
  Place item = place;
  item.list.inside = true;
  item.list.gutter = gutter;
  // The indent of a list in a list comes from its level.
  if (place.list.inside) item.list.shape = ParagraphShape::text;
  else item.list.shape = list.marker == ListMarker::bullet ? ParagraphShape::bullet_item : ParagraphShape::number_item;
  for (std::size_t i = begin; i < end; ++i) {
    const bool last = i + 1 == end;
    item.parent = add_element(node, "text:list-item");
    if (i == begin && begin > 0 && list.marker == ListMarker::number) {
      add_attributes(item.parent, {{"text:start-value", std::to_string(begin + 1)}});
    }
    item.first = place.first && i == begin;
    item.last = place.last && last;
    // A last item does not stand alone at the top of a page.
    item.keep = place.keep || (end - begin > 2 && i + 2 == end);
    item.list.ends = (place.list.ends || !place.list.inside) && last;
    write_blocks(context, list.items[i], item);
  }
}

void write_in_columns(Context& context, const List& list, const Place& place) {
  const Theme& theme = context.theme;
  const Length width = (place.width - theme.zone_gap) / 2;
  const std::size_t second = arrange::second_column(theme, list, width);
  const auto column = [&](std::size_t begin, std::size_t end) {
    return LayoutCell{width, {}, [&context, &list, begin, end](const Place& inside) {
                        if (begin < end) write_items(context, list, begin, end, inside);
                      }};
  };
  const LayoutCell cells[] = {column(0, second), {theme.zone_gap, {}, {}}, column(second, list.items.size())};
  const Length below = std::max(arrange::space_below_list(theme), theme.style(list.style).space_after);
  add_layout_row(context, add_layout_table(context, place, cells, {.space_after = below}), cells, {});
}

}  // namespace

void write(Context& context, const List& list, const Place& place) {
  const bool columns = !place.in_cell && !place.list.inside;
  if (columns && arrange::stands_in_columns(context.theme, list, place.width)) {
    return write_in_columns(context, list, place);
  }
  write_items(context, list, 0, list.items.size(), place);
}

}  // namespace lapas::odt
