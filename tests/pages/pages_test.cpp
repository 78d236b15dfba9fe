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
  pages.nodes = {{.role = StructureRole::document},
                 {.role = StructureRole::table_header,
                  .parent = 0,
                  .alternative = "A",
                  .scope = HeaderScope::row,
                  .column_span = 2},
                 {.role = StructureRole::form, .parent = 1},
                 {.role = StructureRole::list, .parent = 0, .numbering = ListNumbering::decimal}};
  pages.pages = {{.size = {pt(100), pt(200)}}, {.size = {pt(100), pt(200)}}};
  pages.pages[0].items = {
      GlyphRun{.node = 1, .size = pt(12), .color = {0, 0, 255}, .origin = {pt(10), pt(20.04)}, .text = "Žodis"},
      Line{.node = footer_artifact, .from = {pt(10), pt(30)}, .to = {pt(50), pt(30)}, .width = pt(0.5)},
      Rectangle{.rect = {pt(1), pt(2), pt(3), pt(4)}, .filled = true, .fill = {1, 2, 255}},
  };
  pages.places = {{.node = 2, .field = "A.r1", .option = "yes", .rect = {pt(1), pt(2), pt(3), pt(4)}},
                  {.node = 3,
                   .page = 1,
                   .field = "B",
                   .rect = {pt(5), pt(6), pt(7), pt(8)},
                   .prompt = {{.node = 3, .size = pt(11), .text = "m."}}}};
  pages.answers = {{"yes", {}}};
  pages.faces = {"Face"};
  return pages;
}

}  // namespace

TEST_CASE("the box map names every answer place with its page and its value", "[unit][pages]") {
  CHECK(box_map(two_pages()) == std::vector<BoxPlace>{{"A.r1", "yes", 0, {pt(1), pt(2), pt(3), pt(4)}, "yes"},
                                                      {"B", "", 1, {pt(5), pt(6), pt(7), pt(8)}, ""}});
}

TEST_CASE("a place prints its answer, and its prompt while there is none", "[unit][pages]") {
  auto pages = two_pages();
  CHECK(printed_text(pages.places[1], answer_in(pages, 1)).at(0).text == "m.");
  pages.answers.push_back({"2026", {{.text = "2026"}}});
  CHECK(printed_text(pages.places[1], answer_in(pages, 1)).at(0).text == "2026");
}

TEST_CASE("a dump of pages has the structure and, rounded to tenths of a point, what belongs to it", "[unit][pages]") {
  CHECK(dump_pages(two_pages()) == "pages \"T\" lt-LT\n"
                                   "  @0 document\n"
                                   "    @1 table-header alternative=\"A\" scope=row columns=2\n"
                                   "      @2 form\n"
                                   "    @3 list decimal\n"
                                   "page 1 100.0x200.0\n"
                                   "  text 10.0,20.0 f0 12.0 #0000ff @1 \"Žodis\"\n"
                                   "  line 10.0,30.0 - 50.0,30.0 0.5 #000000 @footer\n"
                                   "  box 1.0,2.0 3.0x4.0 fill #0102ff\n"
                                   "  field 1.0,2.0 3.0x4.0 A.r1=yes value=\"yes\" @2\n"
                                   "page 2 100.0x200.0\n"
                                   "  field 5.0,6.0 7.0x8.0 B @3\n"
                                   "    text 0.0,0.0 f0 11.0 #000000 @3 \"m.\"\n");
}
