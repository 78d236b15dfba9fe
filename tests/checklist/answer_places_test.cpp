// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <set>

#include "support/catch.hpp"

#include <lapas/checklist.hpp>

using namespace lapas;
using Ids = std::vector<std::string>;

namespace {

AnswerField field(std::string id, AnswerKind kind) {
  AnswerField made;
  made.id = std::move(id);
  made.kind = kind;
  return made;
}

Column column(std::string id, ColumnKind kind = ColumnKind::text) {
  Column made;
  made.id = std::move(id);
  made.kind = kind;
  return made;
}

/// One step `M1` with one checkpoint `M1.1`.
Checklist with_field(AnswerField made) {
  Checkpoint checkpoint;
  checkpoint.id = "M1.1";
  checkpoint.fields.push_back(std::move(made));
  Step step;
  step.id = "M1";
  step.checkpoints.push_back(std::move(checkpoint));
  Checklist list;
  list.steps.push_back(std::move(step));
  return list;
}

Ids ids_of(const Checklist& list) {
  Ids ids;
  for (const auto& place : answer_places(list)) ids.push_back(place.id);
  return ids;
}

std::vector<PlaceKind> kinds_of(const Checklist& list) {
  std::vector<PlaceKind> kinds;
  for (const auto& place : answer_places(list)) kinds.push_back(place.kind);
  return kinds;
}

Message text(std::string words) { return {{}, std::move(words), {}}; }

}  // namespace

TEST_CASE("a field with one answer has one place", "[unit][checklist]") {
  CHECK(answer_places(with_field(field("a", AnswerKind::line))) ==
        std::vector<AnswerPlace>{{"M1.1.a", PlaceKind::text, {}}});
  CHECK(answer_places(with_field(field("a", AnswerKind::ruled_lines))) ==
        std::vector<AnswerPlace>{{"M1.1.a", PlaceKind::multi_line_text, {}}});
  CHECK(answer_places(with_field(field("a", AnswerKind::date))) ==
        std::vector<AnswerPlace>{{"M1.1.a", PlaceKind::date, {}}});
}

TEST_CASE("a tick list has a place for each option, a one-of field one place", "[unit][checklist]") {
  auto made = field("a", AnswerKind::tick_list);
  made.options = {{"x", {}}, {"y", {}}};
  CHECK(answer_places(with_field(made)) ==
        std::vector<AnswerPlace>{{"M1.1.a.x", PlaceKind::tick, {}}, {"M1.1.a.y", PlaceKind::tick, {}}});
  made.kind = AnswerKind::one_of;
  CHECK(answer_places(with_field(made)) == std::vector<AnswerPlace>{{"M1.1.a", PlaceKind::choice, {"x", "y"}}});
}

TEST_CASE("a statement has a choice and room for notes", "[unit][checklist]") {
  auto made = field("calls", AnswerKind::yes_partly_no);
  made.statements = {{"", text("One")}, {"", text("Two")}};
  CHECK(answer_places(with_field(made)) ==
        std::vector<AnswerPlace>{{"M1.1.calls.r1", PlaceKind::choice, {"yes", "partly", "no"}},
                                 {"M1.1.calls.r1-notes", PlaceKind::text, {}},
                                 {"M1.1.calls.r2", PlaceKind::choice, {"yes", "partly", "no"}},
                                 {"M1.1.calls.r2-notes", PlaceKind::text, {}}});
  made.kind = AnswerKind::scale;
  CHECK(answer_places(with_field(made))[0].choices == Ids{"1", "2", "3", "4", "5"});
  made.notes = false;
  REQUIRE(answer_places(with_field(made)).size() == 2);
  CHECK(answer_places(with_field(made))[1].id == "M1.1.calls.r2");
}

