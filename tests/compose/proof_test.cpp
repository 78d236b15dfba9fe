// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/problems.hpp"

using namespace lapas;

namespace {

/// The sample in Lithuanian: one paragraph translated, one fuzzy.
struct LithuanianProof : Sample {
  LithuanianProof() {
    const auto in_doc = [](std::string_view text) { return in_context("doc", text); };
    const std::string finished = make_message_file({{in_doc("One"), "Vienas"}});
    const std::string drafts = make_message_file({{in_doc("One"), "Vienas"}, {in_doc("Two"), "Du"}});
    catalog = load_catalog({.language = "lt",
                            .domains = {"sample", "lapas"},
                            .compiled = {{"lt", "sample", finished}, {"lt", "sample.draft", drafts}},
                            .drafts = true});
  }

  [[nodiscard]] Document proof(std::string_view blocks) {
    const Outline outline =
        parse_outline("<document id=\"doc\" code=\"S-1\"><title>A document</title><subject>Tests</subject>" +
                          element("body", blocks) + "</document>",
                      "doc.xml");
    return compose({pack, outline, edition, checklists, catalog, values, variables, true}, diagnostics);
  }
};

const Text& first_text(const Document& document, std::size_t block) {
  return std::get<Text>(std::get<Paragraph>(document.sections.front().blocks[block].content).text.items.front());
}

}  // namespace

TEST_CASE("in a proof every text knows its message and how far that is translated", "[unit][compose]") {
  LithuanianProof sample;
  const auto document = sample.proof("<p>One</p><p>Two</p><p>Three</p>");
  REQUIRE(document.proof);
  const auto check = [&](std::size_t block, const std::string& source, const std::string& printed, Translation state) {
    const Text& text = first_text(document, block);
    CHECK(text.text == printed);
    CHECK(text.state == state);
    REQUIRE(text.message > 0);
    const auto& entry = document.messages.at(text.message - 1);
    CHECK(entry.message.text == source);
    CHECK(entry.message.context == "doc");
    CHECK(entry.state == state);
    CHECK_FALSE(entry.own);
  };
  check(0, "One", "Vienas", Translation::complete);
  check(1, "Two", "Du", Translation::fuzzy);
  check(2, "Three", "Three", Translation::missing);
}

TEST_CASE("in a proof the library's own words are messages too", "[unit][compose]") {
  LithuanianProof sample;
  const auto document = sample.proof("<p>One</p>");
  const auto& version = std::get<Text>(std::get<Paragraph>(document.footer.start.at(0).content).text.items.at(2));
  REQUIRE(version.message > 0);
  const auto& entry = document.messages.at(version.message - 1);
  CHECK(entry.own);
  CHECK(entry.message == Message{"footer", "Version {version}", {}});
  CHECK(entry.state == Translation::missing);
}

TEST_CASE("a proof counts each text once however often it stands there", "[unit][compose]") {
  LithuanianProof sample;
  const auto once = sample.proof("<p>One</p>").messages.size();
  CHECK(sample.proof("<p>One</p><p>One</p>").messages.size() == once);
}

TEST_CASE("a fuzzy translation is warned of once, where its text stands", "[unit][compose]") {
  LithuanianProof sample;
  static_cast<void>(sample.document("<p>One</p>\n<p>Two</p><p>Two</p>\n<p>Three</p>"));
  Lines fuzzy;
  for (const Diagnostic& warning : sample.diagnostics.all()) {
    if (warning.code == ErrorCode::catalog_fuzzy) fuzzy.push_back(to_string(warning));
  }
  CHECK(fuzzy == Lines{"doc.xml:2:1: warning: doc: the translation of \"Two\" is fuzzy [catalog.fuzzy]"});
}

TEST_CASE("without a proof no text carries a mark", "[unit][compose]") {
  LithuanianProof sample;
  const auto document = sample.document("<p>Three</p>");
  CHECK(document.messages.empty());
  CHECK(first_text(document, 0).message == 0);
  CHECK(first_text(document, 0).state == Translation::complete);
}

TEST_CASE("an own word without translation is reported once and tagged as English", "[unit][compose]") {
  LithuanianProof sample;
  CHECK_THAT(sample.dump("<glossary><entry id=\"a\"><term>One</term><definition>One</definition></entry></glossary>"),
             ContainsSubstring("[en Meaning]"));
  CHECK(std::ranges::count_if(sample.diagnostics.all(), [](const Diagnostic& diagnostic) {
          return diagnostic.code == ErrorCode::catalog_untranslated && diagnostic.field == "glossary";
        }) == 2);
}

TEST_CASE("text that runs from right to left is refused where it stands", "[unit][compose]") {
  for (const std::string text : {"שלום", "مرحبا", "A שם", "<strong>של</strong>"}) {
    INFO(text);
    Sample sample;
    const auto problem = sample.problem("\n<p>" + text + "</p>");
    CHECK(problem.code == ErrorCode::text_right_to_left);
    CHECK(problem.place == SourcePlace{"doc.xml", 2, 1});
    CHECK_FALSE(problem.hint.empty());
  }
}

TEST_CASE("what is wrong in a header has the place of no block", "[unit][compose]") {
  Sample sample;
  for (const std::string title : {"שלום", "<a href=\"#nowhere\">Title</a>"}) {
    sample.pack.title.text = title;
    CHECK(sample.problem("\n<p>Words</p>").place == SourcePlace{});
  }
}

TEST_CASE("an answer that runs from right to left is refused by its field", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"who\"><label>Who</label></line>");
  sample.answer("A1.1.who", "שלום");
  const auto problem = sample.problem("<checklist-body checklist=\"a\"/>");
  CHECK(problem.code == ErrorCode::text_right_to_left);
  CHECK(problem.field == "A1.1.who");
}

TEST_CASE("Greek, Cyrillic and Georgian run from left to right", "[unit][compose]") {
  Sample sample;
  CHECK_NOTHROW(sample.document("<p>λόγος, слово, სიტყვა</p>"));
}
