// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the linter says of texts.

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

Concept score() {
  return {.id = "score",
          .terms = {{"en", "score", {}}, {"lt", "balas", {}}},
          .forbidden = {{"en", "mark*", {}}, {"lt", "įverč*", {}}, {"en", "rating sheet", {}}}};
}

std::vector<Finding> findings(const Document& document, const std::string& rule) {
  const WordList words{score()};
  std::vector<Finding> found;
  for (const Finding& finding : lint(document, sheets::lay_out(document), {.words = words})) {
    if (finding.rule == rule) found.push_back(finding);
  }
  return found;
}

std::vector<Finding> forbidden(Blocks blocks) {
  return findings(sheets::document(std::move(blocks)), "forbidden-form");
}

std::size_t long_sentences(const std::string& words, StyleRole role = StyleRole::body) {
  return findings(sheets::document({paragraph(words, role)}), "sentence-length").size();
}

Inlines in_language(const std::string& words, const std::string& language) {
  Inlines inlines = sheets::text(words);
  std::get<Text>(inlines.items.front()).language = language;
  return inlines;
}

}  // namespace

TEST_CASE("a form that the word list forbids is found, with its place, its page and the term", "[unit][lint]") {
  const auto found = forbidden({paragraph("words"), PageBreak{}, Block{paragraph("Give it Marks."), {"a.xml", 7, 3}}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].place == SourcePlace{"a.xml", 7, 3});
  CHECK(found[0].page == 2);
  CHECK(found[0].where == "Give it Marks.");
  CHECK(found[0].message == "says \"Marks\", the word list has \"score\"");
  CHECK(found[0].value == 1);
  CHECK(found[0].threshold == 0);
}

TEST_CASE("forbidden forms are found in every kind of text", "[unit][lint]") {
  const std::string mark = "mark";
  const Inlines label = sheets::text(mark);
  const Box box{.field = "a", .description = "box"};
  List list;
  list.items.push_back({paragraph(mark, StyleRole::list_item)});
  Table cells{.columns = {1}};
  cells.header.push_back({{sheets::cell(mark)}});
  Table with_summary{.summary = mark, .columns = {1}};
  with_summary.rows.push_back({{sheets::cell("words")}});
  const Drawing::Words drawn{.text = label, .at = {mm(25), mm(5)}, .room = mm(40)};
  const Box described{.field = "a", .description = mark};
  const std::vector<Block> blocks{heading(mark),
                                  paragraph(mark),
                                  list,
                                  CheckList{{{box, label}}},
                                  CheckList{{{described, sheets::text("words")}}},
                                  CheckRow{label, {{box, sheets::text("words")}}},
                                  CheckRow{sheets::text("words"), {{box, label}}},
                                  Blank{.field = "a", .label = label, .description = "line"},
                                  Blank{.field = "a", .label = sheets::text("words"), .description = mark},
                                  cells,
                                  with_summary,
                                  Group{.look = GroupLook::callout, .blocks = {paragraph(mark)}},
                                  Columns{.parts = {{.blocks = {paragraph(mark)}}}},
                                  Path{.parts = {label}},
                                  Badge{heading("words"), label},
                                  Tiles{{{"A", label}}},
                                  DoneBand{{box, label}, sheets::text("words")},
                                  DoneBand{{box, sheets::text("words")}, label},
                                  Sheet{.head = {paragraph(mark)}},
                                  Figure{.alternative = mark},
                                  Figure{.alternative = "words", .caption = label},
                                  Figure{.alternative = "words", .drawing = Drawing{{mm(50), mm(10)}, {drawn}}},
                                  Specimen{.blocks = {paragraph(mark)}},
                                  Specimen{.blocks = {paragraph("words")}, .caption = label}};
  for (const Block& block : blocks) {
    CAPTURE(kind(block), &block - blocks.data());
    CHECK(forbidden({block}).size() == 1);
  }
}

