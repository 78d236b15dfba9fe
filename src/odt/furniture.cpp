// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A line of text, or a table of one row where more than text stands in it.

#include "odt/furniture.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

constexpr std::string_view stroke = " · ";

bool has_text(const Furniture& furniture) { return !furniture.start.empty() || !furniture.end.empty(); }

bool has_fields(const Furniture& furniture) { return !furniture.fields.parts.empty(); }

void add_line(Context& context, pugi::xml_node parent, const Furniture& furniture, StyleRole role) {
  const auto paragraph = add_element(parent, "text:p", {{"text:style-name", context.book.paragraph({.role = role})}});
  add_inlines(context, paragraph, furniture.start);
  if (furniture.end.empty()) return;
  add_element(paragraph, "text:tab");
  add_inlines(context, paragraph, furniture.end);
}

/// Nearly without height: the rule above a table, or what the program would add behind it as tall as text.
void add_edge(Context& context, pugi::xml_node parent, StyleRole role, ParagraphShape shape) {
  add_element(parent, "text:p", {{"text:style-name", context.book.paragraph({.role = role, .shape = shape})}});
}

/// A little more than estimated, so that it stays on its line.
Length room_for(const Context& context, const Inlines& text) {
  Length width = context.measure.width(text, StyleRole::footer);
  constexpr std::string_view longest_page = "000";
  for (const auto& item : text.items) {
    if (!std::holds_alternative<Text>(item)) width += context.measure.width(longest_page, StyleRole::footer);
  }
  return width * 103 / 100;
}

/// What stands above and below the table of a footer.
Length footer_edges(const Theme& theme) { return table_end_height * 2 + theme.rule_stroke; }

/// The label, and a rule on which the value stands.
void add_field(Context& context, std::vector<LayoutCell>& cells, const Blank& blank, Length width) {
  const Theme& theme = context.theme;
  const Length label = std::min(room_for(context, blank.label) + arrange::label_gap, width);
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

/// Both ends of the footer behind each other.
Inlines joined_text(const Furniture& footer) {
  Inlines text = footer.start;
  text.breaks.clear();
  if (!footer.start.empty() && !footer.end.empty()) text.items.emplace_back(Text{.text = std::string{stroke}});
  text.items.insert(text.items.end(), footer.end.items.begin(), footer.end.items.end());
  return text;
}

/// What the text takes of the line.
Length width_of_text(const Context& context, const Inlines& text) {
  return std::min(room_for(context, text), context.theme.zone_width() * 3 / 5);
}

void add_footer_table(Context& context, pugi::xml_node parent) {
  const Theme& theme = context.theme;
  const Furniture& footer = context.document.footer;
  const Inlines text = joined_text(footer);
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
                 {footer_height(context) - footer_edges(theme)});
  add_edge(context, parent, StyleRole::footer, ParagraphShape::table_end);
}

}  // namespace

bool has_header(const Document& document, const Path* path) { return path != nullptr || has_text(document.header); }

bool has_footer(const Document& document) { return has_text(document.footer) || has_fields(document.footer); }

Length header_height(const Context& context, const Path* path) {
  const Theme& theme = context.theme;
  if (path == nullptr) return theme.style(StyleRole::header).line_height();
  return theme.path_strip + table_end_height;
}

Length footer_height(const Context& context) {
  const Theme& theme = context.theme;
  if (!has_fields(context.document.footer)) {
    return theme.style(StyleRole::footer).line_height() + arrange::footer_rule_gap;
  }
  const Inlines joined = joined_text(context.document.footer);
  const Length text = context.measure.height(joined, StyleRole::footer, width_of_text(context, joined));
  const Length written = theme.style(StyleRole::answer).line_height() + theme.writing_stroke +
                         below_letters(theme.style(StyleRole::footer));
  return std::max(std::max(text, written) + footer_edges(theme), arrange::least_field_height);
}

Length text_height(const Context& context) {
  const Theme& theme = context.theme;
  const Length foot = has_footer(context.document) ? theme.footer_distance + footer_height(context) : Length{};
  Length head = has_text(context.document.header) ? theme.header_distance + header_height(context, nullptr) : Length{};
  if (!context.paths.empty()) {
    head = std::max(head, theme.header_distance + header_height(context, &context.paths.front()));
  }
  return theme.page.height - std::max(theme.margin_top, head) - std::max(theme.margin_bottom, foot);
}

void add_header(Context& context, pugi::xml_node parent, const Path* path) {
  if (path == nullptr) return add_line(context, parent, context.document.header, StyleRole::header);
  write_path(context, *path, {.parent = parent, .width = context.theme.zone_width()}, {});
  add_edge(context, parent, StyleRole::path, ParagraphShape::table_end);
}

void add_footer(Context& context, pugi::xml_node parent) {
  const Furniture& footer = context.document.footer;
  if (!has_fields(footer)) return add_line(context, parent, footer, StyleRole::footer);
  add_footer_table(context, parent);
}

void add_field_declarations(const Context& context, pugi::xml_node parent) {
  pugi::xml_node declarations;
  std::set<std::string_view> declared;
  for (const auto& [weight, line] : context.document.footer.fields.parts) {
    if (!line || !declared.insert(line->field).second) continue;
    if (!declarations) declarations = add_element(parent, "text:user-field-decls");
    const std::string_view value = line->shown.empty() ? line->value : line->shown;
    add_element(declarations, "text:user-field-decl",
                {{"text:name", line->field}, {"office:value-type", "string"}, {"office:string-value", value}});
  }
}

}  // namespace lapas::odt
