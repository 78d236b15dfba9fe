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

/// Of what stands there; the rest of the height is the distance from the text of the page.
void add_height(pugi::xml_node layout, const char* element, Length line, Length height, const char* distance) {
  add_element(add_element(layout, element), "style:header-footer-properties",
              {{"fo:min-height", points(line)}, {distance, points(std::max(height - line, Length{}))}});
}

/// A kind of page.
struct PageStyle {
  PageStart start;
  const Path* path = nullptr;
  bool header = false, footer = false;
};

void add_layout(const Context& context, pugi::xml_node styles, const std::string& name, const PageStyle& page) {
  const Theme& theme = context.theme;
  const auto layout = add_element(styles, "style:page-layout",
                                  {{"style:name", name}, {"style:page-usage", theme.mirrored ? "mirrored" : "all"}});
  const Length top = page.header ? theme.header_distance : theme.margin_top;
  const Length bottom = page.footer ? theme.footer_distance : theme.margin_bottom;
  add_element(layout, "style:page-layout-properties",
              {{"fo:page-width", points(theme.page.width)},
               {"fo:page-height", points(theme.page.height)},
               {"style:print-orientation", theme.page.width > theme.page.height ? "landscape" : "portrait"},
               {"fo:margin-left", points(theme.margin_binding)},
               {"fo:margin-right", points(theme.margin_outer)},
               {"fo:margin-top", points(top)},
               {"fo:margin-bottom", points(bottom)},
               {"style:num-format", "1"}});
  if (page.header) {
    add_height(layout, "style:header-style", header_height(context, page.path), theme.margin_top - top,
               "fo:margin-bottom");
  }
  if (page.footer) {
    add_height(layout, "style:footer-style", footer_height(context), theme.margin_bottom - bottom, "fo:margin-top");
  }
}

/// Each kind that a section starts, once.
std::vector<PageStyle> page_styles(const Context& context) {
  const Document& document = context.document;
  std::vector<PageStyle> pages;
  for (const auto& section : document.sections) {
    const PageStart start = start_of(context, section);
    if (std::ranges::find(pages, start, &PageStyle::start) != pages.end()) continue;
    if (section.page == PageKind::cover) {
      pages.push_back({start});
      continue;
    }
    const Path* path = section.path ? &*section.path : nullptr;
    pages.push_back({start, path, has_header(document, path), has_footer(document)});
  }
  return pages;
}

/// What a person finds in the list of kinds of pages.
std::string page_title(const PageStyle& page) {
  if (page.start.kind == PageStart::Kind::cover) return "Cover";
  if (page.path == nullptr) return "Text";
  std::string title = "Text of part " + std::to_string(page.start.path);
  if (page.path->current && *page.path->current < page.path->parts.size()) {
    title += ": " + plain_text(page.path->parts[*page.path->current]);
  }
  return title;
}

}  // namespace

void add_pages(Context& context, pugi::xml_node automatic_styles, pugi::xml_node master_styles) {
  context.beginning = {};
  for (const PageStyle& page : page_styles(context)) {
    const std::string name = style_name(page.start), layout = name + "-layout";
    add_layout(context, automatic_styles, layout, page);
    const auto master = add_element(
        master_styles, "style:master-page",
        {{"style:name", name}, {"style:display-name", page_title(page)}, {"style:page-layout-name", layout}});
    if (page.header) add_header(context, add_element(master, "style:header"), page.path);
    if (page.footer) add_footer(context, add_element(master, "style:footer"));
  }
}

}  // namespace lapas::odt
