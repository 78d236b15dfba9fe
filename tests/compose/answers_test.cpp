// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <numeric>

#include "sample.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

constexpr auto done = "<one-of id=\"done\"><label>Done</label>"
                      "<option id=\"yes\">Yes</option><option id=\"no\">No</option></one-of>";

const Table* find_table(const Blocks& blocks) {
  for (const Block& block : blocks) {
    const auto* group = std::get_if<Group>(&block.content);
    const auto* table = group ? find_table(group->blocks) : std::get_if<Table>(&block.content);
    if (table) return table;
  }
  return nullptr;
}

Table table_of(Sample& sample, std::string_view fields) {
  sample.set_fields(fields);
  const auto document = sample.document("<checklist-body checklist=\"a\"/>");
  const Table* table = find_table(document.sections.front().blocks);
  REQUIRE(table);
  return *table;
}

std::vector<std::vector<int>> spans(const std::vector<TableRow>& rows) {
  std::vector<std::vector<int>> all;
  for (const TableRow& row : rows) {
    all.emplace_back();
    for (const TableCell& cell : row.cells) all.back().push_back(cell.column_span);
  }
  return all;
}

}  // namespace

TEST_CASE("a checkpoint has its parts in order", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"place\"><label>Place</label></line>");
  CHECK_THAT(sample.dump_form(),
             ContainsSubstring("    group checkpoint keep\n"
                               "      group plain keep\n"
                               "        heading 2 checkpoint-heading #A1.1 number=1.1 \"Meeting\"\n"
                               "        paragraph purpose \"*Purpose. *Meet.\"\n"
                               "        group plain\n"
                               "          list number\n"
                               "          item\n"
                               "            paragraph question \"Where?\"\n"
                               "      blank line A1.1.place lines=1 \"Place\" description=\"Checkpoint 1.1, Place\"\n"
                               "      group plain keep\n"
                               "        paragraph body \"*Evidence. *Notes of it.\"\n"));
}

TEST_CASE("a field of the side zone stands beside the questions as an area", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"place\"><label>Place</label></line>");
  sample.checklists["a"].footer = {{.id = "notes",
                                    .kind = AnswerKind::ruled_lines,
                                    .label = {"", "Notes", {}},
                                    .zone = FieldZone::side,
                                    .lines = 8}};
  CHECK_THAT(sample.dump_form(), ContainsSubstring("        zones\n"
                                                   "          part 1\n"
                                                   "            list number\n"
                                                   "            item\n"
                                                   "              paragraph question \"Where?\"\n"
                                                   "          part 1\n"
                                                   "            blank area A1.1.notes lines=8 \"Notes\" "
                                                   "description=\"Checkpoint 1.1, Notes\"\n"));
}

TEST_CASE("neighbouring fields whose widths fit a line share a row", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"a\" width=\"60\"><label>A</label></line>"
                    "<date id=\"b\" width=\"40\"><label>B</label></date>"
                    "<line id=\"c\" width=\"50\"><label>C</label></line><line id=\"d\"><label>D</label></line>");
  const auto dump = sample.dump_form();
  CHECK(lines_with(dump, "part ") == "part 60\npart 40\npart 50\npart 50\n");
  CHECK(lines_with(dump, "field-row") == "field-row\nfield-row\n");
}

TEST_CASE("a row with a field that is more than a line has parts of blocks", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"a\" width=\"50\"><label>A</label></line>"
                    "<line id=\"b\" width=\"50\"><label>B</label><hint>In a word</hint></line>");
  const auto dump = sample.dump_form();
  CHECK_THAT(dump, ContainsSubstring("columns\n        part 50\n          blank line A1.1.a"));
  CHECK(lines_with(dump, "field-row").empty());
}

TEST_CASE("a value marks its box and no other", "[unit][compose]") {
  Sample sample;
  sample.set_fields(done);
  sample.answer("A1.1.done", "no");
  CHECK(lines_with(sample.dump_form(), "check ") ==
        "check A1.1.done=yes \"Yes\" description=\"Checkpoint 1.1, Done, Yes\"\n"
        "check A1.1.done=no checked \"No\" description=\"Checkpoint 1.1, Done, No\"\n");
}

