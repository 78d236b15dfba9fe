// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Automatic styles of tables: widths, heights, rules and tints.

#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

class TableStyleWriter {
 public:
  TableStyleWriter(pugi::xml_node styles, const Theme& theme) : styles_{styles}, theme_{theme} {}

  void add(const TableStyle& style, const std::string& name) {
    const auto node = add_style("table", name);
    if (style.page) add_attributes(node, {{"style:master-page-name", style_name(*style.page)}});
    const auto properties = add_element(node, "style:table-properties",
                                        {{"style:width", points(style.width)},
                                         {"table:align", "left"},
                                         {"fo:margin-left", "0pt"},
                                         {"fo:margin-top", points(style.space_before)},
                                         {"fo:margin-bottom", points(style.space_after)},
                                         {"table:border-model", style.arranges ? "separating" : "collapsing"}});
    if (!style.may_split) add_attributes(properties, {{"style:may-break-between-rows", "false"}});
    if (style.keep_with_next) add_attributes(properties, {{"fo:keep-with-next", "always"}});
    if (style.new_page) add_attributes(properties, {{"fo:break-before", "page"}});
  }

  void add_column(Length width, const std::string& name) {
    add_element(add_style("table-column", name), "style:table-column-properties",
                {{"style:column-width", points(width)}});
  }

  void add(const RowLook& look, const std::string& name) {
    add_element(add_style("table-row", name), "style:table-row-properties",
                {{"style:min-row-height", points(look.min_height)},
                 {"fo:keep-together", look.may_split ? "auto" : "always"}});
  }

  void add(const CellLook& look, const std::string& name) {
    const auto properties = add_element(add_style("table-cell", name), "style:table-cell-properties",
                                        {{"style:vertical-align", alignment(look.alignment)},
                                         {"fo:padding-top", points(look.top_padding)},
                                         {"fo:padding-right", points(look.right_padding)},
                                         {"fo:padding-bottom", points(look.bottom_padding)},
                                         {"fo:padding-left", points(look.left_padding)},
                                         {"fo:border-top", line(look.top)},
                                         {"fo:border-right", line(look.right)},
                                         {"fo:border-bottom", line(look.bottom)},
                                         {"fo:border-left", line(look.left)}});
    if (look.fill == Fill::none) return;
    add_attributes(properties,
                   {{"fo:background-color", hex(look.fill == Fill::tint ? theme_.tint : theme_.accent_tint)}});
  }

 private:
  pugi::xml_node add_style(const char* family, const std::string& name) {
    return add_element(styles_, "style:style", {{"style:name", name}, {"style:family", family}});
  }

  static const char* alignment(VerticalAlignment alignment) {
    switch (alignment) {
      case VerticalAlignment::top: return "top";
      case VerticalAlignment::middle: return "middle";
      case VerticalAlignment::bottom: return "bottom";
    }
    return "top";
  }

  [[nodiscard]] Color color_of(EdgeColor color) const {
    switch (color) {
      case EdgeColor::rule: return theme_.rule;
      case EdgeColor::accent: return theme_.accent;
      case EdgeColor::faint: return half_way_to_white(theme_.rule);
    }
    return theme_.rule;
  }

  static Color half_way_to_white(Color color) {
    const auto half = [](std::uint8_t part) { return static_cast<std::uint8_t>((part + 255) / 2); };
    return {half(color.red), half(color.green), half(color.blue)};
  }

  [[nodiscard]] std::string line(Edge edge) const {
    return edge.stroke == Length{} ? "none" : solid_line(edge.stroke, color_of(edge.color));
  }

  pugi::xml_node styles_;
  const Theme& theme_;
};

}  // namespace

void add_table_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  TableStyleWriter writer{automatic_styles, book.theme()};
  for (const auto& [style, name] : book.tables()) writer.add(style, name);
  for (const auto& [width, name] : book.columns()) writer.add_column(width, name);
  for (const auto& [look, name] : book.rows()) writer.add(look, name);
  for (const auto& [look, name] : book.cells()) writer.add(look, name);
}

}  // namespace lapas::odt
