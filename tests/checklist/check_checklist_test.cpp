// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Checklists that a program filled in with what no form can be made of, a row each: what was spoilt, and what is said.

#include <limits>

#include "support/catch.hpp"
#include "support/spoilt.hpp"

#include <lapas/checklist.hpp>
#include <lapas/limits.hpp>

using namespace lapas;

namespace {

constexpr int largest = std::numeric_limits<int>::max();

Message text(std::string words) { return {{}, std::move(words), {}}; }

Option option(std::string id) { return {std::move(id), text("An option")}; }

std::vector<Option> many(int count) {
  std::vector<Option> options;
  for (int i = 0; i < count; ++i) options.push_back(option("o" + std::to_string(i)));
  return options;
}

AnswerField field(std::string id, AnswerKind kind) {
  AnswerField made;
  made.id = std::move(id);
  made.kind = kind;
  made.label = text("A label");
  return made;
}

/// A visit to a garden: one checkpoint with a field of each kind, the table last.
Checklist garden() {
  Checkpoint beds{.id = "G1.1", .title = text("Beds"), .questions = {text("What grows?"), text("What is missing?")}};
  beds.fields = {field("name", AnswerKind::line),   field("notes", AnswerKind::ruled_lines),
                 field("day", AnswerKind::date),    field("tools", AnswerKind::tick_list),
                 field("soil", AnswerKind::one_of), field("state", AnswerKind::yes_partly_no),
                 field("plants", AnswerKind::table)};
  beds.fields[1].zone = FieldZone::side;
  beds.fields[3].options = {option("rake"), option("spade")};
  beds.fields[4].options = {option("sand"), option("clay")};
  beds.fields[5].statements = {{"", text("It is watered.")}};
  auto& table = beds.fields[6];
  table.columns = {{.id = "plant", .label = text("Plant")},
                   {.id = "here", .label = text("Here"), .kind = ColumnKind::choice, .options = {option("yes")}}};
  table.rows = 3;
  table.statements = {{"", text("Rose")}};
  Checklist list{.id = "garden", .title = text("The garden")};
  list.head = {field("visitor", AnswerKind::line)};
  list.footer = {field("done", AnswerKind::one_of)};
  list.footer[0].options = {option("yes"), option("no")};
  list.steps = {
      {.id = "G1", .title = text("Outside"), .checkpoints = {beds}, .closing = {field("marks", AnswerKind::scale)}}};
  return list;
}

AnswerField sentence(std::string words) {
  AnswerField made = field("agreed", AnswerKind::sentence);
  made.label.text = std::move(words);
  made.blanks = {field("me", AnswerKind::line)};
  return made;
}

Lines check(const Checklist& list) { return complaints(check_checklist, list); }

AnswerField& at(Checklist& list, std::size_t index) { return list.steps[0].checkpoints[0].fields[index]; }

void check_rows(const std::vector<Spoilt<Checklist>>& rows) { check_spoilt(check_checklist, garden(), rows); }

}  // namespace

TEST_CASE("a checklist that a form can be made of has no problem", "[unit][checklist]") {
  CHECK(check(garden()).empty());
  Checklist list = garden();
  list.steps[0].closing[0].most = limits::scale_marks;
  list.steps[0].checkpoints[0].fields.push_back(sentence(R"(I, <em><blank id="me"/></em>.)"));
  CHECK(check(list).empty());
}

