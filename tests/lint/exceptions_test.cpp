// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a pack has to say: exceptions, and the numbers of its themes.

#include <lapas/lint.hpp>

#include "layout/sheets.hpp"
#include "support/catch.hpp"

using namespace lapas;
using sheets::heading;
using sheets::lines;
using sheets::paragraph;

namespace {

/// Small print in two sections, and in a table of the first.
Document small_print() {
  Heading first = heading("First"), second = heading("Second");
  first.id = "first";
  second.id = "second";
  Table table{.id = "numbers", .columns = {1}};
  table.rows.push_back({{TableCell{Blocks{paragraph("in a table", StyleRole::small)}}}});
  Document document = sheets::document({first, paragraph("in the first", StyleRole::small), table, second,
                                        paragraph("in the second", StyleRole::small)});
  document.theme.styles[static_cast<std::size_t>(StyleRole::small)].size = pt(7);
  return document;
}

std::vector<Finding> findings(const Document& document, const std::string& rule,
                              const std::vector<LintException>& exceptions = {}) {
  std::vector<Finding> found;
  for (const Finding& finding :
       lint(document, sheets::lay_out(document), {.exceptions = exceptions, .edition = "standard"})) {
    if (finding.rule == rule) found.push_back(finding);
  }
  return found;
}

LintException small_type(const std::string& place = {}) {
  return {.rule = "type-size", .place = place, .reason = "as it is", .written = {"lint.xml", 3, 1}};
}

/// How often the small print is found in spite of the exception.
std::size_t left(const LintException& exception) {
  const auto found = findings(small_print(), "type-size", {exception});
  if (found.empty()) return 0;
  const auto times = found[0].message.find('(');
  return times == std::string::npos ? 1 : static_cast<std::size_t>(found[0].message[times + 1] - '0');
}

}  // namespace

TEST_CASE("a finding says which ids it stands in", "[unit][lint]") {
  CHECK(findings(small_print(), "type-size").at(0).within == std::vector<std::string>{"first"});
  CHECK(findings(small_print(), "type-size", {small_type("first")}).at(0).within == std::vector<std::string>{"second"});
  Document document = sheets::document({heading("Title"), lines("M1.1.notes", 2)});
  document.theme.writing_line = mm(5);
  CHECK(findings(document, "write-in-height").at(0).within == std::vector<std::string>{"M1.1.notes"});
}

TEST_CASE("an exception covers what stands in its place", "[unit][lint]") {
  CHECK(left({.rule = "tint"}) == 3);
  CHECK(left(small_type()) == 0);
  CHECK(left(small_type("first")) == 1);
  CHECK(left(small_type("numbers")) == 2);
  CHECK(left(small_type("second")) == 2);
  CHECK(left(small_type("fir")) == 3);
}

TEST_CASE("an exception for a field covers its parts", "[unit][lint]") {
  Document document = sheets::document({lines("M1.1.notes", 2), lines("M1.10.notes", 2)});
  document.theme.writing_line = mm(5);
  const auto found = [&](const std::string& place) {
    return findings(document, "write-in-height", {{.rule = "write-in-height", .place = place}}).size();
  };
  CHECK(found("M1.1") == 1);
  CHECK(found("M1.1.notes") == 1);
  CHECK(found("M1") == 0);
}

TEST_CASE("an exception holds for the documents, editions and languages that it names", "[unit][lint]") {
  LintException exception = small_type();
  exception.documents = {"guide", "sheet"};
  exception.editions = {"standard"};
  exception.languages = {"lt", "en"};
  CHECK(left(exception) == 0);
  exception.languages = {"lt"};
  CHECK(left(exception) == 3);
  exception.languages.clear();
  exception.editions = {"large"};
  CHECK(left(exception) == 3);
  exception.editions.clear();
  exception.documents = {"guide"};
  CHECK(left(exception) == 3);
}

TEST_CASE("an exception that covers nothing where it was meant to is a finding", "[unit][lint]") {
  LintException exception = small_type("numbers");
  const auto unused = [&] { return findings(sheets::document({paragraph("words")}), "exception-unused", {exception}); };
  CHECK(unused().empty());  // Another document may need it.
  exception.documents = {"sheet"};
  REQUIRE(unused().size() == 1);
  CHECK(unused()[0].place == SourcePlace{"lint.xml", 3, 1});
  CHECK(unused()[0].page == 0);
  CHECK(unused()[0].where == "numbers");
  CHECK(unused()[0].message == "the exception from type-size covers nothing here");
  CHECK(findings(small_print(), "exception-unused", {exception}).empty());
  exception.documents = {"guide"};
  CHECK(unused().empty());
}

TEST_CASE("a theme's number takes the place of ours, with its source", "[unit][lint]") {
  Document document = small_print();
  document.theme.thresholds = {{"type-size", 7, "us"}};
  CHECK(findings(document, "type-size").empty());
  document.theme.thresholds = {{"type-size", 8, "us"}};
  const auto found = findings(document, "type-size");
  REQUIRE(found.size() == 1);
  CHECK(found[0].threshold == 8);
  CHECK(found[0].source == "us");
  document.theme.thresholds = {{"type-size-typed", 3, "us"}};
  CHECK(findings(document, "type-size").at(0).threshold == 10);
}

TEST_CASE("a theme's number holds in large print, too", "[unit][lint]") {
  Document document = small_print();
  document.theme.styles[static_cast<std::size_t>(StyleRole::body)].size = pt(18);
  CHECK(findings(document, "type-size").at(0).threshold == 16);
  document.theme.thresholds = {{"type-size", 9, "us"}};
  CHECK(findings(document, "type-size").at(0).threshold == 9);
}
