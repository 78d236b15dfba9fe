// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// For each rule a small document that breaks it and one that keeps it.

#include <lapas/lint.hpp>

#include "layout/sheets.hpp"
#include "support/catch.hpp"
#include "support/furniture.hpp"

using namespace lapas;
using sheets::heading;
using sheets::lines;
using sheets::paragraph;
using sheets::repeated;

namespace {

/// A document that breaks no rule by itself.
Document sound(Blocks blocks) {
  Document document = sheets::document(std::move(blocks));
  document.code = "S-1";
  document.version = "1.0";
  document.footer.start = place_with(sheets::text("S-1, version 1.0"));
  return document;
}

std::vector<Finding> findings(const Document& document) { return lint(document, sheets::lay_out(document)); }

/// What the rule has to say.
std::vector<Finding> findings(const Document& document, const std::string& rule) {
  std::vector<Finding> found;
  for (const Finding& finding : findings(document)) {
    if (finding.rule == rule) found.push_back(finding);
  }
  return found;
}

TextStyle& style(Document& document, StyleRole role) { return document.theme.styles[static_cast<std::size_t>(role)]; }

Inlines label(const std::string& words) { return sheets::text(words); }

CheckItem item(const std::string& field, const std::string& option = {}) {
  return {{.field = field, .option = option, .exclusive = !option.empty(), .description = field}, label("Yes")};
}

TableCell head(const std::string& words) {
  return {.content = Blocks{paragraph(words, StyleRole::table_head)}, .header = true};
}

TableCell write_in(const std::string& field, BlankType type = BlankType::text) {
  return {Blank{.field = field, .type = type, .description = field}};
}

TableCell box_cell(const std::string& field) { return {Box{.field = field, .description = field}}; }

/// A table of one column to write in.
Table table(int rows, int lines_of_row = 1) {
  Table made{.look = TableLook::writing, .columns = {1}};
  for (int i = 0; i < rows; ++i) made.rows.push_back({{sheets::blank_cell("t.r" + std::to_string(i), lines_of_row)}});
  return made;
}

/// A wide column and a narrow one of `share` hundredths, with a head and a place for an answer of that type.
Document with_narrow_column(int share, BlankType type, const std::string& title) {
  Table made{.look = TableLook::writing, .columns = {100 - share, share}};
  made.header.push_back({{head("Name"), head(title)}});
  made.rows.push_back({{write_in("t.r1.c1"), write_in("t.r1.c2", type)}});
  return sound({made});
}

}  // namespace

TEST_CASE("a sound document has no findings", "[unit][lint]") {
  Table scores{.look = TableLook::writing, .columns = {3, 1, 1}};
  scores.header.push_back({{head("Name"), head("Day"), head("Done")}});
  scores.rows.push_back({{write_in("t.r1.c1"), write_in("t.r1.c2", BlankType::date), box_cell("t.r1.c3")}});
  const Document document = sound({heading("Title"), paragraph(repeated("Some words. ", 40)), lines("notes", 3), scores,
                                   CheckRow{label("Ready"), {item("ready", "yes"), item("ready", "no")}}});
  for (const Finding& finding : findings(document)) CHECK(finding.message == "");
}

TEST_CASE("lines of running text are short enough to read", "[unit][lint]") {
  Document document = sound({paragraph(repeated("some words ", 40))});
  CHECK(findings(document, "text-measure").empty());
  document.theme.text_zone = mm(160);
  const auto found = findings(document, "text-measure");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value > 140);
  CHECK(found[0].threshold == 115);
  CHECK(found[0].unit == "mm");
  CHECK(found[0].page == 1);
  CHECK_THAT(found[0].where, ContainsSubstring("some words"));
}

TEST_CASE("a single line and a title may be long", "[unit][lint]") {
  Document document = sound({paragraph(repeated("some words ", 6)), heading(repeated("some words ", 20))});
  document.theme.text_zone = mm(160);
  CHECK(findings(document, "text-measure").empty());
}

