// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The boxes of layout drawn over the pages.

#include <algorithm>

#include "sheets.hpp"
#include "support/catch.hpp"

using namespace sheets;

namespace {

Document form() {
  const Table table{.columns = {1, 1}, .rows = {{.cells = {cell("Who"), cell("Where")}}}};
  const Group group{.keep_together = true, .blocks = {heading("Head"), paragraph("Inside")}};
  return document({group, lines("a.story", 3), table});
}

Pages outlined() { return lapas::lay_out(form(), shaper(), {.outlines = true}); }

bool is_frame(const Rectangle& rectangle, const Rect& rect) {
  return rectangle.node == artifact && !rectangle.filled && rectangle.rect == rect;
}

}  // namespace

TEST_CASE("outlines are artifacts over pages that are the same without them", "[unit][layout]") {
  const auto plain = lay_out(form()), drawn = outlined();
  CHECK(drawn.nodes == plain.nodes);
  CHECK(drawn.places == plain.places);
  REQUIRE(drawn.pages.size() == plain.pages.size());
  for (std::size_t i = 0; i < plain.pages.size(); ++i) {
    auto expected = plain.pages[i].items.begin();
    for (const auto& item : drawn.pages[i].items) {
      if (expected != plain.pages[i].items.end() && item == *expected) ++expected;
      else CHECK(std::visit([](const auto& one) { return one.node; }, item) == artifact);
    }
    CHECK(expected == plain.pages[i].items.end());
  }
}

TEST_CASE("every answer place is framed and named", "[unit][layout]") {
  const auto pages = outlined();
  REQUIRE_FALSE(pages.places.empty());
  for (const auto& place : pages.places) {
    const auto& page = pages.pages.at(place.page);
    CHECK(std::ranges::any_of(items<Rectangle>(page), [&](const auto& one) { return is_frame(one, place.rect); }));
    CHECK(find_run(page, place.field) != nullptr);
  }
}

TEST_CASE("what is printed stands in the frames of its block and of its strip", "[unit][layout]") {
  const auto pages = outlined();
  const auto& page = pages.pages.at(0);
  const auto frames = items<Rectangle>(page);
  for (const auto& run : items<GlyphRun>(page)) {
    if (run.node == artifact) continue;
    const auto holds = [&](const Rectangle& frame) {
      return is_frame(frame, frame.rect) && frame.rect.y < run.origin.y && run.origin.y <= frame.rect.bottom();
    };
    INFO(run.text);
    CHECK(std::ranges::count_if(frames, holds) >= 2);
  }
  for (const auto* name : {"group", "heading", "paragraph", "blank", "table", "no break"}) {
    INFO(name);
    CHECK(find_run(page, name) != nullptr);
  }
}
