// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A line of text, or a table of one row where more than text stands in it.

#include "odt/furniture.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "arrange/furniture.hpp"
#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

bool has_fields(const Furniture& furniture) { return !furniture.fields.parts.empty(); }

bool is_line_of_text(const Blocks& place, StyleRole role) {
  if (place.empty()) return true;
  const auto* paragraph = std::get_if<Paragraph>(&place.front().content);
  return place.size() == 1 && paragraph != nullptr && paragraph->style == role;
}

/// Whether a line of text with a tab stop is enough.
bool is_line(const Furniture& furniture, StyleRole role) {
  return furniture.centre.empty() && is_line_of_text(furniture.start, role) && is_line_of_text(furniture.end, role);
}

void add_line(Context& context, pugi::xml_node parent, const Furniture& furniture, StyleRole role) {
  const auto paragraph = add_element(parent, "text:p", {{"text:style-name", context.book.paragraph({.role = role})}});
  const auto add_text = [&](const Blocks& place) {
    for (const Block& block : place) add_inlines(context, paragraph, std::get<Paragraph>(block.content).text);
  };
  add_text(furniture.start);
  if (furniture.end.empty()) return;
  add_element(paragraph, "text:tab");
  add_text(furniture.end);
}

/// Nearly without height: the rule above a table, or what the program would add behind it as tall as text.
void add_edge(Context& context, pugi::xml_node parent, StyleRole role, ParagraphShape shape) {
  add_element(parent, "text:p", {{"text:style-name", context.book.paragraph({.role = role, .shape = shape})}});
}

/// A little more than estimated, so that it stays on its line.
Length room_for(const Context& context, const Inlines& text, StyleRole role) {
  Length width = context.measure.width(text, role);
  constexpr std::string_view longest_page = "000";
  for (const auto& item : text.items) {
    if (!std::holds_alternative<Text>(item)) width += context.measure.width(longest_page, role);
  }
  return width * 103 / 100;
}

/// What stands above and below the table of a footer.
Length footer_edges(const Theme& theme) { return table_end_height * 2 + theme.rule_stroke; }

/// The label, and a rule on which the value stands.
void add_field(Context& context, std::vector<LayoutCell>& cells, const Blank& blank, Length width) {
  const Theme& theme = context.theme;
  const Length label = std::min(room_for(context, blank.label, StyleRole::footer) + arrange::label_gap, width);
  const CellLook look{.alignment = VerticalAlignment::bottom};
  cells.push_back({label, look, [&](const Place& place) {
                     const ParagraphLook beside{.role = StyleRole::footer, .shape = ParagraphShape::footer_cell};
                     add_inlines(context, add_paragraph(context, place, beside), blank.label);
                   }});
  LayoutCell line{width - label, look, [&](const Place& place) {
                    const ParagraphLook ruled{.role = StyleRole::answer, .shape = ParagraphShape::rule};
                    add_text_element(add_paragraph(context, place, ruled), "text:user-field-get",
                                     arrange::printed_answer(blank, place.width, context.measure),
                                     {{"text:name", blank.field}});
                  }};
  line.look.padding.bottom = below_letters(theme.style(StyleRole::footer));
  cells.push_back(std::move(line));
}

/// The text beside fields, on one line.
Inlines line_beside_fields(const Furniture& footer) {
  Inlines text = arrange::text_beside_fields(footer);
  text.breaks.clear();
  return text;
}

/// What the text takes of the line.
Length width_of_text(const Context& context, const Inlines& text) {
  return std::min(room_for(context, text, StyleRole::footer), context.theme.zone_width() * 3 / 5);
}

void add_fields(Context& context, pugi::xml_node parent, const Furniture& footer) {
  const Theme& theme = context.theme;
  const Inlines text = line_beside_fields(footer);
  const Length zone = theme.zone_width(), text_width = width_of_text(context, text);
  const auto widths = arrange::part_widths(theme, footer.fields, zone - text_width - theme.zone_gap);
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (footer.fields.parts[i].line) add_field(context, cells, *footer.fields.parts[i].line, widths[i]);
    else cells.push_back({widths[i], {}, {}});
    cells.push_back({theme.zone_gap, {}, {}});
  }
  cells.push_back({text_width, {.alignment = VerticalAlignment::bottom}, [&](const Place& place) {
                     const auto paragraph = add_paragraph(
                         context, place,
                         {.role = StyleRole::footer, .shape = ParagraphShape::footer_cell, .at_end = true});
                     add_inlines(context, paragraph, text);
                   }});
  const Place place{.parent = parent, .width = zone};
  add_edge(context, parent, StyleRole::footer, ParagraphShape::footer_rule);
  add_layout_row(context, add_layout_table(context, place, cells, {}), cells,
                 {footer_height(context, footer) - footer_edges(theme)});
  add_edge(context, parent, StyleRole::footer, ParagraphShape::table_end);
}

arrange::FurnitureWidths widths_of(const Context& context, const Furniture& furniture) {
  return arrange::furniture_widths(furniture, context.theme.zone_width(), [&](const Paragraph& paragraph) {
    return room_for(context, paragraph.text, paragraph.style);
  });
}

Length height_of_place(const Context& context, const Blocks& blocks, Length width) {
  Length height;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
      height += context.measure.height(paragraph->text, paragraph->style, width);
    } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
      height += arrange::fitted(figure->size, width).height;
    }
  }
  return height;
}

Length height_of_places(const Context& context, const Furniture& furniture) {
  const auto [start, centre, end] = widths_of(context, furniture);
  return std::max({height_of_place(context, furniture.start, start), height_of_place(context, furniture.centre, centre),
                   height_of_place(context, furniture.end, end)});
}