TEST_CASE("boxes of a tick list are places of their own", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<tick-list id=\"bring\"><label>We bring</label><option id=\"room\">A room</option>"
                    "<option id=\"time\">Time</option></tick-list>");
  sample.answer("A1.1.bring.time", "yes");
  const auto checks = lines_with(sample.dump_form(), "check ");
  CHECK_THAT(checks, ContainsSubstring("check A1.1.bring.room \"A room\""));
  CHECK_THAT(checks, ContainsSubstring("check A1.1.bring.time checked \"Time\""));
}

TEST_CASE("options that do not fit a line stand below each other", "[unit][compose]") {
  Sample sample;
  sample.set_fields(done);
  CHECK_THAT(sample.dump_form(), ContainsSubstring("check-row"));
  sample.set_fields("<one-of id=\"d\"><label>Decision</label>"
                    "<option id=\"a\">We move to the next step because everything is there</option>"
                    "<option id=\"b\">We still need to complete something before we can move</option></one-of>");
  const auto dump = sample.dump_form();
  CHECK_THAT(dump, !ContainsSubstring("check-row"));
  CHECK_THAT(dump, ContainsSubstring("paragraph label \"Decision\""));
}

TEST_CASE("options that fit a line without their label stand below it on one line", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<one-of id=\"d\"><label>What we decided about how to go on from here and with whom</label>"
                    "<option id=\"a\">We continue</option><option id=\"b\">We change something</option></one-of>");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("and with whom\"\n      check-row\n        check A1.1.d=a"));
}

TEST_CASE("many short options that do not fit a line stand in two columns", "[unit][compose]") {
  Sample sample;
  std::string options;
  for (const char letter : std::string{"abcdefg"}) {
    options += "<option id=\"" + std::string{letter} + "\">Cooperation agreement</option>";
  }
  sample.set_fields("<tick-list id=\"forms\"><label>Forms</label>" + options + "</tick-list>");
  CHECK_THAT(sample.dump_form(),
             ContainsSubstring("columns\n        part 1\n          check-list\n            check A1.1.forms.a"));
}

TEST_CASE("a written value is printed, and a date in the words of the language beside it", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"place\"><label>Place</label></line><date id=\"day\"><label>Day</label></date>");
  sample.answer("A1.1.place", "Trakai");
  sample.answer("A1.1.day", "2026-11-23");
  const auto dump = sample.dump_form();
  CHECK_THAT(dump, ContainsSubstring("\"Place\" value=\"Trakai\""));
  CHECK_THAT(dump, ContainsSubstring("\"Day\" value=\"2026-11-23\" shown=\"23 November 2026\""));
}

TEST_CASE("what people of the language type becomes data, and what they read stands beside it", "[unit][compose]") {
  const auto blanks = [](const std::string& language, const std::string& number, const std::string& date) {
    Sample sample;
    sample.catalog = load_catalog({.language = language, .source_language = language});
    sample.answer("A1.1.t.r1.c1", number);
    sample.answer("A1.1.t.r1.c2", date);
    sample.answer("A1.1.t.total.c1", number);
    const Table table =
        table_of(sample, "<table id=\"t\" rows=\"1\"><label>T</label><column id=\"n\" kind=\"number\">N</column>"
                         "<column id=\"d\" kind=\"date\">D</column><total>Total</total></table>");
    const auto blank = [&](std::size_t row, std::size_t cell) {
      return std::get<Blank>(table.rows[row].cells[cell].content);
    };
    CHECK(blank(0, 0).type == BlankType::number);
    CHECK(blank(0, 1).type == BlankType::date);
    CHECK(blank(1, 0).type == BlankType::number);
    CHECK(blank(1, 0).value == blank(0, 0).value);
    return std::vector{blank(0, 0).value, blank(0, 0).shown, blank(0, 1).value, blank(0, 1).shown};
  };
  using Texts = std::vector<std::string>;
  const Texts lithuanian{"12450.50", "12\u00a0450,50", "2026-11-23", "2026\u00a0m.\u00a0lapkričio\u00a023\u00a0d."};
  CHECK(blanks("lt", "12450.50", "2026-11-23") == lithuanian);
  CHECK(blanks("lt", "12 450,50", "2026 m. lapkričio 23 d.") == lithuanian);
  CHECK(blanks("en", "-12,450.50", "23 November 2026") ==
        Texts{"-12450.50", "-12,450.50", "2026-11-23", "23\u00a0November 2026"});
  CHECK(blanks("lt", "12", "") == Texts{"12", "", "", ""});
  // Alone 1.234 would be refused in a German form.
  CHECK(blanks("de", "1,234", "") == Texts{"1.2340", "1,234", "", ""});
}

