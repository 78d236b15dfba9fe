// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Greek. Dates, with the month in the genitive, and quotation marks: CLDR. Spaces that hold: numbers with units and
// signs, as the style guide of the EU institutions has them (6.4); abbreviations (π.χ., μ.μ.) have no spaces.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"κ.", "κα", "κκ.", "δρ.", "Δρ.", "καθ.", "βλ.", "Βλ."};

constexpr std::string_view before_number[] = {"αριθ.", "Αριθ.", "αρ.",  "Αρ.",  "σ.", "σελ.", "άρθρο",
                                              "παρ.",  "κεφ.",  "τηλ.", "Τηλ.", "§",  "€"};

constexpr std::string_view after_number[] = {"mm", "cm",   "m",     "km",    "g",    "kg",       "t",
                                             "ha", "m²",   "h",     "min",   "s",    "χλμ.",     "χλμ",
                                             "μ.", "ώρες", "λεπτά", "π.μ.",  "μ.μ.", "%",        "EUR",
                                             "€",  "ευρώ", "χιλ.",  "εκατ.", "δισ.", "χιλιάδες", "εκατομμύρια"};

}  // namespace

const Language greek{
    .tag = "el",
    .locale_tag = "el-GR",
    .quotes = {"«", "»", "“", "”"},
    .long_date = "{day}\u00a0{month} {year}",
    .date_blanks = "__\u00a0____________\u00a020__",
    .months = {"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
               "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"},
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
};

}  // namespace lapas::catalog
