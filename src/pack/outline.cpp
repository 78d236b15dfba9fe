// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads outlines as the grammar says, and checks what a grammar cannot: that ids are unique and that tables and columns
// have as many parts as they announce.

#include <algorithm>
#include <set>

#include <lapas/limits.hpp>

#include "core/number_before.hpp"
#include "pack/outline_drawings.hpp"
#include "pack/outline_grammar.hpp"
#include "pack/readers.hpp"

namespace lapas {
namespace {

using xml::tag;

constexpr int most_levels = 6, widest_weight = 100, widest_mm = 400, widest_span = 60, least_percent = 30,
              most_percent = 100;

class OutlineReader {
 public:
  explicit OutlineReader(xml::Reader& reader) : reader_{reader} {}

  OutlineElement element(pugi::xml_node node) {
    const auto& rule = outline_rule(node.parent().name(), node.name());
    OutlineElement read;
    read.name = node.name();
    read.place = reader_.place(node);
    read_attributes(node, rule, read);
    if (holds_text(rule)) {
      read.text = rule.content == "text" ? reader_.filled_message(node) : reader_.message(node);
    } else {
      read_children(node, rule, read);
    }
    check_parts(node, read);
    return read;
  }

 private:
  void read_attributes(pugi::xml_node node, const ElementRule& rule, OutlineElement& read) {
    const auto rules = attribute_rules(rule);
    std::vector<std::string_view> names;
    for (const auto& attribute : rules) {
      names.push_back(attribute.name);
      auto value = attribute.required ? reader_.required(node, attribute.name) : reader_.optional(node, attribute.name);
      if (value.empty()) continue;
      check_value(node, attribute, value);
      read.attributes.emplace(attribute.name, std::move(value));
    }
    reader_.allow_attributes(node, names);
  }

  void check_value(pugi::xml_node node, const AttributeRule& attribute, const std::string& value) {
    if (attribute.name == "id") {
      static_cast<void>(reader_.id(node));
      if (!ids_.insert(value).second) reader_.report_duplicate_id(node, value);
    } else if (attribute.type == "weights") {
      check_weights(node, attribute.name, value);
    } else if (attribute.type == "mm") {
      static_cast<void>(reader_.integer(node, attribute.name, 0, 1, widest_mm));
    } else if (attribute.type == "percent") {
      static_cast<void>(reader_.integer(node, attribute.name, 0, least_percent, most_percent));
    } else if (attribute.type == "span") {
      static_cast<void>(reader_.integer(node, attribute.name, 1, 1, widest_span));
    } else if (attribute.type == "side") {
      static_cast<void>(reader_.integer(node, attribute.name, 0, least_side, most_side));
    } else if (attribute.type == "product") {
      static_cast<void>(reader_.integer(node, attribute.name, 0, 1, most_side * most_side));
    } else if (attribute.type == "level") {
      static_cast<void>(reader_.integer(node, attribute.name, 0, 1, most_levels));
    } else if (attribute.type.find('|') != std::string_view::npos) {
      const auto values = split(attribute.type, '|');
      const bool is_valid = std::ranges::find(values, value) != values.end();
      if (!is_valid) reader_.report_bad_choice(node, attribute.name, value, values);
    }
  }

  void check_weights(pugi::xml_node node, std::string_view attribute, const std::string& value) {
    const auto parts = split(value, ' ');
    if (parts.size() > limits::table_columns) {
      reader_.error(ErrorCode::limit_exceeded, node,
                    tag(node) + " has more than " + std::to_string(limits::table_columns) + " columns");
      return;
    }
    for (const auto part : parts) {
      const auto weight = number_before(part, "", widest_weight);
      if (weight && *weight >= 1 && part.find('.') == std::string_view::npos) continue;
      reader_.report_bad_value(node, attribute, value, "whole numbers from 1 to 100 with spaces between them");
      return;
    }
  }

  void read_children(pugi::xml_node node, const ElementRule& rule, OutlineElement& read) {
    const auto rules = child_rules(rule);
    std::vector<std::string_view> names;
    for (const auto& child : rules) names.push_back(child.name);
    for (const auto child : reader_.children(node, names)) read.children.push_back(element(child));
    for (const auto& child : rules) {
      if (child.required) reader_.require_child(node, child.name);
      if (!child.repeats) static_cast<void>(reader_.child(node, child.name));
    }
  }

