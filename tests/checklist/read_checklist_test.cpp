// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/checklist.hpp>
#include <lapas/limits.hpp>

using namespace lapas;

namespace {

constexpr std::string_view library_xml = R"(<library>
  <scale-legend>1 – not started; 5 – works</scale-legend>
  <tables>
    <table id="contacts" row-lines="2">
      <label>Contacts</label>
      <column id="name" width="60">Name</column>
      <column id="phone" width="40">Phone</column>
      <column id="due" line="1" kind="date">Due</column>
      <legend>Keep it current.</legend>
      <total>Total</total>
    </table>
  </tables>
  <head><line id="topic"><label>Topic</label></line></head>
  <footer>
    <one-of id="done"><label>Done</label><option id="yes">Yes</option><option id="no">No</option></one-of>
    <lines id="notes" lines="8" zone="side"><label>Notes</label></lines>
  </footer>
  <closing>
    <scale id="assessment"><label>Self-assessment</label></scale>
    <one-of id="decision"><label>Decision</label><option id="next">Next step</option></one-of>
    <table id="actions" kind="contacts" rows="3"><label>Next actions</label></table>
  </closing>
</library>)";

FieldLibrary library() { return parse_field_library(library_xml, "library.xml"); }

/// A checklist with one checkpoint that has these fields, on line 4.
std::string with_fields(std::string_view fields) {
  return "<checklist id=\"c\"><title>C</title><step id=\"S1\"><title>S</title>\n<checkpoint "
         "id=\"S1.1\"><title>P</title>\n<fields>\n" +
         std::string{fields} + "\n</fields></checkpoint></step></checklist>";
}

AnswerField only_field(std::string_view xml) {
  return parse_checklist(with_fields(xml), "c.xml", library()).steps.at(0).checkpoints.at(0).fields.at(0);
}

Lines field_problems(std::string_view xml) {
  return problems([&] { static_cast<void>(parse_checklist(with_fields(xml), "c.xml", library())); });
}

Lines library_problems(std::string_view xml) {
  return problems([&] { static_cast<void>(parse_field_library(xml, "library.xml")); });
}

}  // namespace

TEST_CASE("a checklist is read with everything that it states", "[unit][checklist]") {
  const auto list = parse_checklist(R"(<checklist id="c">
  <title>A <strong>form</strong></title><audience>Towns</audience>
  <scale-legend>Own</scale-legend>
  <head><date id="started" width="40"><label>Started on</label><hint>Or planned</hint></date></head>
  <footer><line id="who"><label>Who</label></line></footer>
  <step id="S1">
    <title>Step 1</title>
    <intro>Begin.</intro>
    <checkpoint id="S1.1">
      <title>Need</title>
      <purpose>Know it.</purpose>
      <questions><question>Who?</question><question>When?</question></questions>
      <fields><line id="a"><label>A</label></line></fields>
      <evidence>A note.</evidence>
    </checkpoint>
  </step>
</checklist>)",
                                    "c.xml", library());

  CHECK(list.id == "c");
  CHECK(list.title == Message{"c", "A <strong>form</strong>", {"c.xml", 2, 3}});
  CHECK(list.audience.text == "Towns");
  CHECK(list.scale_legend.text == "Own");
  REQUIRE(list.head.size() == 1);
  CHECK(list.head[0].kind == AnswerKind::date);
  CHECK(list.head[0].width == 40);
  CHECK(list.head[0].label == Message{"c.started", "Started on", {"c.xml", 4, 39}});
  CHECK(list.head[0].hint.text == "Or planned");
  REQUIRE(list.footer.size() == 1);
  CHECK(list.footer[0].id == "who");
  REQUIRE(list.steps.size() == 1);
  CHECK(list.steps[0].place == SourcePlace{"c.xml", 6, 3});
  CHECK(list.steps[0].intro.text == "Begin.");
  REQUIRE(list.steps[0].checkpoints.size() == 1);
  const auto& checkpoint = list.steps[0].checkpoints[0];
  CHECK(checkpoint.number() == "1.1");
  CHECK(checkpoint.title.context == "S1.1");
  CHECK(checkpoint.purpose.text == "Know it.");
  REQUIRE(checkpoint.questions.size() == 2);
  CHECK(checkpoint.questions[1].text == "When?");
  CHECK(checkpoint.fields.size() == 1);
  CHECK(checkpoint.evidence.text == "A note.");
}

