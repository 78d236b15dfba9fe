// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The linter on whole packs: one with every fault, and the small changes that a pack may make to it.

#include <set>

#include <lapas/render.hpp>

#include "rules/table.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;
namespace fs = std::filesystem;

namespace {

const fs::path planted{LAPAS_SOURCE_DIR "/tests/lint/planted"};

std::vector<Finding> findings_in(const fs::path& folder) {
  const Pack pack = load_pack(folder);
  Renderer renderer{pack, {.fonts = {LAPAS_FONT_DIR}}};
  std::vector<Finding> all;
  for (const Outline& outline : pack.documents) {
    const auto found = renderer.render({.document = outline.id, .lint = true}).findings;
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

std::set<std::string> rules_of(const std::vector<Finding>& findings) {
  std::set<std::string> names;
  for (const Finding& finding : findings) names.insert(finding.rule);
  return names;
}

/// A copy of the pack whose exceptions are these.
std::vector<Finding> findings_with(const std::string& exceptions) {
  const TemporaryFolder folder;
  fs::copy(planted, folder.path(), fs::copy_options::recursive);
  const std::string text = "<lint>\n" + exceptions + "</lint>";
  save(folder / "lint.xml", std::as_bytes(std::span{text}));
  return findings_in(folder.path());
}

}  // namespace

TEST_CASE("the linter finds every fault that is planted in a pack", "[unit][render]") {
  std::set<std::string> known;
  for (const auto& facts : rules::all_facts()) known.emplace(facts.name);
  CHECK(rules_of(findings_in(planted)) == known);
}

TEST_CASE("the faults that are planted are found where they are", "[unit][render]") {
  std::set<std::string> found;
  for (const Finding& finding : findings_in(planted)) {
    found.insert(finding.rule + ": " + finding.document + ' ' + std::to_string(finding.page) + ' ' + finding.where);
  }
  for (const auto* expected : {"text-measure: texts 1 Lines that are very long are hard to read. The eye does not…",
                               "type-size: texts 1 What is printed as small as this is hard to read.",
                               "box-size: form 2 P1.1.list.a",
                               "box-gap: form 2 P1.1.list.a",
                               "box-distance: form 2 P1.1.list.b",
                               "write-in-width: form 2 P1.1.people.r1.c2",
                               "write-in-height: form 2 P1.1.people.r1.c1",
                               "items-before-pause: form 2 1.",
                               "text-contrast: texts 1 What is printed as light as this is hard to read.",
                               "rule-contrast: texts 1 ",
                               "tint: texts 1 What stands on a\u00a0tint as dark as this is hard to read.",
                               "tint-under-writing: form 1 head.name",
                               "table-divided: pages 1 Head",
                               "divided: form 3 1.2 Too much for a\u00a0page",
                               "label-apart: form 3 Write",
                               "last-alone: form 4 P1.2.second",
                               "orphan-heading: texts 1 2 Nothing follows",
                               "page-fill: pages 3 A\u00a0paragraph before the panel.",
                               "sheet-edge: texts 1 ",
                               "page-identity: pages 1 ",
                               "forbidden-form: texts 1 Sum up the ratings.",
                               "sentence-length: texts 1 This sentence goes on and on, since nobody has told the one…",
                               "exception-unused: texts 0 "}) {
    CAPTURE(expected);
    CHECK(found.contains(expected));
  }
}

TEST_CASE("what an exception of the pack covers is left out", "[unit][render]") {
  std::string exceptions;
  for (const auto& facts : rules::all_facts()) {
    exceptions += "<exception rule=\"" + std::string{facts.name} + "\">Planted.</exception>\n";
  }
  CHECK(findings_with(exceptions).empty());
  const auto all = findings_in(planted).size();
  const auto without = [&](const std::string& rule, const std::string& place) {
    const auto found = findings_with("<exception rule=\"" + rule + "\" place=\"" + place + "\">Planted.</exception>");
    return all - 1 - found.size();  // The exception that is of no use is not there.
  };
  CHECK(without("write-in-width", "P1.1.people") == 1);
  CHECK(without("divided", "P1.2") == 1);
  CHECK(without("type-size", "measure") == 1);
  CHECK(without("divided", "P1.1") == 0);
}

TEST_CASE("an exception names an id that is somewhere in the pack", "[unit][render]") {
  const auto problem = [](const std::string& place) {
    const auto found = problems([&] {
      static_cast<void>(findings_with("<exception rule=\"tint\" place=\"" + place + "\">Planted.</exception>"));
    });
    return found.empty() ? "" : found.front();
  };
  for (const auto* id : {"measure", "P1", "P1.1", "P1.1.people", "P1.1.people.r1.c2", "head", "head.name"}) {
    CHECK(problem(id).empty());
  }
  CHECK_THAT(problem("mesure"), ContainsSubstring("lint.xml:2:1: error: nothing in the pack has the id \"mesure\" "
                                                  "[pack.unknown-id]; did you mean \"measure\"?"));
}
