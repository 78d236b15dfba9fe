// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Polish. Dates, with the month in the genitive: CLDR, and `r.` behind the year as official papers have it. Quotation
// marks „ ” and » « within them: the style guide of the EU institutions (10.1.5). Spaces that hold: one-letter words,
// which never end a line in Polish typesetting, numbers with units, and the abbreviations of the same guide.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"a",   "A",  "i",   "I",    "o",     "O",   "u",   "U",   "w",
                                          "W",   "z",  "Z",   "np.",  "Np.",   "ul.", "al.", "pl.", "im.",
                                          "św.", "dr", "mgr", "inż.", "prof.", "ks.", "ok.", "zob."};

constexpr std::string_view before_number[] = {"nr",   "Nr",     "s.",   "str.", "art.",  "ust.", "pkt", "poz.",
                                              "lit.", "rozdz.", "tel.", "Tel.", "godz.", "§",    "€"};

constexpr std::string_view after_number[] = {
    "mm", "cm", "m",     "km", "g",  "kg",  "t", "ha",   "m²",   "h",   "godz.", "min.", "min",  "s",   "r.",
    "w.", "%",  "proc.", "zł", "gr", "EUR", "€", "euro", "tys.", "mln", "mld",   "os.",  "szt.", "lat", "dni"};

}  // namespace

const Language polish{
    .tag = "pl",
    .locale_tag = "pl-PL",
    .quotes = {"„", "”", "»", "«"},
    .long_date = "{day}\u00a0{month} {year}\u00a0r.",
    .date_blanks = "__\u00a0____________\u00a020__\u00a0r.",
    .months = {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
               "października", "listopada", "grudnia"},
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
};

}  // namespace lapas::catalog
