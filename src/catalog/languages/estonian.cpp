// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Estonian. Dates: CLDR and the language handbook of the Institute of the Estonian Language (EKI), which has units,
// `nr`, `lk` and the ordinals with a stop as well. Quotation marks: CLDR. EKI writes 9% without a space; one that is
// there nevertheless holds.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"nt", "Nt", "vt", "Vt", "hr", "pr", "prof", "dr"};

constexpr std::string_view before_number[] = {"nr", "Nr", "lk", "kell", "kl", "tel", "Tel", "ptk", "§", "§-d", "€"};

constexpr std::string_view after_number[] = {
    // Measures and time
    "mm", "cm", "m", "km", "g", "kg", "t", "ha", "m²", "h", "min", "s", "a", "a.", "aasta", "aastal", "aastat", "saj",
    // Money and shares
    "EUR", "€", "eurot", "euro", "senti", "%", "tuh", "mln", "mld", "tk",
    // Parts of documents
    "peatükk", "peatüki", "lisa", "punkt", "punkti", "§"};

constexpr std::string_view month_forms[] = {
    "jaanuaril", "veebruaril", "märtsil",   "aprillil",  "mail",       "juunil",   "juulil",
    "augustil",  "septembril", "oktoobril", "novembril", "detsembril", "jaanuari", "veebruari",
    "märtsi",    "aprilli",    "augusti",   "septembri", "oktoobri",   "novembri", "detsembri"};

}  // namespace

const Language estonian{
    .tag = "et",
    .locale_tag = "et-EE",
    .quotes = {"„", "“", "‚", "‘"},
    .long_date = "{day}.\u00a0{month} {year}",
    .date_blanks = "__.\u00a0____________\u00a020__",
    .months = {"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
               "november", "detsember"},
    .ordinals_end_in_stop = true,
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
    .month_forms = month_forms,
};

}  // namespace lapas::catalog