TEST_CASE("a table has a place for each cell that is not pre-printed", "[unit][checklist]") {
  auto made = field("t", AnswerKind::table);
  made.columns = {column("a"), column("b", ColumnKind::number), column("c", ColumnKind::date),
                  column("d", ColumnKind::choice)};
  made.columns[3].options = {{"yes", {}}, {"no", {}}};
  made.rows = 2;
  made.statements = {{"", text("Pre-printed")}};
  CHECK(ids_of(with_field(made)) == Ids{"M1.1.t.r1.c2", "M1.1.t.r1.c3", "M1.1.t.r1.c4", "M1.1.t.r2.c1", "M1.1.t.r2.c2",
                                        "M1.1.t.r2.c3", "M1.1.t.r2.c4"});
  made.statements.clear();
  made.rows = 1;
  CHECK(kinds_of(with_field(made)) ==
        std::vector{PlaceKind::text, PlaceKind::number, PlaceKind::date, PlaceKind::choice});
  made.row_lines = 2;
  CHECK(kinds_of(with_field(made)).front() == PlaceKind::multi_line_text);
}

TEST_CASE("the places of a row are named by its id, or else by its number", "[unit][checklist]") {
  auto made = field("t", AnswerKind::table);
  made.columns = {column("a"), column("b")};
  made.rows = 3;
  made.statements = {{"", text("First")}, {"rent", text("Rent")}};
  CHECK(ids_of(with_field(made)) == Ids{"M1.1.t.r1.c2", "M1.1.t.rent.c2", "M1.1.t.r3.c1", "M1.1.t.r3.c2"});
  made.kind = AnswerKind::yes_partly_no;
  CHECK(ids_of(with_field(made)) == Ids{"M1.1.t.r1", "M1.1.t.r1-notes", "M1.1.t.rent", "M1.1.t.rent-notes"});
}

TEST_CASE("prose and frames for photographs have no places", "[unit][checklist]") {
  CHECK(answer_places(with_field(field("a", AnswerKind::prose))).empty());
  CHECK(answer_places(with_field(field("a", AnswerKind::photo))).empty());
}

TEST_CASE("a sentence has a place for each of its blanks and boxes, a heading none", "[unit][checklist]") {
  auto made = field("agreed", AnswerKind::sentence);
  made.blanks = {field("me", AnswerKind::line), field("day", AnswerKind::date)};
  made.options = {{"all", {}, {}}};
  CHECK(ids_of(with_field(made)) == Ids{"M1.1.agreed.me", "M1.1.agreed.day", "M1.1.agreed.all"});
  CHECK(kinds_of(with_field(made)) == std::vector{PlaceKind::text, PlaceKind::date, PlaceKind::tick});
  CHECK(answer_places(with_field(field("a", AnswerKind::heading))).empty());
}

TEST_CASE("a scale has the numbers and a rating the marks that it is given", "[unit][checklist]") {
  auto made = field("pain", AnswerKind::scale);
  made.statements = {{"", text("Today")}};
  made.least = 0, made.most = 3;
  CHECK(answer_places(with_field(made))[0].choices == Ids{"0", "1", "2", "3"});
  made.kind = AnswerKind::rating;
  made.options = {{"low", {}}, {"high", {}}};
  CHECK(answer_places(with_field(made))[0].choices == Ids{"low", "high"});
}

TEST_CASE("a row of sums has a place for each column of numbers", "[unit][checklist]") {
  auto made = field("budget", AnswerKind::table);
  made.columns = {column("item"), column("amount", ColumnKind::number), column("note"),
                  column("share", ColumnKind::number)};
  made.rows = 1;
  made.statements = {{"", text("Travel")}};
  made.total = text("Total");
  CHECK(ids_of(with_field(made)) == Ids{"M1.1.budget.r1.c2", "M1.1.budget.r1.c3", "M1.1.budget.r1.c4",
                                        "M1.1.budget.total.c2", "M1.1.budget.total.c4"});
}

