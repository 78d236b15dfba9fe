// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets: pages of their own that are filled, or divided.

#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

Blank growing(const std::string& field, int count, Growth growth) {
  Blank blank = lines(field, count);
  blank.growth = growth;
  return blank;
}

Sheet sheet(Blocks blocks) {
  return {.head = {heading("Head", 2)},
          .blocks = std::move(blocks),
          .foot = {paragraph("Foot")},
          .continued = text("Head (continued)")};
}

Length bottom_of(const Theme& theme) { return theme.page.height - theme.margin_bottom; }

/// How far the baseline of the foot is from the end of the page's room.
Length below_foot(const Pages& pages, std::size_t page) {
  const auto* foot = find_run(pages.pages[page], "Foot");
  REQUIRE(foot != nullptr);
  return bottom_of(default_theme()) - foot->origin.y;
}

Length line_height() { return default_theme().style(StyleRole::body).line_height(); }

FieldPlace place_of(const Pages& pages, const std::string& field) {
  const auto found = std::ranges::find(pages.places, field, &FieldPlace::field);
  REQUIRE(found != pages.places.end());
  return *found;
}

}  // namespace

TEST_CASE("a sheet has a page of its own", "[unit][layout]") {
  const auto pages = lay_out({paragraph("Before"), sheet({paragraph("On it")}), paragraph("Behind")});
  REQUIRE(pages.pages.size() == 3);
  CHECK(page_of(pages, "Before") == 0);
  CHECK(page_of(pages, "On it") == 1);
  CHECK(page_of(pages, "Behind") == 2);
}

TEST_CASE("the foot of a sheet stands at the bottom of the page, whether anything grows or not", "[unit][layout]") {
  const auto pages =
      lay_out({sheet({paragraph("Short")}), sheet({growing("notes", 1, {9, 0})}), sheet({lines("l", 20)})});
  REQUIRE(pages.pages.size() == 3);
  for (std::size_t page = 0; page < 3; ++page) {
    CAPTURE(page);
    CHECK(below_foot(pages, page) >= Length{});
    CHECK(below_foot(pages, page) < line_height());
    CHECK(below_foot(pages, page) == below_foot(pages, 0));
  }
}

TEST_CASE("lines without end take what the page has left, up to a part of a line", "[unit][layout]") {
  const auto pages = lay_out({sheet({growing("notes", 1, {9, 0})})});
  const auto* foot = find_run(pages.pages.front(), "Foot");
  const Length line = default_theme().writing_line, left = foot->origin.y - place_of(pages, "notes").rect.bottom();
  CHECK(left > Length{});
  CHECK(left < line + 2 * line_height());
}

TEST_CASE("lines take no more than they may, and rows go before them", "[unit][layout]") {
  const Length line = default_theme().writing_line;
  Document document = sheets::document({sheet({growing("story", 3, {2, 4}), growing("notes", 1, {9, 0})})});
  const auto height_of = [](const Pages& pages, const std::string& field) {
    return place_of(pages, field).rect.height;
  };
  const auto small = sheets::lay_out(sheets::document({lines("story", 3)}));
  CHECK(height_of(sheets::lay_out(document), "story") == height_of(small, "story") + line);

  document.theme.table_line = line / 2;
  Table table{.look = TableLook::writing, .columns = {1}, .rows = {{{blank_cell("row")}}}};
  const auto with_growth = [&](Growth growth) {
    table.growth = growth;
    document.sections.front().blocks = {sheet({growing("notes", 1, {9, 0}), table})};
    return height_of(sheets::lay_out(document), "row");
  };
  CHECK(with_growth({1, 1}) - with_growth({}) == line - document.theme.table_line);
  CHECK(with_growth({1, 0}) > mm(150));
}

TEST_CASE("a sheet that must be whole and is too tall is an error with its name", "[unit][layout]") {
  const auto found = problems([] { lay_out({sheet({lines("a", 16), lines("b", 16)})}); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], ContainsSubstring("the page \"Head\" is "));
  CHECK_THAT(found[0], ContainsSubstring("more than a page has room for [layout.too-tall]"));
}

TEST_CASE("a sheet that may be divided repeats its head where it goes on, and its foot ends it", "[unit][layout]") {
  Sheet divided = sheet({lines("a", 16), lines("b", 16)});
  divided.whole = false;
  const auto pages = lay_out({divided, sheet({paragraph("Next")})});
  REQUIRE(pages.pages.size() == 3);
  CHECK(find_run(pages.pages[0], "(continued)") == nullptr);
  CHECK(find_run(pages.pages[0], "Foot") == nullptr);
  const auto* again = find_run(pages.pages[1], "(continued)");
  REQUIRE(again != nullptr);
  CHECK(is_artifact(again->node));
  CHECK(again->origin.y < place_of(pages, "b").rect.y);
  CHECK(page_of(pages, "Foot") == 1);
  CHECK(find_run(pages.pages[2], "(continued)") == nullptr);
}

TEST_CASE("answers that make a sheet too tall divide it, though it must be whole", "[unit][layout]") {
  Blank filled = lines("a", 16);
  filled.value = repeated("A line of the answer.\n", 24);
  const auto pages = lay_out({sheet({filled, lines("b", 10)})});
  REQUIRE(pages.pages.size() == 2);
  CHECK(place_of(pages, "b").page == 1);
  CHECK(find_run(pages.pages[1], "(continued)") != nullptr);
}
