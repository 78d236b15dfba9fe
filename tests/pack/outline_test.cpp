// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/limits.hpp>
#include <lapas/pack.hpp>

using namespace lapas;

namespace {

/// A document whose body, from line 2, is `content`.
Outline outline(std::string_view content) {
  return parse_outline("<document id=\"d\" code=\"D-1\"><title>T</title><subject>S</subject><body>\n" +
                           std::string{content} + "</body></document>",
                       "d.xml");
}

Lines outline_problems(std::string_view content) {
  return problems([&] { static_cast<void>(outline(content)); });
}

OutlineElement only_block(std::string_view content) { return outline(content).sections.at(0).children.at(0); }

}  // namespace

TEST_CASE("an outline is read with its title, code, cover and bodies", "[unit][pack]") {
  const auto read = parse_outline(R"(<document id="guide" code="LYP-G">
  <title>A <em>guide</em></title>
  <subject>Cooperation</subject>
  <cover><p style="cover-title">Guide</p></cover>
  <body><section id="intro" numbered="no"><title>Introduction</title><p when="FUNDER">Hello</p></section></body>
</document>)",
                                  "guide.xml");
  CHECK(read.id == "guide");
  CHECK(read.code == "LYP-G");
  CHECK(read.title == Message{"guide", "A <em>guide</em>", {"guide.xml", 2, 3}});
  CHECK(read.subject.text == "Cooperation");
  REQUIRE(read.sections.size() == 2);
  CHECK(read.sections[0].name == "cover");
  const auto& section = read.sections[1].children.at(0);
  CHECK(section.place == SourcePlace{"guide.xml", 5, 9});
  CHECK(section.attribute("id") == "intro");
  CHECK(section.attribute("numbered") == "no");
  CHECK(section.attribute("new-page", "no") == "no");
  REQUIRE(section.child("title"));
  CHECK(section.child("title")->text.context == "guide.intro");
  CHECK(section.child("list") == nullptr);
  CHECK(section.children.at(1).attribute("when") == "FUNDER");
}

TEST_CASE("every element of the grammar is read", "[unit][pack]") {
  const auto read = outline(R"(
    <section id="a" new-page="yes"><title>A</title>
      <section id="b"><title>B</title></section>
      <list kind="number"><item>One</item></list>
      <table id="t" columns="2 1"><summary>About</summary><head><cell>H</cell><cell align="end">N</cell></head>
        <row><cell header="yes">R</cell><cell/></row><row><cell columns="2" rows="1"/></row></table>
      <callout><title>Mind</title><p>x</p></callout>
      <columns weights="2 1"><column><p>l</p></column><column/></columns>
      <figure width="80" height="25"><alt>Logo</alt><caption>Us</caption></figure>
      <glossary><entry id="sheet"><term>Sheet</term><definition>Of paper</definition></entry></glossary>
      <contents levels="2"><title>Contents</title></contents>
      <page-break/>
      <step-names checklist="m"/>
      <form-head checklist="m"><title>Details</title></form-head>
      <checklist-body checklist="m"/>
      <step-overview checklists="m o"/>
      <checkpoint-pairs first="m" second="o"><summary>Pairs</summary>
        <pair first="M1.1" second="O1.1"><when>First</when><look-for>Same?</look-for></pair></checkpoint-pairs>
      <scale-legend checklist="m"/>
    </section>)");
  const auto& section = read.sections.at(0).children.at(0);
  CHECK(section.children.size() == 16);
  CHECK(section.children.at(14).children.at(1).child("look-for")->text.text == "Same?");
}

TEST_CASE("unknown elements, attributes and values of an outline name the nearest", "[unit][pack]") {
  CHECK(
      outline_problems("<sectoin id=\"a\"/>\n<p styel=\"lead\">x</p>\n<p "
                       "style=\"footnote\">x</p>\n<list><itm>x</itm><item>y</item></list>") ==
      Lines{
          "d.xml:2:1: error: <sectoin> is not known in <body> [pack.unknown-element]; did you mean \"section\"?",
          "d.xml:3:1: error: attribute \"styel\" is not known on <p> [pack.unknown-attribute]; did you mean \"style\"?",
          "d.xml:4:1: error: style=\"footnote\" on <p> is not valid [pack.bad-value]; "
          "there are: body, lead, small, source, caption, term, cover-title, cover-subtitle, cover-meta, form-title, "
          "form-subtitle",
          "d.xml:5:7: error: <itm> is not known in <list> [pack.unknown-element]; did you mean \"item\"?"});
}

TEST_CASE("what an outline's element needs must be there", "[unit][pack]") {
  CHECK(outline_problems(
            "<section><p/></section>\n<list/>\n<figure/>\n<callout><title>A</title><title>B</title></callout>") ==
        Lines{"d.xml:2:1: error: <section> lacks the attribute \"id\" [pack.missing-attribute]",
              "d.xml:2:10: error: <p> has no text [pack.missing-element]",
              "d.xml:2:1: error: <section> lacks <title> [pack.missing-element]",
              "d.xml:3:1: error: <list> lacks <item> [pack.missing-element]",
              "d.xml:4:1: error: <figure> lacks <alt> [pack.missing-element]",
              "d.xml:5:26: error: <title> stands twice in <callout> [pack.duplicate-element]; keep one"});
  CHECK(problems([] { static_cast<void>(parse_outline("<document/>", "d.xml")); }) ==
        Lines{"d.xml:1:1: error: <document> lacks the attribute \"id\" [pack.missing-attribute]",
              "d.xml:1:1: error: <document> lacks the attribute \"code\" [pack.missing-attribute]",
              "d.xml:1:1: error: <document> lacks <title> [pack.missing-element]",
              "d.xml:1:1: error: <document> lacks <subject> [pack.missing-element]",
              "d.xml:1:1: error: <document> has no pages [pack.missing-element]; give it <cover>, <body> or "
              "<checklist-pages>"});
}

