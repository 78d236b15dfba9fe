// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sheets.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

Blank answered(BlankKind kind, const std::string& value) {
  return {.kind = kind, .field = "answer", .label = sheets::text("Label"), .value = value, .description = "Label"};
}

}  // namespace

TEST_CASE("a specimen prints its answers small and leaves nothing to fill in", "[unit][layout]") {
  const Box yes{.field = "tick", .checked = true, .description = "Done, yes"};
  const Box no{.field = "blank", .description = "Done, no"};
  const CheckList boxes{{{yes, sheets::text("Yes")}, {no, sheets::text("No")}}};
  const Document document = sheets::document(
      {Specimen{.blocks = {answered(BlankKind::lines, "Salt"), boxes}, .scale = 50, .caption = sheets::text("So")}});
  const Pages pages = sheets::lay_out(document);
  CHECK(pages.places.empty());
  const GlyphRun* answer = sheets::find_run(pages.pages.front(), "Salt");
  REQUIRE(answer != nullptr);
  CHECK(answer->size == document.theme.style(StyleRole::answer).size * 50 / 100);
  CHECK(std::ranges::none_of(pages.nodes, [](const StructureNode& node) { return node.role == StructureRole::form; }));
  const auto says = [&](std::string_view words) {
    return std::ranges::count(pages.nodes, words, &StructureNode::alternative);
  };
  CHECK(says("Done, yes") == 1);
  CHECK(says("Done, no") == 0);
  const GlyphRun* caption = sheets::find_run(pages.pages.front(), "So");
  REQUIRE(caption != nullptr);
  CHECK(caption->size == document.theme.style(StyleRole::caption).size);
  CHECK(caption->origin.y > answer->origin.y);
}

TEST_CASE("a specimen taller than a page goes on on the next", "[unit][layout]") {
  Specimen specimen{.scale = 90};
  for (int i = 0; i < 12; ++i) {
    Blank lines = answered(BlankKind::lines, "");
    lines.lines = 5;
    specimen.blocks.emplace_back(std::move(lines));
  }
  CHECK(sheets::lay_out({std::move(specimen)}).pages.size() > 1);
}

TEST_CASE("the head of a table that a specimen divides is small on every page", "[unit][layout]") {
  Table table{.look = TableLook::writing, .columns = {1}};
  table.header.push_back(
      {{TableCell{.content = Blocks{sheets::paragraph("Head", StyleRole::table_head)}, .header = true}}});
  for (int i = 0; i < 90; ++i) table.rows.push_back({{sheets::blank_cell("row" + std::to_string(i))}});
  const Document document = sheets::document({Specimen{.blocks = {std::move(table)}, .scale = 50}});
  const Pages pages = sheets::lay_out(document);
  REQUIRE(pages.pages.size() > 1);
  for (const Page& page : pages.pages) {
    const GlyphRun* head = sheets::find_run(page, "Head");
    REQUIRE(head != nullptr);
    CHECK(head->size == document.theme.style(StyleRole::table_head).size * 50 / 100);
  }
}
