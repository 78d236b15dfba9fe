// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Drawings and tiles on pages.

#include "layout/paragraph.hpp"
#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

Figure figure(std::vector<Drawing::Item> drawn, Size size = {mm(60), mm(20)}) {
  return {.size = size, .alternative = "Drawn", .drawing = Drawing{size, std::move(drawn)}};
}

Drawing::Words words_at(Alignment alignment) {
  return {.text = text("HIH"), .at = {mm(30), mm(10)}, .room = mm(30), .alignment = alignment};
}

const NodeIndex first_node = 0;

std::size_t count(const Pages& pages, StructureRole role) {
  return static_cast<std::size_t>(std::ranges::count(pages.nodes, role, &StructureNode::role));
}

Length width(const GlyphRun& run) {
  std::int64_t advance = 0;
  for (const Glyph& glyph : run.glyphs) advance += glyph.advance;
  return run.size * advance / 1000;
}

}  // namespace

TEST_CASE("a drawing is one figure: all it draws belongs to it", "[unit][layout]") {
  auto bold = words_at(Alignment::centre);
  std::get<Text>(bold.text.items[0]).strong = true;
  const Pages pages = lay_out({figure({Drawing::Box{{{}, {}, mm(10), mm(10)}, Ink::accent, {}},
                                       Drawing::Disc{{mm(5), mm(5)}, mm(4), Ink::paper, {pt(1), Ink::rule}}, bold})});
  REQUIRE(count(pages, StructureRole::figure) == 1);
  CHECK(count(pages, StructureRole::strong) == 0);
  const auto found = std::ranges::find(pages.nodes, StructureRole::figure, &StructureNode::role);
  const auto node = static_cast<NodeIndex>(found - pages.nodes.begin());
  CHECK(node > first_node);
  CHECK(found->alternative == "Drawn");
  CHECK(items<Rectangle>(pages.pages[0]).at(0).node == node);
  CHECK(items<Circle>(pages.pages[0]).at(0).node == node);
  CHECK(items<GlyphRun>(pages.pages[0]).at(0).node == node);
}

TEST_CASE("words of a drawing stand on their point as their alignment says, in their ink", "[unit][layout]") {
  const auto run_of = [](Alignment alignment) {
    auto words = words_at(alignment);
    words.ink = Ink::paper;
    return items<GlyphRun>(lay_out({figure({words})}).pages[0]).at(0);
  };
  const Length at = mm(30) + mm(30);  // Behind the margin.
  const GlyphRun start = run_of(Alignment::start), centre = run_of(Alignment::centre), end = run_of(Alignment::end);
  CHECK(start.color == Color{255, 255, 255});
  CHECK(start.origin.x == at);
  CHECK(centre.origin.x == at - width(start) / 2);
  CHECK(end.origin.x == at - width(start));
  CHECK(start.origin.y == centre.origin.y);
}

TEST_CASE("half the height of capitals lies on the point", "[unit][layout]") {
  const Pages pages =
      lay_out({figure({words_at(Alignment::start), Drawing::Stroke{{{}, mm(10)}, {mm(5), mm(10)}, {pt(1)}}})});
  const auto run = items<GlyphRun>(pages.pages[0]).at(0);
  const auto line = items<Line>(pages.pages[0]).at(0);
  const Length half = run.size * shaper().fonts().facts(run.face).cap_height / 2000;
  CHECK(run.origin.y - line.from.y - half <= pt(0.01));
  CHECK(run.origin.y - line.from.y - half >= pt(-0.01));
}

TEST_CASE("words and drawings that are too wide are errors", "[unit][layout]") {
  auto narrow = words_at(Alignment::start);
  narrow.room = mm(3);
  const auto problem = [](Figure drawn) { return problems([&] { static_cast<void>(lay_out({std::move(drawn)})); }); };
  REQUIRE(problem(figure({narrow})).size() == 1);
  CHECK_THAT(problem(figure({narrow})).front(), ContainsSubstring("HIH"));
  REQUIRE(problem(figure({}, {mm(300), mm(20)})).size() == 1);
  CHECK_THAT(problem(figure({}, {mm(300), mm(20)})).front(), ContainsSubstring("Drawn"));
}

TEST_CASE("a tile is an item of a list: its mark the label, its text the body", "[unit][layout]") {
  const Pages pages = lay_out({Tiles{.tiles = {{"R", text("Responsible")}, {"A", text("Accountable")}}}});
  CHECK(count(pages, StructureRole::list) == 1);
  CHECK(count(pages, StructureRole::list_item) == 2);
  const GlyphRun* mark = find_run(pages.pages[0], "R");
  const GlyphRun* body = find_run(pages.pages[0], "Responsible");
  REQUIRE(mark != nullptr);
  REQUIRE(body != nullptr);
  const auto node = [&](NodeIndex index) { return pages.nodes[static_cast<std::size_t>(index)]; };
  CHECK(node(mark->node).role == StructureRole::label);
  CHECK(node(node(body->node).parent).role == StructureRole::list_body);
  CHECK(node(mark->node).parent == node(node(body->node).parent).parent);
}

TEST_CASE("the mark stands in the middle of its square, and a long text beside it makes no square taller",
          "[unit][layout]") {
  const Pages pages = lay_out({Tiles{.tiles = {{"I", text(repeated("word ", 60))}}}});
  const auto squares = items<Rectangle>(pages.pages[0]);
  REQUIRE(squares.size() == 1);
  const Rect square = squares[0].rect;
  CHECK(square.width == square.height);
  const GlyphRun* mark = find_run(pages.pages[0], "I ");
  REQUIRE(mark != nullptr);
  CHECK(mark->origin.x > square.x);
  CHECK(mark->origin.y > square.y + square.height / 2);
  CHECK(mark->origin.y < square.bottom());
}
