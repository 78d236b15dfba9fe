// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

#include <pugixml.hpp>

#include <lapas/document.hpp>

#include "odt/style_book.hpp"

namespace lapas::odt {

/// Appends the content of a paragraph to it. Page numbers become fields.
void add_inlines(pugi::xml_node paragraph, const Inlines& inlines, StyleBook& book);

/// Appends a span in a named text style; gives it, for its content.
pugi::xml_node add_span(pugi::xml_node parent, std::string_view style);

}  // namespace lapas::odt
