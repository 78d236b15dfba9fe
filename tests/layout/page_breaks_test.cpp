// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where pages of documents end. A page of the plain theme has room for 257 mm, 30 writing lines.

#include <lapas/limits.hpp>

#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

Group checkpoint(const std::string& name, int writing_lines) {
  return {.look = GroupLook::checkpoint,
          .keep_together = true,
          .blocks = {heading(name, 2), paragraph("Purpose of " + name),
                     lines(name + ".a", writing_lines - writing_lines / 2), lines(name + ".b", writing_lines / 2)}};
}

}  // namespace

TEST_CASE("a heading never ends a page", "[unit][layout]") {
  for (int before = 15; before < 30; ++before) {
    const Heading plain{.style = StyleRole::lead, .text = text("Chapter")};  // Whatever its style says.
    const auto pages = lay_out({lines("before", before), plain, lines("after", 27)});
    CAPTURE(before);
    REQUIRE(box_map(pages).size() == 2);
    CHECK(page_of(pages, "Chapter") == static_cast<int>(box_map(pages)[1].page));
  }
}

TEST_CASE("a label stays with its writing lines", "[unit][layout]") {
  for (int before = 15; before < 30; ++before) {
    const auto pages = lay_out({lines("before", before), paragraph("Label", StyleRole::label), lines("after", 27)});
    CAPTURE(before);
    CHECK(page_of(pages, "Label") == static_cast<int>(box_map(pages)[1].page));
  }
}

TEST_CASE("a block that has to stay with the next does", "[unit][layout]") {
  for (int before = 15; before < 30; ++before) {
    const List list{.items = {{lines("first", 14)}, {lines("second", 12)}}};
    Block announced{paragraph("These are:")};
    announced.keep = Keep::required;
    const auto pages = lay_out({lines("before", before), announced, list});
    CAPTURE(before);
    CHECK(page_of(pages, "These") == static_cast<int>(box_map(pages)[1].page));
  }
}

TEST_CASE("no line of a paragraph stands alone on a page", "[unit][layout]") {
  for (int before = 24; before < 30; ++before) {
    const auto pages = lay_out({lines("before", before), paragraph(repeated("Words that go on and on. ", 20))});
    CAPTURE(before);
    for (const auto& page : pages.pages) CHECK(items<GlyphRun>(page).size() != 1);
  }
}

TEST_CASE("a checkpoint that fits a page is never divided", "[unit][layout]") {
  Blocks blocks;
  for (int i = 0; i < 12; ++i) blocks.emplace_back(checkpoint("C" + std::to_string(i), 6 + 5 * i % 19));
  const auto pages = lay_out(blocks);
  for (int i = 0; i < 12; ++i) {
    const auto name = "C" + std::to_string(i);
    const int page = page_of(pages, "Purpose of " + name);
    CAPTURE(name);
    CHECK(page_of(pages, name) == page);
    for (const auto& place : box_map(pages)) {
      if (place.field.starts_with(name + ".")) CHECK(static_cast<int>(place.page) == page);
    }
  }
}

TEST_CASE("a checkpoint longer than a page leaves no remnant", "[unit][layout]") {
  Group group = checkpoint("Long", 27);
  group.blocks.emplace_back(lines("signature", 2));
  const auto places = box_map(lay_out({group, checkpoint("Next", 23)}));
  REQUIRE(places.size() == 5);
  CHECK(places[0].page == 0);
  CHECK(places[1].page == places[2].page);
}

TEST_CASE("a group that asks for a new page and a page break start pages", "[unit][layout]") {
  const Group group{.new_page = true, .blocks = {paragraph("Two")}};
  const auto pages = lay_out({paragraph("One"), group, PageBreak{}, paragraph("Three")});
  CHECK(page_of(pages, "One") == 0);
  CHECK(page_of(pages, "Two") == 1);
  CHECK(page_of(pages, "Three") == 2);
}

TEST_CASE("page breaks at the end or twice make no empty pages", "[unit][layout]") {
  CHECK(lay_out({paragraph("One"), PageBreak{}, PageBreak{}, paragraph("Two"), PageBreak{}}).pages.size() == 2);
}

TEST_CASE("a panel is never divided when it fits a page, and drawn on every page when it does not", "[unit][layout]") {
  const auto callout = [](int paragraphs) {
    Group group{.look = GroupLook::callout};
    for (int i = 0; i < paragraphs; ++i) group.blocks.emplace_back(lines("line" + std::to_string(i), 1));
    return group;
  };
  const auto whole = lay_out({lines("before", 15), callout(17)});
  CHECK(places(whole, 1).size() == 17);
  const auto divided = lay_out({callout(40)});
  REQUIRE(divided.pages.size() == 2);
  for (const auto& place : divided.places) {
    const auto covers = [&](const Rectangle& tint) {
      return tint.filled && tint.rect.y <= place.rect.y && place.rect.bottom() <= tint.rect.bottom();
    };
    CHECK(std::ranges::any_of(items<Rectangle>(divided.pages[place.page]), covers));
  }
}

TEST_CASE("a document without end is an error, not a print job", "[unit][layout]") {
  Blocks blocks;
  for (std::size_t i = 0; i <= limits::pages; ++i) {
    blocks.emplace_back(paragraph("A"));
    blocks.emplace_back(PageBreak{});
  }
  CHECK(problems([&] { static_cast<void>(lay_out(std::move(blocks))); }) ==
        Lines{"error: the document has more than 5000 pages [layout.too-many-pages]; divide it into several"});
}
