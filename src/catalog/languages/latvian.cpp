// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Latvian. Dates: the long pattern of CLDR, which the style guide of the EU institutions shares; the months as they
// stand in a heading. Quotation marks “ ”: the same guide (6.4); « » within them: the guidelines of the state's portal
// (VISS). Ordinals end in a stop (guide, 10.1.1), so that `2. punkts` and `2026. gada` hold together.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"plkst.", "Plkst.", "piem.", "Piem.", "sk.", "Sk.", "sal.", "Dr.", "prof."};

constexpr std::string_view before_number[] = {"Nr.", "nr.", "tālr.", "Tālr.", "§", "EUR", "€"};

constexpr std::string_view after_number[] = {
    // Measures and time
    "mm", "cm", "m", "km", "g", "kg", "t", "ha", "m²", "h", "st.", "min.", "min", "s", "gada", "gads", "gadā", "g.",
    "gs.",
    // Money and shares
    "EUR", "€", "eiro", "%", "tūkst.", "milj.", "mljrd.",
    // Parts of documents
    "lpp.", "pants", "panta", "pantā", "punkts", "punkta", "punktā", "nodaļa", "nodaļas", "pielikums", "pielikuma"};

constexpr std::string_view month_forms[] = {"janvārī", "februārī", "martā",     "aprīlī",  "maijā",    "jūnijā",
                                            "jūlijā",  "augustā",  "septembrī", "oktobrī", "novembrī", "decembrī",
                                            "janvāra", "februāra", "marta",     "aprīļa",  "maija",    "jūnija",
                                            "jūlija",  "augusta",  "septembra", "oktobra", "novembra", "decembra"};

constexpr std::pair<std::string_view, std::string_view> pairs[] = {
    {"t.", "i."}, {"t.", "s."}, {"t.", "sk."}, {"u.", "c."}, {"u.", "tml."}, {"u.", "tjpr."}, {"a.", "god."}};

}  // namespace

const Language latvian{
    .tag = "lv",
    .locale_tag = "lv-LV",
    .quotes = {"“", "”", "«", "»"},
    .long_date = "{year}.\u00a0gada {day}.\u00a0{month}",
    .date_blanks = "20__.\u00a0gada\u00a0__.\u00a0____________",
    .months = {"janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris",
               "oktobris", "novembris", "decembris"},
    .ordinals_end_in_stop = true,
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
    .month_forms = month_forms,
    .pairs = pairs,
};

}  // namespace lapas::catalog
