// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/limits.hpp>
#include <lapas/values.hpp>

#include "core/quoted.hpp"
#include "values/answer_check.hpp"
#include "values/sums.hpp"

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
  const std::string beginning = "v.xml:2:1: error: " + std::string{field} + ": " + in_quotes(text) +
                                " does not fit the field [values.wrong-type]; ";
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

TEST_CASE("as many unknown fields as there may be answers are told of soon, the first of them one by one",
          "[unit][values]") {
  Values values;
  for (std::size_t i = 0; i < limits::answers; ++i) values.by_field["M1.1.lin" + std::to_string(i)].text = "x";
  Diagnostics diagnostics;
  check_values(values, checklist(), language("en"), diagnostics);
  REQUIRE(diagnostics.all().size() == limits::diagnostics + 1);
  CHECK(to_string(diagnostics.all().back()) == "error: 79800 more are not listed [limit.exceeded]; mend these first");
}

TEST_CASE("values that a program built are brought into the normal form or refused", "[unit][values]") {
  const auto normal = [](const std::string& field, const std::string& text, Diagnostics& diagnostics) {
    Values values;
    values.by_field[field].text = text;
    return in_normal_form(values, diagnostics);
  };
  Diagnostics diagnostics;
  CHECK(*normal("e\u0301", "a\tb\r\ne\u0301", diagnostics).find("\u00E9") == "a b\n\u00E9");
  CHECK(diagnostics.empty());
  static_cast<void>(normal("M1.1.line", "\xFF", diagnostics));
  static_cast<void>(normal("M1.1\x01", "x", diagnostics));
  static_cast<void>(normal("M1.1.line", std::string(limits::text_bytes + 1, 'x'), diagnostics));
  CHECK(lines(diagnostics.all()) ==
        Lines{"error: M1.1.line: the answer is not UTF-8 [text.malformed]; remove it",
              "error: M1.1\\u0001: the id of the field has the control character U+0001 [text.malformed]; remove it",
              "error: M1.1.line: the answer has more than 100000 bytes [limit.exceeded]"});
}

TEST_CASE("answers have a limit in number and in sum, and ids stay apart", "[unit][values]") {
  const auto problems_in = [](const Values& values) {
    Diagnostics diagnostics;
    static_cast<void>(in_normal_form(values, diagnostics));
    return lines(diagnostics.all());
  };
  Values many, much, twice;
  for (std::size_t i = 0; i <= limits::answers; ++i) many.by_field[std::to_string(i)].text = "x";
  CHECK(problems_in(many) == Lines{"error: there are more than 80000 answers [limit.exceeded]"});
  for (int i = 0; i < 200; ++i) much.by_field[std::to_string(i)].text = std::string(limits::text_bytes, 'x');
  CHECK(problems_in(much) == Lines{"error: the answers have more than 16777216 bytes [limit.exceeded]"});
  twice.by_field["e\u0301"].text = twice.by_field["\u00E9"].text = "x";
  CHECK(problems_in(twice).at(0).ends_with("the field has a value already [values.duplicate]; keep one"));
}

TEST_CASE("values for another form are refused", "[unit][values]") {
  Diagnostics diagnostics;
  check_values(parse_values("<values form=\"organisation\"/>", "v.xml"), checklist(), language("en"), diagnostics);
  CHECK(lines(diagnostics.all()) ==
        Lines{"v.xml:1:1: error: the values are for the form \"organisation\" [pack.unknown-id]; this form is \"m\""});
}

namespace {

/// The values of a budget of three rows and two columns of numbers, the second row named.
Lines problems_of_budget(const std::string& values) {
  const auto form = parse_checklist(R"(<checklist id="b"><title>B</title><step id="B1"><title>S</title>
    <checkpoint id="B1.1"><title>P</title><fields><table id="t" rows="3"><label>T</label><column id="what">What</column>
      <column id="much" kind="number">Much</column><column id="more" kind="number">More</column>
      <row>Rent</row><row id="food">Food</row><total>Total</total></table></fields></checkpoint></step></checklist>)",
                                    "b.xml");
  Diagnostics diagnostics;
  check_values(parse_values("<values>" + values + "</values>", "v.xml"), form, language("en"), diagnostics);
  return lines(diagnostics.all());
}

}  // namespace

TEST_CASE("a sum that is given is that of its column", "[unit][values]") {
  const std::string cells = value("B1.1.t.r1.c2", "1,234.50") + value("B1.1.t.food.c2", "-0.05") +
                            value("B1.1.t.r3.c2", "10") + value("B1.1.t.r1.c3", "1");
  for (const std::string sum : {"1244.45", "1,244.450", "1244.4500"}) {
    INFO(sum);
    CHECK(problems_of_budget(cells + value("B1.1.t.total.c2", sum)) == Lines{});
  }
  const auto problems = problems_of_budget(cells + value("B1.1.t.total.c2", "1244.46"));
  REQUIRE(problems.size() == 1);
  CHECK_THAT(problems.front(), ContainsSubstring("B1.1.t.total.c2: \"1244.46\" is not the sum of its column, which is "
                                                 "1244.45 [values.wrong-sum]"));
  CHECK(problems_of_budget(value("B1.1.t.total.c2", "7")) == Lines{});
}