TEST_CASE("members that no form can be made of are told of with their field", "[unit][checklist]") {
  check_rows({
      {"rows", [](auto& list) { at(list, 6).rows = -1; },
       "G1.1.plants: the number of rows is -1 [checklist.malformed]"},
      {"rows", [](auto& list) { at(list, 6).rows = 0, at(list, 6).statements.clear(); }, "the number of rows is 0"},
      {"rows", [](auto& list) { at(list, 6).rows = largest; }, "the number of rows is 2147483647"},
      {"lines", [](auto& list) { at(list, 1).lines = largest; }, "G1.1.notes: the number of lines is 2147483647"},
      {"lines", [](auto& list) { at(list, 1).lines = 0; }, "the number of lines is 0"},
      {"row_lines", [](auto& list) { at(list, 6).row_lines = largest; }, "the number of lines of a row"},
      {"width", [](auto& list) { at(list, 0).width = 0; }, "G1.1.name: the width is 0"},
      {"width", [](auto& list) { at(list, 0).width = largest; }, "the width is 2147483647"},
      {"grow", [](auto& list) { at(list, 1).grow = -3; }, "the order of growth is -3"},
      {"answers", [](auto& list) { at(list, 0).answers = {3}; }, "a question that the field answers is 3"},
      {"answers", [](auto& list) { list.head[0].answers = {0}; }, "head.visitor: the number of a question"},
      {"kind", [](auto& list) { at(list, 0).kind = static_cast<AnswerKind>(99); }, "the kind of the field is none"},
      {"side zone in the head", [](auto& list) { list.head[0].zone = FieldZone::side; },
       "head.visitor: the field stands in the side zone"},
      {"side zone in a closing", [](auto& list) { list.steps[0].closing[0].zone = FieldZone::side; },
       "G1.marks: the field stands in the side zone"},
      {"no options", [](auto& list) { at(list, 3).options.clear(); }, "G1.1.tools: there are no options"},
      {"double option", [](auto& list) { at(list, 4).options[1].id = "sand"; },
       "G1.1.soil: two options have the id \"sand\""},
      {"empty option", [](auto& list) { at(list, 4).options[1].id.clear(); }, "the id of an option is empty"},
      {"statements", [](auto& list) { at(list, 5).statements.clear(); }, "G1.1.state: the number of statements is 0"},
      {"an option that leads back", [](auto& list) { at(list, 4).options[0].go_to = "G1.1"; },
       "an option leads to \"G1.1\", which is no step or checkpoint behind it"},
      {"an option that leads nowhere", [](auto& list) { at(list, 4).options[0].go_to = "G9"; }, "leads to \"G9\""},
      {"double row",
       [](auto& list) {
         at(list, 5).statements.assign(2, Statement{"bed", text("Bed")});
       },
       "G1.1.state: two rows have the id \"bed\""},
      {"row named like a number", [](auto& list) { at(list, 6).statements[0].id = "r2"; },
       "G1.1.plants: the id of a row is \"r2\""},
      {"row without a name", [](auto& list) { at(list, 6).statements[0].id = "a b"; }, "the id of a row"},
      {"marks", [](auto& list) { at(list, 5).kind = AnswerKind::rating; }, "G1.1.state: there are no options"},
      {"numbers", [](auto& list) { list.steps[0].closing[0].least = -1; }, "the first number of the scale is -1"},
      {"numbers",
       [](auto& list) {
         list.steps[0].closing[0].most = limits::scale_number + 1;
         list.steps[0].closing[0].least = limits::scale_number - 1;
       },
       "the last number of the scale is 1001"},
      {"one number", [](auto& list) { list.steps[0].closing[0].most = 1; }, "the last number of the scale is 1"},
      {"numbers", [](auto& list) { list.steps[0].closing[0].most = limits::scale_marks + 1; },
       "the length of the scale is 22"},
      {"height",
       [](auto& list) { at(list, 0).kind = AnswerKind::photo, at(list, 0).height = limits::photo_height + 1; },
       "G1.1.name: the height is 421"},
      {"a sentence without its blank", [](auto& list) { at(list, 0) = sentence("X"); },
       "G1.1.agreed: the text of the sentence has no <blank id=\"me\"/>"},
      {"a sentence with a place that is nothing",
       [](auto& list) { at(list, 0) = sentence(R"(X <blank id="me"/> <box id="so"/>)"); },
       "G1.1.agreed: the sentence does not say what <box id=\"so\"/> is"},
      {"a table in a sentence",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="me"/>)");
         at(list, 0).blanks[0].kind = AnswerKind::table;
       },
       "G1.1.agreed: a blank of the sentence is no line and no date"},
      {"two places of a sentence",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="me"/> <box id="me"/>)");
         at(list, 0).options = {option("me")};
       },
       "G1.1.agreed: two places of the sentence have the id \"me\""},
      {"a comb in a sentence",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="me"/>)");
         at(list, 0).blanks[0].limits = {.max_length = 3, .comb = true};
       },
       "G1.1.agreed: a blank of the sentence has cells or a unit"},
      {"a dot in a place of a sentence",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="m.e"/>)");
         at(list, 0).blanks[0].id = "m.e";
       },
       "the id of a blank, \"m.e\", is not an id"},
      {"room",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="me"/>)");
         at(list, 0).blanks[0].room = limits::sentence_room + 1;
       },
       "G1.1.agreed: the room of a blank is 421 [limit.exceeded]"},
      {"places",
       [](auto& list) {
         at(list, 0) = sentence(R"(X <blank id="me"/>)");
         at(list, 0).blanks.resize(limits::sentence_places + 1, at(list, 0).blanks[0]);
       },
       "G1.1.agreed: the sentence has 51 places [limit.exceeded]"},
      {"repetitions",
       [](auto& list) {
         at(list, 0).kind = AnswerKind::heading;
         at(list, 0).number = limits::repetitions + 1;
       },
       "G1.1.name: the number of the heading is 31 [limit.exceeded]"},
      {"no checkpoints to assess", [](auto& list) { list.head = {field("marks", AnswerKind::scale)}; },
       "head.marks: the number of statements is 0"},
      {"columns", [](auto& list) { at(list, 6).columns.clear(); }, "G1.1.plants: the number of columns is 0"},
      {"more texts than rows",
       [](auto& list) {
         at(list, 6).statements.assign(4, Statement{"", text("Rose")});
       },
       "4 pre-printed rows and 3 rows"},
      {"texts of rows over boxes", [](auto& list) { std::swap(at(list, 6).columns[0], at(list, 6).columns[1]); },
       "the first column has boxes"},
      {"options of a text column", [](auto& list) { at(list, 6).columns[0].options = {option("a")}; },
       "has options and is none of choices"},
      {"width of a column", [](auto& list) { at(list, 6).columns[0].width = 0; }, "the width of a column is 0"},
      {"width of a column", [](auto& list) { at(list, 6).columns[0].width = largest; },
       "the width of a column is 2147483647 [limit.exceeded]"},
      {"line of a column", [](auto& list) { at(list, 6).columns[0].line = at(list, 6).columns[1].line = 1; },
       "the line of a column is 1"},
      {"line of a column", [](auto& list) { at(list, 6).columns[1].line = 2; }, "the line of a column is 2"},
      {"line of a column", [](auto& list) { at(list, 6).columns[0].line = -1; }, "the line of a column is -1"},
      {"double column", [](auto& list) { at(list, 6).columns[1].id = "plant"; }, "two columns have the id \"plant\""},
      {"empty id", [](auto& list) { list.id.clear(); }, "the id of the checklist is empty"},
      {"empty id", [](auto& list) { at(list, 0).id.clear(); }, "the id of the field is empty"},
      {"a space in an id", [](auto& list) { at(list, 0).id = "na me"; },
       "the id of the field, \"na me\", is not an id"},
      {"a slash in an id", [](auto& list) { at(list, 0).id = "na/me"; }, "is not an id"},
      {"a quotation mark in an id", [](auto& list) { at(list, 0).id = "na\"me"; }, "is not an id"},
      {"a line end in an id", [](auto& list) { at(list, 0).id = "na\nme"; }, "\"na\\nme\", is not an id"},
      {"a dot in a part of an id", [](auto& list) { at(list, 0).id = "na.me"; }, "is not an id"},
      {"a letter beyond ASCII in an id", [](auto& list) { list.steps[0].id = "Ž1"; },
       "the id of the step, \"Ž1\", is not an id"},
      {"dots without parts", [](auto& list) { list.steps[0].checkpoints[0].id = "G1..1"; }, "the id of the checkpoint"},
      {"a long id", [](auto& list) { at(list, 0).id = std::string(200, 'a'); }, "a…\", is not an id"},
      {"two fields", [](auto& list) { at(list, 1).id = "name"; }, "G1.1.name: the id \"G1.1.name\" stands twice"},
      {"one of the footer", [](auto& list) { at(list, 1).id = "done"; }, "the id \"G1.1.done\" stands twice"},
      {"two steps", [](auto& list) { list.steps.push_back({.id = "G1", .title = text("Inside")}); },
       "the id \"G1\" stands twice"},
      {"a field and a checkpoint", [](auto& list) { list.steps[0].checkpoints[0].id = "G1.marks"; },
       "the id \"G1.marks\" stands twice"},
      {"the place of an option and a field",
       [](auto& list) {
         auto other = list.steps[0].checkpoints[0];
         other.id = "G1.1.tools";
         other.fields = {field("rake", AnswerKind::line)};
         list.steps[0].checkpoints.push_back(other);
       },
       "the id \"G1.1.tools\" stands twice"},
      {"a pointer to nowhere",
       [](auto& list) {
         list.steps[0].checkpoints[0].pointers = {{"G7", text("See there")}};
       },
       "G1.1: a pointer leads to no step"},
      {"bytes that are no text", [](auto& list) { at(list, 0).label.text = "\xff\xfe"; },
       "G1.1.name: the label is not UTF-8 [text.malformed]"},
      {"a control character", [](auto& list) { list.title.text = "a\ab"; },
       "the title of the checklist has the control character U+0007"},
      {"letters in parts", [](auto& list) { at(list, 3).options[0].label.text = "e\u0301"; },
       "the label of an option is not in the normal form"},
      {"a tab", [](auto& list) { at(list, 5).statements[0].text.text = "a\tb"; },
       "a statement is not in the normal form"},
      {"a noncharacter", [](auto& list) { list.steps[0].intro.text = "\uFFFE"; },
       "the introduction of the step has U+FFFE"},
      {"a text", [](auto& list) { at(list, 0).hint.text.assign(limits::text_bytes + 1, 'a'); },
       "the hint has 100001 bytes [limit.exceeded]"},
      {"a context", [](auto& list) { at(list, 0).label.context = "\x01"; },
       "the context of a text has the control character"},
  });
}

