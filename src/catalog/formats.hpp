// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Dates.

#pragma once

#include <locale>
#include <optional>
#include <string>
#include <string_view>

#include <lapas/catalog.hpp>

#include "catalog/language.hpp"

namespace lapas::catalog {

[[nodiscard]] std::string long_date(const Date& date, const Language& language, const std::locale& locale);
[[nodiscard]] std::optional<Date> read_date(std::string_view text, const Language& language, const std::locale& locale);
[[nodiscard]] std::string date_blanks(const Language& language, const std::locale& locale);

}  // namespace lapas::catalog
