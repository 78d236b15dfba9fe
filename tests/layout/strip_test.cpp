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
  std::vector<Item> items{GlyphRun{}, Line{}, Rectangle{}, Picture{}, LinkArea{}, MessagePlace{}, Circle{}};
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
  CHECK(std::get<Circle>(items[6]).centre == moved);
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

TEST_CASE("a strip grows in one place: what is below moves, what reaches over it grows", "[unit][layout]") {
  Strip strip = strip_with_line(60, 10);
  const auto place_at = [](double y, double height) {
    return FilledPlace{{.rect = {{}, pt(y), pt(9), pt(height)}, .prompt = {GlyphRun{.origin = {{}, pt(y)}}}},
                       {"value", {GlyphRun{.origin = {{}, pt(y)}}}}};
  };
  strip.items.emplace_back(GlyphRun{.origin = {{}, pt(40)}});
  strip.items.emplace_back(Rectangle{.rect = {{}, pt(5), pt(9), pt(50)}});
  strip.items.emplace_back(Rectangle{.rect = {{}, pt(5), pt(9), pt(10)}});
  strip.places = {place_at(2, 10), place_at(10, 20), place_at(30, 20)};
  strip.marks.push_back({"below", {}, 0, pt(50)});
  strip.references.push_back({"there", StyleRole::body, {pt(10), pt(50)}, artifact});
  strip.late.push_back({.y = pt(50)});
  strip.stretches = {{{.unit = pt(8)}, pt(20), Line{artifact, {{}, pt(20)}, {pt(9), pt(20)}, pt(1), {}}},
                     {{}, pt(45), Line{artifact, {{}, pt(45)}, {pt(9), pt(45)}, pt(1), {}}},
                     {{}, pt(3), {}}};
  stretch(strip, 0, pt(16));
  CHECK(strip.height == pt(76));
  CHECK(std::get<Line>(strip.items[0]).from.y == pt(10));
  CHECK(std::get<GlyphRun>(strip.items[1]).origin.y == pt(56));
  CHECK(std::get<Rectangle>(strip.items[2]).rect.height == pt(66));
  CHECK(std::get<Rectangle>(strip.items[3]).rect.height == pt(10));
  CHECK(strip.places[0].place.rect.height == pt(10));
  CHECK(strip.places[1].place.rect == Rect{{}, pt(10), pt(9), pt(36)});
  CHECK(strip.places[1].answer.text[0].origin.y == pt(10));
  CHECK(strip.places[2].place.rect == Rect{{}, pt(46), pt(9), pt(20)});
  CHECK(strip.places[2].place.prompt[0].origin.y == pt(46));
  CHECK(strip.places[2].answer.text[0].origin.y == pt(46));
  CHECK(strip.marks[0].y == pt(0));
  CHECK(strip.marks[1].y == pt(66));
  CHECK(strip.references[0].right.y == pt(10));
  CHECK(strip.references[1].right.y == pt(66));
  CHECK(strip.late[0].y == pt(66));
  CHECK(strip.stretches[1].y == pt(61));
  CHECK(strip.stretches[1].rule->from.y == pt(61));
  CHECK(strip.stretches[2].y == pt(3));
}

TEST_CASE("where a strip grows by lines, each unit has its rule", "[unit][layout]") {
  Strip strip = strip_with_line(20, 20);  // The last rule, which moves down.
  strip.stretches = {{{.unit = pt(8)}, pt(20), Line{artifact, {{}, pt(20)}, {pt(9), pt(20)}, pt(1), {}}}};
  stretch(strip, 0, pt(24));
  std::vector<Length> rules;
  for (const auto& item : strip.items) rules.push_back(std::get<Line>(item).to.y);
  CHECK(rules == std::vector{pt(44), pt(20), pt(28), pt(36)});
  stretch(strip, 0, {});
  CHECK(strip.items.size() == 4);
}

TEST_CASE("text in a cell that a stretch reaches through stays in one piece in its middle", "[unit][layout]") {
  Strip strip;
  strip.height = pt(40);
  for (const Length y : {pt(12), pt(28)}) strip.items.emplace_back(GlyphRun{.node = 5, .origin = {{}, y}});
  strip.items.emplace_back(GlyphRun{.node = 7, .origin = {{}, pt(28)}});
  strip.centred.push_back({5, 6, {}, pt(40)});
  strip.stretches.push_back({{}, pt(20), {}});
  stretch(strip, 0, pt(10));
  const auto y = [&](std::size_t i) { return std::get<GlyphRun>(strip.items[i]).origin.y; };
  CHECK(y(0) == pt(17));
  CHECK(y(1) == pt(33));
  CHECK(y(2) == pt(38));
  CHECK(strip.centred.front().bottom == pt(50));
}
