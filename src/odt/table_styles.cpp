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

void add_table(pugi::xml_node node, const TableStyle& style) {
  if (const auto page = style_name(style.start); !page.empty())
    add_attributes(node, {{"style:master-page-name", page}});
  const auto properties = add_element(node, "style:table-properties",
                                      {{"style:width", points(style.width)},
                                       {"table:align", "left"},
                                       {"fo:margin-left", "0pt"},
                                       {"fo:margin-top", points(style.space_before)},
                                       {"fo:margin-bottom", points(style.space_after)},
                                       {"table:border-model", style.arranges ? "separating" : "collapsing"}});
  if (!style.may_split) add_attributes(properties, {{"style:may-break-between-rows", "false"}});
  if (style.keep_with_next) add_attributes(properties, {{"fo:keep-with-next", "always"}});
  if (style.start.kind == PageStart::Kind::page) add_attributes(properties, {{"fo:break-before", "page"}});
}

void add_cell(pugi::xml_node node, const CellLook& look) {
  const auto properties = add_element(node, "style:table-cell-properties",
                                      {{"style:vertical-align", alignment_name(look.alignment)},
                                       {"fo:padding-top", points(look.padding.top)},
                                       {"fo:padding-right", points(look.padding.right)},
                                       {"fo:padding-bottom", points(look.padding.bottom)},
                                       {"fo:padding-left", points(look.padding.left)},
                                       {"fo:border-top", solid_line(look.rules.top)},
                                       {"fo:border-right", solid_line(look.rules.right)},
                                       {"fo:border-bottom", solid_line(look.rules.bottom)},
                                       {"fo:border-left", solid_line(look.rules.left)}});
  if (look.fill) add_attributes(properties, {{"fo:background-color", hex(*look.fill)}});
}

}  // namespace

void add_table_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  const auto add = [&](const char* family, const std::string& name) {
    return add_style(automatic_styles, family, name);
  };
  for (const auto& [style, name] : book.tables) add_table(add("table", name), style);
  for (const auto& [width, name] : book.columns) {
    add_element(add("table-column", name), "style:table-column-properties", {{"style:column-width", points(width)}});
  }
  for (const auto& [look, name] : book.rows) {
    add_element(
        add("table-row", name), "style:table-row-properties",
        {{"style:min-row-height", points(look.min_height)}, {"fo:keep-together", look.may_split ? "auto" : "always"}});
  }
  for (const auto& [look, name] : book.cells) add_cell(add("table-cell", name), look);
}

}  // namespace lapas::odt