TEST_CASE("values of an outline are held to their types", "[unit][pack]") {
  CHECK(outline_problems("<section id=\"1\" numbered=\"maybe\"><title>A</title></section>\n"
                         "<contents levels=\"0\"><title>C</title></contents>\n"
                         "<figure width=\"8cm\"><alt>A</alt></figure>\n"
                         "<columns weights=\"2,1\"><column/></columns>") ==
        Lines{"d.xml:2:1: error: \"1\" is not an id [pack.bad-value]; "
              "an id starts with a letter and has letters, digits and . - _ only, without accents",
              "d.xml:2:1: error: numbered=\"maybe\" on <section> is not valid [pack.bad-value]; there are: yes, no",
              "d.xml:3:1: error: levels=\"0\" on <contents> is not valid [pack.bad-value]; expected: a whole number "
              "from 1 to 6",
              "d.xml:4:1: error: width=\"8cm\" on <figure> is not valid [pack.bad-value]; expected: a whole number "
              "from 1 to 400",
              "d.xml:5:1: error: weights=\"2,1\" on <columns> is not valid [pack.bad-value]; "
              "expected: whole numbers from 1 to 100 with spaces between them"});
}

TEST_CASE("ids are unique over the whole outline", "[unit][pack]") {
  CHECK(outline_problems("<section id=\"a\"><title>A</title></section>\n"
                         "<glossary><entry id=\"a\"><term>T</term><definition>D</definition></entry></glossary>") ==
        Lines{"d.xml:3:11: error: the id \"a\" stands twice [pack.duplicate-id]; choose another id"});
}

TEST_CASE("tables and columns have as many parts as widths", "[unit][pack]") {
  CHECK(outline_problems("<table columns=\"1 1\"><summary>S</summary><head><cell>A</cell><cell>B</cell></head>\n"
                         "<row><cell>A</cell></row></table>\n"
                         "<columns weights=\"1\"><column/><column/></columns>") ==
        Lines{"d.xml:3:1: error: <row> has 1 <cell> for 2 widths [pack.bad-value]",
              "d.xml:4:1: error: <columns> has 2 <column> for 1 widths [pack.bad-value]"});
}

TEST_CASE("a cell may reach over columns and rows, but not past others or past the end", "[unit][pack]") {
  const auto problems = [](const std::string& rows) {
    return outline_problems("<table columns=\"1 1 1\"><summary>S</summary>" + rows + "</table>");
  };
  const std::string head = "<head><cell rows=\"2\">A</cell><cell columns=\"2\">B</cell></head>"
                           "<head><cell>C</cell><cell>D</cell></head>";
  CHECK(problems(head + "<row><cell columns=\"3\"/></row>").empty());
  CHECK(problems(head + "\n<row><cell columns=\"4\"/></row>") ==
        Lines{"d.xml:3:1: error: <row> has 1 <cell> for 3 widths [pack.bad-value]"});
  CHECK(problems(head + "\n<row><cell rows=\"2\"/><cell/><cell/></row>") ==
        Lines{"d.xml:3:1: error: a cell reaches over more rows than there are [pack.bad-value]; lower its rows=\"\" or "
              "add a row"});
  CHECK(problems("<head><cell columns=\"3\"/></head><row><cell/><cell rows=\"2\"/><cell/></row>\n"
                 "<row><cell columns=\"2\"/></row>") ==
        Lines{"d.xml:3:1: error: <row> has 1 <cell> for 3 widths [pack.bad-value]"});
  CHECK(problems("<head><cell columns=\"3\"/></head>\n<row><cell columns=\"0\"/><cell/><cell/></row>").size() == 1);
}

TEST_CASE("sections nest no deeper than headings have levels", "[unit][pack]") {
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "<section id=\"s" + std::to_string(i) + "\"><title>A</title>";
    for (int i = 0; i < depth; ++i) text += "</section>";
    return outline_problems(text);
  };
  CHECK(nested(6) == Lines{});
  CHECK(nested(7).size() == 1);
}

TEST_CASE("an empty cell is fine, an empty item is not", "[unit][pack]") {
  CHECK(only_block("<table columns=\"1\"><summary>S</summary><head><cell/></head><row><cell/></row></table>").name ==
        "table");
  CHECK(outline_problems("<list><item/></list>").size() == 1);
}

TEST_CASE("a table has a limit of columns", "[unit][pack]") {
  std::string weights = "1";
  for (int i = 0; i < limits::table_columns; ++i) weights += " 1";
  const auto found =
      outline_problems("<table columns=\"" + weights + "\"><summary>S</summary><head><cell>A</cell></head>" +
                       "<row><cell>B</cell></row></table>");
  CHECK(found == Lines{"d.xml:2:1: error: <table> has more than 100 columns [limit.exceeded]"});
}