TEST_CASE("members of a checklist are as large as their limits, and no larger", "[unit][checklist][limits]") {
  Checklist large = garden();
  at(large, 1).grow = limits::growth_orders;
  at(large, 1).lines = at(large, 6).row_lines = limits::writing_lines;
  auto& table = at(large, 6);
  table.rows = limits::table_rows;
  table.columns[1].options = many(limits::table_columns - limits::record_lines);
  table.columns[0].width = limits::column_width;
  for (int line = 1; line < limits::record_lines; ++line) {
    table.columns.push_back({.id = "more" + std::to_string(line), .label = text("More"), .line = line});
  }
  CHECK(check(large) == Lines{});
  check_rows({
      {"grow", [](auto& list) { at(list, 1).grow = limits::growth_orders + 1; },
       "error: G1.1.notes: the order of growth is 10 [limit.exceeded]; a whole number from 0 to 9"},
      {"lines", [](auto& list) { at(list, 1).lines = limits::writing_lines + 1; },
       "error: G1.1.notes: the number of lines is 501 [limit.exceeded]; a whole number from 1 to 500"},
      {"lines of a row", [](auto& list) { at(list, 6).row_lines = limits::writing_lines + 1; },
       "error: G1.1.plants: the number of lines of a row is 501 [limit.exceeded]; a whole number from 1 to 500"},
      {"rows", [](auto& list) { at(list, 6).rows = limits::table_rows + 1; },
       "error: G1.1.plants: the number of rows is 1001 [limit.exceeded]; a whole number from 1 to 1000"},
      {"columns", [](auto& list) { at(list, 6).columns[1].options = many(limits::table_columns); },
       "error: G1.1.plants: the number of columns is 101 [limit.exceeded]; a whole number from 1 to 100"},
      {"width of a column", [](auto& list) { at(list, 6).columns[0].width = limits::column_width + 1; },
       "error: G1.1.plants: the width of a column is 1001 [limit.exceeded]; a whole number from 1 to 1000"},
      {"lines of a record",
       [](auto& list) {
         auto& columns = at(list, 6).columns;
         columns.resize(1);
         for (int line = 1; line <= limits::record_lines; ++line) {
           columns.push_back({.id = "more" + std::to_string(line), .label = text("More"), .line = line});
         }
       },
       "error: G1.1.plants: the line of a column is 4 [checklist.malformed]; lines count from 0 and go up by one, in "
       "the "
       "order of the columns, to 3"},
  });
}