TEST_CASE("headers, footers and what is said of a document count, too", "[unit][lint]") {
  Document document = sheets::document({paragraph("words")});
  document.title = "Marks";
  document.subject = "Marking";
  document.header.start = place_with(sheets::text("a mark"), StyleRole::header);
  document.footer.end = place_with(sheets::text("marked"));
  CHECK(findings(document, "forbidden-form").size() == 4);
}

TEST_CASE("forms are those of the language of the words", "[unit][lint]") {
  CHECK(forbidden({paragraph("įverčio")}).empty());
  Document document = sheets::document({paragraph("įverčio mark")});
  document.language = "lt-LT";
  REQUIRE(findings(document, "forbidden-form").size() == 1);
  CHECK(findings(document, "forbidden-form")[0].message == "says \"įverčio\", the word list has \"balas\"");
  CHECK(forbidden({Paragraph{.text = in_language("įverčio mark", "lt")}}).size() == 1);
  Paragraph in_two = paragraph("score");
  in_two.text.second.push_back(in_language("įverčio", "lt-LT"));
  CHECK(forbidden({in_two}).size() == 1);
}

TEST_CASE("words of another language or block between the words of a form part it", "[unit][lint]") {
  Paragraph parted = paragraph("rating ");
  parted.text.items.emplace_back(Text{.text = "lapo ", .language = "lt"});
  parted.text.items.emplace_back(Text{.text = "sheet"});
  CHECK(forbidden({parted}).empty());
  CHECK(forbidden({paragraph("rating"), paragraph("sheet")}).empty());
  Paragraph strong = paragraph("rating ");
  strong.text.items.emplace_back(Text{.text = "sheet", .strong = true});
  CHECK(forbidden({strong}).size() == 1);
}

TEST_CASE("what is written once and printed often is one finding", "[unit][lint]") {
  const Block block{paragraph("a mark"), {"a.xml", 7, 3}};
  const auto found = forbidden({block, PageBreak{}, block});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "says \"mark\", the word list has \"score\" (2 times on 2 pages)");
  CHECK(forbidden({paragraph("a mark"), paragraph("the mark")}).size() == 2);
}

TEST_CASE("a sentence has 25 words at most", "[unit][lint]") {
  CHECK(long_sentences(repeated("word ", 24) + "word.") == 0);
  CHECK(long_sentences(repeated("word ", 25) + "word.") == 1);
  CHECK(long_sentences(repeated("word ", 20) + "end. " + repeated("Word ", 20)) == 0);
  CHECK(long_sentences(repeated("word ", 13) + "here; " + repeated("word ", 13)) == 1);
  const auto found =
      findings(sheets::document({Block{paragraph(repeated("word ", 30)), {"a.xml", 7, 3}}}), "sentence-length");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "the sentence has 30 words, at most 25 are easy to take in");
  CHECK(found[0].value == 30);
  CHECK(found[0].threshold == 25);
  CHECK(found[0].page == 1);
  CHECK(found[0].place == SourcePlace{"a.xml", 7, 3});
}

TEST_CASE("words joined without a space are one word, marks alone are none", "[unit][lint]") {
  CHECK(long_sentences(repeated("and/or ", 25)) == 0);
  CHECK(long_sentences(repeated("e-mail ", 25)) == 0);
  CHECK(long_sentences(repeated("word – ", 25)) == 0);
}

TEST_CASE("sentences are those of running text, an item of a list for itself", "[unit][lint]") {
  const std::string words = repeated("word ", 30);
  CHECK(long_sentences(words, StyleRole::question) == 1);
  CHECK(long_sentences(words, StyleRole::table_text) == 1);
  CHECK(long_sentences(words, StyleRole::cover_title) == 0);
  CHECK(long_sentences(words, StyleRole::source) == 0);
  CHECK(findings(sheets::document({heading(words)}), "sentence-length").empty());
  List list;
  for (int i = 0; i < 3; ++i) list.items.push_back({paragraph(repeated("word ", 20), StyleRole::list_item)});
  CHECK(findings(sheets::document({paragraph("There are three: "), list}), "sentence-length").empty());
}
