// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lithuanian. Dates: the long pattern and the genitive months of CLDR. Order of letters: that of the language
// commission's (VLKK) dictionaries, where long and nasal vowels are variants of the short one and č, š, ž letters of
// their own. Quotation marks: CLDR, which nests the same pair. Spaces that hold: VLKK on numbers with
// units, guides for municipal clerks on abbreviations; one-letter words are a courtesy of typesetters.

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::u32string_view alphabet[] = {U"aąàáâãäåā", U"b",        U"cç",       U"č", U"dð", U"eęėèéêëē", U"f",
                                            U"g",         U"h",        U"iįyìíîïī", U"j", U"k",  U"lł",       U"m",
                                            U"nñ",        U"oòóôõöøō", U"p",        U"q", U"r",  U"sß",       U"š",
                                            U"t",         U"uųūùúûü",  U"v",        U"w", U"x",  U"z",        U"ž"};

constexpr std::string_view with_next[] = {"į",   "Į",    "o",     "O",    "el.",  "El.", "šv.", "Šv.",
                                          "dr.", "doc.", "prof.", "pvz.", "Pvz.", "žr.", "Žr."};

constexpr std::string_view before_number[] = {"Nr.", "nr.", "str.", "p.",   "psl.", "sk.", "pr.",
                                              "g.",  "al.", "kab.", "tel.", "Tel.", "k.",  "§"};

constexpr std::string_view after_number[] = {
    // Measures and time
    "minutė", "minutės", "minutę", "minučių", "minutes", "valanda", "valandos", "valandą", "valandų", "valandas",
    "diena", "dienos", "dieną", "dienų", "dienas", "savaitė", "savaitės", "savaitę", "savaičių", "savaites", "mėnuo",
    "mėnesio", "mėnesį", "mėnesiai", "mėnesių", "mėnesius", "metai", "metų", "metus", "mm", "cm", "m", "km", "g", "kg",
    "t", "ha", "m²", "kv.", "h", "s", "sek.", "min.", "val.", "d.", "sav.", "mėn.", "m.",
    // Money and shares
    "Eur", "EUR", "eur", "€", "euras", "eurai", "eurų", "eurus", "ct", "proc.", "%", "tūkst.", "mln.", "mlrd.",
    // Counting
    "str.", "p.", "psl.", "vnt.", "asm.", "a.", "kab.",
    // Parts of laws and of checklists, which follow their number
    "straipsnis", "straipsnio", "straipsnį", "straipsniu", "straipsnyje", "straipsniai", "straipsnių", "straipsnius",
    "dalis", "dalies", "dalį", "dalimi", "dalyje", "dalys", "dalių", "punktas", "punkto", "punktą", "punktu", "punkte",
    "punktai", "punktų", "punktus", "žingsnis", "žingsnio", "žingsnį", "žingsniu", "žingsnyje", "žingsniai", "žingsnių",
    "žingsnius", "etapas", "etapo", "etapą", "etapu", "etape", "etapai", "etapų"};

constexpr std::string_view before_month[] = {"m."};

constexpr std::string_view after_month[] = {"mėn."};

constexpr std::string_view month_forms[] = {"sausis", "vasaris",   "kovas",    "balandis", "gegužė",    "birželis",
                                            "liepa",  "rugpjūtis", "rugsėjis", "spalis",   "lapkritis", "gruodis",
                                            "sausį",  "vasarį",    "kovą",     "balandį",  "gegužę",    "birželį",
                                            "liepą",  "rugpjūtį",  "rugsėjį",  "spalį",    "lapkritį",  "gruodį"};

constexpr std::pair<std::string_view, std::string_view> pairs[] = {
    {"t.", "y."},  {"T.", "y."}, {"t.", "t."},      {"ir", "t."},    {"ir", "pan."},  {"ir", "kt."},
    {"a.", "k."},  {"A.", "k."}, {"j.", "a."},      {"a.", "s."},    {"A.", "V."},    {"m.", "e."},
    {"pr.", "m."}, {"kv.", "m"}, {"tūkst.", "Eur"}, {"mln.", "Eur"}, {"mlrd.", "Eur"}};

}  // namespace

const Language lithuanian{
    .tag = "lt",
    .locale_tag = "lt-LT",
    .quotes = {"„", "“", "„", "“"},
    .long_date = "{year}\u00a0m.\u00a0{month}\u00a0{day}\u00a0d.",
    .date_blanks = "20__\u00a0m.\u00a0____________\u00a0__\u00a0d.",
    .months = {"sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo",
               "spalio", "lapkričio", "gruodžio"},
    .day_after_month = true,
    .alphabet = alphabet,
    .with_next = with_next,
    .before_number = before_number,
    .after_number = after_number,
    .before_month = before_month,
    .after_month = after_month,
    .month_forms = month_forms,
    .pairs = pairs,
};

}  // namespace lapas::catalog
