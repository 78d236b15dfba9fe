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
    </fields></checkpoint></step></checklist>)", "m.xml");
}

Lines problems_of(std::string_view values) {
  Diagnostics diagnostics;
  check_values(parse_values("<values>\n" + std::string{values} + "</values>", "v.xml"), checklist(), diagnostics);
  return lines(diagnostics.all());
}

std::string value(std::string_view field, std::string_view text) {
  return "<value field=\"" + std::string{field} + "\">" + std::string{text} + "</value>\n";
}

/// The problem of one value, without its beginning.
std::string problem_of(std::string_view field, std::string_view text) {
  const auto found = problems_of(value(field, text));
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
  CHECK(problem_of("M1.1.date", "23 November") == "expected: a day such as 2026-11-23");
  CHECK(problem_of("M1.1.ticks.x", "yes") == "fits");
  CHECK(problem_of("M1.1.ticks.x", "X") == "expected: yes or no");
  CHECK(problem_of("M1.1.one", "stop") == "fits");
  CHECK(problem_of("M1.1.one", "stp") == "expected: one of go, stop");
  CHECK(problem_of("M1.1.scale.r1", "5") == "fits");
  CHECK(problem_of("M1.1.scale.r1", "6") == "expected: one of 1, 2, 3, 4, 5");
  CHECK(problem_of("M1.1.table.r1.c1", "12.50") == "fits");
  CHECK(problem_of("M1.1.table.r1.c1", "12 EUR") == "expected: a number such as 12 or 1234.5");
}

TEST_CASE("values for another form are refused", "[unit][values]") {
  Diagnostics diagnostics;
  check_values(parse_values("<values form=\"organisation\"/>", "v.xml"), checklist(), diagnostics);
  CHECK(lines(diagnostics.all()) ==
        Lines{"v.xml:1:1: error: the values are for the form \"organisation\" [pack.unknown-id]; this form is \"m\""});
}
