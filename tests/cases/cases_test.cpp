// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Runs every case beside this file and the one that tests/README.md shows, and sees that cases can fail.

#include <set>

#include <lapas/limits.hpp>

#include "case.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace lapas;
using cases::complaints;

namespace {

const fs::path tests = fs::path{LAPAS_SOURCE_DIR} / "tests";

/// What a small case with this in its <checks> complains of.
Lines complaints_about(const std::string& checks) {
  const TemporaryFolder folder;
  return complaints("<case>\n<purpose>Small</purpose>\n<document id=\"d\" code=\"C\"><title>Small</title>"
                    "<subject>Small</subject><body><p>One</p><page-break/><p>Two</p></body></document>\n<checks>" +
                        checks + "</checks>\n</case>",
                    folder / "small.xml");
}

}  // namespace

TEST_CASE("every case gives what it claims", "[case]") {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator{tests / "cases"}) {
    if (entry.path().extension() == ".xml") files.insert(entry.path());
  }
  REQUIRE_FALSE(files.empty());
  for (const auto& file : files) {
    DYNAMIC_SECTION(file.filename().string()) {
      CHECK(complaints(load_file(file, limits::xml_bytes), file) == Lines{});
    }
  }
}

TEST_CASE("the case that the README shows holds", "[case]") {
  const auto readme = load_file(tests / "README.md", limits::xml_bytes);
  const auto from = readme.find("<case>");
  REQUIRE(from != std::string::npos);
  const std::string shown = readme.substr(from, readme.find("```", from) - from);
  CHECK(complaints(shown, "README.md") == Lines{});
}

TEST_CASE("a case that claims nothing, or what nobody checks, is refused", "[case]") {
  CHECK(complaints_about("").front() ==
        "small.xml:4:1: error: <checks> is empty: the case claims nothing [pack.missing-element]");
  CHECK_THAT(complaints_about("<page count=\"2\"/>").front(), ContainsSubstring("<page> is not known in <checks>"));
  CHECK_THAT(complaints_about("<pages number=\"2\"/>").front(),
             ContainsSubstring("attribute \"number\" is not known on <pages>"));
  CHECK_THAT(complaints_about("<text in=\"H9\">One</text>").front(), ContainsSubstring("\"H9\""));
  CHECK_THAT(
      complaints("<case><purpose>Nothing</purpose><checks><pages count=\"1\"/></checks></case>", "n.xml").front(),
      ContainsSubstring("<case> needs a <checklist>, a <document> or both"));
}

TEST_CASE("each check can fail", "[case]") {
  CHECK(complaints_about("<pages count=\"2\"/>") == Lines{});
  CHECK(complaints_about("<pages count=\"3\"/>") == Lines{"small.xml:4: <pages>: there are 2"});
  for (const auto* check :
       {"<text page=\"1\">Two</text>", "<text in=\"H1\">One</text>", "<text times=\"2\">One</text>",
        "<text artifact=\"yes\">One</text>", "<odt-text>Three</odt-text>", "<field id=\"none\"/>",
        "<down><text>Two</text><text>One</text></down>", "<across><text>One</text><text>Two</text></across>",
        "<together><text>One</text><text>Two</text></together>", "<error code=\"layout.too-tall\">One</error>",
        "<warning code=\"layout.too-tall\">One</warning>", "<golden of=\"pages\"/>"}) {
    INFO(check);
    CHECK(complaints_about(check).size() == 1);
  }
}

TEST_CASE("a problem that no check names is a complaint", "[case]") {
  const auto found = complaints("<case><purpose>Wrong</purpose><document id=\"d\" code=\"C\"><title>Wrong</title>"
                                "<subject>W</subject><body><p>{NOBODY}</p></body></document>"
                                "<checks><pages count=\"1\"/></checks></case>",
                                "wrong.xml");
  REQUIRE(found.size() == 2);
  CHECK_THAT(found[0], ContainsSubstring("there are no pages"));
  CHECK_THAT(found[1], ContainsSubstring("no check names this: wrong.xml:1:"));
}
