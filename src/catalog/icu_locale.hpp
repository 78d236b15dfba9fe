// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// ICU behind Boost.Locale.

#pragma once

#include <locale>
#include <string_view>

namespace lapas::catalog {

/// A locale with ICU's case, order, formats and boundaries for a BCP 47 tag, untouched by the global locale and the
/// environment. Throws Error(catalog_no_icu).
[[nodiscard]] std::locale make_icu_locale(std::string_view tag);

}  // namespace lapas::catalog
