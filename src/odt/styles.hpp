// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <lapas/document.hpp>
#include <lapas/odt.hpp>

#include "odt/package.hpp"
#include "odt/style_book.hpp"

namespace lapas::odt {

/// Between the rule of the footer and its text.
inline constexpr Length footer_rule_gap = mm(1.5);

/// styles.xml: every style in the book, and the pages. `book` grows by what headers and footers need.
[[nodiscard]] std::string make_styles(const Document& document, StyleBook& book, std::span<const FontFile> embedded);

/// Appends the named styles in the book.
void add_named_styles(pugi::xml_node styles, const Document& document, const StyleBook& book);

/// Appends the declarations of the fonts that the styles in the book name.
void add_font_faces(pugi::xml_node declarations, const StyleBook& book, std::span<const FontFile> embedded);

/// The files of the fonts that the declarations refer to.
[[nodiscard]] std::vector<Part> font_parts(const StyleBook& book, std::span<const FontFile> embedded);

/// Appends the geometry of the pages and the pages themselves with their headers and footers.
void add_pages(pugi::xml_node automatic_styles, pugi::xml_node master_styles, const Document& document,
               StyleBook& book);

/// Appends the automatic styles of form controls.
void add_control_styles(pugi::xml_node automatic_styles, const StyleBook& book);

/// Appends the automatic styles of tables, their columns, rows and cells.
void add_table_styles(pugi::xml_node automatic_styles, const StyleBook& book);

}  // namespace lapas::odt