TEST_CASE("a checklist says what its pages need", "[unit][checklist]") {
  const auto list = parse_checklist(R"(<checklist id="c"><title>C</title>
  <step id="S1">
    <title>Step 1</title><short-title>Start</short-title>
    <checkpoint id="S1.1" whole="preferred">
      <title>Need</title>
      <questions><question>Who?</question><question>When?</question></questions>
      <pointer to="S1.2">Contacts</pointer><pointer to="S1">The step</pointer>
      <fields>
        <lines id="a" lines="3" answers="2 1" grow="4"><label>A</label></lines>
        <scale id="b" notes="no"><label>B</label><statement>Good</statement></scale>
        <table id="t" rows="2" numbered="yes" keep="page" grow="9"><label>T</label><column id="n">N</column></table>
        <table id="u" rows="2"><label>U</label><column id="n">N</column></table>
      </fields>
    </checkpoint>
    <checkpoint id="S1.2" whole="required"><title>Contacts</title></checkpoint>
  </step></checklist>)",
                                    "c.xml");
  const Step& step = list.steps.at(0);
  CHECK(step.short_title.text == "Start");
  const Checkpoint& first = step.checkpoints.at(0);
  CHECK(first.may_be_divided);
  CHECK_FALSE(step.checkpoints.at(1).may_be_divided);
  REQUIRE(first.pointers.size() == 2);
  CHECK(first.pointers[0].target == "S1.2");
  CHECK(first.pointers[0].text.text == "Contacts");
  CHECK(first.pointers[1].target == "S1");
  const auto& fields = first.fields;
  CHECK(fields.at(0).answers == std::vector{2, 1});
  CHECK(fields.at(0).grow == 4);
  CHECK(fields.at(0).notes);
  CHECK_FALSE(fields.at(1).notes);
  CHECK(fields.at(2).numbered);
  CHECK(fields.at(2).whole);
  CHECK(fields.at(2).grow == 9);
  CHECK_FALSE(fields.at(3).numbered);
  CHECK_FALSE(fields.at(3).whole);
  CHECK(fields.at(3).grow == 0);
}

TEST_CASE("what pages need is held to its type", "[unit][checklist]") {
  CHECK(field_problems("<table id=\"t\" rows=\"1\" keep=\"yes\"><label>T</label><column id=\"n\">N</column></table>") ==
        Lines{"c.xml:4:1: error: keep=\"yes\" on <table> is not valid [pack.bad-value]; there are: page"});
  CHECK(
      field_problems("<line id=\"a\" answers=\"1\"><label>A</label></line>") ==
      Lines{"c.xml:4:26: error: the field \"a\" answers question 1, and S1.1 has 0 [pack.unknown-id]; questions count "
            "from 1"});
}

TEST_CASE("orders of growth, widths of columns and lines of a record have limits", "[unit][checklist][limits]") {
  const auto in_quotes = [](int number) { return '"' + std::to_string(number) + '"'; };
  const auto table = [&](int grow, const std::string& columns) {
    return "<table id=\"t\" rows=\"1\" grow=" + in_quotes(grow) + "><label>T</label>\n" + columns + "</table>";
  };
  std::string columns = "<column id=\"a\" width=" + in_quotes(limits::column_width) + ">A</column>";
  for (int line = 1; line < limits::record_lines; ++line) {
    columns += "<column id=\"a" + std::to_string(line) + "\" line=" + in_quotes(line) + ">A</column>";
  }
  CHECK(field_problems(table(limits::growth_orders, columns)) == Lines{});
  const std::string too_much = "<column id=\"a\" width=" + in_quotes(limits::column_width + 1) +
                               " line=" + in_quotes(limits::record_lines) + ">A</column>";
  const std::string not_valid = " is not valid [pack.bad-value]; expected: a whole number from ";
  CHECK(field_problems(table(limits::growth_orders + 1, too_much)) ==
        Lines{"c.xml:5:1: error: width=\"1001\" on <column>" + not_valid + "1 to 1000",
              "c.xml:5:1: error: line=\"4\" on <column>" + not_valid + "0 to 3",
              "c.xml:4:1: error: grow=\"10\" on <table>" + not_valid + "1 to 9"});
  CHECK(field_problems("<lines id=\"a\" lines=\"1\" grow=" + in_quotes(limits::growth_orders + 1) +
                       "><label>A</label></lines>") ==
        Lines{"c.xml:4:1: error: grow=\"10\" on <lines>" + not_valid + "1 to 9"});
}

TEST_CASE("what a checklist does not state comes from the library", "[unit][checklist]") {
  const auto list = parse_checklist(with_fields(""), "c.xml", library());
  CHECK(list.scale_legend.text == "1 – not started; 5 – works");
  CHECK(list.head.at(0).id == "topic");
  CHECK(list.footer.at(1).zone == FieldZone::side);
  REQUIRE(list.steps.at(0).closing.size() == 3);
  CHECK(list.steps[0].closing[0].statements.empty());
  CHECK(list.steps[0].closing[2].label.text == "Next actions");
}

