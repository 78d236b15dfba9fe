// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "rules/forms.hpp"

#include "support/catch.hpp"

using namespace lapas::rules;

namespace {

const lapas::catalog::Prose prose{"lt"};

/// What the form finds in the text.
std::vector<std::string_view> found(std::string_view form, std::string_view text) {
  std::vector<std::string_view> texts;
  for (const Match& match : Form::parse(form, prose).value().find_in(words_of(text, prose))) {
    texts.push_back(match.text);
  }
  return texts;
}

using Texts = std::vector<std::string_view>;

}  // namespace

TEST_CASE("a form is found as a whole word, in any case", "[unit][rules]") {
  CHECK(found("įvertis", "Kas įvertis? ĮVERTIS, „Įvertis“.") == Texts{"įvertis", "ĮVERTIS", "Įvertis"});
  CHECK(found("įvertis", "įvertinimas, neįvertis, įverti").empty());
}

TEST_CASE("a star stands for any letters, or none, at its end of the word", "[unit][rules]") {
  CHECK(found("įverč*", "įverčio įverčiais neįverčio") == Texts{"įverčio", "įverčiais"});
  CHECK(found("*lapio", "lapio kontrolinio lapio sąlapio lapiou") == Texts{"lapio", "lapio", "sąlapio"});
  CHECK(found("*tikrin*", "patikrinimo tikrinti tikrumas") == Texts{"patikrinimo", "tikrinti"});
}

TEST_CASE("a form of several words is found over spaces of any kind, not over other marks", "[unit][rules]") {
  CHECK(found("kontrolin* lapas", "Kontrolinis\u00a0lapas, kontrolinis  lapas; kontrolinis, lapas") ==
        Texts{"Kontrolinis\u00a0lapas", "kontrolinis  lapas"});
  CHECK(found("follow-up", "follow-up, follow up") == Texts{"follow-up"});
  CHECK(found("vald. atstovas", "vald. atstovas, vald atstovas") == Texts{"vald. atstovas"});
  CHECK(found("proc.", "5 proc. ir proc") == Texts{"proc"});
}

TEST_CASE("marks that are not seen or look alike do not hide a form", "[unit][rules]") {
  CHECK(found("įverčio", "įver\u00adčio").size() == 1);
  CHECK(found("don't", "don’t").size() == 1);
}

TEST_CASE("a star in the middle of a word or alone makes no form", "[unit][rules]") {
  for (const auto* text : {"", "*", "**", "a*b", "a *", "-", "a**", "*, a"}) {
    CAPTURE(text);
    CHECK_FALSE(Form::parse(text, prose));
  }
}
