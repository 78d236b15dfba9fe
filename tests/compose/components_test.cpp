// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sample.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

constexpr auto one_line = "<line id=\"place\"><label>Place</label></line>";

/// Checklists `a` and `b` of one step; `b` has a checkpoint more.
void set_two_forms(Sample& sample) {
  sample.set_fields(one_line);
  Checklist b = sample.checklists["a"];
  b.id = "b";
  b.title.text = "Form B";
  b.steps[0].checkpoints[0].id = "B1.1";
  b.steps[0].checkpoints.push_back(b.steps[0].checkpoints[0]);
  b.steps[0].checkpoints[1].id = "B1.2";
  b.steps[0].checkpoints[1].title.text = "Proposal";
  sample.checklists["b"] = b;
}

}  // namespace

TEST_CASE("an unknown checklist is an error with its place and the nearest name", "[unit][compose]") {
  Sample sample;
  sample.checklists["municipality"] = {};
  for (const std::string component :
       {"step-names checklist", "step-overview checklists", "checklist-body checklist", "scale-legend checklist"}) {
    const auto problem = sample.problem("<" + component + "=\"municipalty\"/>");
    CHECK(problem.code == ErrorCode::pack_unknown_id);
    CHECK(problem.place.line == 1);
    CHECK_THAT(problem.hint, ContainsSubstring("municipality"));
  }
}

TEST_CASE("a step shows how far one has come and starts a page", "[unit][compose]") {
  Sample sample;
  sample.set_fields(one_line);
  Step second{.id = "A2", .title = {"A2", "Step 2 – go on", {}}, .intro = {"A2", "Go on.", {}}};
  sample.checklists["a"].steps.push_back(second);
  CHECK_THAT(sample.dump_form(), ContainsSubstring("    group banner new-page\n"
                                                   "      paragraph step-progress \"Step 2 of 2\"\n"
                                                   "      heading 1 step-heading #A2 \"Step 2 – go on\"\n"
                                                   "      paragraph lead \"Go on.\"\n"));
}

TEST_CASE("the first step starts a page only behind the fields of a head", "[unit][compose]") {
  Sample sample;
  sample.set_fields(one_line);
  CHECK_THAT(sample.dump_form(), !ContainsSubstring("new-page"));
  sample.checklists["a"].head = sample.checklists["a"].steps[0].checkpoints[0].fields;
  CHECK_THAT(sample.dump_form(), ContainsSubstring("new-page"));
}

TEST_CASE("the overview sets the checkpoints of the forms side by side", "[unit][compose]") {
  Sample sample;
  set_two_forms(sample);
  const auto dump = sample.dump("<step-overview checklists=\"a b\"/>");
  CHECK(lines_with(dump, "heading ") == "heading 1 heading-1 #step-1 \"Step 1 – start\"\n");
  CHECK(lines_with(dump, "table-head") == "paragraph table-head \"Form A\"\nparagraph table-head \"Form B\"\n");
  CHECK(lines_with(dump, "*") == "paragraph table-text \"*1.1 **Meeting*\"\nparagraph table-text \"*1.1 **Meeting*\"\n"
                                 "paragraph table-text \"*1.2 **Proposal*\"\n");
}

TEST_CASE("pairs take the titles of checkpoints from the checklists", "[unit][compose]") {
  Sample sample;
  set_two_forms(sample);
  const auto pairs = [](const std::string& second) {
    return "<checkpoint-pairs first=\"a\" second=\"b\"><summary>Pairs</summary>"
           "<pair first=\"A1.1\" second=\"" +
           second + "\"><when>First meeting</when><look-for>Differences</look-for></pair></checkpoint-pairs>";
  };
  CHECK(lines_with(sample.dump(pairs("B1.2")), "table-text") ==
        "paragraph table-text \"1.1 Meeting\"\nparagraph table-text \"1.2 Proposal\"\n"
        "paragraph table-text \"*First meeting*\"\nparagraph table-text \"Differences\"\n");
  CHECK(sample.problem(pairs("B1.9")).code == ErrorCode::pack_unknown_id);
}

TEST_CASE("a glossary is sorted by its terms and can be linked to", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump(
      "<glossary><entry id=\"z\"><term>Zebra</term><definition>Last.</definition></entry>"
      "<entry id=\"a\"><term>Ant</term><definition>First.</definition></entry></glossary><p><a href=\"#z\">Z</a></p>");
  CHECK(lines_with(dump, "paragraph term") == "paragraph term #a \"Ant\"\nparagraph term #z \"Zebra\"\n");
}

TEST_CASE("a checklist needs no pack", "[unit][compose]") {
  Sample sample;
  sample.set_fields(one_line);
  Values values;
  values.by_field["A1.1.place"].text = "Trakai";
  const auto document = compose_checklist(sample.checklists["a"], default_theme(), sample.catalog, values);
  CHECK(document.title == "Form A");
  CHECK_THAT(dump_document(document), ContainsSubstring("paragraph form-title \"Form A\""));
  CHECK_THAT(dump_document(document), ContainsSubstring("value=\"Trakai\""));
}

TEST_CASE("values that do not fit the checklist are refused without a pack too", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<date id=\"day\"><label>Day</label></date>");
  Values values;
  values.by_field["A1.1.day"].text = "soon";
  values.by_field["A1.1.place"].text = "Trakai";
  try {
    static_cast<void>(compose_checklist(sample.checklists["a"], default_theme(), sample.catalog, values));
    FAIL("no error");
  } catch (const Error& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[0].code == ErrorCode::values_wrong_type);
    CHECK(error.diagnostics()[1].code == ErrorCode::values_unknown_field);
  }
}