TEST_CASE("a step's closing replaces fields of the library in their place and adds its own at the end",
          "[unit][checklist]") {
  const auto list = parse_checklist(R"(<checklist id="c"><title>C</title><step id="S1"><title>S</title>
    <checkpoint id="S1.1"><title>P</title></checkpoint>
    <closing>
      <line id="place"><label>Place</label></line>
      <one-of id="decision"><label>Decision</label><option id="stop">Stop</option></one-of>
    </closing></step></checklist>)",
                                    "c.xml", library());
  const auto& closing = list.steps.at(0).closing;
  REQUIRE(closing.size() == 4);
  CHECK(closing[0].id == "assessment");
  CHECK(closing[1].options.at(0).id == "stop");
  CHECK(closing[2].id == "actions");
  CHECK(closing[3].id == "place");
}

TEST_CASE("a kind of table gives all but the rows, and its label may be replaced", "[unit][checklist]") {
  const auto table = only_field(R"(<table id="own" kind="contacts" rows="4"><row>Head</row></table>)");
  CHECK(table.id == "own");
  CHECK(table.label == Message{"contacts", "Contacts", {"library.xml", 5, 7}});
  CHECK(table.legend.text == "Keep it current.");
  CHECK(table.total.text == "Total");
  CHECK(table.row_lines == 2);
  CHECK(table.rows == 4);
  CHECK(table.statements.size() == 1);
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[0].width == 60);
  CHECK(table.columns[2].line == 1);
  CHECK(table.columns[2].kind == ColumnKind::date);

  const auto renamed =
      only_field(R"(<table id="own" kind="contacts" rows="4" row-lines="1"><label>People</label></table>)");
  CHECK(renamed.label.text == "People");
  CHECK(renamed.row_lines == 1);
}

TEST_CASE("every kind of field is read", "[unit][checklist]") {
  CHECK(only_field(R"(<line id="a"><label>A</label></line>)").kind == AnswerKind::line);
  CHECK(only_field(R"(<lines id="a" lines="6"><label>A</label></lines>)").lines == 6);
  CHECK(only_field(R"(<tick-list id="a"><label>A</label><option id="x">X</option></tick-list>)").options.at(0).label ==
        Message{"S1.1.a.x", "X", {"c.xml", 4, 35}});
  CHECK(only_field(R"(<yes-partly-no id="a"><label>A</label><statement>True</statement></yes-partly-no>)")
            .statements.size() == 1);
  const auto clauses = only_field(R"(<yes-partly-no id="a"><label>A</label><statement-head>Clause</statement-head>
      <statement>True</statement></yes-partly-no>)");
  CHECK(clauses.statement_head.text == "Clause");
  const auto scale =
      only_field(R"(<scale id="a"><label>A</label><statement>True</statement><legend>1 is low</legend></scale>)");
  CHECK(scale.kind == AnswerKind::scale);
  CHECK(scale.legend.text == "1 is low");
  CHECK((scale.least == 1 && scale.most == 5));
  const auto pain = only_field(
      R"(<scale id="a" from="0" to="10"><label>A</label><statement id="now">Now</statement><statement>Then</statement></scale>)");
  CHECK((pain.least == 0 && pain.most == 10));
  CHECK(pain.statements.at(0).id == "now");
  CHECK(pain.statements.at(0).text.context == "S1.1.a.now");
  CHECK(pain.statements.at(1).id.empty());
  const auto rating = only_field(
      R"(<rating id="a"><label>A</label><option id="na">N. a.</option><statement>Lamp</statement></rating>)");
  CHECK(rating.kind == AnswerKind::rating);
  CHECK(rating.options.at(0).id == "na");
  CHECK(rating.statements.size() == 1);
  const auto table =
      only_field(R"(<table id="a" rows="2"><label>A</label><column id="suits" kind="choice"><label>Suits</label>
    <option id="yes">Yes</option></column></table>)");
  CHECK(table.columns.at(0).label.context == "S1.1.a.suits");
  CHECK(table.columns.at(0).options.at(0).id == "yes");
}

TEST_CASE("an unknown kind of field names the nearest", "[unit][checklist]") {
  CHECK(
      field_problems(R"(<tick-lst id="a"/>)") ==
      Lines{
          "c.xml:4:1: error: <tick-lst> is not known in <fields> [pack.unknown-element]; did you mean \"tick-list\"?"});
  CHECK(field_problems(R"(<table id="a" kind="contact" rows="2"/>)") ==
        Lines{"c.xml:4:1: error: there is no kind of table \"contact\" [pack.unknown-id]; did you mean \"contacts\"?"});
}

