// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/values.hpp>

using namespace lapas;

namespace {

Checklist checklist() {
  return parse_checklist(R"(<checklist id="m"><title>M</title><step id="M1"><title>S</title>
    <checkpoint id="M1.1"><title>P</title><fields>
      <line id="line"><label>L</label></line>
      <lines id="lines" lines="3"><label>L</label></lines>
      <date id="date"><label>D</label></date>
      <tick-list id="ticks"><label>T</label><option id="x">X</option></tick-list>
      <one-of id="one"><label>O</label><option id="go">Go</option><option id="stop">Stop</option></one-of>
      <scale id="scale"><label>S</label><statement>A</statement></scale>
      <table id="table" rows="1"><label>T</label><column id="n" kind="number">N</column></table>
    </fields></checkpoint></step></checklist>)",
                         "m.xml");
}

Catalog language(std::string tag) { return load_catalog({.language = tag, .source_language = tag}); }

Lines problems_of(std::string_view values, const std::string& tag = "en") {
  Diagnostics diagnostics;
  check_values(parse_values("<values>\n" + std::string{values} + "</values>", "v.xml"), checklist(), language(tag),
               diagnostics);
  return lines(diagnostics.all());
}

std::string value(std::string_view field, std::string_view text) {
  return "<value field=\"" + std::string{field} + "\">" + std::string{text} + "</value>\n";
}

/// The problem of one value, without its beginning.
std::string problem_of(std::string_view field, std::string_view text, const std::string& tag = "en") {
  const auto found = problems_of(value(field, text), tag);
  if (found.empty()) return "fits";
  REQUIRE(found.size() == 1);
  const std::string beginning = "v.xml:2:1: error: " + std::string{field} + ": \"" + std::string{text} +
                                "\" does not fit the field [values.wrong-type]; ";
  CHECK(found[0].starts_with(beginning));
  return found[0].substr(std::min(beginning.size(), found[0].size()));
}

}  // namespace

TEST_CASE("a value for a field that the form does not have names the nearest", "[unit][values]") {
  CHECK(problems_of(value("M1.1.lnes", "x") + value("M1.1.scale.r2", "1") + value("shoe-size", "43")) ==
        Lines{"v.xml:2:1: error: M1.1.lnes: the form \"m\" has no such field [values.unknown-field]; did you mean "
              "\"M1.1.lines\"?",
              "v.xml:3:1: error: M1.1.scale.r2: the form \"m\" has no such field [values.unknown-field]; did you mean "
              "\"M1.1.scale.r1\"?",
              "v.xml:4:1: error: shoe-size: the form \"m\" has no such field [values.unknown-field]"});
}

TEST_CASE("a value fits the kind of its place", "[unit][values]") {
  CHECK(problem_of("M1.1.line", "One line") == "fits");
  CHECK(problem_of("M1.1.line", "Two\nlines") == "expected: a text on one line");
  CHECK(problem_of("M1.1.lines", "Two\nlines") == "fits");
  CHECK(problem_of("M1.1.date", "2026-11-23") == "fits");
  CHECK(problem_of("M1.1.date", "23 November") == "expected: a day such as 2026-11-23 or 23\u00a0November 2026");
  CHECK(problem_of("M1.1.ticks.x", "yes") == "fits");
  CHECK(problem_of("M1.1.ticks.x", "X") == "expected: yes or no");
  CHECK(problem_of("M1.1.one", "stop") == "fits");
  CHECK(problem_of("M1.1.one", "stp") == "expected: one of go, stop");
  CHECK(problem_of("M1.1.scale.r1", "5") == "fits");
  CHECK(problem_of("M1.1.scale.r1", "6") == "expected: one of 1, 2, 3, 4, 5");
  CHECK(problem_of("M1.1.table.r1.c1", "12.50") == "fits");
  CHECK(problem_of("M1.1.table.r1.c1", "12 EUR") == "expected: a number such as 1234.5 or 1,234.5");
}

TEST_CASE("numbers and dates are taken as people of the language write them", "[unit][values]") {
  const auto canonical = [](PlaceKind kind, std::string_view text, const char* tag) {
    return canonical_value(kind, text, language(tag)).value_or("refused");
  };
  CHECK(canonical(PlaceKind::number, "12 450,50", "lt") == "12450.50");
  CHECK(canonical(PlaceKind::number, "12450.50", "lt") == "12450.50");
  CHECK(canonical(PlaceKind::number, "12 450,50", "en") == "refused");
  CHECK(canonical(PlaceKind::number, "1,234", "lt") == "1.234");
  CHECK(canonical(PlaceKind::number, "1,234", "en") == "1234");
  CHECK(canonical(PlaceKind::date, "2026 m. lapkričio 23 d.", "lt") == "2026-11-23");
  CHECK(canonical(PlaceKind::date, "2026-11-23", "lt") == "2026-11-23");
  CHECK(canonical(PlaceKind::date, "23 november 2026", "en") == "2026-11-23");
  CHECK(canonical(PlaceKind::date, "2026-99-99", "en") == "refused");
  CHECK(canonical(PlaceKind::text, "12 450,50", "lt") == "12 450,50");
}

TEST_CASE("what is wrong with a number or a date is said in the language of the form", "[unit][values]") {
  CHECK(problem_of("M1.1.table.r1.c1", "12 450,50", "lt") == "fits");
  CHECK(problem_of("M1.1.table.r1.c1", "12,450.50", "lt") == "expected: a number such as 1234.5 or 1\u00a0234,5");
  CHECK(problem_of("M1.1.date", "2026 m. lapkričio 31 d.", "lt") ==
        "expected: a day such as 2026-11-23 or 2026\u00a0m.\u00a0lapkričio\u00a023\u00a0d.");
}

TEST_CASE("a number that data and the language read differently is refused", "[unit][values]") {
  CHECK(problem_of("M1.1.table.r1.c1", "1.234", "de") ==
        "expected: a number that can be read in one way only: 1234 or 1,234");
  for (const auto* text : {"1234", "1,234", "1.2340", "12.5", "1.234.567", "0.123456"}) {
    CHECK(problem_of("M1.1.table.r1.c1", text, "de") == "fits");
  }
  CHECK(problem_of("M1.1.table.r1.c1", "1.234", "en") == "fits");
  CHECK(problem_of("M1.1.table.r1.c1", "1.234", "lt") == "fits");
}

TEST_CASE("values for another form are refused", "[unit][values]") {
  Diagnostics diagnostics;
  check_values(parse_values("<values form=\"organisation\"/>", "v.xml"), checklist(), language("en"), diagnostics);
  CHECK(lines(diagnostics.all()) ==
        Lines{"v.xml:1:1: error: the values are for the form \"organisation\" [pack.unknown-id]; this form is \"m\""});
}
