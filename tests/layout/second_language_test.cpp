// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets in two languages: the second stands smaller beneath the first, and says what it is.

#include "../support/catch.hpp"
#include "layout/strip.hpp"
#include "sheets.hpp"

using namespace lapas;
using namespace sheets;

namespace {

Inlines in_two_languages(const std::string& first, const std::string& second) {
  Inlines inlines = text(first);
  inlines.second = {text(second)};
  std::get<Text>(inlines.second.front().items.front()).language = "lt-LT";
  return inlines;
}

}  // namespace

TEST_CASE("the second language stands smaller beneath the first", "[unit][layout]") {
  const auto page = lay_out({Paragraph{.text = in_two_languages("Purpose", "Paskirtis")}}).pages.front();
  const auto* first = find_run(page, "Purpose ");
  const auto* second = find_run(page, "Paskirtis");
  REQUIRE(first != nullptr);
  REQUIRE(second != nullptr);
  CHECK(second->origin.x == first->origin.x);
  CHECK(second->origin.y > first->origin.y);
  CHECK(second->size == first->size * second_language_size / 100);
}

TEST_CASE("the second language is tagged as itself, in the paragraph of the first", "[unit][layout]") {
  const auto pages = lay_out({Paragraph{.text = in_two_languages("Purpose", "Paskirtis")}});
  const auto* second = find_run(pages.pages.front(), "Paskirtis");
  REQUIRE(second != nullptr);
  const auto& span = pages.nodes.at(static_cast<std::size_t>(second->node));
  CHECK(span.role == StructureRole::span);
  CHECK(span.language == "lt-LT");
  CHECK(span.parent == find_run(pages.pages.front(), "Purpose ")->node);
}

TEST_CASE("a label in two languages leaves its writing line beside it", "[unit][layout]") {
  Blank line{.kind = BlankKind::line, .field = "name", .description = "Name"};
  line.label = in_two_languages("Name", "Vardas ir labai ilga pavard\u0117");
  const auto pages = lay_out({line});
  const auto* second = find_run(pages.pages.front(), "Vardas ir labai ilga pavard\u0117");
  REQUIRE(second != nullptr);
  CHECK(pages.places.at(0).rect.x >= second->origin.x + layout::width_of(*second));
}

TEST_CASE("contents are in the first language alone", "[unit][layout]") {
  Heading heading{.id = "h", .text = in_two_languages("Purpose", "Paskirtis")};
  const auto pages = lay_out({Contents{}, PageBreak{}, heading});
  CHECK(find_run(pages.pages.at(0), "Paskirtis") == nullptr);
  CHECK(find_run(pages.pages.at(1), "Paskirtis") != nullptr);
  CHECK(pages.bookmarks.at(0).title == "Purpose");
}
