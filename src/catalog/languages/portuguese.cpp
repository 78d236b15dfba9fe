// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Portuguese of Portugal; that of Brazil leaves all to ICU. Dates and quotation marks: CLDR for pt-PT. Spaces that
// hold: numbers with units and signs, as the style guide of the EU institutions has them (6.4), and the abbreviations
// and ordinals (1.º, 1.ª) in it.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view with_next[] = {"Sr.",   "Sr.ª",   "Sra.", "Dr.",   "Dr.ª", "Dra.",
                                          "Prof.", "Prof.ª", "Eng.", "Eng.º", "Av."};

constexpr std::string_view before_number[] = {"n.º",  "N.º",    "n.os", "pág.", "págs.", "p.", "pp.",
                                              "art.", "artigo", "cap.", "tel.", "Tel.",  "§",  "€"};

constexpr std::string_view after_number[] = {"mm",   "cm",  "m",       "km",     "g",     "kg",  "t", "ha",
                                             "m²",   "h",   "min",     "s",      "%",     "EUR", "€", "euros",
                                             "euro", "mil", "milhões", "milhão", "horas", "de"};

constexpr std::string_view before_month[] = {"de"};

constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"p.", "ex."}, {"a.", "C."}, {"d.", "C."}};

}  // namespace

const Language portuguese{
    .tag = "pt",
    .locale_tag = "pt-PT",
    .quotes = {"«", "»", "“", "”"},
    .long_date = "{day}\u00a0de\u00a0{month} de\u00a0{year}",
    .date_blanks = "__\u00a0de\u00a0____________\u00a0de\u00a020__",
    .months = {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
               "novembro", "dezembro"},
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
    .before_month = before_month,
    .pairs = pairs,
};

}  // namespace lapas::catalog