TEST_CASE("fields lacking what they need are reported", "[unit][checklist]") {
  CHECK(field_problems(R"(<lines id="a"><label>A</label></lines>)") ==
        Lines{"c.xml:4:1: error: <lines> lacks the attribute \"lines\" [pack.missing-attribute]"});
  CHECK(field_problems(R"(<one-of id="a"/>)") ==
        Lines{"c.xml:4:1: error: <one-of> lacks <option> [pack.missing-element]",
              "c.xml:4:1: error: <one-of> lacks <label> [pack.missing-element]"});
  CHECK(field_problems(R"(<scale id="a"><label>A</label></scale>)") ==
        Lines{"c.xml:4:1: error: <scale> lacks <statement> [pack.missing-element]"});
  CHECK(field_problems(R"(<table id="a" rows="1"><label>A</label></table>)") ==
        Lines{"c.xml:4:1: error: <table> lacks <column> [pack.missing-element]"});
  CHECK(field_problems(R"(<table id="a" kind="contacts"/>)") ==
        Lines{"c.xml:4:1: error: <table> lacks the attribute \"rows\" [pack.missing-attribute]"});
}

TEST_CASE("scales have two numbers at least, and rows names of their own", "[unit][checklist]") {
  const auto of_scale = [](const std::string& range) {
    return field_problems("<scale id=\"a\" " + range + "><label>A</label><statement>X</statement></scale>");
  };
  CHECK(of_scale("from=\"0\" to=\"20\"").empty());
  CHECK(of_scale("from=\"0\" to=\"21\"") == Lines{"c.xml:4:1: error: the scale goes from 0 to 21 [pack.bad-value]; "
                                                  "it has 2 numbers at least and 21 at most"});
  CHECK(of_scale("from=\"5\"").size() == 1);
  const auto of_rows = [](const std::string& first, const std::string& second) {
    return field_problems("<scale id=\"a\"><label>A</label><statement id=\"" + first +
                          "\">X</statement><statement id=\"" + second + "\">Y</statement></scale>");
  };
  CHECK(of_rows("rent", "r").empty());
  CHECK_THAT(of_rows("rent", "rent").at(0), ContainsSubstring("pack.duplicate-id"));
  CHECK_THAT(of_rows("rent", "r2").at(0), ContainsSubstring("rows without one are called r1, r2, …"));
  CHECK_THAT(of_rows("total", "x").at(0), ContainsSubstring("pack.bad-value"));
  CHECK_THAT(of_rows("a.b", "x").at(0), ContainsSubstring("has a dot"));
}

TEST_CASE("rows have codes and stand in groups", "[unit][checklist]") {
  const auto table = only_field(R"(<table id="a" rows="3"><label>A</label><column id="x">X</column>
      <group>Kitchen</group><row code="K-1">Stove</row><row code="K-2">Sink</row><group>Hall</group><row>Door</row></table>)");
  REQUIRE(table.statements.size() == 3);
  CHECK(table.statements[0].group.text == "Kitchen");
  CHECK(table.statements[0].code == "K-1");
  CHECK(table.statements[1].group.empty());
  CHECK(table.statements[2].group.text == "Hall");
  CHECK(table.statements[2].code.empty());
  const auto problems = [](const std::string& rows) {
    return field_problems("<scale id=\"a\"><label>A</label>" + rows + "</scale>");
  };
  const Lines lonely{"c.xml:4:31: error: the group has no rows [pack.missing-element]; "
                     "write it before the rows that it heads"};
  CHECK(problems("<group>G</group><group>H</group><statement>X</statement>") == lonely);
  CHECK(problems("<statement>X</statement><group>G</group>").size() == 1);
}

TEST_CASE("prose and frames for photographs stand between fields and take no answer", "[unit][checklist]") {
  const auto prose = only_field(R"(<prose id="a">Read <em>this</em>.</prose>)");
  CHECK(prose.kind == AnswerKind::prose);
  CHECK(prose.label.text == "Read <em>this</em>.");
  const auto photo = only_field(R"(<photo id="a" height="80"><label>The door</label></photo>)");
  CHECK(photo.kind == AnswerKind::photo);
  CHECK(photo.height == 80);
  CHECK_FALSE(field_problems(R"(<photo id="a" height="421"><label>A</label></photo>)").empty());
  CHECK_FALSE(field_problems(R"(<prose id="a"/>)").empty());
}

