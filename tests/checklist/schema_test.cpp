// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/schema.hpp"
#include "support/catch.hpp"
#include "support/template_files.hpp"

#include <lapas/checklist.hpp>

using namespace lapas;

namespace {

constexpr std::string_view library_sample = R"(<library>
  <scale-legend>1 is low</scale-legend>
  <tables><table id="contacts" row-lines="2" numbered="yes">
    <label>Contacts</label><hint>All</hint>
    <column id="name" width="2" line="0" kind="text">Name</column>
    <column id="suits" width="1" line="1" kind="choice" required="yes" arrange="list"><label>Suits</label><option id="yes">Yes</option></column>
    <column id="city" line="1" max-length="9">City</column><column id="born" line="1" kind="date" required="yes">Born</column>
    <legend>Marks</legend><total>Total</total>
  </table></tables>
  <head><line id="topic" zone="main" width="50" required="yes" max-length="9" comb="yes" format="phone"><label>Topic</label><hint place="below">Short</hint><default>112</default></line>
    <line id="sum" read-only="yes" format="number" decimals="2"><label>Sum</label><unit>EUR</unit><default>1</default></line></head>
  <footer><lines id="notes" lines="8" zone="side" width="100" grow="9" required="yes" read-only="yes" max-length="9"><label>Notes</label><default>None</default></lines></footer>
  <closing><scale id="assessment" notes="no"><label>Assessment</label></scale>
    <table id="actions" kind="contacts" rows="3"/></closing>
</library>)";

constexpr std::string_view checklist_sample = R"(<checklist id="c">
  <title>A <strong>form</strong></title>
  <audience>Towns</audience>
  <scale-legend>Own</scale-legend>
  <head><date id="started" zone="main" width="40" required="yes" read-only="yes"><label>Started on</label><hint>Or planned</hint><default>2026-11-23</default></date>
    <signature id="signed" zone="main" width="40" required="yes"><label>Signed</label><hint>By hand</hint></signature></head>
  <footer><one-of id="done" zone="main" width="50" required="yes" read-only="yes" arrange="list"><label>Done</label><hint>Be honest</hint><option id="yes">Yes</option><default>yes</default></one-of></footer>
  <step id="S1">
    <title>Step 1</title><short-title>Start</short-title><intro>Begin.</intro>
    <checkpoint id="S1.1" whole="preferred">
      <title>Need</title><purpose>Know it.</purpose>
      <questions><question>Who?</question></questions>
      <pointer to="S1">The step</pointer>
      <fields>
        <tick-list id="ticks" arrange="stacked" required="yes" zone="main" width="50" answers="1"><label>T</label><hint>H</hint><option id="x" go-to="S2">X</option></tick-list>
        <yes-partly-no id="calls" required="yes" zone="main" width="50" answers="1" notes="no"><label>C</label><hint>H</hint><statement-head>Clause</statement-head><statement>Yes</statement><legend>L</legend></yes-partly-no>
        <scale id="trust" required="yes" zone="main" width="50" answers="1" notes="no" from="0" to="10"><label>C</label><hint>H</hint><group>First</group><statement id="x" code="K-1">Yes</statement><legend>L</legend></scale>
        <rating id="state" required="yes" zone="main" width="50" answers="1" notes="no"><label>C</label><hint>H</hint><option id="x">X</option><statement-head>Thing</statement-head><statement>Yes</statement><legend>L</legend></rating>
        <prose id="why" zone="main" width="50">Read this.</prose>
        <photo id="door" zone="main" width="50" height="40"><label>The door</label></photo>
        <sentence id="agree" zone="main" width="50"><text>I, <blank id="me"/>, <em>agree <box id="so"/> on</em> <blank id="day"/> to <blank id="no"/>.</text>
          <line id="me" room="60" required="yes" read-only="no" max-length="40"><label>Name</label><default>Ona</default></line>
          <line id="no" room="20" format="number" decimals="2"><label>Number</label></line>
          <date id="day" room="40" required="yes" read-only="no"><label>Day</label><default>2026-11-23</default></date><box id="so"><label>Agrees</label></box></sentence>
        <repeat id="member" times="2"><title>Member</title><line id="name"><label>Name</label></line></repeat>
        <table id="own" zone="main" width="50" answers="1" rows="2" row-lines="1" numbered="yes" keep="page" spread="even" grow="3"><label>T</label><hint>H</hint>
          <column id="n" kind="number" decimals="2"><label>N</label><unit>EUR</unit></column><column id="m" kind="number" required="yes">M</column><column id="c" kind="choice" head="yes"><label>C</label><option id="x">X</option></column><group>First</group><row id="pre" code="1">Pre-printed</row><legend>L</legend><total>Sum</total></table>
        <table id="people" kind="contacts" zone="main" width="50" answers="1" rows="2" row-lines="1" numbered="yes" keep="page" spread="even" grow="3"><label>T</label><hint>H</hint><row>Me</row></table>
      </fields>
      <evidence>A note.</evidence>
    </checkpoint>
    <closing><scale id="assessment"><label>A</label><statement-head>Checkpoint</statement-head></scale></closing>
  </step>
  <step id="S2"><title>Step 2</title><checkpoint id="S2.1"><title>T</title></checkpoint></step>
</checklist>)";

}  // namespace

TEST_CASE("schema and reader agree about checklists and libraries of fields", "[unit][checklist]") {
  need_tool("jing");
  const auto library = parse_field_library(library_sample, "library.xml");
  CHECK(disagreements("library.rng", library_sample,
                      [](auto xml) { static_cast<void>(parse_field_library(xml, "l.xml")); }) == Lines{});
  CHECK(disagreements("checklist.rng", checklist_sample,
                      [&](auto xml) { static_cast<void>(parse_checklist(xml, "c.xml", library)); }) == Lines{});
}

TEST_CASE("the checklists of the packs follow their schemas", "[unit][checklist]") {
  need_tool("jing");
  auto files = template_files("checklists");
  std::erase_if(files, [](const auto& file) { return file.filename() == "library.xml"; });
  CHECK(jing("library.rng", template_files("checklists", "library")) == Lines{});
  CHECK(jing("checklist.rng", files) == Lines{});
}
