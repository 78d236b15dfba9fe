// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <map>
#include <set>

#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;
using namespace lapas::sample;

namespace {

OpenedOdt with_controls(const Document& document) { return OpenedOdt{write_odt(document, {.controls = true})}; }

OpenedOdt with_controls(Blocks blocks) {
  Document document = sample::document();
  document.sections = {{PageKind::body, std::move(blocks)}};
  return with_controls(document);
}

pugi::xml_node control(const OpenedOdt& odt, const std::string& field) {
  for (const auto control : only(odt.content, "form:form").children()) {
    if (attribute(control, "form:name") == field) return control;
  }
  FAIL("no control " << field);
  return {};
}

std::string kind(const OpenedOdt& odt, const std::string& field) { return control(odt, field).name(); }

}  // namespace

TEST_CASE("every bookmark of a field is the name of a control instead", "[unit][odt]") {
  const OpenedOdt plain{write_odt(sample::document())}, odt = with_controls(sample::document());
  std::set<std::string> names, left;
  for (const auto control : only(odt.content, "form:form").children()) names.insert(attribute(control, "form:name"));
  for (const auto bookmark : elements(odt.content, "text:bookmark")) left.insert(attribute(bookmark, "text:name"));
  for (const auto bookmark : elements(plain.content, "text:bookmark")) {
    const std::string name = attribute(bookmark, "text:name");
    INFO(name);
    CHECK(names.contains(name) != left.contains(name));
  }
  CHECK(names.size() == 18);
}

TEST_CASE("each control has its frame in the text, in the same order", "[unit][odt]") {
  const OpenedOdt odt = with_controls(sample::document());
  Names controls, frames;
  for (const auto control : only(odt.content, "form:form").children()) {
    controls.push_back(attribute(control, "xml:id"));
    CHECK(attribute(control, "form:id") == controls.back());
  }
  for (const auto frame : elements(odt.content, "draw:control")) frames.push_back(attribute(frame, "draw:control"));
  CHECK(controls == frames);
}

TEST_CASE("control characters in an answer are told of with its field", "[unit][odt]") {
  CHECK_THROWS_WITH(with_controls(Blocks{line("topic", "Topic", "Vie\x0Bta\x01")}),
                    ContainsSubstring("topic: the answer has the control character U+000B"));
}

TEST_CASE("what is filled in is the value of its control", "[unit][odt]") {
  const OpenedOdt odt = with_controls(sample::document());
  CHECK(attribute(control(odt, "head.topic"), "form:current-value") == "Vieta");
  CHECK(attribute(control(odt, "M1.problem"), "form:current-value") == "No  place\nto meet");
  CHECK(attribute(control(odt, "M1.who.r1.c1"), "form:current-value") == "Jaunimo centras");
  CHECK_FALSE(control(odt, "M1.who.r2.c1").attribute("form:current-value"));
  CHECK(attribute(control(odt, "M1.ready"), "form:current-state") == "checked");
  std::map<std::string, bool> done;
  for (const auto radio : elements(odt.content, "form:radio")) {
    if (attribute(radio, "form:name") != "M1.done") continue;
    done[attribute(radio, "form:value")] = attribute(radio, "form:current-selected") == "true";
  }
  CHECK(done == std::map<std::string, bool>{{"no", false}, {"yes", true}});
}

TEST_CASE("a control is of the kind of its answer", "[unit][odt]") {
  Blank date = line("date", "When");
  date.type = BlankType::date;
  Blank filled = date, vague = date;
  filled.field = "filled", filled.value = "2026-11-23";
  vague.field = "vague", vague.value = "next spring";
  const OpenedOdt odt = with_controls({date, filled, vague, line("line", "Who"),
                                       Blank{.kind = BlankKind::lines, .field = "lines", .lines = 3},
                                       line("long", "Why", std::string(400, 'x') + " " + std::string(400, 'y')),
                                       CheckList{{{{.field = "tick"}, words("Yes")}, choice("choice", "a", "A")}}});
  CHECK(kind(odt, "date") == "form:date");
  CHECK(kind(odt, "filled") == "form:date");
  CHECK(kind(odt, "vague") == "form:text");  // A control for dates holds nothing else.
  CHECK(kind(odt, "line") == "form:text");
  CHECK(kind(odt, "lines") == "form:textarea");
  CHECK(kind(odt, "long") == "form:textarea");  // All of it shows.
  CHECK(kind(odt, "tick") == "form:checkbox");
  CHECK(kind(odt, "choice") == "form:radio");
}

