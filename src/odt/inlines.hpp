// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

#include <pugixml.hpp>

#include "odt/context.hpp"

namespace lapas::odt {

/// Appends content to a paragraph. Page numbers become fields. A second language is left out.
void add_inlines(Context& context, pugi::xml_node paragraph, const Inlines& inlines);

/// The same for text that plays the role, with the second language on lines of its own beneath.
void add_languages(Context& context, pugi::xml_node paragraph, const Inlines& inlines, StyleRole role);

/// The same where others stand on the line: the second language comes behind a stroke.
void add_languages_on_line(Context& context, pugi::xml_node paragraph, const Inlines& inlines, StyleRole role);

/// The same for a paragraph with its places, on lines of that length.
void add_text_with_places(Context& context, pugi::xml_node node, const Paragraph& paragraph, Length width);

/// Appends a span in a named text style; gives it, for its content.
pugi::xml_node add_span(pugi::xml_node parent, std::string_view style);

}  // namespace lapas::odt