TEST_CASE("sums are exact and have the decimals of the most exact number", "[unit][values]") {
  const auto catalog = language("en");
  const auto sum = [&](const std::vector<std::string>& numbers) {
    Values values;
    ColumnSum column;
    for (const auto& number : numbers) {
      column.cells.push_back("c" + std::to_string(column.cells.size()));
      values.by_field[column.cells.back()].text = number;
    }
    return sum_of(column, values, catalog).value_or("none");
  };
  CHECK(sum({"0.1", "0.2"}) == "0.3");
  CHECK(sum({"007", "-7.00"}) == "0.00");
  CHECK(sum({"-0.5", "0.25"}) == "-0.25");
  CHECK(sum({"99999999999999999999", "1"}) == "100000000000000000000");
  CHECK(sum({}) == "none");
  CHECK(sum({"1", "one"}) == "none");
  CHECK(sum({std::string(100, '9')}) == "none");
}

namespace {

Checklist strict() {
  return parse_checklist(R"(<checklist id="m"><title>M</title><step id="M1"><title>S</title>
    <checkpoint id="M1.1"><title>P</title><fields>
      <line id="code" max-length="3" required="yes"><label>L</label></line>
      <line id="mail" format="email"><label>L</label></line>
      <line id="phone" format="phone"><label>L</label></line>
      <line id="sum" format="number" decimals="2"><label>L</label></line>
      <line id="people" format="number" decimals="0"><label>L</label></line>
      <line id="given" required="yes"><label>L</label><default>Text</default></line>
      <tick-list id="ticks" required="yes"><label>T</label><option id="x">X</option><option id="y">Y</option></tick-list>
      <table id="costs" rows="2"><label>T</label><column id="what">W</column>
        <column id="n" kind="number" decimals="2" required="yes">N</column><row>Rent</row><total>All</total></table>
      <signature id="signed" required="yes"><label>S</label></signature>
    </fields></checkpoint></step></checklist>)",
                         "m.xml");
}

/// What is said of the values but that others are missing.
Lines strict_problems(const std::string& values, const std::string& tag = "en") {
  Diagnostics diagnostics;
  check_values(parse_values("<values>\n" + values + "</values>", "v.xml"), strict(), language(tag), diagnostics);
  Lines found;
  for (const auto& line : lines(diagnostics.all())) {
    if (line.find("[values.missing]") == std::string::npos) found.push_back(line.substr(line.find("error: ")));
  }
  return found;
}

}  // namespace

TEST_CASE("an answer has as many characters as its field takes, whatever their bytes", "[unit][values]") {
  CHECK(strict_problems(value("M1.1.code", "ąčę")) == Lines{});
  CHECK(strict_problems(value("M1.1.code", "ąčęė")) ==
        Lines{"error: M1.1.code: \"ąčęė\" has 4 characters [values.too-long]; 3 at most"});
}

TEST_CASE("addresses of mail and numbers of phones look like ones", "[unit][values]") {
  const auto says = [](const std::string& field, const std::string& text) {
    return strict_problems(value(field, text));
  };
  for (const char* good : {"ona@example.org", "ona.onaite+forma@a-b.lt", "žąsis@žąsys.lt"}) {
    CHECK(says("M1.1.mail", good) == Lines{});
  }
  for (const char* bad : {"ona", "@example.org", "ona@example", "ona@ example.org", "ona@example.", "a@b@c.lt"}) {
    INFO(bad);
    const auto found = says("M1.1.mail", bad);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("[values.wrong-type]; expected: an e-mail address such as name@example.org"));
  }
  for (const char* good : {"+370 5 123 4567", "112", "(8-5) 123.45/67"}) CHECK(says("M1.1.phone", good) == Lines{});
  for (const char* bad : {"call me", "12", "+", "370+5 123"}) {
    INFO(bad);
    const auto found = says("M1.1.phone", bad);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("expected: a phone number such as +370 5 123 4567"));
  }
}

TEST_CASE("numbers have no more decimals than their place, zeros at their end apart", "[unit][values]") {
  const std::string expected = "expected: a number of 2 decimals at most such as 1234.50 or 1\u00a0234,50";
  for (const char* field : {"M1.1.sum", "M1.1.costs.r2.c2"}) {
    for (const char* good : {"12", "12.5", "12.500", "-0.25", "12,5"}) {
      CHECK(strict_problems(value(field, good), "lt") == Lines{});
    }
    const auto found = strict_problems(value(field, "12.345"), "lt");
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          "error: " + std::string{field} + ": \"12.345\" does not fit the field [values.wrong-type]; " + expected);
  }
  CHECK(strict_problems(value("M1.1.people", "1.5")).at(0).ends_with("expected: a whole number such as 1234 or 1,234"));
}

TEST_CASE("a signature has no value", "[unit][values]") {
  CHECK(strict_problems(value("M1.1.signed", "Ona")).at(0).find("expected: no value: it is signed") !=
        std::string::npos);
}

TEST_CASE("required fields without an answer are named, once there are answers", "[unit][values]") {
  const auto missing = [](const std::string& values) {
    return missing_answers(strict(), parse_values("<values>" + values + "</values>", "v.xml"));
  };
  CHECK(missing("") == Lines{});
  CHECK(missing(value("M1.1.mail", "a@b.lt")) == Lines{"M1.1.code", "M1.1.costs.r1.c2", "M1.1.ticks"});
  CHECK(missing(value("M1.1.code", "a") + value("M1.1.ticks.y", "yes") + value("M1.1.costs.r1.c2", "1")) == Lines{});
  CHECK(missing(value("M1.1.ticks.y", "no")).back() == "M1.1.ticks");
  Diagnostics diagnostics;
  check_values(parse_values("<values>" + value("M1.1.mail", "a@b.lt") + "</values>", "v.xml"), strict(), language("en"),
               diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].code == ErrorCode::values_missing);
  CHECK(diagnostics.all()[0].field == "M1.1.code");
}
