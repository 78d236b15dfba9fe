// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/schema.hpp"
#include "support/catch.hpp"

#include <lapas/checklist.hpp>

using namespace lapas;

namespace {

constexpr std::string_view library_sample = R"(<library>
  <scale-legend>1 is low</scale-legend>
  <tables><table id="contacts" row-lines="2" numbered="yes">
    <label>Contacts</label><hint>All</hint>
    <column id="name" width="2" line="0" kind="text">Name</column>
    <column id="suits" width="1" line="1" kind="choice"><label>Suits</label><option id="yes">Yes</option></column>
    <legend>Marks</legend><total>Total</total>
  </table></tables>
  <head><line id="topic" zone="main" width="50"><label>Topic</label><hint>Short</hint></line></head>
  <footer><lines id="notes" lines="8" zone="side" width="100" grow="9"><label>Notes</label></lines></footer>
  <closing><scale id="assessment" notes="no"><label>Assessment</label></scale>
    <table id="actions" kind="contacts" rows="3"/></closing>
</library>)";

constexpr std::string_view checklist_sample = R"(<checklist id="c">
  <title>A <strong>form</strong></title>
  <audience>Towns</audience>
  <scale-legend>Own</scale-legend>
  <head><date id="started" zone="main" width="40"><label>Started on</label><hint>Or planned</hint></date></head>
  <footer><one-of id="done" zone="main" width="50"><label>Done</label><hint>Be honest</hint><option id="yes">Yes</option></one-of></footer>
  <step id="S1">
    <title>Step 1</title><short-title>Start</short-title><intro>Begin.</intro>
    <checkpoint id="S1.1" whole="preferred">
      <title>Need</title><purpose>Know it.</purpose>
      <questions><question>Who?</question></questions>
      <pointer to="S1">The step</pointer>
      <fields>
        <tick-list id="ticks" arrange="stacked" zone="main" width="50" answers="1"><label>T</label><hint>H</hint><option id="x" go-to="S2">X</option></tick-list>
        <yes-partly-no id="calls" zone="main" width="50" answers="1" notes="no"><label>C</label><hint>H</hint><statement-head>Clause</statement-head><statement>Yes</statement><legend>L</legend></yes-partly-no>
        <scale id="trust" zone="main" width="50" answers="1" notes="no" from="0" to="10"><label>C</label><hint>H</hint><group>First</group><statement id="x" code="K-1">Yes</statement><legend>L</legend></scale>
        <rating id="state" zone="main" width="50" answers="1" notes="no"><label>C</label><hint>H</hint><option id="x">X</option><statement-head>Thing</statement-head><statement>Yes</statement><legend>L</legend></rating>
        <prose id="why" zone="main" width="50">Read this.</prose>
        <photo id="door" zone="main" width="50" height="40"><label>The door</label></photo>
        <table id="own" zone="main" width="50" answers="1" rows="2" row-lines="1" numbered="yes" keep="page" spread="even" grow="3"><label>T</label><hint>H</hint>
          <column id="n" kind="number">N</column><column id="c" kind="choice" head="yes"><label>C</label><option id="x">X</option></column><group>First</group><row id="pre" code="1">Pre-printed</row><legend>L</legend><total>Sum</total></table>
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

TEST_CASE("the checklists of the roadmap follow their schemas", "[unit][checklist]") {
  need_tool("jing");
  const std::filesystem::path folder = LAPAS_SOURCE_DIR "/templates/roadmap/checklists";
  CHECK(jing("library.rng", {folder / "library.xml"}) == Lines{});
  CHECK(jing("checklist.rng", {folder / "municipality.xml", folder / "organisation.xml"}) == Lines{});
}
