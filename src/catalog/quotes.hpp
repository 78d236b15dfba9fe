// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Quotation marks: typed by the translator, checked here.

#pragma once

#include <string_view>

#include "catalog/language.hpp"

namespace lapas::catalog {

/// The first quotation mark that the language does not use in its place, or nothing. Behind a letter ’ and ' may be
/// apostrophes. Nothing is wrong when the quotes are empty.
[[nodiscard]] std::string_view foreign_quote(std::string_view text, const Quotes& quotes);

}  // namespace lapas::catalog
