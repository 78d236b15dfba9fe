// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/proof.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

/// A form of three texts: one translated, one fuzzy on two pages, one not translated and too wide.
struct Sample {
  Document document{.id = "form", .language = "lt-LT", .theme = default_theme(), .proof = true};
  Pages pages;

  Sample() {
    document.messages = {{{"M1.4.who", "Who", {"a.xml", 3, 5}}, false, Translation::complete},
                         {{"M1.4", "A \"quoted\" text", {"a.xml", 7, 1}}, false, Translation::fuzzy},
                         {{"table", "Yes", {}}, true, Translation::missing}};
    const Heading checkpoint{.style = StyleRole::checkpoint_heading, .id = "M1.4", .number = "1.4"};
    document.sections.push_back({.blocks = {checkpoint}});
    pages.problems = {{Severity::error, ErrorCode::layout_too_wide, {"a.xml", 9, 2}, {}, "is too wide", "shorten it"}};
    pages.nodes.push_back({.role = StructureRole::document});
    pages.pages.resize(2, {.size = {mm(210), mm(297)}});
    pages.pages[0].items = {MessagePlace{.message = 1, .characters = 40}, MessagePlace{.message = 2, .characters = 60},
                            MessagePlace{.message = 2, .characters = 20}};
    pages.pages[1].items = {MessagePlace{.message = 2, .characters = 30},
                            MessagePlace{.message = 3, .problem = 1, .characters = 8}};
  }

  [[nodiscard]] std::vector<Proof> proofs() const { return {make_proof(document, pages)}; }
};

}  // namespace

TEST_CASE("a proof counts texts by their state", "[unit][proof]") {
  const auto proof = Sample{}.proofs().front();
  CHECK(proof.document == "form");
  CHECK(proof.texts.size() == 3);
  CHECK(proof.count(Translation::complete) == 1);
  CHECK(proof.count(Translation::fuzzy) == 1);
  CHECK(proof.count(Translation::missing) == 1);
  CHECK(proof.misfits() == 1);
}

TEST_CASE("a text has each of its pages once, the least of its rooms, and its checkpoint", "[unit][proof]") {
  const auto proof = Sample{}.proofs().front();
  CHECK(proof.texts[1].pages == std::vector<std::size_t>{1, 2});
  CHECK(proof.texts[1].characters == 20);
  CHECK(proof.texts[0].checkpoint == "1.4");
  CHECK(proof.texts[2].checkpoint.empty());
}

TEST_CASE("the report names tag, pages, context, place and text of every problem", "[unit][proof]") {
  CHECK(proof_report(Sample{}.proofs()) ==
        "form lt-LT: 3 texts, 1 untranslated, 1 fuzzy, 1 with other problems\n"
        "  F2 pages 1, 2: a.xml:7:1: warning: M1.4: the translation is fuzzy: \"A \"quoted\" text\" [catalog.fuzzy]\n"
        "  U3 page 2: warning: table: there is no translation: \"Yes\" [catalog.untranslated]\n"
        "  X1 page 2: a.xml:9:2: error: table: is too wide: \"Yes\" [layout.too-wide]; shorten it\n");
}

TEST_CASE("the JSON report holds the same, escaped", "[unit][proof]") {
  const auto json = proof_json(Sample{}.proofs());
  CHECK_THAT(json, ContainsSubstring("\"texts\": 3, \"untranslated\": 1, \"fuzzy\": 1, \"misfits\": 1"));
  CHECK_THAT(json, ContainsSubstring("{\"tag\": \"F2\", \"code\": \"catalog.fuzzy\", \"msgctxt\": \"M1.4\", "
                                     "\"msgid\": \"A \\\"quoted\\\" text\", \"message\": \"the translation is fuzzy\", "
                                     "\"file\": \"a.xml\", \"line\": 7, \"column\": 1, \"pages\": [1, 2]}"));
  Sample odd;
  odd.document.messages[1].message.text = "a\\b\nž";
  CHECK_THAT(proof_json(odd.proofs()), ContainsSubstring("\"a\\\\b\\u000až\""));
}

TEST_CASE("nothing to report is an empty report of each kind", "[unit][proof]") {
  CHECK(proof_report({}).empty());
  CHECK(proof_json({}) == "{\"documents\": []}\n");
}

TEST_CASE("the template says where a text prints and how much room it has", "[unit][proof]") {
  const auto proofs = Sample{}.proofs();
  CHECK(proof_template(proofs, false) == "#. Prints in form, checkpoint 1.4; about 20 letters a line\n"
                                         "msgctxt \"M1.4\"\nmsgid \"A \\\"quoted\\\" text\"\nmsgstr \"\"\n\n"
                                         "#. Prints in form, checkpoint 1.4; about 40 letters a line\n"
                                         "msgctxt \"M1.4.who\"\nmsgid \"Who\"\nmsgstr \"\"\n\n");
  CHECK(proof_template(proofs, true) ==
        "#. Prints in form; about 8 letters a line\nmsgctxt \"table\"\nmsgid \"Yes\"\nmsgstr \"\"\n\n");
}

TEST_CASE("a text of several documents is listed once, with the least room", "[unit][proof]") {
  Sample wide, narrow;
  narrow.document.id = "guide";
  std::get<MessagePlace>(narrow.pages.pages[1].items[1]).characters = 5;
  const std::vector proofs{wide.proofs().front(), narrow.proofs().front()};
  CHECK_THAT(proof_template(proofs, true), ContainsSubstring("#. Prints in form, guide; about 5 letters a line\n"));
}

TEST_CASE("a document in two editions is named once, with the least room of both", "[unit][proof]") {
  Sample standard, large;
  std::get<MessagePlace>(large.pages.pages[1].items[1]).characters = 4;
  const std::vector proofs{standard.proofs().front(), large.proofs().front()};
  CHECK_THAT(proof_template(proofs, true), ContainsSubstring("#. Prints in form; about 4 letters a line\n"));
}

TEST_CASE("a text whose place grows with it has no number of letters", "[unit][proof]") {
  Sample sample;
  std::get<MessagePlace>(sample.pages.pages[1].items[1]).characters = 0;
  CHECK_THAT(proof_template(sample.proofs(), true), ContainsSubstring("#. Prints in form; its place grows with it\n"));
  std::get<MessagePlace>(sample.pages.pages[0].items[2]).characters = 0;
  CHECK(sample.proofs().front().texts[1].characters == 30);
}

TEST_CASE("a text that no page has is said to be read aloud", "[unit][proof]") {
  Sample sample;
  sample.pages.pages[1].items.clear();
  CHECK_THAT(proof_template(sample.proofs(), true),
             ContainsSubstring("#. Not printed but read aloud or shown by programs: form\nmsgctxt \"table\""));
}

TEST_CASE("a proof without pages has its problems without pages", "[unit][proof]") {
  const auto proof = make_proof(Sample{}.document);
  REQUIRE(proof.problems.size() == 2);
  CHECK(proof.problems[0].pages.empty());
}
