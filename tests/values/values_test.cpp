// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

#include <lapas/limits.hpp>
#include <lapas/values.hpp>

using namespace lapas;

namespace {

Lines xml_problems(std::string_view xml) {
  return problems([&] { static_cast<void>(parse_values(xml, "v.xml")); });
}

Lines csv_problems(std::string_view csv) {
  return problems([&] { static_cast<void>(parse_values_table(csv, "v.csv")); });
}

std::string text_of(const Values& values, std::string_view field) {
  const auto* text = values.find(field);
  return text ? *text : "(blank)";
}

}  // namespace

TEST_CASE("values are read from XML", "[unit][values]") {
  const auto values = parse_values(R"(<values form="municipality">
  <value field="M1.1.problem"> Youth &amp; homes </value>
  <value field="M1.decision">next</value>
  <value field="head.topic"/>
</values>)",
                                   "v.xml");
  CHECK(values.form == Values::Value{"municipality", {"v.xml", 1, 1}});
  CHECK(values.by_field.size() == 2);
  CHECK(values.by_field.at("M1.1.problem") == Values::Value{"Youth & homes", {"v.xml", 2, 3}});
  CHECK(text_of(values, "M1.decision") == "next");
  CHECK(values.find("head.topic") == nullptr);
}

TEST_CASE("a text of several lines keeps its lines and loses the indentation of the file", "[unit][values]") {
  const auto values = parse_values(
      "<values><value field=\"a\">\n    One\n    two  \n\n    <![CDATA[three]]>\n  </value></values>", "v.xml");
  CHECK(text_of(values, "a") == "One\ntwo\n\nthree");
}

TEST_CASE("all problems of a file of values are reported at once", "[unit][values]") {
  CHECK(
      xml_problems("<values from=\"m\">\n<value>x</value>\n<value field=\"a\">x</value>\n<value field=\"a\">y</value>\n"
                   "<valeu/>\n<value field=\"b\"><b>z</b></value></values>") ==
      Lines{"v.xml:1:1: error: attribute \"from\" is not known on <values> [pack.unknown-attribute]; did you mean "
            "\"form\"?",
            "v.xml:5:1: error: <valeu> is not known in <values> [pack.unknown-element]; did you mean \"value\"?",
            "v.xml:2:1: error: <value> lacks the attribute \"field\" [pack.missing-attribute]",
            "v.xml:4:1: error: a: the field has a value already [values.duplicate]; keep one",
            "v.xml:6:18: error: <b> is not known in <value> [pack.unknown-element]; only text may stand here"});
}

TEST_CASE("a table gives a form for each row", "[unit][values]") {
  const auto forms = parse_values_table(
      "\xEF\xBB\xBFM1.1.problem, head.topic\r\nNo homes,\"Youth, \"\"homes\"\"\"\r\n\r\n,Sport\n", "v.csv");
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].by_field.at("M1.1.problem") == Values::Value{"No homes", {"v.csv", 2, 1}});
  CHECK(forms[0].by_field.at("head.topic") == Values::Value{"Youth, \"homes\"", {"v.csv", 2, 10}});
  CHECK(forms[1].find("M1.1.problem") == nullptr);
  CHECK(forms[1].by_field.at("head.topic").place == SourcePlace{"v.csv", 4, 2});
}

TEST_CASE("a cell in quotes keeps its line breaks", "[unit][values]") {
  const auto forms = parse_values_table("a,b\n\"one\r\ntwo\nthree\",x\n", "v.csv");
  CHECK(text_of(forms.at(0), "a") == "one\ntwo\nthree");
  CHECK(forms.at(0).by_field.at("b").place == SourcePlace{"v.csv", 4, 8});
}

TEST_CASE("all problems of a table are reported at once", "[unit][values]") {
  CHECK(csv_problems("a,,a\n1,2\n\"x\"y,z\"z,3\n1,2,\"3") ==
        Lines{"v.csv:1:3: error: the column has no field id [values.malformed]; name a field or remove the column",
              "v.csv:1:4: error: a: the field has a column already [values.duplicate]; keep one",
              "v.csv:2:1: error: the row has 2 cells, the first row 3 [values.malformed]; put texts with commas into "
              "quotes",
              "v.csv:3:1: error: text stands behind the closing quote [values.malformed]; double the quotes that "
              "belong to the text",
              "v.csv:3:6: error: a quote stands inside a cell without quotes [values.malformed]; "
              "put the whole cell into quotes and double those inside",
              "v.csv:4:5: error: the quote is never closed [values.malformed]; end the cell with a quote"});
}

