// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// British English. Dates: day, month and year without commas, as CLDR has them for en-GB. Quotation marks: double, then
// single, as CLDR has them. Spaces that hold: what British typesetters keep together, numbers with units, initials with
// surnames, words that announce a number.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"a", "A", "I", "Mr", "Mrs", "Ms", "Dr", "Prof."};

constexpr std::string_view before_number[] = {"No.",      "Nos",  "p.",   "pp.",        "Art.",       "Article",
                                              "Articles", "Step", "step", "Checkpoint", "checkpoint", "Form",
                                              "form",     "EUR",  "€",    "£",          "§"};

constexpr std::string_view after_number[] = {
    "mm",   "cm",     "m",       "km",   "g",     "kg",  "t",    "ha",   "m²",    "h",       "min",
    "s",    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month",   "months",
    "year", "years",  "%",       "euro", "euros", "EUR", "€",    "a.m.", "p.m.",  "million", "billion"};

}  // namespace

const Language english{
    .tag = "en",
    .locale_tag = "en-GB",
    .quotes = {"“", "”", "‘", "’"},
    .long_date = "{day}\u00a0{month} {year}",
    .date_blanks = "__\u00a0____________\u00a020__",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
};

}  // namespace lapas::catalog
