// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What stands at the head and at the foot of pages. What is written in footers is a field of the office program: typed
// once, it shows on every page.

#pragma once

#include "odt/context.hpp"

namespace lapas::odt {

/// The path at the head of pages in the place of a header; null for none.
[[nodiscard]] const Path* path_of(const Context& context, PageStart start);

/// How tall the two are; the rest of the margins is distance from the text.
[[nodiscard]] Length header_height(const Context& context, PageStart start);
[[nodiscard]] Length footer_height(const Context& context, const Furniture& footer);

/// Between headers and footers, where these are taller than the margins allow too.
[[nodiscard]] Length text_height(const Context& context);

void add_header(Context& context, pugi::xml_node parent, PageStart start);
void add_footer(Context& context, pugi::xml_node parent, const Furniture& footer);

/// What is filled into the footers: once, ahead of the text.
void add_field_declarations(const Context& context, pugi::xml_node parent);

}  // namespace lapas::odt
