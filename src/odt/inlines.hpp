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

/// Appends the content of a paragraph to it. Page numbers become fields.
void add_inlines(pugi::xml_node paragraph, const Inlines& inlines, StyleBook& book, const HeadingTitles& titles = {});

/// Appends a span in a named text style; gives it, for its content.
pugi::xml_node add_span(pugi::xml_node parent, std::string_view style);

}  // namespace lapas::odt