TEST_CASE("a sentence has places between its words, which stand beside it", "[unit][checklist]") {
  const auto sentence =
      only_field(R"(<sentence id="a"><text>I, <blank id="me"></blank>, <em>agree <box id="so"/></em>.</text>
      <date id="me" room="60"><label>Name</label></date><box id="so"><label>Agrees</label></box></sentence>)");
  CHECK(sentence.kind == AnswerKind::sentence);
  CHECK(sentence.label.text == R"(I, <blank id="me"/>, <em>agree <box id="so"/></em>.)");
  CHECK(sentence.label.context == "S1.1.a");
  REQUIRE(sentence.blanks.size() == 1);
  CHECK(sentence.blanks[0].kind == AnswerKind::date);
  CHECK(sentence.blanks[0].room == 60);
  CHECK(sentence.blanks[0].label.context == "S1.1.a.me");
  REQUIRE(sentence.options.size() == 1);
  CHECK(sentence.options[0].label.text == "Agrees");
}

TEST_CASE("the places in a sentence and those beside it are the same", "[unit][checklist]") {
  const auto problems = [](const std::string& text, const std::string& beside) {
    return field_problems("<sentence id=\"a\"><text>X " + text + "</text>" + beside + "</sentence>");
  };
  const std::string me = "<line id=\"me\"><label>Me</label></line>", so = "<box id=\"so\"><label>So</label></box>";
  CHECK(problems(R"(<blank id="me"/><box id="so"/>)", me + so).empty());
  CHECK(problems(R"(<blank id="me"/>)", "") ==
        Lines{"c.xml:4:1: error: the sentence does not say what <blank id=\"me\"/> is [pack.bad-value]; "
              "write a <line> or a <date> of that id beside the text"});
  CHECK(problems(R"(<box id="so"/>)", "").size() == 1);
  CHECK(problems("", me) == Lines{"c.xml:4:1: error: the text of the sentence has no <blank id=\"me\"/> "
                                  "[pack.bad-value]; put it where it is to be filled in"});
  CHECK(problems(R"(<blank id="me"/> <blank id="me"/>)", me).size() == 1);
  CHECK(problems(R"(<box id="me"/>)", me).size() == 2);
  CHECK(problems(R"(<blank id="me"/>)", me + me).size() >= 1);
  CHECK(problems(R"(<blank id="me">now</blank>)", me).size() >= 1);
}

TEST_CASE("places stand in no text but that of a sentence", "[unit][checklist]") {
  CHECK(field_problems(R"(<prose id="a">I, <blank id="me"/></prose>)") ==
        Lines{"c.xml:4:18: error: <blank> is not possible here [pack.unknown-element]; "
              "it stands, without content, in the <text> of a <sentence>"});
  CHECK(field_problems(R"(<line id="a"><label>All <box id="so"/></label></line>)").size() == 1);
}

TEST_CASE("a line in a sentence and the sentence itself have limits", "[unit][checklist]") {
  const auto with_room = [](int room) {
    return field_problems(R"(<sentence id="a"><text>X <blank id="b"/></text><line id="b" room=")" +
                          std::to_string(room) + R"("><label>B</label></line></sentence>)");
  };
  CHECK(with_room(limits::sentence_room).empty());
  CHECK(with_room(limits::sentence_room + 1).size() == 1);
  const auto with_places = [](int count) {
    std::string text = "X", beside;
    for (int i = 0; i < count; ++i) {
      text += " <box id=\"b" + std::to_string(i) + "\"/>";
      beside += "<box id=\"b" + std::to_string(i) + "\"><label>B</label></box>";
    }
    return field_problems("<sentence id=\"a\"><text>" + text + "</text>" + beside + "</sentence>");
  };
  CHECK(with_places(limits::sentence_places).empty());
  CHECK(with_places(limits::sentence_places + 1).size() == 1);
}

TEST_CASE("a group is repeated under a numbered heading, its texts the same messages", "[unit][checklist]") {
  const auto xml = with_fields(R"(<repeat id="member" times="2"><title>Member</title>
      <line id="name"><label>Name</label></line><date id="born"><label>Born</label></date></repeat><line id="x"><label>X</label></line>)");
  const auto fields = parse_checklist(xml, "c.xml", library()).steps.at(0).checkpoints.at(0).fields;
  std::vector<std::string> ids;
  for (const auto& field : fields) ids.push_back(field.id);
  CHECK(ids == std::vector<std::string>{"member-1", "member-1-name", "member-1-born", "member-2", "member-2-name",
                                        "member-2-born", "x"});
  CHECK(fields[0].kind == AnswerKind::heading);
  CHECK(fields[0].label.text == "Member");
  CHECK((fields[0].number == 1 && fields[3].number == 2));
  CHECK((!fields[0].headed && fields[1].headed && fields[2].headed && !fields[6].headed));
  CHECK(fields[1].label.context == "S1.1.member.name");
  CHECK(fields[1].label == fields[4].label);
}

