// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/pack.hpp>

using namespace lapas;

namespace {

Theme parse(const std::string& thresholds, const Theme& base = default_theme()) {
  return parse_theme("<theme id=\"t\">\n<lint>" + thresholds + "</lint></theme>", "t.xml", base);
}

std::string threshold(const std::string& rule, const std::string& value) {
  return "<threshold rule=\"" + rule + "\" value=\"" + value + "\" source=\"Us\"/>";
}

Lines problems_with(const std::string& thresholds) {
  return problems([&] { static_cast<void>(parse(thresholds)); });
}

}  // namespace

TEST_CASE("a theme says what its pages are measured by, with the source", "[unit][pack]") {
  CHECK(parse(threshold("text-measure", "120mm") + threshold("page-fill", "50.5%")).thresholds ==
        std::vector<Threshold>{{"text-measure", 120, "Us"}, {"page-fill", 50.5, "Us"}});
  CHECK(parse("").thresholds.empty());
  for (const auto& [rule, value] : {std::pair{"type-size-typed", "7pt"},
                                    {"box-gap", "0.5"},
                                    {"write-in-width-digit", "4mm"},
                                    {"text-contrast-large", "4.5"},
                                    {"divided", "2"},
                                    {"tint-under-writing", "5%"},
                                    {"sentence-length", "30"}}) {
    CHECK(problems_with(threshold(rule, value)).empty());
  }
}

TEST_CASE("a theme inherits the numbers of the one that it extends, and replaces them by its own", "[unit][pack]") {
  const Theme base = parse(threshold("text-measure", "120mm") + threshold("page-fill", "50%"));
  CHECK(parse(threshold("page-fill", "40%"), base).thresholds ==
        std::vector<Threshold>{{"text-measure", 120, "Us"}, {"page-fill", 40, "Us"}});
}

TEST_CASE("a threshold is a number that is not negative, in the unit of its rule", "[unit][pack]") {
  for (const auto* value : {"wide", "120", "120pt", "120 mm", "-1mm", "1e3mm", "nanmm", "20000mm", "mm"}) {
    CHECK(problems_with(threshold("text-measure", value)) ==
          Lines{"t.xml:2:7: error: value=\"" + std::string{value} +
                "\" on <threshold> is not valid [pack.bad-value]; expected: a number that is not negative, such as "
                "115mm"});
  }
  CHECK_THAT(problems_with(threshold("items-before-pause", "9pt")).front(), ContainsSubstring("such as 9"));
  CHECK_THAT(problems_with(threshold("tint", "10")).front(), ContainsSubstring("such as 10%"));
}

TEST_CASE("a threshold is that of a rule that has one", "[unit][pack]") {
  CHECK(problems_with(threshold("text-mesure", "120mm")) ==
        Lines{"t.xml:2:7: error: there is no threshold \"text-mesure\" [pack.unknown-id]; did you mean "
              "\"text-measure\"?"});
  CHECK(problems_with(threshold("orphan-heading", "1")) ==
        Lines{"t.xml:2:7: error: the rule \"orphan-heading\" has no threshold [pack.bad-value]; say in an <exception> "
              "of the pack where it does not hold"});
}

TEST_CASE("a threshold has a source, and stands once in a theme", "[unit][pack]") {
  CHECK(problems_with("<threshold rule=\"tint\" value=\"12%\"/>") ==
        Lines{"t.xml:2:7: error: <threshold> lacks the attribute \"source\" [pack.missing-attribute]"});
  CHECK(problems_with(threshold("tint", "12%") + "\n" + threshold("tint", "12%")) ==
        Lines{"t.xml:3:1: error: the id \"tint\" stands twice [pack.duplicate-id]; choose another id"});
}
