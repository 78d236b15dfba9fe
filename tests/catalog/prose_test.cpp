// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/prose.hpp"

#include "support/catch.hpp"

using lapas::catalog::Prose;

namespace {

using Texts = std::vector<std::string_view>;

Texts english(std::string_view text) { return Prose{"en-GB"}.sentences(text); }
Texts lithuanian(std::string_view text) { return Prose{"lt-LT"}.sentences(text); }

}  // namespace

TEST_CASE("sentences end at stops, question and exclamation marks", "[unit][catalog]") {
  CHECK(english("Sign it. Who signs? All!") == Texts{"Sign it.", "Who signs?", "All!"});
  CHECK(lithuanian("Pasirašykite. Kas pasirašo? „Visi.“ Gerai.") ==
        Texts{"Pasirašykite.", "Kas pasirašo?", "„Visi.“", "Gerai."});
  CHECK(english("").empty());
}

TEST_CASE("colons and semicolons do not end a sentence", "[unit][catalog]") {
  CHECK(english("Bring three things: a pen; a sheet; time.").size() == 1);
}

TEST_CASE("abbreviations, initials and numbers do not end a sentence", "[unit][catalog]") {
  for (const auto* text : {"See No. 7 of the list.", "See e.g. Vilnius and Kaunas.", "As J. Smith said.",
                           "On p. 12 there is more.", "It is 2.5 times more.", "Ask Prof. Smith."}) {
    CHECK(english(text) == Texts{text});
  }
  for (const auto* text : {"Tai yra, t. y. Vilniuje, ir ne kitur.", "Miestai, pvz. Vilnius, gali.",
                           "Žr. Nr. 7 Vilniuje.", "Vadovas A. Vardenis pasirašo.", "Žr. II dalį, 3 str. 2 dalį.",
                           "Kviečiame 2026 m. lapkričio 23 d. į susitikimą."}) {
    CHECK(lithuanian(text) == Texts{text});
  }
}

TEST_CASE("an abbreviation may be the last word of a sentence", "[unit][catalog]") {
  CHECK(lithuanian("Popierius, rašikliai ir kt. Kitkas nesvarbu.").size() == 2);
  CHECK(english("They came at 5 p.m. Nobody was there.").size() == 2);
}

TEST_CASE("words have letters or digits", "[unit][catalog]") {
  CHECK(Prose{"en"}.words("Don’t – 2.5 %, “yes”!") == Texts{"Don’t", "2.5", "yes"});
  CHECK(Prose{"lt"}.words("„Žodis“ (2026\u00a0m.)") == Texts{"Žodis", "2026", "m"});
}

TEST_CASE("case, soft hyphens and the shape of apostrophes do not matter", "[unit][catalog]") {
  CHECK(Prose{"lt"}.folded("ĮVER\u00adČIO") == "įverčio");
  CHECK(Prose{"en"}.folded("Don’t") == "don't");
}