TEST_CASE("both lines of a record fill the width of the table", "[unit][compose]") {
  Sample sample;
  const Table table = table_of(
      sample, "<table id=\"t\" rows=\"2\"><label>T</label>"
              "<column id=\"a\" width=\"62\" line=\"0\">A</column><column id=\"b\" width=\"56\" line=\"0\">B</column>"
              "<column id=\"c\" width=\"50\" line=\"0\">C</column>"
              "<column id=\"d\" width=\"118\" line=\"1\">D</column>"
              "<column id=\"e\" width=\"50\" line=\"1\">E</column></table>");
  CHECK(table.columns == std::vector{31, 28, 25});
  CHECK(spans(table.rows) == std::vector<std::vector<int>>{{1, 1, 1}, {2, 1}, {1, 1, 1}, {2, 1}});
  CHECK(spans(table.header) == std::vector<std::vector<int>>{{1, 1, 1}, {2, 1}});
  CHECK(table.rows[0].starts_record);
  CHECK_FALSE(table.rows[1].starts_record);
}

TEST_CASE("lines of a record with other sums of widths meet in a common grid", "[unit][compose]") {
  Sample sample;
  const Table table = table_of(sample, "<table id=\"t\" rows=\"1\"><label>T</label>"
                                       "<column id=\"a\" line=\"0\">A</column><column id=\"b\" line=\"0\">B</column>"
                                       "<column id=\"c\" line=\"1\">C</column><column id=\"d\" line=\"1\">D</column>"
                                       "<column id=\"e\" line=\"1\">E</column></table>");
  CHECK(table.columns == std::vector{2, 1, 1, 2});
  CHECK(spans(table.rows) == std::vector<std::vector<int>>{{2, 2}, {1, 2, 1}});
}

TEST_CASE("lines whose sums of widths have no small common number meet in a fine grid", "[unit][compose]") {
  Sample sample;
  const auto line = [](int number, int left, int right) {
    const auto column = [&](const char* id, int width) {
      return "<column id=\"" + (id + std::to_string(number)) + "\" line=\"" + std::to_string(number) + "\" width=\"" +
             std::to_string(width) + "\">C</column>";
    };
    return column("a", left) + column("b", right);
  };
  const Table table = table_of(sample, "<table id=\"t\" rows=\"1\"><label>T</label>" + line(0, 499, 498) +
                                           line(1, 500, 491) + line(2, 490, 493) + line(3, 998, 996) + "</table>");
  CHECK(table.columns.size() == 4);  // The edge of the last line is that of the first.
  CHECK(std::ranges::all_of(table.columns, [](int width) { return width > 0; }));
  CHECK(std::accumulate(table.columns.begin(), table.columns.end(), 0) == 1'000'000);
}

TEST_CASE("a pre-printed cell heads its row and names its places", "[unit][compose]") {
  Sample sample;
  const Table table =
      table_of(sample, "<table id=\"t\" rows=\"2\"><label>Resources</label><column id=\"a\">Resource</column>"
                       "<column id=\"b\">Have</column><row>Premises</row></table>");
  CHECK(table.rows[0].cells[0].header);
  CHECK(std::get<Blank>(table.rows[0].cells[1].content).description == "Checkpoint 1.1, Resources, Premises, Have");
  CHECK_FALSE(table.rows[1].cells[0].header);
  CHECK(std::get<Blank>(table.rows[1].cells[1].content).description == "Checkpoint 1.1, Resources, row 2, Have");
}

TEST_CASE("a row of sums has a place under each column of numbers", "[unit][compose]") {
  Sample sample;
  const Table table = table_of(
      sample, "<table id=\"t\" rows=\"1\"><label>T</label><column id=\"a\">Item</column><column id=\"b\">Unit</column>"
              "<column id=\"c\" kind=\"number\">Sum</column><total>Total</total></table>");
  REQUIRE(table.rows.size() == 2);
  const auto& cells = table.rows[1].cells;
  CHECK(spans(table.rows)[1] == std::vector{2, 1});
  CHECK(cells[0].header);
  CHECK(std::get<Blank>(cells[1].content).field == "A1.1.t.total.c3");
}

