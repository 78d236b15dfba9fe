// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/pages.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

Pages two_pages() {
  Pages pages;
  pages.title = "T";
  pages.language = "lt-LT";
  pages.pages = {{.size = {pt(100), pt(200)}, .label = "1"}, {.size = {pt(100), pt(200)}, .label = "2"}};
  pages.pages[0].items = {
      GlyphRun{.node = 1, .size = pt(12), .origin = {pt(10), pt(20.04)}, .text = "Žodis"},
      Line{.from = {pt(10), pt(30)}, .to = {pt(50), pt(30)}},
      FieldPlace{.node = 2, .field = "A.r1", .option = "yes", .rect = {pt(1), pt(2), pt(3), pt(4)}, .value = "yes"},
  };
  pages.pages[1].items = {FieldPlace{.node = 3, .field = "B", .rect = {pt(5), pt(6), pt(7), pt(8)}}};
  return pages;
}

}  // namespace

TEST_CASE("the box map names every answer place with its page", "[unit][pages]") {
  CHECK(box_map(two_pages()) == std::vector<BoxPlace>{{"A.r1", "yes", 0, {pt(1), pt(2), pt(3), pt(4)}},
                                                      {"B", "", 1, {pt(5), pt(6), pt(7), pt(8)}}});
}

TEST_CASE("a dump of pages rounds to tenths of a point and names the owner", "[unit][pages]") {
  CHECK(dump_pages(two_pages()) ==
        "pages \"T\" lt-LT\n"
        "page 1 100.0x200.0\n"
        "  text 10.0,20.0 f0 12.0 @1 \"Žodis\"\n"
        "  line 10.0,30.0 - 50.0,30.0\n"
        "  field 1.0,2.0 3.0x4.0 A.r1=yes value=\"yes\" @2\n"
        "page 2 100.0x200.0\n"
        "  field 5.0,6.0 7.0x8.0 B @3\n");
}