void write_place(Context& context, const Blocks& blocks, Place place, Alignment alignment) {
  place.wide = true;
  for (const Block& block : blocks) {
    ParagraphLook look{.shape = ParagraphShape::footer_cell,
                       .centred = alignment == Alignment::centre,
                       .at_end = alignment == Alignment::end};
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
      look.role = paragraph->style;
      add_inlines(context, add_paragraph(context, place, look), paragraph->text);
    } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
      look.shape = ParagraphShape::picture;
      add_picture(context, add_paragraph(context, place, look), *figure, place.width);
    }
  }
}

/// The places beside each other, level at their tops, or in their middles where one has a picture.
void add_places(Context& context, pugi::xml_node parent, const Furniture& furniture, StyleRole role) {
  const Length zone = context.theme.zone_width();
  const auto widths = widths_of(context, furniture);
  const CellLook look{.alignment =
                          arrange::has_picture(furniture) ? VerticalAlignment::middle : VerticalAlignment::top};
  std::vector<LayoutCell> cells;
  const auto add_cell = [&](const Blocks& blocks, Length width, Alignment alignment) {
    cells.push_back({width, look, [&context, &blocks, alignment](const Place& place) {
                       write_place(context, blocks, place, alignment);
                     }});
  };
  add_cell(furniture.start, widths.start, Alignment::start);
  const Length gap = (zone - widths.start - widths.centre - widths.end) / 2;
  if (gap > Length{}) cells.push_back({gap, {}, {}});
  if (!furniture.centre.empty()) add_cell(furniture.centre, widths.centre, Alignment::centre);
  if (gap > Length{}) cells.push_back({gap, {}, {}});
  if (!furniture.end.empty()) add_cell(furniture.end, widths.end, Alignment::end);
  if (role == StyleRole::footer) add_edge(context, parent, role, ParagraphShape::footer_rule);
  const Place place{.parent = parent, .width = zone};
  add_layout_row(context, add_layout_table(context, place, cells, {}), cells, {});
  add_edge(context, parent, role, ParagraphShape::table_end);
}

void add_furniture(Context& context, pugi::xml_node parent, const Furniture& furniture, StyleRole role) {
  if (is_line(furniture, role)) add_line(context, parent, furniture, role);
  else add_places(context, parent, furniture, role);
}

}  // namespace

const Path* path_of(const Context& context, PageStart start) {
  if (start.path == 0 || (start.first && context.document.first_header)) return nullptr;
  return &context.paths[start.path - 1];
}

Length header_height(const Context& context, PageStart start) {
  const Theme& theme = context.theme;
  if (path_of(context, start) != nullptr) return theme.path_strip + table_end_height;
  const Furniture& header = header_of(context.document, start.first);
  if (is_line(header, StyleRole::header)) return theme.style(StyleRole::header).line_height();
  return height_of_places(context, header) + table_end_height;
}

Length footer_height(const Context& context, const Furniture& footer) {
  const Theme& theme = context.theme;
  if (!has_fields(footer)) {
    return is_line(footer, StyleRole::footer) ? theme.style(StyleRole::footer).line_height() + arrange::footer_rule_gap
                                              : height_of_places(context, footer) + footer_edges(theme);
  }
  const Inlines joined = line_beside_fields(footer);
  const Length text = context.measure.height(joined, StyleRole::footer, width_of_text(context, joined));
  const Length written = theme.style(StyleRole::answer).line_height() + theme.writing_stroke +
                         below_letters(theme.style(StyleRole::footer));
  return std::max(std::max(text, written) + footer_edges(theme), arrange::least_field_height);
}

Length text_height(const Context& context) {
  const Theme& theme = context.theme;
  Length head, foot;
  const auto take_head = [&](PageStart start) {
    head = std::max(head, theme.header_distance + header_height(context, start));
  };
  for (const bool first : {false, true}) {
    if (!header_of(context.document, first).empty()) take_head({.first = first});
    const Furniture& footer = footer_of(context.document, first);
    if (!footer.empty()) foot = std::max(foot, theme.footer_distance + footer_height(context, footer));
  }
  if (!context.paths.empty()) take_head({.path = 1});
  return theme.page.height - std::max(theme.margin_top, head) - std::max(theme.margin_bottom, foot);
}

void add_header(Context& context, pugi::xml_node parent, PageStart start) {
  const Path* path = path_of(context, start);
  if (path == nullptr) {
    return add_furniture(context, parent, header_of(context.document, start.first), StyleRole::header);
  }
  write_path(context, *path, {.parent = parent, .width = context.theme.zone_width()}, {});
  add_edge(context, parent, StyleRole::path, ParagraphShape::table_end);
}

void add_footer(Context& context, pugi::xml_node parent, const Furniture& footer) {
  if (has_fields(footer)) add_fields(context, parent, footer);
  else add_furniture(context, parent, footer, StyleRole::footer);
}

void add_field_declarations(const Context& context, pugi::xml_node parent) {
  pugi::xml_node declarations;
  std::set<std::string_view> declared;
  for (const bool first : {false, true}) {
    for (const auto& part : footer_of(context.document, first).fields.parts) {
      if (!part.line || !declared.insert(part.line->field).second) continue;
      if (!declarations) declarations = add_element(parent, "text:user-field-decls");
      const Blank& line = *part.line;
      const std::string_view value = line.shown.empty() ? line.value : line.shown;
      add_element(declarations, "text:user-field-decl",
                  {{"text:name", line.field}, {"office:value-type", "string"}, {"office:string-value", value}});
    }
  }
}

}  // namespace lapas::odt
