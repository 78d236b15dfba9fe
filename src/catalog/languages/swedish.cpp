// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Swedish. Dates and quotation marks (the same mark at both ends): CLDR and Svenska skrivregler. Spaces that hold:
// numbers with units and signs, as Svenska skrivregler has them; its abbreviations (t.ex., bl.a.) have no spaces.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"kl.", "Kl.", "ca", "jfr", "dr", "prof."};

constexpr std::string_view before_number[] = {"nr", "Nr", "s.", "sid.", "kap.", "tfn", "tel.", "Tel.", "§", "€"};

constexpr std::string_view after_number[] = {
    "mm",      "cm", "m",      "km",  "g", "kg",   "t",   "ha",   "m²",   "h",  "tim.", "min.",     "min", "s",    "%",
    "procent", "kr", "kronor", "EUR", "€", "euro", "tkr", "mnkr", "mdkr", "tn", "mn",   "miljoner", "st.", "kap.", "§"};

}  // namespace

const Language swedish{
    .tag = "sv",
    .locale_tag = "sv-SE",
    .quotes = {"”", "”", "’", "’"},
    .long_date = "{day}\u00a0{month} {year}",
    .date_blanks = "__\u00a0____________\u00a020__",
    .months = {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
               "november", "december"},
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
};

}  // namespace lapas::catalog