TEST_CASE("a text that stands twice is one finding, with its place", "[unit][lint]") {
  const Paragraph wide = paragraph(repeated("some words ", 40));
  Document document = sound({Block{wide, {"a.xml", 7, 3}}, PageBreak{}, Block{wide, {"a.xml", 7, 3}}});
  document.theme.text_zone = mm(160);
  const auto found = findings(document, "text-measure");
  REQUIRE(found.size() == 1);
  CHECK(found[0].place == SourcePlace{"a.xml", 7, 3});
  CHECK_THAT(found[0].message, ContainsSubstring("(2 times on 2 pages)"));
}

TEST_CASE("type is large enough, and larger in large print", "[unit][lint]") {
  Document document = sound({paragraph("words", StyleRole::small)});
  CHECK(findings(document, "type-size").empty());
  style(document, StyleRole::small).size = pt(9.5);
  auto found = findings(document, "type-size");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == 9.5);
  CHECK(found[0].threshold == 10);
  style(document, StyleRole::small).size = pt(14);
  style(document, StyleRole::footer).size = pt(16);
  CHECK(findings(document, "type-size").empty());
  style(document, StyleRole::body).size = pt(18);
  found = findings(document, "type-size");
  REQUIRE(found.size() == 1);
  CHECK(found[0].threshold == 16);
}

TEST_CASE("what is typed may be smaller, down to a point", "[unit][lint]") {
  Document document = sound({lines("notes", 2)});
  style(document, StyleRole::answer).size = pt(8);
  CHECK(findings(document, "type-size").empty());
  style(document, StyleRole::answer).size = pt(7);
  const auto found = findings(document, "type-size");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "notes");
}

TEST_CASE("boxes are large enough to hit", "[unit][lint]") {
  Document document = sound({CheckList{{item("a.x"), item("a.y")}}});
  CHECK(findings(document, "box-size").empty());
  document.theme.box = mm(3.5);
  const auto found = findings(document, "box-size");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "a.x");
  CHECK_THAT(found[0].message, ContainsSubstring("(2 times)"));
}

TEST_CASE("labels keep off their boxes", "[unit][lint]") {
  Document document = sound({CheckList{{item("a.x")}}});
  CHECK(findings(document, "box-gap").empty());
  document.theme.box_gap = mm(2);
  const auto found = findings(document, "box-gap");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == Approx(2).margin(0.1));
  CHECK(found[0].threshold == Approx(3).margin(0.1));
}

TEST_CASE("boxes keep off each other", "[unit][lint]") {
  Table boxes{.look = TableLook::writing, .columns = std::vector<int>(20, 1)};
  boxes.rows.emplace_back();
  for (int i = 0; i < 20; ++i) boxes.rows[0].cells.push_back(box_cell("t.c" + std::to_string(i)));
  Document document = sound({boxes});
  CHECK(findings(document, "box-distance").empty());
  document.theme.cell_padding = {};
  document.theme.box = mm(7.5);
  CHECK(findings(document, "box-distance").size() == 1);
}

TEST_CASE("a place to write in is as wide as what is expected there", "[unit][lint]") {
  // A hundredth of the zone is 1.7 mm.
  const auto narrow = [](int share, BlankType type, const std::string& title = "Head") {
    return findings(with_narrow_column(share, type, title), "write-in-width");
  };
  CHECK(narrow(10, BlankType::text).size() == 1);
  CHECK(narrow(13, BlankType::text).empty());
  CHECK(narrow(13, BlankType::date).size() == 1);
  CHECK(narrow(18, BlankType::date).empty());
  CHECK(narrow(6, BlankType::number, "Sum").size() == 1);
  CHECK(narrow(8, BlankType::number, "Sum").empty());
}

TEST_CASE("a head that says which numbers are expected says how many digits have to fit", "[unit][lint]") {
  const auto narrow = [](const std::string& title) {
    return findings(with_narrow_column(8, BlankType::text, title), "write-in-width");
  };
  CHECK(narrow("Mark").size() == 1);
  CHECK(narrow("1–5").empty());
  CHECK(narrow("1–10").empty());
  CHECK(narrow("0–100").size() == 1);
}

