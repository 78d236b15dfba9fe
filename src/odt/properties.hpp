// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What styles say, as ODF spells it.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <lapas/document.hpp>

namespace lapas::odt {

/// Named properties in a fixed order.
using Properties = std::vector<std::pair<const char*, std::string>>;

void set(Properties& properties, const char* name, std::string value);

/// What a style has to say when its parent says `inherited`. The two begin with the same names.
[[nodiscard]] Properties difference(const Properties& own, const Properties& inherited);

/// What a style says of letters.
[[nodiscard]] Properties text_properties(const TextStyle& style);
[[nodiscard]] Properties language_properties(std::string_view tag);

/// A new style; without a title it is an automatic one.
pugi::xml_node add_style(pugi::xml_node styles, const char* family, std::string_view name, std::string_view title = {});

/// Nothing when there are none.
void add_properties(pugi::xml_node style, const char* element, const Properties& properties);

}  // namespace lapas::odt
