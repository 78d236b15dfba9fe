// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

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
        Lines{"v.csv:3:1: error: text stands behind the closing quote [values.malformed]; double the quotes that "
              "belong to the text",
              "v.csv:3:6: error: a quote stands inside a cell without quotes [values.malformed]; "
              "put the whole cell into quotes and double those inside",
              "v.csv:4:5: error: the quote is never closed [values.malformed]; end the cell with a quote",
              "v.csv:1:3: error: the column has no field id [values.malformed]; name a field or remove the column",
              "v.csv:1:4: error: a: the field has a column already [values.duplicate]; keep one",
              "v.csv:2:1: error: the row has 2 cells, the first row 3 [values.malformed]; put texts with commas into "
              "quotes"});
}

TEST_CASE("tables that are no tables are refused", "[unit][values]") {
  CHECK(csv_problems("") ==
        Lines{"v.csv: error: the table is empty [values.malformed]; its first row has the field ids"});
  CHECK(csv_problems("a;b\n1;2\n") == Lines{"v.csv:1:1: error: \"a;b\" is not a field id [values.malformed]; cells are "
                                            "divided by commas, not by semicolons"});
  CHECK(csv_problems("a\n\xE8\n") == Lines{"v.csv: error: the file is not in UTF-8 [xml.not-utf8]; save it as UTF-8"});
}

TEST_CASE("files of values are read from disk", "[unit][values]") {
  const TemporaryFolder folder;
  const std::string csv = "a\nx\n", xml = "<values><value field=\"a\">x</value></values>";
  save(folder / "v.csv", std::as_bytes(std::span{csv}));
  save(folder / "v.xml", std::as_bytes(std::span{xml}));
  CHECK(text_of(load_values_table(folder / "v.csv").at(0), "a") == "x");
  CHECK(text_of(load_values(folder / "v.xml"), "a") == "x");
}
