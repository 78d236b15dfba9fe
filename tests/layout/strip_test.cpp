// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Moving and joining strips.

#include "layout/strip.hpp"

#include "support/catch.hpp"

namespace {

using namespace lapas;
using namespace lapas::layout;

Strip strip_with_line(double height, double y) {
  Strip strip;
  strip.height = pt(height);
  strip.items.emplace_back(Line{artifact, {{}, pt(y)}, {pt(10), pt(y)}, pt(1), {}});
  strip.marks.push_back({"here", {}, 0, {}});
  strip.references.push_back({"there", StyleRole::body, {pt(10), pt(y)}, artifact});
  return strip;
}

}  // namespace

TEST_CASE("stacked strips lie below each other with the larger of their spaces between", "[unit][layout]") {
  Strip above = strip_with_line(20, 1), below = strip_with_line(30, 2);
  above.space_before = pt(7);
  above.space_after = pt(3);
  below.space_before = pt(5);
  below.space_after = pt(9);
  below.break_after = poor_break;
  const Strip whole = stack({above, below});
  CHECK(whole.height == pt(55));
  CHECK(whole.space_before == pt(7));
  CHECK(whole.space_after == pt(9));
  CHECK(whole.break_after == poor_break);
  REQUIRE(whole.items.size() == 2);
  CHECK(std::get<Line>(whole.items[0]).from.y == pt(1));
  CHECK(std::get<Line>(whole.items[1]).from.y == pt(27));
  CHECK(whole.marks[1].y == pt(25));
  CHECK(whole.references[1].right.y == pt(27));
}

TEST_CASE("every kind of item moves", "[unit][layout]") {
  std::vector<Item> items{GlyphRun{}, Line{}, Rectangle{}, Picture{}, LinkArea{}, MessagePlace{}};
  shift(items, pt(3), pt(4));
  const Point moved{pt(3), pt(4)};
  const auto corner = [](const Rect& rect) { return Point{rect.x, rect.y}; };
  CHECK(std::get<GlyphRun>(items[0]).origin == moved);
  CHECK(std::get<Line>(items[1]).from == moved);
  CHECK(std::get<Line>(items[1]).to == moved);
  CHECK(corner(std::get<Rectangle>(items[2]).rect) == moved);
  CHECK(corner(std::get<Picture>(items[3]).rect) == moved);
  CHECK(corner(std::get<LinkArea>(items[4]).rect) == moved);
  CHECK(corner(std::get<MessagePlace>(items[5]).rect) == moved);
}

TEST_CASE("places move with their strip, and with them what prints there", "[unit][layout]") {
  Strip above, below;
  above.height = pt(20);
  below.places.push_back({{.rect = {pt(1), pt(2), pt(3), pt(4)}, .prompt = {GlyphRun{}}}, {"value", {GlyphRun{}}}});
  Strips strips{above, below};
  const Strip whole = stack(std::move(strips));
  REQUIRE(whole.places.size() == 1);
  CHECK(whole.places[0].place.rect.y == pt(22));
  CHECK(whole.places[0].place.prompt[0].origin.y == pt(20));
  CHECK(whole.places[0].answer.text[0].origin.y == pt(20));
}

TEST_CASE("strips kept together keep the order of their breaks", "[unit][layout]") {
  Strips strips(4);
  strips[1].break_after = poor_break;
  strips[2].break_after = forbidden_break;
  keep_together(strips, kept_break);
  CHECK(strips[0].break_after == kept_break);
  CHECK(strips[1].break_after > strips[0].break_after);
  CHECK(strips[2].break_after == forbidden_break);
  CHECK(strips[3].break_after == free_break);
}