TEST_CASE("a group that is repeated has a title, fields and a number of times", "[unit][checklist]") {
  const std::string line = "<line id=\"a\"><label>A</label></line>";
  const auto problems = [](const std::string& times, const std::string& inside) {
    return field_problems("<repeat id=\"g\" times=\"" + times + "\">" + inside + "</repeat>");
  };
  CHECK(problems(std::to_string(limits::repetitions), "<title>T</title>" + line).empty());
  CHECK(problems(std::to_string(limits::repetitions + 1), "<title>T</title>" + line).size() == 1);
  CHECK(problems("2", "<title>T</title>").size() == 1);
  CHECK(problems("2",
                 "<title>T</title><line id=\"" + std::string(limits::id_bytes - 3, 'a') + "\"><label>A</label></line>")
            .size() == 1);
  CHECK(problems("2", line).size() == 1);
  CHECK(problems("2", "<title>T</title>" + line + line).size() == 1);
  CHECK(problems("2", "<title>T</title><repeat id=\"h\" times=\"2\"><title>U</title>" + line + "</repeat>").size() >=
        1);
  CHECK(problems("2", "<title>T</title><line id=\"a\" zone=\"side\"><label>A</label></line>").size() == 1);
}

TEST_CASE("options are arranged as asked", "[unit][checklist]") {
  const auto look = [](const std::string& attribute) {
    return only_field("<one-of id=\"a\"" + attribute + "><label>A</label><option id=\"x\">X</option></one-of>").look;
  };
  CHECK(look("") == OptionsLook::fitting);
  CHECK(look(" arrange=\"row\"") == OptionsLook::row);
  CHECK(look(" arrange=\"stacked\"") == OptionsLook::stacked);
  CHECK(look(" arrange=\"columns\"") == OptionsLook::columns);
}

TEST_CASE("a table of a kind has no columns of its own", "[unit][checklist]") {
  CHECK(field_problems(R"(<table id="a" kind="contacts" rows="1"><column id="x">X</column></table>)") ==
        Lines{"c.xml:4:40: error: <column> is not known in <table> [pack.unknown-element]; there are: label, hint, "
              "group, row"});
}

TEST_CASE("a table has no more pre-printed rows than rows", "[unit][checklist]") {
  CHECK(field_problems(R"(<table id="a" kind="contacts" rows="1"><row>X</row><row>Y</row></table>)") ==
        Lines{"c.xml:4:1: error: the table has 2 pre-printed rows but rows=\"1\" [pack.bad-value]; "
              "rows counts the pre-printed rows too"});
}

TEST_CASE("the texts of rows do not stand over boxes", "[unit][checklist]") {
  CHECK(field_problems(R"(<table id="a" rows="1"><label>A</label><column id="x" kind="choice"><label>X</label>)"
                       R"(<option id="o">O</option></column><row>Y</row></table>)") ==
        Lines{"c.xml:4:1: error: the first column has boxes and cannot hold the texts of rows [pack.bad-value]; "
              "put a column of text before it"});
}

TEST_CASE("the lines of a record count from 0 without a gap", "[unit][checklist]") {
  const auto with_lines = [](const char* first, const char* second) {
    return field_problems("<table id=\"a\" rows=\"1\"><label>A</label><column id=\"x\" line=\"" + std::string{first} +
                          "\">X</column>\n<column id=\"y\" line=\"" + second + "\">Y</column></table>");
  };
  CHECK(with_lines("0", "1") == Lines{});
  CHECK(with_lines("0", "2") ==
        Lines{"c.xml:5:1: error: column \"y\" of <table> stands on line 2 of the record [pack.bad-value]; "
              "lines count from 0 and go up by one, in the order of the columns"});
  CHECK(with_lines("1", "1").size() == 1);
  CHECK(with_lines("1", "0").size() == 2);
}

TEST_CASE("values outside their type are reported", "[unit][checklist]") {
  CHECK(field_problems(R"(<line id="a.b" width="101" zone="left"><label>A</label></line>)") ==
        Lines{"c.xml:4:1: error: zone=\"left\" on <line> is not valid [pack.bad-value]; there are: main, side",
              "c.xml:4:1: error: width=\"101\" on <line> is not valid [pack.bad-value]; expected: a whole number from "
              "10 to 100",
              "c.xml:4:1: error: \"a.b\" has a dot [pack.bad-value]; dots join the parts of full ids"});
  CHECK(library_problems("<library><head><line id=\"a\" zone=\"side\"><label>A</label></line></head></library>") ==
        Lines{"library.xml:1:16: error: zone=\"side\" is not possible in <head> [pack.bad-value]; only checkpoints "
              "have a notes zone"});
}

