// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Styles of lists, and the levels of headings.

#include <string>

#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

constexpr int deepest_list = 3, deepest_heading = 6;

void add_list_level(pugi::xml_node list, const ListLook& look, Length gutter, int level, const TextStyle& style) {
  const bool bullet = look.marker == ListMarker::bullet;
  const auto node =
      add_element(list, bullet ? "text:list-level-style-bullet" : "text:list-level-style-number",
                  {{"text:level", std::to_string(level)}, {"text:style-name", style_name(TextLook::number)}});
  if (bullet) add_attributes(node, {{"text:bullet-char", "•"}});
  else add_attributes(node, {{"style:num-format", "1"}, {"style:num-suffix", "."}});
  const auto properties = add_element(node, "style:list-level-properties",
                                      {{"text:list-level-position-and-space-mode", "label-alignment"}});
  const std::string indent = points(style.indent + gutter * level);
  add_element(properties, "style:list-level-label-alignment",
              {{"text:label-followed-by", "listtab"},
               {"text:list-tab-stop-position", indent},
               {"fo:text-indent", points(-gutter)},
               {"fo:margin-left", indent}});
}

}  // namespace

void add_outline_style(pugi::xml_node styles, const StyleBook& book) {
  if (book.levels.empty()) return;
  const auto outline = add_element(styles, "text:outline-style", {{"style:name", "outline"}});
  for (int level = 1; level <= deepest_heading; ++level) {
    add_element(outline, "text:outline-level-style", {{"text:level", std::to_string(level)}, {"style:num-format", ""}});
  }
}

void add_list_styles(pugi::xml_node styles, const StyleBook& book) {
  for (const auto& [look, gutter] : book.lists) {
    const auto list = add_element(styles, "text:list-style",
                                  {{"style:name", style_name(look)}, {"style:display-name", style_title(look)}});
    for (int level = 1; level <= deepest_list; ++level) {
      add_list_level(list, look, gutter, level, book.theme.style(look.role));
    }
  }
}

}  // namespace lapas::odt