TEST_CASE("tables that are no tables are refused", "[unit][values]") {
  CHECK(csv_problems("") ==
        Lines{"v.csv: error: the table is empty [values.malformed]; its first row has the field ids"});
  CHECK(csv_problems("a;b\n1;2\n") == Lines{"v.csv:1:1: error: \"a;b\" is not a field id [values.malformed]; cells are "
                                            "divided by commas, not by semicolons"});
  CHECK(csv_problems("a\n\xE8\n") == Lines{"v.csv: error: the file is not in UTF-8 [xml.not-utf8]; save it as UTF-8"});
}

TEST_CASE("lines of a table may end in any of three ways", "[unit][values]") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const auto forms = parse_values_table("a,b" + end + "1,2" + end + end + "\"3" + end + "4\",5" + end, "v.csv");
    REQUIRE(forms.size() == 2);
    CHECK(forms[0].by_field.at("b") == Values::Value{"2", {"v.csv", 2, 3}});
    CHECK(forms[1].by_field.at("a") == Values::Value{"3\n4", {"v.csv", 4, 1}});
    CHECK(forms[1].by_field.at("b").place == SourcePlace{"v.csv", 5, 4});
  }
}

TEST_CASE("ids and answers come in the normal form, whatever the file", "[unit][values]") {
  const std::string decomposed = "z\u030Cemait\u0117", composed = "\u017Eemait\u0117";
  const auto xml = parse_values(
      "<values><value field=\"" + decomposed + "\">a&#9;b" + decomposed + "&#13;\nc</value></values>", "v.xml");
  CHECK(text_of(xml, composed) == "a b" + composed + "\nc");
  const auto table = parse_values_table(decomposed + "\n\"a\tb" + decomposed + "\rc\"\n", "v.csv");
  CHECK(text_of(table.at(0), composed) == "a b" + composed + "\nc");
}

TEST_CASE("what is no text is refused with its place and its field", "[unit][values]") {
  CHECK(csv_problems("a,b\nx,y\x07\n\u202Ex,y\n") ==
        Lines{"v.csv:2:3: error: b: the answer has the control character U+0007 [text.malformed]; remove it",
              "v.csv:3:1: error: a: the answer has U+202E, which turns the direction of writing [text.malformed]; "
              "remove it"});
  CHECK(csv_problems("a\uFFFE,b\n1,2\n") ==
        Lines{"v.csv:1:1: error: the id of the field has U+FFFE, which is no character [text.malformed]; remove it"});
  CHECK(xml_problems("<values><value field=\"a\">&#x202E;</value></values>") ==
        Lines{"v.xml:1:26: error: the text has U+202E, which turns the direction of writing [text.malformed]; "
              "remove it"});
}

TEST_CASE("tables have limits, and their readers time and memory in proportion", "[unit][values]") {
  const auto first_problem = [](const std::string& csv) { return csv_problems(csv).at(0); };
  CHECK(first_problem(std::string(limits::table_bytes + 1, 'x')) ==
        "v.csv: error: the table has more than 32 MiB [xml.too-large]; divide it");
  std::string head;
  for (std::size_t i = 0; i <= limits::answers; ++i) head += std::to_string(i) + ',';
  CHECK(first_problem(head + "x\n") == "v.csv:1:1: error: the table has more than 80000 columns [limit.exceeded]");
  std::string rows = "a,b\n";
  while (rows.size() < limits::table_answers * 3) rows += "1,\n1,\n1,\n1,\n";
  CHECK_THAT(first_problem(rows), ContainsSubstring("more than 2000000 forms and answers [limit.exceeded]"));
  CHECK(first_problem("a\n" + std::string(limits::text_bytes + 1, 'x') + '\n') ==
        "v.csv:2:1: error: a: the answer has more than 100000 bytes [limit.exceeded]");
  CHECK(csv_problems("a\n" + std::string(1'000'000, ',')).size() == 1);
}

TEST_CASE("files of values are read from disk", "[unit][values]") {
  const TemporaryFolder folder;
  const std::string csv = "a\nx\n", xml = "<values><value field=\"a\">x</value></values>";
  save(folder / "v.csv", std::as_bytes(std::span{csv}));
  save(folder / "v.xml", std::as_bytes(std::span{xml}));
  CHECK(text_of(load_values_table(folder / "v.csv").at(0), "a") == "x");
  CHECK(text_of(load_values(folder / "v.xml"), "a") == "x");
}