TEST_CASE("ids are unique among siblings", "[unit][checklist]") {
  CHECK(field_problems("<line id=\"a\"><label>A</label></line>\n<date id=\"a\"><label>A</label></date>") ==
        Lines{"c.xml:5:1: error: the id \"a\" stands twice [pack.duplicate-id]; choose another id"});
  CHECK(field_problems(
            "<one-of id=\"a\"><label>A</label><option id=\"x\">X</option>\n<option id=\"x\">Y</option></one-of>") ==
        Lines{"c.xml:5:1: error: the id \"x\" stands twice [pack.duplicate-id]; choose another id"});
  CHECK(library_problems("<library><tables><table id=\"t\"><label>T</label><column id=\"c\">C</column></table>\n"
                         "<table id=\"t\"><label>T</label><column id=\"c\">C</column>\n<column "
                         "id=\"c\">D</column></table></tables></library>") ==
        Lines{"library.xml:3:1: error: the id \"c\" stands twice [pack.duplicate-id]; choose another id",
              "library.xml:2:1: error: the id \"t\" stands twice [pack.duplicate-id]; choose another id"});
}

TEST_CASE("full ids are unique over the whole form", "[unit][checklist]") {
  CHECK(field_problems("<line id=\"done\"><label>A</label></line>") ==
        Lines{"c.xml:4:17: error: the id \"S1.1.done\" stands twice [pack.duplicate-id]; the other one is in "
              "library.xml:15"});
  const auto twice = problems([] {
    static_cast<void>(parse_checklist("<checklist id=\"c\"><title>C</title><step id=\"S1\"><title>S</title>\n"
                                      "<checkpoint id=\"S1.1\"><title>P</title></checkpoint>\n"
                                      "<checkpoint id=\"S1.1\"><title>P</title></checkpoint></step></checklist>",
                                      "c.xml"));
  });
  CHECK(twice ==
        Lines{"c.xml:3:1: error: the id \"S1.1\" stands twice [pack.duplicate-id]; the other one is in c.xml:2"});
}

TEST_CASE("all problems of a checklist are reported at once", "[unit][checklist]") {
  const auto found = problems([] {
    static_cast<void>(parse_checklist(R"(<checklist ide="c">
  <step id="S1" colour="red">
    <title>S</title>
    <chekpoint id="S1.1"/>
  </step>
  <step id="S2">
    stray
    <title>S</title>
    <checkpoint id="S2.1"><title/><questions/></checkpoint>
  </step>
</checklist>)",
                                      "c.xml"));
  });
  CHECK(
      found ==
      Lines{"c.xml:1:1: error: attribute \"ide\" is not known on <checklist> [pack.unknown-attribute]; did you mean "
            "\"id\"?",
            "c.xml:1:1: error: <checklist> lacks the attribute \"id\" [pack.missing-attribute]",
            "c.xml:1:1: error: <checklist> lacks <title> [pack.missing-element]",
            "c.xml:2:3: error: attribute \"colour\" is not known on <step> [pack.unknown-attribute]; there are: id, "
            "break",
            "c.xml:4:5: error: <chekpoint> is not known in <step> [pack.unknown-element]; did you mean \"checkpoint\"?",
            "c.xml:2:3: error: <step> lacks <checkpoint> [pack.missing-element]",
            "c.xml:7:5: error: text stands directly in <step> [pack.stray-text]; put it into an element",
            "c.xml:9:27: error: <title> has no text [pack.missing-element]",
            "c.xml:9:35: error: <questions> lacks <question> [pack.missing-element]"});
}

TEST_CASE("the checklists of the roadmap are read", "[unit][checklist]") {
  const std::filesystem::path folder = LAPAS_SOURCE_DIR "/templates/roadmap/checklists";
  const auto shared = load_field_library(folder / "library.xml");
  for (const auto* name : {"municipality", "organisation"}) {
    const auto list = load_checklist(folder / (std::string{name} + ".xml"), shared);
    CHECK(list.id == name);
    CHECK(list.steps.size() == 3);
    std::size_t checkpoints = 0;
    for (const auto& step : list.steps) checkpoints += step.checkpoints.size();
    CHECK(checkpoints == 20);
  }
}

TEST_CASE("a file that is not there is an error with its name", "[unit][checklist]") {
  CHECK(problems([] { static_cast<void>(load_checklist("nowhere.xml")); }) ==
        Lines{"nowhere.xml: error: cannot be read: No such file or directory [file.unreadable]"});
}