TEST_CASE("a choice in a table is a column of boxes for each option", "[unit][compose]") {
  Sample sample;
  sample.answer("A1.1.t.r1.c2", "no");
  const Table table = table_of(sample, "<table id=\"t\" rows=\"1\"><label>T</label><column id=\"a\">A</column>"
                                       "<column id=\"b\" kind=\"choice\"><label>Suits</label>"
                                       "<option id=\"yes\">Yes</option><option id=\"no\">No</option></column></table>");
  const auto& cells = table.rows[0].cells;
  REQUIRE(cells.size() == 3);
  CHECK(std::get<Box>(cells[1].content) ==
        Box{"A1.1.t.r1.c2", "yes", true, false, "Checkpoint 1.1, T, row 1, Suits, Yes"});
  CHECK(std::get<Box>(cells[2].content).checked);
}

TEST_CASE("statements have a box for each mark and room for notes", "[unit][compose]") {
  Sample sample;
  const Table table = table_of(
      sample, "<yes-partly-no id=\"calls\"><label>Calls</label><statement>In time</statement></yes-partly-no>");
  REQUIRE(table.rows.size() == 1);
  const auto& cells = table.rows[0].cells;
  REQUIRE(cells.size() == 5);
  CHECK(std::get<Box>(cells[2].content) ==
        Box{"A1.1.calls.r1", "partly", true, false, "Checkpoint 1.1, Calls, In time, Partly"});
  CHECK(std::get<Blank>(cells[4].content).field == "A1.1.calls.r1-notes");
}

TEST_CASE("a rating has the marks of its author, a scale the numbers that it names", "[unit][compose]") {
  Sample sample;
  const Table marks =
      table_of(sample, "<rating id=\"state\" notes=\"no\"><label>State</label><option id=\"fine\">Fine</option>"
                       "<option id=\"na\">Not applicable</option><statement id=\"lamp\">Lamp</statement></rating>");
  const auto& cells = marks.rows.at(0).cells;
  REQUIRE(cells.size() == 3);
  CHECK(std::get<Box>(cells[2].content) ==
        Box{"A1.1.state.lamp", "na", true, false, "Checkpoint 1.1, State, Lamp, Not applicable"});
  const Table numbers =
      table_of(sample, "<scale id=\"pain\" from=\"0\" to=\"10\"><label>Pain</label><statement>Now</statement></scale>");
  CHECK(numbers.rows.at(0).cells.size() == 13);
  CHECK(std::get<Box>(numbers.rows.at(0).cells.at(1).content).option == "0");
  CHECK(std::ranges::all_of(numbers.columns, [](int width) { return width > 0; }));
}

TEST_CASE("a column of choices may head its options", "[unit][compose]") {
  Sample sample;
  const std::string options = "<option id=\"low\">Low</option><option id=\"high\">High</option>";
  const Table table = table_of(
      sample,
      "<table id=\"t\" rows=\"1\" numbered=\"yes\"><label>T</label><column id=\"what\" width=\"4\">What</column>"
      "<column id=\"risk\" kind=\"choice\" head=\"yes\"><label>Risk</label>" +
          options +
          "</column>"
          "<column id=\"cost\" kind=\"choice\" head=\"yes\"><label>Cost</label>" +
          options +
          "</column>"
          "<column id=\"note\" width=\"4\">Note</column></table>");
  REQUIRE(table.header.size() == 2);
  const auto& upper = table.header[0].cells;
  REQUIRE(upper.size() == 5);
  CHECK(upper[0].row_span == 2);
  CHECK(upper[1].row_span == 2);
  CHECK(upper[2].column_span == 2);
  CHECK(upper[2].row_span == 1);
  CHECK(plain_text(std::get<Paragraph>(std::get<Blocks>(upper[3].content)[0].content).text) == "Cost");
  CHECK(table.header[1].cells.size() == 4);
  CHECK_FALSE(table.header[1].starts_record);
}

