// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <vector>

#include <lapas/document.hpp>
#include <lapas/odt.hpp>

#include "odt/package.hpp"
#include "odt/style_book.hpp"

namespace lapas::odt {

/// content.xml. `book` collects the styles it wears; images are added to `pictures`.
[[nodiscard]] std::string make_content(const Document& document, StyleBook& book, const OdtOptions& options,
                                       std::vector<Part>& pictures);

/// meta.xml.
[[nodiscard]] std::string make_meta(const Document& document);

/// settings.xml. A program that saves the document again keeps fonts in it only when it is told to.
[[nodiscard]] std::string make_settings(bool embeds_fonts);

}  // namespace lapas::odt
