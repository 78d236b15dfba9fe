// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "sheet.hpp"

using namespace lapas;

namespace {

/// A page with that circle alone.
std::string written(Circle circle) {
  Sheet sheet;
  const auto figure = sheet.node(StructureRole::figure);
  sheet[figure].alternative = "A circle";
  circle.node = figure;
  sheet.add(circle);
  return std::string{as_text(write_pdf(sheet.pages, sheet.shaper, {.readable = true}))};
}

}  // namespace

TEST_CASE("a circle is four curves, filled, outlined or both", "[unit][pdf]") {
  const Circle plain{.centre = {pt(100), pt(200)}, .radius = pt(10)};
  Circle filled = plain, outlined = plain, both = plain;
  filled.filled = both.filled = true;
  outlined.stroke_width = both.stroke_width = pt(1);
  // From the right, whose height is counted from the foot of the page, round by the foot.
  CHECK_THAT(written(filled), ContainsSubstring("110 641.89 m 110 636.368 105.522 631.89 100 631.89 c ") &&
                                  ContainsSubstring("110 641.89 c h f\n"));
  CHECK_THAT(written(outlined), ContainsSubstring("c h S\n"));
  CHECK_THAT(written(both), ContainsSubstring("c h B\n"));
  CHECK_THAT(written(plain), !ContainsSubstring(" c "));
}

TEST_CASE("the box of a figure reaches round its circles and their outlines", "[unit][pdf]") {
  const std::string file =
      written({.centre = {pt(100), pt(200)}, .radius = pt(10), .stroke_width = pt(2), .stroke = {1, 2, 3}});
  CHECK_THAT(file, ContainsSubstring("/BBox[89 630.89 111 652.89]"));
}
