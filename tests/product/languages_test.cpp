// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A checklist without a pack speaks every language that the library itself has words in.

#include <sstream>

#include <lapas/lapas.hpp>
#include <lapas/limits.hpp>

#include "product.hpp"
#include "support/catch.hpp"
#include "support/odt_text.hpp"

using namespace lapas;

namespace {

const std::vector<std::string> own_domain{"lapas"};

/// The checklist of `examples/minimal.cpp`.
Checklist minimal_checklist() {
  Checkpoint meeting{.id = "A1.1", .title = {"", "The first meeting"}};
  meeting.questions = {{"", "Who will chair it?"}, {"", "Who will write down what is agreed?"}};
  meeting.fields = {
      {.id = "agreed", .kind = AnswerKind::ruled_lines, .label = {"", "What we agreed"}, .lines = 4},
      {.id = "done",
       .kind = AnswerKind::one_of,
       .label = {"", "Done"},
       .options = {{"yes", {"", "Yes"}}, {"no", {"", "No"}}}},
  };
  return {.id = "example",
          .title = {"", "A small checklist"},
          .steps = {{.id = "A1", .title = {"", "Getting to know each other"}, .checkpoints = {meeting}}}};
}

/// One with a field of every kind, so that more of the library's own words print.
Checklist checklist_of_all_kinds() {
  const std::string text = load_file(LAPAS_SOURCE_DIR "/tests/cases/answer-kinds.xml", limits::xml_bytes),
                    end = "</checklist>";
  const auto from = text.find("<checklist");
  return parse_checklist(text.substr(from, text.find(end) + end.size() - from), "answer-kinds.xml");
}

std::string text_of(const Pages& pages) {
  std::string text;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) text += run->text + ' ';
    }
  }
  for (std::size_t i = 0; i < pages.places.size(); ++i) {
    for (const auto& run : printed_text(pages.places[i], answer_in(pages, i))) text += run.text + ' ';
  }
  return text;
}

void check_words(const std::string& text, const std::string& phrase) {
  std::istringstream words{phrase};
  for (std::string word; words >> word;) {
    INFO(word);
    CHECK(text.find(word) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("a checklist without a pack renders in every language of the library", "[product]") {
  const auto& folders = product::surroundings.catalogs;
  for (const auto& language : catalog_languages(folders, own_domain)) {
    INFO(language);
    const auto catalog = load_catalog({language, "en", own_domain, folders});
    for (const auto& checklist : {minimal_checklist(), checklist_of_all_kinds()}) {
      const auto document = compose_checklist(checklist, default_theme(), catalog);
      CHECK(document.language == catalog.locale_tag());
      const auto pages = lay_out(document, product::shaper());
      CHECK_FALSE(write_pdf(pages, product::shaper()).empty());
      CHECK_FALSE(text_of(pages).empty());
      CHECK_FALSE(odt_text(write_odt(document)).empty());
    }
  }
}

TEST_CASE("a checklist's own words are those of the language in both formats", "[product]") {
  const auto& folders = product::surroundings.catalogs;
  for (const auto& language : catalog_languages(folders, own_domain)) {
    INFO(language);
    const auto catalog = load_catalog({language, "en", own_domain, folders});
    const auto document = compose_checklist(checklist_of_all_kinds(), default_theme(), catalog);
    const std::vector<std::string> texts{text_of(lay_out(document, product::shaper())), odt_text(write_odt(document))};
    for (const auto& text : texts) {
      check_words(text, catalog.word("checkpoint", "Purpose."));
      check_words(text, catalog.word("checkpoint", "Evidence."));
      for (const char* head : {"Statement", "Partly", "Notes"}) {
        check_words(text, catalog.word("table", head));
        CHECK(text.find(head) == std::string::npos);
      }
      CHECK(text.find("Purpose.") == std::string::npos);
    }
  }
}
