// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The styles in the book, kind by kind. Named styles stand in styles.xml and are seen by people; automatic ones stand
// beside the text.

#pragma once

#include <span>
#include <vector>

#include <pugixml.hpp>

#include <lapas/odt.hpp>

#include "odt/context.hpp"

namespace lapas::odt {

// Named styles.
void add_paragraph_styles(pugi::xml_node styles, const StyleBook& book);
void add_text_styles(pugi::xml_node styles, const StyleBook& book);
void add_picture_styles(pugi::xml_node styles, const StyleBook& book);
/// Levels without numbers of their own: the numbers of a checklist are given, not counted.
void add_outline_style(pugi::xml_node styles, const StyleBook& book);
void add_list_styles(pugi::xml_node styles, const StyleBook& book);

// Automatic styles.
void add_shape_styles(pugi::xml_node automatic_styles, const StyleBook& book);
void add_control_styles(pugi::xml_node automatic_styles, const StyleBook& book);
/// Tables with their columns, rows and cells.
void add_table_styles(pugi::xml_node automatic_styles, const StyleBook& book);

/// Appends the geometry of the pages and the pages themselves with their headers and footers. The book grows by what
/// those wear.
void add_pages(Context& context, pugi::xml_node automatic_styles, pugi::xml_node master_styles);

/// Appends the declarations of the fonts that the styles in the book name.
void add_font_faces(pugi::xml_node declarations, const StyleBook& book, std::span<const FontFile> embedded);

/// The files of the fonts that the declarations refer to.
[[nodiscard]] std::vector<Part> font_parts(const StyleBook& book, std::span<const FontFile> embedded);

}  // namespace lapas::odt
