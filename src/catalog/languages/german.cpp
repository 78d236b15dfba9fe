// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// German. Dates and quotation marks: CLDR and Duden. Spaces that hold: numbers with units and signs and abbreviations
// of several parts, as DIN 5008 has them. Ordinals end in a stop.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"Dr.", "Prof.", "Herr", "Herrn", "Frau", "St.", "ca.", "vgl.", "Vgl."};

constexpr std::string_view before_number[] = {"Nr.",     "Nrn.", "S.",    "Art.", "Artikel", "Abs.", "Kap.",
                                              "Kapitel", "Tel.", "Ziff.", "§",    "§§",      "EUR",  "€"};

constexpr std::string_view after_number[] = {"mm",  "cm",   "m",    "km",   "g",    "kg",   "t",    "ha",  "m²",
                                             "h",   "Std.", "Min.", "min",  "s",    "Uhr",  "Jh.",  "%",   "Prozent",
                                             "EUR", "€",    "Euro", "Cent", "Tsd.", "Mio.", "Mrd.", "Stk."};

constexpr std::pair<std::string_view, std::string_view> pairs[] = {
    {"z.", "B."}, {"Z.", "B."}, {"d.", "h."},  {"D.", "h."},   {"u.", "a."},   {"U.", "a."}, {"u.", "Ä."},
    {"o.", "Ä."}, {"u.", "U."}, {"v.", "a."},  {"z.", "T."},   {"i.", "d."},   {"d.", "R."}, {"i.", "A."},
    {"i.", "V."}, {"e.", "V."}, {"z.", "Hd."}, {"n.", "Chr."}, {"v.", "Chr."}, {"s.", "o."}, {"s.", "u."}};

}  // namespace

const Language german{
    .tag = "de",
    .locale_tag = "de-DE",
    .quotes = {"„", "“", "‚", "‘"},
    .long_date = "{day}.\u00a0{month} {year}",
    .date_blanks = "__.\u00a0____________\u00a020__",
    .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
    .ordinals_end_in_stop = true,
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
    .pairs = pairs,
};

}  // namespace lapas::catalog
