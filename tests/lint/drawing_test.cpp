// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is asked of drawings.

#include <lapas/lint.hpp>

#include "layout/sheets.hpp"
#include "support/catch.hpp"
#include "support/furniture.hpp"

using namespace lapas;

namespace {

std::vector<std::string> rules_broken(std::vector<Drawing::Item> drawn, Length width = mm(100)) {
  const Size size{width, mm(60)};
  Document document =
      sheets::document({Figure{.size = size, .alternative = "Drawn", .drawing = Drawing{size, std::move(drawn)}}});
  document.code = "S-1";
  document.version = "1.0";
  document.theme.rule = {96, 96, 96};
  document.footer.start = place_with(sheets::text("S-1, version 1.0"));
  std::vector<std::string> rules;
  for (const Finding& finding : lint(document, sheets::lay_out(document))) rules.push_back(finding.rule);
  return rules;
}

Drawing::Words words(const std::string& text, Point at, Ink ink = Ink::text) {
  return {.text = sheets::text(text), .at = at, .room = mm(60), .ink = ink};
}

}  // namespace

TEST_CASE("letters stand out from the circle that they stand in", "[unit][lint]") {
  const auto in_circle = [](Ink fill, Ink ink) {
    return rules_broken({Drawing::Disc{{mm(30), mm(30)}, mm(10), fill, {}}, words("12", {mm(30), mm(30)}, ink)});
  };
  CHECK(in_circle(Ink::accent, Ink::paper).empty());
  CHECK(in_circle(Ink::half_accent, Ink::paper).empty());
  CHECK(in_circle(Ink::paper, Ink::text).empty());
  CHECK(in_circle(Ink::accent, Ink::text) == std::vector<std::string>{"text-contrast"});
  CHECK(in_circle(Ink::paper, Ink::paper) == std::vector<std::string>{"text-contrast"});
}

TEST_CASE("circles are drawn in rules that can be seen", "[unit][lint]") {
  const auto outlined = [](Ink ink) {
    return rules_broken({Drawing::Disc{{mm(30), mm(30)}, mm(10), {}, {pt(1), ink}}});
  };
  CHECK(outlined(Ink::rule).empty());
  CHECK(outlined(Ink::tint) == std::vector<std::string>{"rule-contrast"});
}

TEST_CASE("words at both ends of a drawing are no line of running text", "[unit][lint]") {
  std::vector<Drawing::Item> drawn;
  for (int row = 1; row <= 4; ++row) {
    drawn.emplace_back(words("left", {mm(5), mm(10 * row)}));
    drawn.emplace_back(words("right", {mm(140), mm(10 * row)}));
  }
  CHECK(rules_broken(drawn, mm(160)).empty());
}
