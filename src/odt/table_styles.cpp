// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Automatic styles of tables: widths, heights, rules and tints.

#include "odt/measures.hpp"
#include "odt/properties.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

const char* alignment_name(VerticalAlignment alignment) {
  static constexpr const char* names[] = {"top", "middle", "bottom"};
  return names[static_cast<std::size_t>(alignment)];
}

Color half_way_to_white(Color color) {
  const auto half = [](std::uint8_t part) { return static_cast<std::uint8_t>((part + 255) / 2); };
  return {half(color.red), half(color.green), half(color.blue)};
}

std::string line(Edge edge, const Theme& theme) {
  if (edge.stroke == Length{}) return "none";
  const Color color = edge.color == EdgeColor::accent ? theme.accent : theme.rule;
  return solid_line(edge.stroke, edge.color == EdgeColor::faint ? half_way_to_white(color) : color);
}

void add_table(pugi::xml_node node, const TableStyle& style) {
  if (const auto page = style_name(style.start); !page.empty()) add_attributes(node, {{"style:master-page-name", page}});
  const auto properties = add_element(node, "style:table-properties",
                                      {{"style:width", points(style.width)},
                                       {"table:align", "left"},
                                       {"fo:margin-left", "0pt"},
                                       {"fo:margin-top", points(style.space_before)},
                                       {"fo:margin-bottom", points(style.space_after)},
                                       {"table:border-model", style.arranges ? "separating" : "collapsing"}});
  if (!style.may_split) add_attributes(properties, {{"style:may-break-between-rows", "false"}});
  if (style.keep_with_next) add_attributes(properties, {{"fo:keep-with-next", "always"}});
  if (style.start == PageStart::page) add_attributes(properties, {{"fo:break-before", "page"}});
}

void add_cell(pugi::xml_node node, const CellLook& look, const Theme& theme) {
  const auto properties = add_element(node, "style:table-cell-properties",
                                      {{"style:vertical-align", alignment_name(look.alignment)},
                                       {"fo:padding-top", points(look.top_padding)},
                                       {"fo:padding-right", points(look.right_padding)},
                                       {"fo:padding-bottom", points(look.bottom_padding)},
                                       {"fo:padding-left", points(look.left_padding)},
                                       {"fo:border-top", line(look.top, theme)},
                                       {"fo:border-right", line(look.right, theme)},
                                       {"fo:border-bottom", line(look.bottom, theme)},
                                       {"fo:border-left", line(look.left, theme)}});
  if (look.fill == Fill::none) return;
  add_attributes(properties, {{"fo:background-color", hex(look.fill == Fill::tint ? theme.tint : theme.accent_tint)}});
}

}  // namespace

void add_table_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  const auto add = [&](const char* family, const std::string& name) { return add_style(automatic_styles, family, name); };
  for (const auto& [style, name] : book.tables) add_table(add("table", name), style);
  for (const auto& [width, name] : book.columns) {
    add_element(add("table-column", name), "style:table-column-properties", {{"style:column-width", points(width)}});
  }
  for (const auto& [look, name] : book.rows) {
    add_element(add("table-row", name), "style:table-row-properties",
                {{"style:min-row-height", points(look.min_height)},
                 {"fo:keep-together", look.may_split ? "auto" : "always"}});
  }
  for (const auto& [look, name] : book.cells) add_cell(add("table-cell", name), look, book.theme);
}

}  // namespace lapas::odt