TEST_CASE("a line to write on is as high as a hand needs", "[unit][lint]") {
  Document document = sound({table(2, 3)});
  CHECK(findings(document, "write-in-height").empty());
  document.theme.table_line = mm(6);
  const auto found = findings(document, "write-in-height");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].value == Approx(6).margin(0.01));
  document = sound({lines("notes", 3)});
  CHECK(findings(document, "write-in-height").empty());
  document.theme.writing_line = mm(6.5);
  CHECK(findings(document, "write-in-height").size() == 1);
}

TEST_CASE("there is a pause after nine items", "[unit][lint]") {
  const auto of_questions = [](std::size_t count) {
    List list{.marker = ListMarker::number, .style = StyleRole::question};
    for (std::size_t i = 0; i < count; ++i) list.items.push_back({paragraph("What?", StyleRole::question)});
    return sound({list});
  };
  const auto of_boxes = [](int count) {
    CheckList list;
    for (int i = 0; i < count; ++i) list.items.push_back(item("M1.list.o" + std::to_string(i)));
    return sound({list});
  };
  const auto of_statements = [](int count) {
    Table rows{.look = TableLook::writing, .columns = {9, 1}};
    for (int i = 0; i < count; ++i) {
      rows.rows.push_back({{sheets::cell("A statement"), box_cell("t.r" + std::to_string(i))}});
    }
    return sound({rows});
  };
  for (const auto& document : {of_questions(9), of_boxes(9), of_statements(9)}) {
    CHECK(findings(document, "items-before-pause").empty());
  }
  for (const auto& document : {of_questions(10), of_boxes(10), of_statements(10)}) {
    const auto found = findings(document, "items-before-pause");
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == 10);
  }
}

TEST_CASE("a row that heads others is a pause between them", "[unit][lint]") {
  Table rows{.look = TableLook::writing, .columns = {9, 1}};
  const auto add_statements = [&](int count) {
    for (; count > 0; --count) {
      rows.rows.push_back({{sheets::cell("A statement"), box_cell("t.r" + std::to_string(rows.rows.size()))}});
    }
  };
  TableCell title = sheets::cell("A group");
  title.column_span = 2;
  add_statements(6);
  rows.rows.push_back({{title}});
  add_statements(9);
  CHECK(findings(sound({rows}), "items-before-pause").empty());
  add_statements(1);
  const auto found = findings(sound({rows}), "items-before-pause");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == 10);
}

TEST_CASE("letters stand out from what is behind them", "[unit][lint]") {
  Document document = sound({heading("Title"), paragraph("words", StyleRole::lead)});
  style(document, StyleRole::heading_1).color = {140, 140, 140};  // 3.4:1, and large
  CHECK(findings(document, "text-contrast").empty());
  style(document, StyleRole::lead).color = {140, 140, 140};
  const auto found = findings(document, "text-contrast");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "words");
  CHECK(found[0].value == Approx(3.4).margin(0.1));
  CHECK(found[0].threshold == 4.5);
}

TEST_CASE("letters stand out from the tint or band that they stand on", "[unit][lint]") {
  Document document = sound({Group{.look = GroupLook::band, .blocks = {paragraph("words", StyleRole::band)}}});
  CHECK(findings(document, "text-contrast").empty());
  document.theme.accent = {200, 200, 200};
  CHECK(findings(document, "text-contrast").size() == 1);
}

TEST_CASE("rules stand out from the paper", "[unit][lint]") {
  Document document = sound({table(2)});
  CHECK(findings(document, "rule-contrast").empty());
  document.theme.rule = {200, 200, 200};
  CHECK(findings(document, "rule-contrast").size() == 1);
}

TEST_CASE("tints are light, and nobody writes on them", "[unit][lint]") {
  Document document =
      sound({Group{.look = GroupLook::callout, .blocks = {paragraph("words", StyleRole::callout_text)}}});
  CHECK(findings(document, "tint").empty());
  document.theme.tint = {210, 210, 210};
  const auto found = findings(document, "tint");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == Approx(17.6).margin(0.1));
  CHECK(findings(document, "tint-under-writing").empty());
  document = sound({Group{.look = GroupLook::callout, .blocks = {lines("notes", 2)}}});
  CHECK(findings(document, "tint-under-writing").size() == 1);
}

