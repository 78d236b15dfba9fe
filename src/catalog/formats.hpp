// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Dates and numbers.

#pragma once

#include <locale>
#include <string>

#include <lapas/catalog.hpp>

#include "catalog/language.hpp"

namespace lapas::catalog {

[[nodiscard]] std::string long_date(const Date& date, const Language& language, const std::locale& locale);
[[nodiscard]] std::string date_blanks(const Language& language, const std::locale& locale);
[[nodiscard]] std::string ordinal(int number, Gender gender, const Language& language, const std::locale& locale);
[[nodiscard]] std::string number(double value, int decimals, const std::locale& locale);

}  // namespace lapas::catalog
