// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/collate.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catalog/language.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

using Words = std::vector<std::string>;

bool before(const std::string& a, const std::string& b) {
  return catalog::collate(a, b, catalog::lithuanian.alphabet) < 0;
}

/// The words in another order, sorted.
Words sorted(Words words) {
  std::shuffle(words.begin(), words.end(), std::mt19937{7});
  std::ranges::sort(words, before);
  return words;
}

}  // namespace

TEST_CASE("the Lithuanian alphabet has its own order", "[unit][catalog]") {
  const Words letters{"a", "ą", "b", "c", "č", "d", "e", "ę", "ė", "f", "g", "h", "i", "į", "y", "j",
                      "k", "l", "m", "n", "o", "p", "r", "s", "š", "t", "u", "ų", "ū", "v", "z", "ž"};
  CHECK(sorted(letters) == letters);
}

TEST_CASE("long and nasal vowels only decide between words that are otherwise equal", "[unit][catalog]") {
  CHECK(before("įnašas", "interesas"));
  CHECK(before("ybė", "jaunas"));
  CHECK(before("ąžuolas", "bendras"));
  CHECK(before("rasa", "rąsa"));
  CHECK(before("rąsa", "rasas"));
  CHECK(before("ūkas", "uosis"));
}

TEST_CASE("č, š and ž are letters of their own", "[unit][catalog]") {
  CHECK(before("cukrus", "čia"));
  CHECK(before("svoris", "šalis"));
  CHECK(before("zona", "žala"));
  CHECK(before("čia", "dalis"));
}

TEST_CASE("case decides last, small letters first", "[unit][catalog]") {
  CHECK(before("lapas", "Lapas"));
  CHECK(before("Lapas", "lapė"));
  CHECK(before("ŠALIS", "šalys"));
}

TEST_CASE("spaces come before digits and digits before letters", "[unit][catalog]") {
  const Words words{"darbas", "darbas 2", "darbas su jaunimu", "darbas2", "darbasa"};
  CHECK(sorted(words) == words);
  CHECK_FALSE(before("darbas\u00a0su", "darbas su"));
  CHECK(before("darbas su", "darbas\u00a0su a"));
}

TEST_CASE("foreign letters stand with their nearest kin", "[unit][catalog]") {
  const Words words{"Ahlström", "Åhlström", "Öberg", "Quist",    "réclame",
                    "Wilhelm",  "Xenia",    "Zoé",   "Žalgiris", "Ωμέγα"};
  CHECK(sorted(words) == words);
}

TEST_CASE("a glossary is in the order a Lithuanian reader looks in", "[unit][catalog]") {
  const Words terms{"Atvirasis jaunimo centras",
                    "Atviroji jaunimo erdvė",
                    "Bandomoji veikla",
                    "Bendradarbiavimo susitarimas",
                    "Bendras kūrimas",
                    "Bendras valdymas",
                    "Bendruomeninė organizacija",
                    "Dalyvaujamasis biudžetas",
                    "Darbas su jaunimu",
                    "Grįžtamasis ryšys",
                    "Įnašas natūra",
                    "Interesų konfliktas",
                    "Jaunas žmogus",
                    "Jaunimo organizacija",
                    "Jaunimo reikalų koordinatorius",
                    "Jungtinė veikla",
                    "Kontrolinis sąrašas",
                    "Nevyriausybinė organizacija (NVO)",
                    "Panauda",
                    "Pokytis",
                    "Poveikis",
                    "Projektinis finansavimas",
                    "RACI lentelė",
                    "Rezervuota teisė dalyvauti pirkimuose",
                    "Rezultatas",
                    "Rizika",
                    "Rodiklis",
                    "Savivaldybės administracija",
                    "Savivaldybės taryba",
                    "Seniūnaitis",
                    "Seniūnija",
                    "Skėtinė organizacija",
                    "Socialinis verslas",
                    "Stebėsena",
                    "Suinteresuotoji šalis",
                    "Vertinimas",
                    "Vietos veiklos grupė (VVG)"};
  CHECK(sorted(terms) == terms);
}

TEST_CASE("the order is total: different texts are never equal", "[unit][catalog]") {
  const Words words{"a", "A", "ą", "Ą", "a b", "a\u00a0b", "ab", "Ab", "aB", "!", "ß", "Ω"};
  for (const auto& a : words) {
    CHECK_FALSE(before(a, a));
    for (const auto& b : words) {
      if (a != b) CHECK(before(a, b) != before(b, a));
    }
  }
}
