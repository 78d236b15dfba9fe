// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Words divided at the end of a line. Where they may be divided is compose's to say; here it is said by hand.

#include "layout/strip.hpp"
#include "sheets.hpp"
#include "support/catch.hpp"

using namespace sheets;

namespace {

/// A text of which `|` divides words.
Inlines divisible(const std::string& marked) {
  std::string words;
  std::vector<std::uint32_t> hyphens;
  for (const char c : marked) {
    if (c == '|') hyphens.push_back(static_cast<std::uint32_t>(words.size()));
    else words += c;
  }
  Inlines inlines = text(words);
  inlines.hyphens = std::move(hyphens);
  return inlines;
}

TableCell divisible_cell(const std::string& marked) {
  return {Blocks{Paragraph{.style = StyleRole::table_text, .text = divisible(marked)}}};
}

/// The lines of a table of one cell beside one that takes the rest of the width.
std::vector<std::string> lines_in_cell(const std::string& marked, int percent) {
  Table table{.columns = {percent, 100 - percent}};
  table.rows.push_back({.cells = {divisible_cell(marked), cell("-")}});
  const auto pages = lay_out({table});
  std::vector<std::string> lines;
  Length y;
  for (const auto& run : items<GlyphRun>(pages.pages.front())) {
    if (run.text == "-") continue;
    if (lines.empty() || run.origin.y != y) lines.emplace_back();
    y = run.origin.y;
    lines.back() += run.text;
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is divided rather than leave a quarter of the line empty", "[unit][layout]") {
  // About 14 letters to a line.
  CHECK(lines_in_cell("a club or|gan|isa|tion", 20) == Lines{"a club organ\u00ad", "isation"});
  CHECK(lines_in_cell("a cooperation or|gan|isa|tion", 20) == Lines{"a cooperation ", "organisation"});
}

TEST_CASE("what fits a line is not divided", "[unit][layout]") {
  CHECK(lines_in_cell("or|gan|isa|tion", 20) == Lines{"organisation"});
}

TEST_CASE("the hyphen is a run of its own that ends within the frame", "[unit][layout]") {
  Table table{.columns = {20, 80}};
  table.rows.push_back({.cells = {divisible_cell("a club organ|isation"), cell("-")}});
  const auto pages = lay_out({table});
  const auto* hyphen = find_run(pages.pages.front(), std::string{soft_hyphen});
  REQUIRE(hyphen != nullptr);
  const auto* rest = find_run(pages.pages.front(), "-");
  REQUIRE(rest != nullptr);
  CHECK(hyphen->origin.x + layout::width_of(*hyphen) <= rest->origin.x - 2 * default_theme().cell_padding);
}

TEST_CASE("columns too narrow for whole words go by their parts", "[unit][layout]") {
  const std::string word = "organisation|organisation|organisation|organisation";
  Table table;
  TableRow row;
  for (int i = 0; i < 4; ++i) {
    table.columns.push_back(1);
    row.cells.push_back(divisible_cell(word));
  }
  table.rows.push_back(row);
  const auto pages = lay_out({table});
  const auto is_table = [](const StructureNode& node) { return node.role == StructureRole::table; };
  CHECK(std::ranges::any_of(pages.nodes, is_table));
  for (auto& cell : table.rows.front().cells) {
    std::get<Paragraph>(std::get<Blocks>(cell.content).front().content).text.hyphens.clear();
  }
  CHECK_FALSE(std::ranges::any_of(lay_out({table}).nodes, is_table));  // it becomes a list of records
}