TEST_CASE("options lead to steps and checkpoints behind them", "[unit][checklist]") {
  const auto problems_of = [](const std::string& target) {
    const std::string field = "<one-of id=\"a\"><label>A</label><option id=\"x\">X</option><option id=\"y\" go-to=\"" +
                              target + "\">Y</option></one-of>";
    return problems([&] {
      const auto list =
          parse_checklist("<checklist id=\"c\"><title>C</title><step id=\"S1\"><title>S</title>"
                          "<checkpoint id=\"S1.1\"><title>P</title><fields>" +
                              field +
                              "</fields></checkpoint><checkpoint id=\"S1.2\"><title>P</title></checkpoint></step>"
                              "<step id=\"S2\"><title>T</title><checkpoint "
                              "id=\"S2.1\"><title>P</title></checkpoint></step></checklist>",
                          "c.xml");
      CHECK(list.steps[0].checkpoints[0].fields[0].options[1].go_to == target);
    });
  };
  CHECK(problems_of("S1.2").empty());
  CHECK(problems_of("S2").empty());
  for (const std::string target : {"S1", "S1.1", "S3", "S1.1.a"}) {
    const auto found = problems_of(target);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found.front(), ContainsSubstring("c.xml:1:") && ContainsSubstring("an option of \"a\" leads to \"" +
                                                                                 target + "\", which is no step"));
  }
}

TEST_CASE("fields say what they ask of their answers", "[unit][checklist]") {
  const auto code = only_field(R"(<line id="x" required="yes" max-length="11" comb="yes"><label>X</label>
    <hint place="below">Eleven digits</hint></line>)");
  CHECK(code.limits == FieldLimits{.required = true, .max_length = 11, .comb = true});
  CHECK(code.hint_below);
  const auto sum = only_field(R"(<line id="x" format="number" decimals="2" read-only="yes"><label>X</label>
    <unit>EUR</unit><default>12.5</default></line>)");
  CHECK(sum.format == AnswerFormat::number);
  CHECK(sum.decimals == 2);
  CHECK(sum.unit.text == "EUR");
  CHECK(sum.default_answer.text == "12.5");
  CHECK(sum.limits.read_only);
  CHECK(only_field(R"(<signature id="x" required="yes"><label>X</label></signature>)").kind == AnswerKind::signature);
  const auto list = only_field(R"(<one-of id="x" arrange="list"><label>X</label><option id="a">A</option>
    <default>a</default></one-of>)");
  CHECK(list.look == OptionsLook::list);
  CHECK(list.default_answer.text == "a");
  const auto table =
      only_field(R"(<table id="x" rows="1"><label>X</label><column id="a" max-length="9" required="yes">A</column>
    <column id="b" kind="number" decimals="2"><label>B</label><unit>EUR</unit></column>
    <column id="c" kind="choice" arrange="list"><label>C</label><option id="a">A</option></column></table>)");
  CHECK(table.columns[0].limits == FieldLimits{.required = true, .max_length = 9});
  CHECK(table.columns[1].decimals == 2);
  CHECK(table.columns[1].label.text == "B");
  CHECK(table.columns[1].unit.text == "EUR");
  CHECK(table.columns[2].in_list);
}

TEST_CASE("what fields cannot ask is said where they are", "[unit][checklist]") {
  CHECK(field_problems(R"(<line id="x" comb="yes"><label>X</label></line>)") ==
        Lines{"c.xml:4:1: error: the comb has no max-length [pack.bad-value]; say how many cells it has"});
  CHECK(field_problems(R"(<line id="x" max-length="0"><label>X</label></line>)").size() == 1);
  CHECK(field_problems(R"(<line id="x" format="number" decimals="10"><label>X</label></line>)").size() == 1);
  CHECK(field_problems(R"(<line id="x"><label>X</label><unit>EUR</unit></line>)") ==
        Lines{"c.xml:4:1: error: the field has a unit [pack.bad-value]; that is for numbers: format=\"number\""});
  CHECK(field_problems(R"(<date id="x"><label>X</label><default>soon</default></date>)") ==
        Lines{"c.xml:4:1: error: the default \"soon\" does not fit the field [pack.bad-value]; expected: a day such as "
              "2026-11-23"});
  CHECK(
      field_problems(R"(<one-of id="x" arrange="list"><label>X</label><option id="a" go-to="S1.1">A</option></one-of>)")
          .at(0) == "c.xml:4:1: error: an option of a list has a go-to [pack.bad-value]; on paper a list shows no "
                    "options; arrange them as boxes");
  CHECK(field_problems(R"(<signature id="x"><label>X</label><default>Me</default></signature>)").size() == 1);
}