TEST_CASE("groups head the rows behind them, and codes stand at their left", "[unit][compose]") {
  const std::string rows = "<group>Kitchen</group><ROW code=\"K-1\">Stove</ROW><ROW>Sink</ROW>";
  const auto with = [&](const std::string& name) {
    std::string text = rows;
    for (auto at = text.find("ROW"); at != std::string::npos; at = text.find("ROW")) text.replace(at, 3, name);
    return text;
  };
  for (const auto& field :
       {"<rating id=\"t\"><label>T</label><option id=\"x\">X</option>" + with("statement") + "</rating>",
        "<table id=\"t\" rows=\"2\"><label>T</label><column id=\"a\">A</column>"
        "<column id=\"b\">B</column>" +
            with("row") + "</table>"}) {
    INFO(field);
    Sample sample;
    const Table table = table_of(sample, field);
    REQUIRE(table.rows.size() == 3);
    REQUIRE(table.rows[0].cells.size() == 1);
    CHECK(table.rows[0].cells[0].column_span == static_cast<int>(table.columns.size()));
    CHECK(table.rows[0].cells[0].header);
    CHECK_FALSE(table.rows[1].starts_record);
    CHECK(table.rows[2].starts_record);
    const auto code = [&](std::size_t row) { return std::get<Blocks>(table.rows[row].cells[0].content); };
    REQUIRE(code(1).size() == 1);
    CHECK(plain_text(std::get<Paragraph>(code(1)[0].content).text) == "K-1");
    CHECK(code(2).empty());
  }
}

TEST_CASE("where an option leads stands behind it, with the page, and is heard", "[unit][compose]") {
  Sample sample;
  sample.checklists["a"] = parse_checklist(
      "<checklist id=\"a\"><title>A</title><step id=\"A1\"><title>S</title><checkpoint id=\"A1.1\"><title>P</title>"
      "<fields><one-of id=\"go\"><label>Go</label><option id=\"no\" go-to=\"A1.2\">No</option>"
      "<option id=\"yes\" go-to=\"A2\">Yes</option></one-of></fields></checkpoint>"
      "<checkpoint id=\"A1.2\"><title>Q</title></checkpoint></step>"
      "<step id=\"A2\"><title>T</title><checkpoint id=\"A2.1\"><title>R</title></checkpoint></step></checklist>",
      "a.xml");
  const auto body = sample.dump_form();
  CHECK_THAT(body, ContainsSubstring("No\u2002go to <#A1.2 1.2>, page {page of A1.2}"));
  CHECK_THAT(body, ContainsSubstring("go to <#A2 Step 2>, page {page of A2}"));
  CHECK_THAT(body, ContainsSubstring("description=\"Checkpoint 1.1, Go, No, 1.2\""));
  const auto alone = sample.dump("<checkpoint-sheet checklist=\"a\" checkpoint=\"A1.1\"/>");
  CHECK_THAT(alone, !ContainsSubstring("go to"));
}

TEST_CASE("between fields there may be text to read and frames for photographs", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<prose id=\"why\">Read <strong>this</strong>.</prose>"
                    "<photo id=\"door\" width=\"50\" height=\"40\"><label>The door</label></photo>"
                    "<photo id=\"wall\" width=\"50\" height=\"40\"><label>The wall</label></photo>");
  const auto body = sample.dump_form();
  CHECK_THAT(body, ContainsSubstring("paragraph body \"Read *this*.\"") && ContainsSubstring("The door") &&
                       ContainsSubstring("The wall"));
  CHECK_THAT(body, ContainsSubstring("columns"));
}

TEST_CASE("a sum that has no answer is computed", "[unit][compose]") {
  Sample sample;
  sample.answer("A1.1.t.r1.c1", "1250.5");
  sample.answer("A1.1.t.r2.c1", "9");
  const std::string fields = "<table id=\"t\" rows=\"2\"><label>T</label><column id=\"n\" kind=\"number\">N</column>"
                             "<total>Total</total></table>";
  const auto total = [&] { return std::get<Blank>(table_of(sample, fields).rows.back().cells.back().content); };
  CHECK(total().value == "1259.5");
  CHECK(total().shown == "1,259.5");
  sample.answer("A1.1.t.total.c1", "0");
  CHECK(total().value == "0");
}

TEST_CASE("heads of many words leave the statements room", "[unit][compose]") {
  Sample sample;
  std::string options;
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    options += "<option id=\"" + std::string{id} + "\">Neither agree nor disagree at all</option>";
  }
  const Table table = table_of(
      sample, "<rating id=\"r\"><label>R</label>" + options + "<statement>We were listened to</statement></rating>");
  CHECK(table.columns.front() >= table.columns.at(1));
}

TEST_CASE("statements that are something else say so in the head of the table", "[unit][compose]") {
  const auto first_head = [](const std::string& own_head) {
    Sample sample;
    const Table table = table_of(sample, "<yes-partly-no id=\"c\"><label>C</label>" + own_head +
                                             "<statement>The parties</statement></yes-partly-no>");
    return plain_text(std::get<Paragraph>(std::get<Blocks>(table.header[0].cells[0].content)[0].content).text);
  };
  CHECK(first_head("") == "Statement");
  CHECK(first_head("<statement-head>Clause</statement-head>") == "Clause");
}