TEST_CASE("a control holds the value, whatever people read in its place", "[unit][odt]") {
  Blank date = line("date", "When", "2026-11-23"), impossible = line("impossible", "When", "2026-99-99");
  date.type = impossible.type = BlankType::date;
  date.shown = "23 November 2026";
  Blank number = line("number", "How much", "-12450.50"), endless = line("endless", "How much", "1234567890123456.5");
  number.type = endless.type = BlankType::number;
  number.shown = "-12 450,50";
  const OpenedOdt odt = with_controls({date, impossible, number, endless});
  CHECK(kind(odt, "date") == "form:date");
  CHECK(attribute(control(odt, "date"), "form:current-value") == "2026-11-23");
  CHECK(kind(odt, "impossible") == "form:text");
  CHECK(kind(odt, "number") == "form:formatted-text");
  CHECK(attribute(control(odt, "number"), "form:current-value") == "-12450.50");
  CHECK(kind(odt, "endless") == "form:text");  // Office programs would round it.
}

TEST_CASE("a control says what it is for, on the screen and to a reader", "[unit][odt]") {
  Blank blank = line("a", "Who");
  blank.description = "Checkpoint 1.1, who";
  const OpenedOdt odt = with_controls({blank});
  CHECK(attribute(control(odt, "a"), "form:title") == "Checkpoint 1.1, who");
  CHECK(text_of(only(only(odt.content, "draw:control"), "svg:title")) == "Checkpoint 1.1, who");
}

TEST_CASE("a document opens to be filled in", "[unit][odt]") {
  const OpenedOdt odt = with_controls(sample::document());
  CHECK(attribute(only(odt.content, "office:forms"), "form:apply-design-mode") == "false");
  CHECK(elements(OpenedOdt{write_odt(sample::document())}.content, "office:forms").empty());
}

TEST_CASE("controls hold people to the limits of their fields", "[unit][odt]") {
  const OpenedOdt odt = with_controls(sample::limited());
  CHECK(attribute(control(odt, "code"), "form:max-length") == "4");
  CHECK(attribute(control(odt, "fixed"), "form:readonly") == "true");
  CHECK(kind(odt, "list") == "form:listbox");
  CHECK(attribute(control(odt, "list"), "form:dropdown") == "true");
  CHECK(attribute(control(odt, "list"), "form:disabled") == "true");
  const auto options = elements(control(odt, "list"), "form:option");
  REQUIRE(options.size() == 2);
  CHECK(attribute(options[1], "form:value") == "b");
  CHECK(attribute(options[1], "form:label") == "Foundation");
  CHECK(attribute(options[1], "form:current-selected") == "true");
  CHECK_FALSE(options[0].attribute("form:current-selected"));
  for (const auto made : only(odt.content, "form:form").children()) CHECK(attribute(made, "form:name") != "signed");
}

TEST_CASE("without controls a comb is a row of cells, a list what was chosen", "[unit][odt]") {
  Document document = sample::document();
  document.sections = {{PageKind::body, sample::limited()}};
  const OpenedOdt odt{write_odt(document)};
  const auto table = elements(odt.content, "table:table").at(0);
  CHECK(elements(table, "table:table-column").size() == 6);  // The label, four cells, what is left.
  const auto cells = elements(table, "table:table-cell");
  CHECK(std::string{cells.at(1).child("text:p").text().get()} == "ž");
  CHECK(std::string{cells.at(2).child("text:p").text().get()} == "ą");
  std::string text;
  for (const auto paragraph : elements(odt.content, "text:p")) text += std::string{paragraph.text().get()} + "|";
  CHECK(text.find("Foundation|") != std::string::npos);
  CHECK(text.find("EUR|") != std::string::npos);
}

TEST_CASE("in a cell a comb is a line for each character, a unit stands behind its label", "[unit][odt]") {
  Document document = sample::document();
  Group panel{.look = GroupLook::callout, .blocks = sample::limited()};
  document.sections = {{PageKind::body, {panel}}};
  const OpenedOdt odt{write_odt(document)};
  std::string text;
  for (const auto paragraph : elements(odt.content, "text:p")) {
    for (const auto part : paragraph.children()) text += *part.value() ? part.value() : part.text().get();
    text += '|';
  }
  CHECK(text.find("ž\u00a0ą\u00a0_\u00a0_|") != std::string::npos);
  CHECK(text.find("Sum, EUR") != std::string::npos);
}
