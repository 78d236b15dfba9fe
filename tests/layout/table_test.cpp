// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables over pages, their grid and their structure.

#include "sheets.hpp"
#include "support/catch.hpp"

using namespace sheets;

namespace {

Table long_table(int rows) {
  Table table{.look = TableLook::writing, .columns = {1, 2}};
  table.header.push_back({.cells = {cell("Head one"), cell("Head two")}});
  for (int i = 0; i < rows; ++i) {
    const auto number = std::to_string(i);
    table.rows.push_back({.cells = {cell("Row " + number), blank_cell("t.r" + number, 2)}});
  }
  return table;
}

/// Records of two lines with three and two columns.
Table record_table(int records) {
  Table table{.look = TableLook::writing, .columns = {2, 1, 1, 2}};
  TableRow first{.cells = {cell("H1"), cell("H2"), cell("H3")}};
  first.cells[1].column_span = 2;
  TableRow second{.cells = {cell("H4"), cell("H5")}, .starts_record = false};
  second.cells[0].column_span = 2;
  second.cells[1].column_span = 2;
  table.header = {first, second};
  for (int i = 0; i < records; ++i) {
    for (auto row : {first, second}) {
      const auto id = "r" + std::to_string(i) + (row.starts_record ? ".a" : ".b");
      int column = 0;
      for (auto& cell : row.cells) cell.content = blank_cell(id + std::to_string(column++)).content;
      table.rows.push_back(row);
    }
  }
  return table;
}

std::vector<const StructureNode*> nodes_with(const Pages& pages, StructureRole role) {
  std::vector<const StructureNode*> found;
  for (const auto& node : pages.nodes) {
    if (node.role == role) found.push_back(&node);
  }
  return found;
}

}  // namespace

TEST_CASE("the head of a table repeats on each page, as an artifact after the first", "[unit][layout]") {
  const auto pages = lay_out({long_table(40)});
  REQUIRE(pages.pages.size() == 3);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto* head = find_run(pages.pages[i], "Head one");
    REQUIRE(head != nullptr);
    CHECK((head->node == artifact) == (i > 0));
  }
}

TEST_CASE("a table leaves no single row on a page", "[unit][layout]") {
  for (int rows = 12; rows < 20; ++rows) {
    CAPTURE(rows);
    const auto pages = lay_out({long_table(rows), lines("after", 20)});
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      const auto in_table = [](const auto& place) { return place.field.starts_with("t."); };
      CHECK(std::ranges::count_if(places(pages, i), in_table) != 1);
    }
  }
}

TEST_CASE("a record of two lines is never divided", "[unit][layout]") {
  const auto pages = lay_out({record_table(30)});
  REQUIRE(pages.pages.size() > 1);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) CHECK(places(pages, i).size() % 5 == 0);
}

TEST_CASE("the cells of a row fill its width and height without gaps", "[unit][layout]") {
  Table table = long_table(1);
  table.rows.front().cells = {blank_cell("left"), blank_cell("right", 2)};
  const auto places = box_map(lay_out({table}));
  REQUIRE(places.size() == 2);
  CHECK(places[0].rect.right() == places[1].rect.x);
  CHECK(places[0].rect.height == 2 * default_theme().writing_line);
  CHECK(places[0].rect.width + places[1].rect.width == default_theme().zone_width());
}

TEST_CASE("a cell over several rows reaches over them", "[unit][layout]") {
  Table table{.look = TableLook::writing, .columns = {1, 1}};
  TableRow first{.cells = {blank_cell("tall"), blank_cell("upper")}};
  first.cells[0].row_span = 2;
  table.rows = {first, {.cells = {blank_cell("lower", 2)}}};
  const auto places = box_map(lay_out({table}));
  REQUIRE(places.size() == 3);
  CHECK(places[0].rect.height == 3 * default_theme().writing_line);
  CHECK(places[2].rect.x == places[1].rect.x);
  CHECK(places[2].rect.y == places[1].rect.bottom());
}

TEST_CASE("a column is never narrower than its longest word while others have room", "[unit][layout]") {
  Table table{.columns = {1, 20}};
  table.rows.push_back({.cells = {cell("Extraordinarily"), cell("short")}});
  CHECK(find_run(lay_out({table}).pages.front(), "Extraordinarily") != nullptr);
}

TEST_CASE("a table to read whose words have no room becomes records, one to fill in is reported", "[unit][layout]") {
  Table table{.columns = {1, 1}};
  table.header.push_back({.cells = {cell("First"), cell("Second")}});
  table.rows.push_back({.cells = {cell(repeated("Wide", 14)), cell(repeated("Wider", 11))}});
  const auto pages = lay_out({table});
  const auto page = pages.pages.front();
  CHECK(find_run(page, "Second")->origin.y > find_run(page, "WideWide")->origin.y);
  CHECK(find_run(page, "WiderWider")->origin.x == find_run(page, "First")->origin.x);
  CHECK(nodes_with(pages, StructureRole::list_item).size() == 1);
  table.look = TableLook::writing;
  CHECK_THROWS_AS(lay_out({table}), Error);
}

TEST_CASE("a heading in the head of a table that becomes records is found where it stands first", "[unit][layout]") {
  Table table{.columns = {1, 1}};
  table.header.push_back({.cells = {{Blocks{heading("Head")}}, cell("Other")}});
  const TableCell wide = cell(std::string(30, 'm'));
  for (int i = 0; i < 3; ++i) table.rows.push_back({.cells = {wide, wide}});
  const auto pages = lay_out({table, heading("Behind")});
  CHECK(nodes_with(pages, StructureRole::heading_1).size() == 4);
  REQUIRE(pages.bookmarks.size() == 2);
  CHECK(pages.bookmarks[1].title == "Behind");
  CHECK(pages.destinations.size() == 2);
}

TEST_CASE("nothing is tinted under handwriting", "[unit][layout]") {
  const auto pages = lay_out({long_table(5)});
  for (const auto& tint : items<Rectangle>(pages.pages.front())) {
    for (const auto& place : pages.places) {
      if (tint.filled) CHECK(tint.rect.bottom() <= place.rect.y);
    }
  }
}

TEST_CASE("head cells head their columns and say so", "[unit][layout]") {
  Table table = long_table(2);
  table.rows.front().cells.front().header = true;
  const auto pages = lay_out({table});
  const auto heads = nodes_with(pages, StructureRole::table_header);
  REQUIRE(heads.size() == 3);
  CHECK(heads[0]->scope == HeaderScope::column);
  CHECK(heads[2]->scope == HeaderScope::row);
  CHECK(nodes_with(pages, StructureRole::table_row).size() == 3);
  CHECK(nodes_with(pages, StructureRole::table_cell).size() == 3);
}

TEST_CASE("a cell of a record with two lines names the heads of its own line only", "[unit][layout]") {
  const auto pages = lay_out({record_table(1)});
  const auto heads = nodes_with(pages, StructureRole::table_header);
  const auto cells = nodes_with(pages, StructureRole::table_cell);
  REQUIRE(heads.size() == 5);
  REQUIRE(cells.size() == 5);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    REQUIRE(cells[i]->headers.size() == 1);
    CHECK(&pages.nodes[static_cast<std::size_t>(cells[i]->headers.front())] == heads[i]);
  }
  CHECK(cells[1]->column_span == 2);
}
