// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Page breaks between strips of invented heights; a page is 100 tall.

#include "layout/paginate.hpp"
#include "layout/spread.hpp"

#include "support/catch.hpp"

namespace {

using namespace lapas;
using namespace lapas::layout;

using Ranges = std::vector<PageRange>;

Strip strip(double height, BreakCost break_after = free_break) {
  Strip strip;
  strip.height = pt(height);
  strip.break_after = break_after;
  return strip;
}

Ranges divide(const Strips& strips) { return paginate(strips, pt(100)); }

}  // namespace

namespace lapas::layout {
std::ostream& operator<<(std::ostream& out, const PageRange& range) {
  return out << '[' << range.first << ',' << range.last << ')';
}
}  // namespace lapas::layout

TEST_CASE("strips that fit share a page", "[unit][layout]") {
  CHECK(divide({strip(50), strip(50)}) == Ranges{{0, 2}});
  CHECK(divide({}).empty());
}

TEST_CASE("no page holds more than fits", "[unit][layout]") {
  CHECK(divide({strip(50), strip(50.001)}) == Ranges{{0, 1}, {1, 2}});
}

TEST_CASE("the space between strips counts and the space around a page does not", "[unit][layout]") {
  Strip above = strip(50), below = strip(45);
  above.space_before = pt(30);
  below.space_after = pt(30);
  above.space_after = pt(5);
  CHECK(divide({above, below}) == Ranges{{0, 2}});
  below.space_before = pt(6);
  CHECK(divide({above, below}) == Ranges{{0, 1}, {1, 2}});
}

TEST_CASE("a strip goes with the next when the break between them is forbidden", "[unit][layout]") {
  CHECK(divide({strip(60), strip(10, forbidden_break), strip(50)}) == Ranges{{0, 1}, {1, 3}});
}

TEST_CASE("a dear break is taken only to save pages", "[unit][layout]") {
  CHECK(divide({strip(60), strip(30, poor_break), strip(70)}) == Ranges{{0, 1}, {1, 3}});
  CHECK(divide({strip(60), strip(40, poor_break), strip(70)}) == Ranges{{0, 2}, {2, 3}});
}

TEST_CASE("what fits a page whole is not divided, even when that costs a page", "[unit][layout]") {
  Strips strips{strip(60), strip(50, kept_break), strip(50), strip(60)};
  CHECK(divide(strips) == Ranges{{0, 1}, {1, 3}, {3, 4}});
}

TEST_CASE("a strip that asks for a new page gets one", "[unit][layout]") {
  Strips strips{strip(10), strip(10), strip(10)};
  strips[1].new_page = true;
  CHECK(divide(strips) == Ranges{{0, 1}, {1, 3}});
}

TEST_CASE("a repeated head takes room on the pages that a table runs on to", "[unit][layout]") {
  const auto head = std::make_shared<RepeatedHead>(RepeatedHead{pt(20), {}});
  Strips strips{strip(20, forbidden_break), strip(80), strip(80), strip(20)};
  for (std::size_t i = 1; i < strips.size(); ++i) strips[i].head = head;
  CHECK(divide(strips) == Ranges{{0, 2}, {2, 3}, {3, 4}});
}

TEST_CASE("pages that may be filled evenly are", "[unit][layout]") {
  const Ranges even{{0, 2}, {2, 4}, {4, 6}};
  CHECK(divide({strip(40), strip(40), strip(40), strip(40), strip(40), strip(40)}) == even);
}

TEST_CASE("the last page is not left with next to nothing when others can share", "[unit][layout]") {
  const Strips strips(11, strip(10));
  const auto pages = divide(strips);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].last - pages[1].first > 2);
}

TEST_CASE("a strip taller than a page ends in a page of its own and not in a loop", "[unit][layout]") {
  CHECK(divide({strip(10), strip(300), strip(10)}) == Ranges{{0, 1}, {1, 2}, {2, 3}});
}

namespace {

/// Pages of strips among which so many of 10 are records of one table.
struct Divided {
  Table table{.even = true};
  Strips strips;

  void add(int count, double height, bool record) {
    for (int i = 0; i < count; ++i) {
      strips.push_back(strip(height));
      if (record) strips.back().spread = &table;
    }
  }
  [[nodiscard]] Ranges even() const {
    Ranges pages = paginate(strips, pt(100));
    even_out(strips, pt(100), pages);
    return pages;
  }
};

}  // namespace

TEST_CASE("the records of an even table are dealt out to its pages", "[unit][layout]") {
  Divided divided;
  divided.add(24, 10, true);
  CHECK(divided.even() == Ranges{{0, 8}, {8, 16}, {16, 24}});
}

TEST_CASE("a page that has little room for an even table has what it has room for", "[unit][layout]") {
  Divided divided;
  divided.add(1, 75, false);
  divided.add(18, 10, true);
  CHECK(divided.even() == Ranges{{0, 3}, {3, 11}, {11, 19}});
}

TEST_CASE("an even table stays as it is where its last page has no room for more", "[unit][layout]") {
  Divided divided;
  divided.add(11, 10, true);
  divided.strips[9].break_after = 0;
  divided.add(1, 85, false);
  divided.strips[10].break_after = forbidden_break;
  CHECK(divided.even() == Ranges{{0, 10}, {10, 12}});
}

TEST_CASE("the rows of a table that fills its pages take all room", "[unit][layout]") {
  Table table{.fills = true};
  Strips page{strip(10), strip(10), strip(10)};
  for (const std::size_t record : {1U, 2U}) {
    page[record].spread = &table;
    page[record].stretches.push_back({{.order = 1}, pt(9), {}});
  }
  fill_up(page, pt(70));
  CHECK(page[0].height == pt(10));
  CHECK(page[1].height == pt(45));
  CHECK(page[2].height == pt(45));
}
