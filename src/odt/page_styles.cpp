// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages: the sheet with its margins, mirrored for printing on both sides, and what stands in the header and the footer.
// In ODF a header lies between the margin of the sheet and the text, so that the two distances of the theme become a
// margin and a height.

#include <algorithm>
#include <string>
#include <vector>

#include "arrange/looks.hpp"
#include "odt/furniture.hpp"
#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

bool has_header(const Context& context, PageStart start) {
  if (start.kind == PageStart::Kind::cover) return false;
  return path_of(context, start) != nullptr || !header_of(context.document, start.first).empty();
}

bool has_footer(const Context& context, PageStart start) {
  return start.kind != PageStart::Kind::cover && !footer_of(context.document, start.first).empty();
}

/// The kind of the pages that follow a first page.
PageStart page_behind(PageStart start) {
  start.first = false;
  return start;
}

/// Of what stands there; the rest of the height is the distance from the text of the page.
void add_height(pugi::xml_node layout, const char* element, Length line, Length height, const char* distance) {
  add_element(add_element(layout, element), "style:header-footer-properties",
              {{"fo:min-height", points(line)}, {distance, points(std::max(height - line, Length{}))}});
}

void add_layout(const Context& context, pugi::xml_node styles, const std::string& name, PageStart start) {
  const Theme& theme = context.theme;
  const auto layout = add_element(styles, "style:page-layout",
                                  {{"style:name", name}, {"style:page-usage", theme.mirrored ? "mirrored" : "all"}});
  const bool header = has_header(context, start), footer = has_footer(context, start);
  const Length top = header ? theme.header_distance : theme.margin_top;
  const Length bottom = footer ? theme.footer_distance : theme.margin_bottom;
  add_element(layout, "style:page-layout-properties",
              {{"fo:page-width", points(theme.page.width)},
               {"fo:page-height", points(theme.page.height)},
               {"style:print-orientation", theme.page.width > theme.page.height ? "landscape" : "portrait"},
               {"fo:margin-left", points(theme.margin_binding)},
               {"fo:margin-right", points(theme.margin_outer)},
               {"fo:margin-top", points(top)},
               {"fo:margin-bottom", points(bottom)},
               {"style:num-format", "1"}});
  if (header) {
    add_height(layout, "style:header-style", header_height(context, start), theme.margin_top - top, "fo:margin-bottom");
  }
  if (footer) {
    add_height(layout, "style:footer-style", footer_height(context, footer_of(context.document, start.first)),
               theme.margin_bottom - bottom, "fo:margin-top");
  }
}

/// Each kind that a section starts, once, and what follows the first page.
std::vector<PageStart> page_starts(const Context& context) {
  std::vector<PageStart> starts;
  const auto add = [&](PageStart start) {
    if (std::ranges::find(starts, start) == starts.end()) starts.push_back(start);
  };
  for (const auto& section : context.document.sections) {
    const PageStart start = start_of(context, section);
    add(start);
    if (start.first) add(page_behind(start));
  }
  return starts;
}

/// What a person finds in the list of kinds of pages.
std::string page_title(const Context& context, PageStart start) {
  if (start.kind == PageStart::Kind::cover) return "Cover";
  std::string title = start.first ? "First page" : "Text";
  if (start.path == 0) return title;
  title += " of part " + std::to_string(start.path);
  const Path& path = context.paths[start.path - 1];
  if (path.current && *path.current < path.parts.size()) title += ": " + plain_text(path.parts[*path.current]);
  return title;
}

}  // namespace

void add_pages(Context& context, pugi::xml_node automatic_styles, pugi::xml_node master_styles) {
  context.beginning = {};
  for (const PageStart start : page_starts(context)) {
    const std::string name = style_name(start), layout = name + "-layout";
    add_layout(context, automatic_styles, layout, start);
    const auto master = add_element(
        master_styles, "style:master-page",
        {{"style:name", name}, {"style:display-name", page_title(context, start)}, {"style:page-layout-name", layout}});
    if (start.first) add_attributes(master, {{"style:next-style-name", style_name(page_behind(start))}});
    if (has_header(context, start)) add_header(context, add_element(master, "style:header"), start);
    if (has_footer(context, start)) {
      add_footer(context, add_element(master, "style:footer"), footer_of(context.document, start.first));
    }
  }
}

}  // namespace lapas::odt