TEST_CASE("a table that fits a page is not divided", "[unit][lint]") {
  CHECK(findings(sound({table(20)}), "table-divided").empty());
  const auto found = findings(sound({lines("notes", 15), table(20)}), "table-divided");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value < found[0].threshold);
  // One that is taller than a page has to be.
  CHECK(findings(sound({table(40)}), "table-divided").empty());
}

TEST_CASE("sheets and checkpoints are not divided", "[unit][lint]") {
  const auto sheet = [](int count) {
    return sound({Sheet{
        .id = "s", .whole = false, .head = {heading("Title")}, .blocks = {lines("a", count), lines("b", count)}}});
  };
  CHECK(findings(sheet(5), "divided").empty());
  const auto found = findings(sheet(20), "divided");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "Title");
  CHECK(found[0].value == 2);
  const Group checkpoint{.look = GroupLook::checkpoint, .blocks = {lines("a", 20), lines("b", 20)}};
  CHECK(findings(sound({checkpoint}), "divided").size() == 1);
}

TEST_CASE("a label stands on the page of what it names", "[unit][lint]") {
  Document document = sound({lines("notes", 20), paragraph("Names", StyleRole::label), lines("names", 25)});
  CHECK(findings(document, "label-apart").empty());
  style(document, StyleRole::label).keep_with_next = false;
  const auto found = findings(document, "label-apart");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "Names");
}

TEST_CASE("a signature does not stand alone on a page", "[unit][lint]") {
  const Blank signature{.field = "signature", .label = label("Signature"), .description = "Signature"};
  CHECK(findings(sound({lines("notes", 20), signature}), "last-alone").empty());
  CHECK(findings(sound({lines("notes", 30), signature}), "last-alone").size() == 1);
  CHECK(findings(sound({lines("notes", 30), paragraph("words"), heading("Title"), signature}), "last-alone").empty());
}

TEST_CASE("a heading is not the last on its page", "[unit][lint]") {
  CHECK(findings(sound({heading("Title"), paragraph("words")}), "orphan-heading").empty());
  const auto found = findings(sound({paragraph("words"), heading("Title")}), "orphan-heading");
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "Title");
}

TEST_CASE("a page is not left half empty by chance", "[unit][lint]") {
  const auto found = findings(sound({lines("a", 10), lines("b", 25)}), "page-fill");
  REQUIRE(found.size() == 1);
  CHECK(found[0].page == 1);
  CHECK(found[0].value < 40);
  CHECK(findings(sound({lines("a", 20), lines("b", 25)}), "page-fill").empty());
}

TEST_CASE("a page may end early where its author begins another", "[unit][lint]") {
  CHECK(findings(sound({lines("a", 10), PageBreak{}, heading("Title"), lines("b", 25)}), "page-fill").empty());
  const Group next{.id = "next", .new_page = true, .blocks = {lines("b", 25)}};
  CHECK(findings(sound({lines("a", 10), next}), "page-fill").empty());
}

TEST_CASE("a sheet is to fill its page", "[unit][lint]") {
  const auto sheet = [](const std::string& id) { return Sheet{.id = id, .blocks = {lines(id, 10)}}; };
  CHECK(findings(sound({sheet("a"), sheet("b")}), "page-fill").size() == 1);
}

TEST_CASE("nothing prints near the edge of the sheet", "[unit][lint]") {
  Document document = sound({table(2)});
  CHECK(findings(document, "sheet-edge").empty());
  document.theme.margin_outer = mm(8);
  const auto found = findings(document, "sheet-edge");
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == Approx(8).margin(0.01));
}

TEST_CASE("every page says the form and its version", "[unit][lint]") {
  Document document = sound({paragraph("words"), PageBreak{}, paragraph("more")});
  CHECK(findings(document, "page-identity").empty());
  document.footer.start = place_with(sheets::text("S-1"));
  const auto found = findings(document, "page-identity");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "the footer does not say the version (2 times on 2 pages)");
  document.footer = {};
  CHECK(findings(document, "page-identity").size() == 2);
}
