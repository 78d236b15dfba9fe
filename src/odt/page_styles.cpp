// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages: the sheet with its margins, mirrored for printing on both sides, and what stands in the header and the footer.
// In ODF a header lies between the margin of the sheet and the text, so that the two distances of the theme become a
// margin and a height.

#include <algorithm>

#include "arrange/looks.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

bool has_text(const Furniture& furniture) { return !furniture.start.empty() || !furniture.end.empty(); }

/// One line of text; the rest of the height is the distance from the text of the page.
void add_height(pugi::xml_node layout, const char* element, Length line, Length height, const char* distance) {
  add_element(add_element(layout, element), "style:header-footer-properties",
              {{"fo:min-height", points(line)}, {distance, points(std::max(height - line, Length{}))}});
}

void add_layout(pugi::xml_node styles, const std::string& name, bool header, bool footer, const Theme& theme) {
  const auto layout = add_element(styles, "style:page-layout",
                                  {{"style:name", name}, {"style:page-usage", theme.mirrored ? "mirrored" : "all"}});
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
  const Length header_line = theme.style(StyleRole::header).line_height();
  const Length footer_line = theme.style(StyleRole::footer).line_height() + arrange::footer_rule_gap;
  if (header) add_height(layout, "style:header-style", header_line, theme.margin_top - top, "fo:margin-bottom");
  if (footer) add_height(layout, "style:footer-style", footer_line, theme.margin_bottom - bottom, "fo:margin-top");
}

void add_furniture(Context& context, pugi::xml_node parent, const Furniture& furniture, StyleRole role) {
  const auto paragraph = add_element(parent, "text:p", {{"text:style-name", context.book.paragraph({.role = role})}});
  add_inlines(context, paragraph, furniture.start);
  if (furniture.end.empty()) return;
  add_element(paragraph, "text:tab");
  add_inlines(context, paragraph, furniture.end);
}

}  // namespace

void add_pages(Context& context, pugi::xml_node automatic_styles, pugi::xml_node master_styles) {
  const Document& document = context.document;
  for (const PageKind kind : {PageKind::cover, PageKind::body}) {
    if (std::ranges::find(document.sections, kind, &Section::page) == document.sections.end()) continue;
    const bool furnished = kind == PageKind::body;
    const bool header = furnished && has_text(document.header), footer = furnished && has_text(document.footer);
    const std::string name{style_name(start_of(kind))}, layout = name + "-layout";
    add_layout(automatic_styles, layout, header, footer, context.theme);
    const auto page = add_element(master_styles, "style:master-page",
                                  {{"style:name", name},
                                   {"style:display-name", kind == PageKind::cover ? "Cover" : "Text"},
                                   {"style:page-layout-name", layout}});
    if (header) add_furniture(context, add_element(page, "style:header"), document.header, StyleRole::header);
    if (footer) add_furniture(context, add_element(page, "style:footer"), document.footer, StyleRole::footer);
  }
}

}  // namespace lapas::odt