TEST_CASE("a form has as many places for answers as the limit, and no more", "[unit][checklist][limits]") {
  Checklist list = garden();
  list.head.clear();
  list.footer.clear();
  auto& step = list.steps[0];
  step.closing.clear();
  auto& checkpoint = step.checkpoints[0];
  checkpoint.fields = {at(list, 6)};
  checkpoint.fields[0].columns.resize(1);
  checkpoint.fields[0].rows = limits::table_rows;
  step.checkpoints.assign(limits::answer_places / limits::table_rows, checkpoint);
  for (std::size_t i = 0; i < step.checkpoints.size(); ++i) step.checkpoints[i].id = "G1." + std::to_string(i + 1);
  CHECK(check(list) == Lines{});
  list.place = {"list.cpp", 7, 3};
  list.head = {field("visitor", AnswerKind::line)};
  CHECK(check(list) ==
        Lines{"list.cpp:7:3: error: garden: the form has 20001 places for answers [limit.exceeded]; 20000 at most"});
}

TEST_CASE("every problem of a checklist is told of, each with its place", "[unit][checklist]") {
  Checklist list = garden();
  at(list, 0).label.place = {"list.cpp", 7, 3};
  at(list, 0).width = -5;
  at(list, 6).rows = -1;
  CHECK(check(list).size() == 2);
  CHECK_THAT(check(list).front(), ContainsSubstring("list.cpp:7:3: error: G1.1.name: the width is -5"));
}

