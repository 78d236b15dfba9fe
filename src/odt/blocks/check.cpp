// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes to tick, each with the id of its field as a bookmark in front of it.

#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/controls.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

constexpr std::string_view empty_box = "☐", ticked_box = "☑";
constexpr std::string_view no_break_space = "\u00A0", item_gap = "\u2003\u2002";

void add_box_character(Context& context, pugi::xml_node paragraph, const Box& box) {
  add_text(add_span(paragraph, context.book.text(TextLook::check_box)), box.checked ? ticked_box : empty_box);
}

void add_box(Context& context, pugi::xml_node paragraph, const Box& box) {
  if (context.controls) return add_control(context, paragraph, box);
  add_bookmark(context, paragraph, box.field);
  add_box_character(context, paragraph, box);
}

/// Between a box and its label on one line, behind the white space that the character of a box has itself.
std::string box_gap(const Context& context) {
  const Theme& theme = context.theme;
  const Length advance = context.controls ? theme.box : box_advance(theme);
  const Length gap = arrange::label_indent(theme) - advance;
  const Length space = context.measure.width(no_break_space, StyleRole::option_label);
  std::string text{no_break_space};
  for (Length width = space; width + space / 2 <= gap; width += space) text += no_break_space;
  return text;
}

}  // namespace

void write(Context& context, const CheckList& list, const Place& place) {
  for (const CheckItem& item : list.items) {
    const bool first = &item == &list.items.front(), last = &item == &list.items.back();
    Place own = place;
    own.first &= first;
    own.last &= last;
    own.keep |= place.whole && !last;
    const auto paragraph = add_paragraph(context, own,
                                         {.role = StyleRole::option_label,
                                          .shape = ParagraphShape::check_item,
                                          .starts_boxes = first,
                                          .ends_boxes = last});
    add_box(context, paragraph, item.box);
    add_element(paragraph, "text:tab");
    add_languages(context, paragraph, item.label, StyleRole::option_label);
  }
}

void write_done(Context& context, const CheckItem& item, const Place& place) {
  const auto paragraph =
      add_paragraph(context, place, {.role = StyleRole::option_label, .shape = ParagraphShape::band_item});
  if (!context.controls) add_bookmark(context, paragraph, item.box.field);
  add_box_character(context, paragraph, item.box);
  add_element(paragraph, "text:tab");
  add_languages(context, paragraph, item.label, StyleRole::option_label);
}

void add_box_before_text(Context& context, pugi::xml_node paragraph, const Box& box) {
  add_box(context, paragraph, box);
  add_text(paragraph, box_gap(context));
}

void write(Context& context, const CheckRow& row, const Place& place) {
  const auto paragraph =
      add_paragraph(context, place, {.role = StyleRole::option_label, .shape = ParagraphShape::check_row});
  if (!row.label.empty()) add_label_on_line(context, paragraph, row.label);
  for (const auto& item : row.items) {
    if (paragraph.last_child()) add_text(paragraph, item_gap);
    add_box_before_text(context, paragraph, item.box);
    add_languages_on_line(context, paragraph, item.label, StyleRole::option_label);
  }
}

void write_cell(Context& context, const Box& box, const Place& place) {
  add_box(context, add_paragraph(context, place, {.role = StyleRole::option_label, .centred = true}), box);
}

}  // namespace lapas::odt