TEST_CASE("a closing scale assesses the checkpoints of its step", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"place\"><label>Place</label></line>");
  sample.checklists["a"].scale_legend = {"a", "1 – not started", {}};
  sample.checklists["a"].steps[0].closing = {
      {.id = "assessment", .kind = AnswerKind::scale, .label = {"", "Assessment", {}}}};
  const auto dump = sample.dump_form();
  CHECK_THAT(dump, ContainsSubstring("heading 2 heading-2 #A1.closing \"Closing step 1\""));
  CHECK_THAT(dump, ContainsSubstring("header-cell\n              paragraph table-text \"1.1 Meeting\""));
  CHECK_THAT(dump, ContainsSubstring("paragraph legend \"1 – not started\""));
  CHECK_THAT(dump, ContainsSubstring("check A1.assessment.r1=5 "
                                     "description=\"Closing step 1, Assessment, 1.1 Meeting, 5\""));
}

TEST_CASE("columns whose words have no room beside each other go on lines of their own", "[unit][compose]") {
  Sample sample;
  const auto table = [&](const std::string& a, const std::string& b) {
    sample.set_fields("<table id=\"t\" rows=\"1\"><label>T</label><column id=\"a\" width=\"1\">" + a +
                      "</column><column id=\"b\" width=\"1\">" + b +
                      "</column><column id=\"c\" width=\"1\" kind=\"choice\"><label>C</label>"
                      "<option id=\"x\">X</option><option id=\"y\">Y</option></column></table>");
    return sample.dump_form();
  };
  const std::string word(45, 'w');
  CHECK(lines_with(table("Some words", "Other words"), "row-continued").empty());
  // The first alone, the second with both options of the choice.
  const auto divided = table(word, word);
  CHECK(lines_with(divided, "row-continued") == "row-continued\n");
  const auto in_order = {divided.find("A1.1.t.r1.c1"), divided.rfind("row-continued"), divided.find("A1.1.t.r1.c2"),
                         divided.find("A1.1.t.r1.c3")};
  CHECK(std::ranges::is_sorted(in_order));
}

TEST_CASE("what is required is marked and heard, and the mark explained once", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"a\"><label>A</label></line><line id=\"b\" required=\"yes\"><label>B</label></line>"
                    "<one-of id=\"c\" required=\"yes\"><label>C</label><option id=\"x\">X</option></one-of>"
                    "<tick-list id=\"d\" required=\"yes\"><label>D</label><option id=\"x\">X</option></tick-list>");
  const std::string dump = sample.dump_form();
  CHECK(lines_with(dump, "must be filled in") == "paragraph hint \"Fields marked with * must be filled in.\"\n");
  CHECK(dump.find("must be filled in") < dump.find("A1.1.a"));
  CHECK_THAT(dump, ContainsSubstring("blank line A1.1.a lines=1 \"A\" description=\"Checkpoint 1.1, A\""));
  CHECK_THAT(dump, ContainsSubstring("A1.1.b lines=1 required \"B *\" description=\"Checkpoint 1.1, B, required\""));
  CHECK_THAT(dump, ContainsSubstring("check-row \"C *\""));
  CHECK_THAT(dump, ContainsSubstring("check A1.1.c=x required \"X\" description=\"Checkpoint 1.1, C, required, X\""));
  // None of the boxes of a list has to be ticked itself.
  CHECK_THAT(dump, ContainsSubstring("check A1.1.d.x \"X\" description=\"Checkpoint 1.1, D, required, X\""));
  sample.set_fields("<line id=\"a\"><label>A</label></line>");
  CHECK(lines_with(sample.dump_form(), "must be filled in").empty());
}