TEST_CASE("the places of a table without rows are none", "[unit][checklist]") {
  Checklist list = garden();
  list.steps[0].checkpoints[0].fields = {at(list, 6)};
  at(list, 0).rows = -1;
  CHECK(answer_places(list).size() == 4);
}

TEST_CASE("limits of answers suit their fields", "[unit][checklist]") {
  const auto comb = [](Checklist& list) { at(list, 0).limits = {.max_length = 11, .comb = true}; };
  Checklist list = garden();
  comb(list);
  at(list, 2).default_answer.text = "2026-11-23";
  at(list, 4).look = OptionsLook::list;
  at(list, 4).default_answer.text = "clay";
  at(list, 6).columns[1].in_list = true;
  CHECK(check(list).empty());
  check_rows({
      {"cells", [&](auto& l) { comb(l), at(l, 0).limits.max_length = 0; }, "the comb has no max-length"},
      {"cells", [&](auto& l) { comb(l), at(l, 0).limits.max_length = limits::comb_cells + 1; },
       "the comb has 101 cells"},
      {"cells", [&](auto& l) { at(l, 0).limits.comb = true, at(l, 0).format = AnswerFormat::number; },
       "the field is a comb"},
      {"cells", [&](auto& l) { at(l, 1).limits.comb = true; }, "the field is a comb"},
      {"characters", [](auto& l) { at(l, 0).limits.max_length = -1; }, "the number of characters is -1"},
      {"characters", [](auto& l) { at(l, 1).limits.max_length = limits::answer_characters + 1; },
       "the number of characters is 10001"},
      {"characters", [](auto& l) { at(l, 2).limits.max_length = 5; }, "the field has a max-length"},
      {"decimals", [](auto& l) { at(l, 0).decimals = 2; }, "the field has decimals"},
      {"decimals", [](auto& l) { at(l, 0).format = AnswerFormat::number, at(l, 0).decimals = limits::decimals + 1; },
       "the number of decimals is 10"},
      {"unit", [](auto& l) { at(l, 0).unit = text("EUR"); }, "the field has a unit"},
      {"format", [](auto& l) { at(l, 1).format = AnswerFormat::email; }, "the field has a format"},
      {"read-only", [](auto& l) { at(l, 3).limits.read_only = true; }, "the field is read-only"},
      {"required", [](auto& l) { at(l, 0).kind = AnswerKind::prose, at(l, 0).limits.required = true; },
       "the field is required"},
      {"default", [](auto& l) { at(l, 3).default_answer = text("rake"); }, "the field has a default"},
      {"default", [](auto& l) { at(l, 2).default_answer = text("today"); },
       "the default \"today\" does not fit the field [checklist.malformed]; expected: a day such as 2026-11-23"},
      {"default", [](auto& l) { at(l, 4).default_answer = text("stone"); }, "expected: the id of an option"},
      {"default", [&](auto& l) { comb(l), at(l, 0).default_answer = text("123456789012"); }, "11 characters at most"},
      {"default",
       [](auto& l) {
         at(l, 0).format = AnswerFormat::number;
         at(l, 0).decimals = 1;
         at(l, 0).default_answer = text("1.25");
       },
       "expected: a number of 1 decimals at most"},
      {"list", [](auto& l) { at(l, 3).look = OptionsLook::list; }, "a list is for one-of"},
      {"list", [](auto& l) { at(l, 4).look = OptionsLook::list, at(l, 4).options[0].go_to = "G9"; },
       "an option of a list has a go-to"},
      {"list", [](auto& l) { at(l, 4).options = many(limits::list_options + 1); }, "the number of options is 1001"},
      {"column", [](auto& l) { at(l, 6).columns[1].limits.max_length = 3; }, "column \"here\" has a max-length"},
      {"column", [](auto& l) { at(l, 6).columns[1].decimals = 3; }, "column \"here\" has decimals"},
      {"column", [](auto& l) { at(l, 6).columns[1].unit = text("kg"); }, "column \"here\" has a unit"},
      {"column", [](auto& l) { at(l, 6).columns[0].in_list = true; }, "column \"plant\" is a list"},
      {"column", [](auto& l) { at(l, 6).columns[0].limits.comb = true; }, "column \"plant\" is a comb or read-only"},
      {"column", [](auto& l) { at(l, 6).columns[1].in_list = at(l, 6).columns[1].heads_options = true; },
       "column \"here\" is a list and has heads"},
  });
}
