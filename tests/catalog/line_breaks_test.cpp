// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <random>
#include <string>
#include <vector>

#include <lapas/catalog.hpp>
#include <lapas/limits.hpp>

#include "catalog/icu_locale.hpp"
#include "catalog/line_breaks.hpp"
#include "support/catch.hpp"

using namespace lapas;
using catalog::Breaks;

namespace {

const std::locale& icu() {
  static const std::locale locale = catalog::make_icu_locale("lt-LT");
  return locale;
}

/// The text with `|` at every place where a line may end.
std::string marked(std::string_view text) {
  std::string marked_text{text};
  const auto breaks = catalog::line_breaks(std::vector{text}, icu()).front();
  for (auto offset = breaks.rbegin(); offset != breaks.rend(); ++offset) marked_text.insert(*offset, "|");
  return marked_text;
}

/// Pieces of which plain texts are made, and a few that are not plain.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "a", "Žą", "word", "7", "25", " ", " ", " ", " ", ".", ",", ":",      ";", "!", "?", "(", ")", "[",  "]", "\"",
      "'", "’",  "„",    "“", "”",  "‘", "-", "–", "/", "%", "&", "\u00a0", "_", "@", "…", "€", "{", "漢", "}", "×"};
  std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1}, length{1, 12};
  std::string text;
  for (auto n = length(random); n > 0; --n) text += pieces[piece(random)];
  return text;
}

}  // namespace

TEST_CASE("a line may end after spaces and hyphens and nowhere inside words", "[unit][catalog]") {
  CHECK(marked("Jaunimo organizacija") == "Jaunimo |organizacija");
  CHECK(marked("non-profit and/or voluntary") == "non-|profit |and/|or |voluntary");
  CHECK(marked("ąžuolas  šaka") == "ąžuolas  |šaka");
  CHECK(marked("žodis") == "žodis");
  CHECK(marked("").empty());
}

TEST_CASE("a line never ends after an opening quote or before a closing one", "[unit][catalog]") {
  CHECK(marked("Forma „Kas toliau“ – (žr. „A“).") == "Forma |„Kas |toliau“ |– |(žr. |„A“).");
  CHECK(marked("the ‘next’ step, “now”!") == "the |‘next’ |step, |“now”!");
}

TEST_CASE("a line never ends at a non-breaking space or at the end of a text", "[unit][catalog]") {
  CHECK(marked("2026\u00a0m. lapas") == "2026\u00a0m. |lapas");
  CHECK(marked("C\u00a0–\u00a0tariasi") == "C\u00a0–\u00a0tariasi");
  CHECK(marked("pabaiga ") == "pabaiga ");
}

TEST_CASE("ranges of numbers and numbers with endings stay whole", "[unit][catalog]") {
  CHECK(marked("Įtaka (1–5) ir 14–29 m.") == "Įtaka |(1–5) |ir |14–29 |m.");
  CHECK(marked("2-oji forma, 2026-11-23") == "2-oji |forma, |2026-11-23");
  CHECK(marked("Vilnius–Kaunas") == "Vilnius–|Kaunas");
}

TEST_CASE("addresses stay whole", "[unit][catalog]") {
  CHECK(marked("projekto „LOCAL-Y-PACT“ šalys") == "projekto |„LOCAL-Y-PACT“ |šalys");
  CHECK(marked("Rasa Kazlauskienė-Jonaitienė") == "Rasa |Kazlauskienė-|Jonaitienė");
  CHECK(marked("registras (e-tar.lt), žr. e-seimas.lrs.lt") == "registras |(e-tar.lt), |žr. |e-seimas.lrs.lt");
  CHECK(marked("… se-forum.se") == "… |se-forum.se");
  CHECK(marked("a step-by-step. Then") == "a |step-|by-|step. |Then");
}

TEST_CASE("texts that only ICU understands are broken beside plain ones", "[unit][catalog]") {
  const std::vector<std::string_view> texts{"a b", "漢字 c", "", "d e", "ok … f g"};
  const auto breaks = catalog::line_breaks(texts, icu());
  CHECK(breaks == std::vector<Breaks>{{2}, {3, 7}, {}, {2}, {3, 7, 9}});
}

TEST_CASE("the table of plain texts says what ICU says", "[unit][catalog]") {
  std::mt19937 random{20261123};
  int decided = 0;
  for (int i = 0; i < 60'000; ++i) {
    const auto text = random_text(random);
    Breaks plain;
    if (!catalog::plain_line_breaks(text, plain)) continue;
    ++decided;
    INFO('[' << text << ']');
    const bool same = plain == catalog::icu_line_breaks(std::vector<std::string_view>{text}, icu()).front();
    if (!same) FAIL_CHECK("differs");
  }
  CHECK(decided > 5'000);
}

TEST_CASE("the texts of a real checklist are nearly all plain", "[unit][catalog]") {
  const auto file = load_file(LAPAS_SOURCE_DIR "/templates/roadmap/checklists/municipality.xml", limits::xml_bytes);
  int plain = 0, all = 0;
  for (std::size_t start = file.find('>'); start != std::string::npos; start = file.find('>', start + 1)) {
    const auto end = file.find('<', start);
    if (end == std::string::npos || file.find_first_not_of(" \n", start + 1) >= end) continue;
    Breaks breaks;
    ++all;
    const auto text = std::string_view{file}.substr(start + 1, end - start - 1);
    if (!catalog::plain_line_breaks(text, breaks)) continue;
    ++plain;
    INFO(text);
    CHECK(breaks == catalog::icu_line_breaks(std::vector{text}, icu()).front());
  }
  CHECK(all > 200);
  CHECK(plain > all * 95 / 100);
}