TEST_CASE("a field says what it asks of its text, and prints decimals and a unit", "[unit][compose]") {
  Sample sample;
  sample.set_fields(
      "<line id=\"code\" max-length=\"4\" comb=\"yes\"><label>Code</label></line>"
      "<line id=\"mail\" format=\"email\"><label>Mail</label></line>"
      "<line id=\"sum\" format=\"number\" decimals=\"2\"><label>Sum</label><unit>EUR</unit></line>"
      "<table id=\"t\" rows=\"1\"><label>T</label><column id=\"n\" kind=\"number\" decimals=\"1\"><label>N</label>"
      "<unit>kg</unit></column><total>All</total></table>");
  sample.answer("A1.1.sum", "12450.5");
  sample.answer("A1.1.t.r1.c1", "3");
  const std::string dump = sample.dump_form();
  CHECK_THAT(dump, ContainsSubstring("A1.1.code lines=1 characters=4 comb \"Code\" description=\"Checkpoint 1.1, Code, "
                                     "characters: up to 4\""));
  CHECK_THAT(dump, ContainsSubstring("description=\"Checkpoint 1.1, Mail, e-mail address\""));
  CHECK_THAT(dump, ContainsSubstring("A1.1.sum lines=1 number \"Sum\" unit=\"EUR\" value=\"12450.50\" "
                                     "shown=\"12,450.50\" description=\"Checkpoint 1.1, Sum, decimals: 2, EUR\""));
  CHECK_THAT(dump, ContainsSubstring("table-head \"N, kg\""));
  CHECK_THAT(dump, ContainsSubstring("A1.1.t.r1.c1 lines=1 number value=\"3.0\""));
  CHECK_THAT(dump, ContainsSubstring("A1.1.t.total.c1 lines=1 number value=\"3.0\""));
  // What nobody has checked is printed all the same.
  sample.answer("A1.1.code", "12345");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("A1.1.code lines=1 \"Code\" value=\"12345\""));
}

TEST_CASE("a list holds its options, and what is chosen shows its label", "[unit][compose]") {
  Sample sample;
  sample.set_fields(
      "<one-of id=\"form\" arrange=\"list\"><label>Form</label><option id=\"a\">Association</option>"
      "<option id=\"f\">Foundation</option></one-of><table id=\"t\" rows=\"1\"><label>T</label>"
      "<column id=\"k\" kind=\"choice\" arrange=\"list\"><label>K</label><option id=\"x\">X</option></column></table>");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("blank line A1.1.form lines=1 choice options=a,f \"Form\" desc"));
  CHECK_THAT(sample.dump_form(), ContainsSubstring("blank line A1.1.t.r1.c1 lines=1 choice options=x desc"));
  sample.answer("A1.1.form", "f");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("\"Form\" value=\"f\" shown=\"Foundation\""));
  sample.answer("A1.1.form", "g");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("\"Form\" desc"));
}

TEST_CASE("a default stands where there is no answer, and what is fixed is so once it has one", "[unit][compose]") {
  Sample sample;
  const auto dump_with = [&](const std::string& field) {
    sample.set_fields(field);
    return sample.dump_form();
  };
  const std::string call = "<line id=\"call\" read-only=\"yes\"><label>Call</label>";
  CHECK_THAT(dump_with(call + "</line>"), ContainsSubstring("A1.1.call lines=1 \"Call\" desc"));
  CHECK_THAT(dump_with(call + "<default>2026</default></line>"),
             ContainsSubstring("A1.1.call lines=1 read-only \"Call\" value=\"2026\""));
  CHECK_THAT(dump_with("<one-of id=\"o\"><label>O</label><option id=\"x\">X</option><option id=\"y\">Y</option>"
                       "<default>y</default></one-of>"),
             ContainsSubstring("check A1.1.o=y checked"));
  CHECK_THAT(dump_with("<date id=\"d\"><label>D</label><default>2026-11-23</default></date>"),
             ContainsSubstring("value=\"2026-11-23\" shown=\"23 November 2026\""));
  sample.answer("A1.1.call", "2027");
  CHECK_THAT(dump_with(call + "<default>2026</default></line>"),
             ContainsSubstring("read-only \"Call\" value=\"2027\""));
}

TEST_CASE("a hint stands below its field when it is asked to", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<lines id=\"a\" lines=\"2\"><label>A</label><hint place=\"below\">Briefly.</hint></lines>");
  const std::string dump = sample.dump_form();
  CHECK_THAT(dump, ContainsSubstring("blank lines A1.1.a lines=2 \"A\""));
  CHECK(dump.find("A1.1.a") < dump.find("paragraph hint \"Briefly.\""));
}

TEST_CASE("a signature is a line that takes no answer", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<signature id=\"s\" required=\"yes\"><label>Signature</label></signature>");
  sample.answer("A1.1.s", "Ona");
  CHECK_THAT(sample.dump_form(),
             ContainsSubstring("blank line A1.1.s lines=1 signature required \"Signature *\" desc"));
}
