// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What stands at the head and at the foot of pages. What is written in footers is a field of the office program: typed
// once, it shows on every page.

#pragma once

#include "odt/context.hpp"

namespace lapas::odt {

/// Whether pages with or without that path have anything at their heads; and at their feet.
[[nodiscard]] bool has_header(const Document& document, const Path* path);
[[nodiscard]] bool has_footer(const Document& document);

/// How tall the two are; the rest of the margins is distance from the text.
[[nodiscard]] Length header_height(const Context& context, const Path* path);
[[nodiscard]] Length footer_height(const Context& context);

/// Between headers and footers, where these are taller than the margins allow too.
[[nodiscard]] Length text_height(const Context& context);

/// The path in the place of the document's header.
void add_header(Context& context, pugi::xml_node parent, const Path* path);
void add_footer(Context& context, pugi::xml_node parent);

/// What is filled into the footers: once, ahead of the text.
void add_field_declarations(const Context& context, pugi::xml_node parent);

}  // namespace lapas::odt
