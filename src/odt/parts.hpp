// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <vector>

#include <lapas/document.hpp>

#include "odt/package.hpp"
#include "odt/style_book.hpp"

namespace lapas::odt {

/// content.xml. `book` collects the styles it wears; images are added to `pictures`.
[[nodiscard]] std::string make_content(const Document& document, StyleBook& book, std::vector<Part>& pictures);

/// meta.xml.
[[nodiscard]] std::string make_meta(const Document& document);

/// settings.xml.
[[nodiscard]] std::string make_settings();

}  // namespace lapas::odt
