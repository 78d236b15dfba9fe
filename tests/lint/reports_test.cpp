// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Findings as people and as programs read them, and the table of rules in the reference of packs.

#include <fstream>
#include <sstream>

#include <lapas/lint.hpp>

#include "rules/table.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

std::vector<Finding> sample() {
  return {{.document = "form",
           .language = "lt-LT",
           .rule = "write-in-width",
           .place = {"a.xml", 3, 5},
           .page = 2,
           .where = "M1.1.who.r1.c2",
           .within = {"M1.1", "M1.1.who.r1.c2"},
           .message = "is narrow",
           .value = 18.2049,
           .threshold = 20,
           .unit = "mm",
           .source = "3/5 rule"},
          {.document = "form",
           .language = "lt-LT",
           .rule = "sheet-edge",
           .page = 3,
           .where = "A \"quoted\"\nž",
           .message = "is near",
           .value = 7,
           .threshold = 10,
           .unit = "mm",
           .source = "standards"}};
}

}  // namespace

TEST_CASE("the report has a line for each finding, with its place in front", "[unit][lint]") {
  CHECK(lint_report(sample()) ==
        "a.xml:3:5: form lt-LT page 2: \"M1.1.who.r1.c2\": is narrow [write-in-width; 3/5 rule]\n"
        "form lt-LT page 3: \"A \"quoted\"\nž\": is near [sheet-edge; standards]\n");
}

TEST_CASE("the JSON holds the same, escaped, numbers as numbers", "[unit][lint]") {
  CHECK(lint_json(sample()) ==
        "{\"findings\": [\n"
        "  {\"document\": \"form\", \"language\": \"lt-LT\", \"rule\": \"write-in-width\", \"file\": \"a.xml\", "
        "\"line\": 3, \"column\": 5, \"page\": 2, \"where\": \"M1.1.who.r1.c2\", "
        "\"within\": [\"M1.1\", \"M1.1.who.r1.c2\"], \"message\": \"is narrow\", "
        "\"value\": 18.2, \"threshold\": 20, \"unit\": \"mm\", \"source\": \"3/5 rule\"},\n"
        "  {\"document\": \"form\", \"language\": \"lt-LT\", \"rule\": \"sheet-edge\", \"file\": \"\", "
        "\"line\": 0, \"column\": 0, \"page\": 3, \"where\": \"A \\\"quoted\\\"\\u000až\", "
        "\"within\": [], \"message\": \"is near\", "
        "\"value\": 7, \"threshold\": 10, \"unit\": \"mm\", \"source\": \"standards\"}]}\n");
}

TEST_CASE("nothing to report is an empty report of each kind", "[unit][lint]") {
  CHECK(lint_report({}).empty());
  CHECK(lint_json({}) == "{\"findings\": []}\n");
}

TEST_CASE("the reference of packs names every rule and its source", "[unit][lint]") {
  std::ifstream file{LAPAS_SOURCE_DIR "/templates/README.md"};
  std::ostringstream content;
  content << file.rdbuf();
  const std::string reference = content.str();
  for (const auto& known : rules::all_facts()) {
    CHECK_THAT(reference, ContainsSubstring("| `" + std::string{known.name} + "` |"));
    CHECK_THAT(reference, ContainsSubstring(std::string{known.source}));
    if (!known.threshold_name.empty()) {
      CHECK_THAT(reference, ContainsSubstring('`' + std::string{known.threshold_name} + '`'));
    }
  }
}