  void check_parts(pugi::xml_node node, const OutlineElement& read) {
    if (read.name == "columns") check_count(node, "column", read.attribute("weights"));
    if (read.name == "section") check_level(node);
    check_drawing(reader_, node, read);
    if (read.name != "table") return;
    for (const char* part : {"head", "row"}) check_rows(node, part, split(read.attribute("columns"), ' ').size());
  }

  /// Every column of every row is taken, once, by a cell of the row or by one that reaches into it from above.
  void check_rows(pugi::xml_node table, const char* part, std::size_t columns) {
    if (columns > limits::table_columns) return;
    std::vector<int> reached(columns, 0);  // Rows that a cell above still reaches into.
    pugi::xml_node last;
    for (const auto row : table.children(part)) {
      last = row;
      std::vector<int> taken = reached;
      std::size_t column = 0, cells = 0;
      bool fits = true;
      for (const auto cell : row.children("cell")) {
        ++cells;
        while (column < columns && reached[column] > 0) ++column;
        for (int i = span(cell, "columns"); i > 0; --i, ++column) {
          fits = fits && column < columns && taken[column] == 0;
          if (fits) taken[column] = span(cell, "rows");
        }
      }
      fits = fits && std::ranges::count(taken, 0) == 0;
      if (!fits && columns > 0) {
        reader_.error(
            ErrorCode::pack_bad_value, row,
            tag(row) + " has " + std::to_string(cells) + " <cell> for " + std::to_string(columns) + " widths");
        return;
      }
      for (std::size_t i = 0; i < columns; ++i) reached[i] = taken[i] - 1;
    }
    if (std::ranges::any_of(reached, [](int rows) { return rows > 0; })) {
      reader_.error(ErrorCode::pack_bad_value, last, "a cell reaches over more rows than there are",
                    "lower its rows=\"\" or add a " + std::string{part});
    }
  }

  /// Bad ones are reported where attributes are read.
  static int span(pugi::xml_node cell, const char* attribute) {
    return std::clamp(cell.attribute(attribute).as_int(1), 1, widest_span);
  }

  void check_count(pugi::xml_node node, const char* part, std::string_view weights) {
    const auto announced = split(weights, ' ').size();
    const auto found = static_cast<std::size_t>(std::ranges::distance(node.children(part)));
    if (found == announced || announced == 0) return;
    const auto counts = std::to_string(found) + " <" + part + "> for " + std::to_string(announced) + " widths";
    reader_.error(ErrorCode::pack_bad_value, node, tag(node) + " has " + counts);
  }

  void check_level(pugi::xml_node section) {
    int level = 0;
    for (auto node = section; node; node = node.parent()) level += node.name() == std::string_view{"section"} ? 1 : 0;
    if (level > most_levels) {
      reader_.error(ErrorCode::pack_unknown_element, section,
                    "sections are nested more than " + std::to_string(most_levels) + " deep");
    }
  }

  xml::Reader& reader_;
  std::set<std::string> ids_;
};

}  // namespace

Outline read_outline(xml::Reader& reader, pugi::xml_node root) {
  auto document = OutlineReader{reader}.element(root);
  Outline outline;
  outline.id = document.attribute("id");
  outline.code = document.attribute("code");
  const auto pages = number_before(document.attribute("pages"), "", widest_span);
  outline.most_pages = pages ? static_cast<int>(*pages) : 0;
  outline.place = document.place;
  for (auto& child : document.children) {
    if (child.name == "title") {
      outline.title = std::move(child.text);
    } else if (child.name == "subject") {
      outline.subject = std::move(child.text);
    } else if (child.name == "identity") {
      outline.identity = std::move(child);
    } else if (child.name.ends_with("header") || child.name.ends_with("footer")) {
      outline.furniture.push_back(std::move(child));
    } else {
      outline.sections.push_back(std::move(child));
    }
  }
  if (outline.sections.empty()) {
    reader.error(ErrorCode::pack_missing_element, root, tag(root) + " has no pages",
                 "give it <cover>, <body> or <checklist-pages>");
  }
  return outline;
}

Outline parse_outline(std::string_view xml, std::string_view name) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  Outline outline;
  if (const auto root = reader.root("document")) outline = read_outline(reader, root);
  diagnostics.throw_if_errors();
  return outline;
}

}  // namespace lapas