TEST_CASE("places follow the form: head, then notes zone, fields and footer of each checkpoint, then closing",
          "[unit][checklist]") {
  auto list = with_field(field("main", AnswerKind::line));
  list.steps[0].checkpoints.push_back(list.steps[0].checkpoints[0]);
  list.steps[0].checkpoints[1].id = "M1.2";
  auto beside = field("beside", AnswerKind::line);
  beside.zone = FieldZone::side;
  list.steps[0].checkpoints[1].fields.push_back(beside);
  auto notes = field("notes", AnswerKind::ruled_lines);
  notes.zone = FieldZone::side;
  list.footer = {field("done", AnswerKind::one_of), notes};
  list.head = {field("topic", AnswerKind::line)};
  list.steps[0].closing = {field("date", AnswerKind::date)};
  CHECK(ids_of(list) == Ids{"head.topic", "M1.1.notes", "M1.1.main", "M1.1.done", "M1.2.beside", "M1.2.notes",
                            "M1.2.main", "M1.2.done", "M1.date"});
}

TEST_CASE("a closing scale without statements assesses the checkpoints of its step", "[unit][checklist]") {
  auto list = with_field(field("a", AnswerKind::line));
  list.steps[0].checkpoints.push_back({"M1.2"});
  list.steps[0].closing = {field("assessment", AnswerKind::scale)};
  CHECK(ids_of(list) ==
        Ids{"M1.1.a", "M1.assessment.r1", "M1.assessment.r1-notes", "M1.assessment.r2", "M1.assessment.r2-notes"});
}

TEST_CASE("the places of the roadmap's forms have the ids that its documents promise, each once", "[unit][checklist]") {
  const std::filesystem::path folder = LAPAS_SOURCE_DIR "/templates/roadmap/checklists";
  const auto library = load_field_library(folder / "library.xml");
  const auto ids = ids_of(load_checklist(folder / "municipality.xml", library));
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  for (const auto* id :
       {"head.topic", "M1.1.problem", "M2.3.conflicts.checked", "M1.5.calls.r2-notes", "M1.4.stakeholders.r3.c2",
        "M3.3.budget.total.c4", "M1.decision", "M1.4.done", "M1.4.notes", "M1.assessment.r7", "M1.actions.r3.c3"}) {
    INFO(id);
    CHECK(std::ranges::find(ids, id) != ids.end());
  }
  CHECK(std::ranges::find(ids, "M1.3.resources.r1.c1") == ids.end());
}

TEST_CASE("the number of a checkpoint is its id without the letters", "[unit][checklist]") {
  Checkpoint checkpoint;
  checkpoint.id = "M1.4";
  CHECK(checkpoint.number() == "1.4");
  checkpoint.id = "2";
  CHECK(checkpoint.number() == "2");
  checkpoint.id = "intro";
  CHECK(checkpoint.number() == "intro");
}

TEST_CASE("places say what their fields ask", "[unit][checklist]") {
  const auto places = answer_places(parse_checklist(R"(<checklist id="c"><title>C</title><head>
      <line id="sum" format="number" decimals="2" required="yes"><label>L</label><default>1</default></line>
      <line id="code" max-length="4" comb="yes"><label>L</label></line>
      <one-of id="one" arrange="list"><label>O</label><option id="a">A</option></one-of>
      <signature id="signed"><label>S</label></signature>
      <table id="t" rows="2"><label>T</label><column id="a">A</column>
        <column id="b" kind="number" decimals="1" required="yes">B</column><row>R</row><total>All</total></table>
    </head><step id="S1"><title>S</title><checkpoint id="S1.1"><title>P</title></checkpoint></step></checklist>)",
                                                    "c.xml"));
  REQUIRE(places.size() == 8);
  CHECK(places[0] == AnswerPlace{.id = "head.sum",
                                 .kind = PlaceKind::number,
                                 .limits = {.required = true},
                                 .format = AnswerFormat::number,
                                 .decimals = 2,
                                 .has_default = true});
  CHECK(places[1].limits == FieldLimits{.max_length = 4, .comb = true});
  CHECK(places[2] == AnswerPlace{.id = "head.one", .kind = PlaceKind::choice, .choices = {"a"}});
  CHECK(places[3].kind == PlaceKind::signature);
  CHECK((places[4].id == "head.t.r1.c2" && places[4].limits.required && places[4].decimals == 1));
  CHECK((places[6].id == "head.t.r2.c2" && !places[6].limits.required));
  CHECK((places[7].id == "head.t.total.c2" && places[7].decimals == 1));
}
