// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include <lapas/document.hpp>

#include "odt/style_book.hpp"

namespace lapas::odt {

/// The texts of headings by their ids.
using HeadingTitles = std::map<std::string, std::string>;

/// Appends content to a paragraph. Page numbers become fields. A second language is left out.
void add_inlines(pugi::xml_node paragraph, const Inlines& inlines, StyleBook& book, const HeadingTitles& titles = {});

/// The same for text that plays the role, with the second language on lines of its own beneath.
void add_languages(pugi::xml_node paragraph, const Inlines& inlines, StyleRole role, StyleBook& book,
                   const HeadingTitles& titles);

/// The same where others stand on the line: the second language comes behind a stroke.
void add_languages_on_line(pugi::xml_node paragraph, const Inlines& inlines, StyleRole role, StyleBook& book,
                           const HeadingTitles& titles);

/// Appends a span in a named text style; gives it, for its content.
pugi::xml_node add_span(pugi::xml_node parent, std::string_view style);

}  // namespace lapas::odt
