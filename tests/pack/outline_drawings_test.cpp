// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is refused of the elements that draw.

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/pack.hpp>

using namespace lapas;

namespace {

/// The problems of a body whose content begins on line 2.
Lines problems_of(const std::string& content) {
  return problems([&] {
    static_cast<void>(parse_outline(
        "<document id=\"d\" code=\"D\"><title>T</title><subject>S</subject><body>\n" + content + "</body></document>",
        "d.xml"));
  });
}

Lines problems_of_grid(const std::string& bands, const std::string& sides = "rows=\"3\" columns=\"3\"") {
  return problems_of("<score-grid " + sides + "><row-title>R</row-title><column-title>C</column-title>\n" + bands +
                     "<alt>A</alt></score-grid>");
}

}  // namespace

TEST_CASE("a grid has two to ten rows and columns", "[unit][pack]") {
  const std::string bands = "<band upto=\"2\">a</band><band>b</band>";
  CHECK(problems_of_grid(bands) == Lines{});
  CHECK(problems_of_grid(bands, "rows=\"2\" columns=\"10\"") == Lines{});
  for (const std::string sides :
       {"rows=\"1\" columns=\"3\"", "rows=\"3\" columns=\"11\"", "rows=\"x\" columns=\"3\""}) {
    INFO(sides);
    const Lines found = problems_of_grid(bands, sides);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found.front(), ContainsSubstring("d.xml:2:") && ContainsSubstring("from 2 to 10"));
  }
}

TEST_CASE("a grid has two to four bands that rise and leave no score out", "[unit][pack]") {
  const auto problem = [](const std::string& bands) {
    const Lines found = problems_of_grid(bands);
    return found.size() == 1 ? found.front() : "no single problem";
  };
  CHECK_THAT(problem("<band>a</band>"), ContainsSubstring("d.xml:2:") && ContainsSubstring("two to four"));
  CHECK_THAT(problem("<band upto=\"1\">a</band><band upto=\"2\">b</band><band upto=\"3\">c</band>"
                     "<band upto=\"4\">d</band><band>e</band>"),
             ContainsSubstring("has 5 <band>"));
  CHECK_THAT(problem("<band upto=\"4\">a</band>\n<band upto=\"3\">b</band><band>c</band>"),
             ContainsSubstring("d.xml:4:") && ContainsSubstring("does not rise above 4"));
  CHECK_THAT(problem("<band upto=\"9\">a</band><band>b</band>"), ContainsSubstring("does not rise above 9"));
  CHECK_THAT(problem("<band>a</band><band>b</band>"), ContainsSubstring("only the last <band> needs no upto"));
  CHECK_THAT(problem("<band upto=\"4\">a</band><band upto=\"6\">b</band>"),
             ContainsSubstring("scores from 7 to 9 have no <band>"));
  CHECK_THAT(problem("<band upto=\"4\">a</band><band upto=\"5\">b</band><band>c</band>"),
             ContainsSubstring("no score of the grid lies in this <band>"));
  CHECK(problem("<band upto=\"4\">a</band><band upto=\"9\">b</band>") == "no single problem");
}

TEST_CASE("only bands of a grid end somewhere", "[unit][pack]") {
  const Lines found = problems_of("<band upto=\"3\">For towns</band>");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("attribute \"upto\" is not known on <band>"));
}

TEST_CASE("a mark has two characters at most", "[unit][pack]") {
  CHECK(problems_of("<tiles><tile mark=\"ŽŠ\">a</tile></tiles>") == Lines{});
  const Lines found = problems_of("<tiles>\n<tile mark=\"RAC\">a</tile></tiles>");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("d.xml:3:") && ContainsSubstring("\"RAC\" has no room"));
}

TEST_CASE("a picture of pairs says what it shows", "[unit][pack]") {
  const auto pairs = [](const std::string& picture, const std::string& alt) {
    return problems_of(
        "<checkpoint-pairs first=\"a\" second=\"b\"" + picture + "><summary>S</summary>" + alt +
        "<pair first=\"A1\" second=\"B1\"><when>w</when><look-for>l</look-for></pair></checkpoint-pairs>");
  };
  CHECK(pairs("", "") == Lines{});
  CHECK(pairs(" picture=\"yes\"", "<alt>Lines</alt>") == Lines{});
  const Lines found = pairs(" picture=\"yes\"", "");
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("d.xml:2:") && ContainsSubstring("has no <alt>"));
}
