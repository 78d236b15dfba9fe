// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets that speak two languages.

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// The sample in English, with Lithuanian beneath.
struct TwoLanguages : Sample {
  explicit TwoLanguages(const Entries& entries) : lithuanian{load(entries)} { second = &lithuanian; }

  [[nodiscard]] Catalog load(const Entries& entries) const {
    write_message_file(folder.path(), "lt", "sample", make_message_file(entries));
    write_message_file(folder.path(), "lt", "lapas",
                       make_message_file({{in_context("checkpoint", "Purpose."), "Paskirtis."}}));
    return load_catalog({"lt", "en", {"sample", "lapas"}, {folder.path()}});
  }

  TemporaryFolder folder;
  Catalog lithuanian;
};

std::string in_doc(std::string_view text) { return in_context("doc", text); }

}  // namespace

TEST_CASE("the second language stands beneath the first and says what it is", "[unit][compose]") {
  TwoLanguages sample{{{in_doc("Hello <strong>all</strong>"), "Sveiki <strong>visi</strong>"}}};
  CHECK(lines_with(sample.dump("<p>Hello <strong>all</strong></p>"), "paragraph") ==
        "paragraph body \"Hello *all*\" / \"[lt-LT Sveiki ][lt-LT *visi*]\"\n");
}

TEST_CASE("the rules that keep words together are those of each language", "[unit][compose]") {
  TwoLanguages sample{{{in_doc("At 5 km"), "U\u017e 5 km ir 3 d."}}};
  const auto document = sample.document("<p>At 5 km</p>");
  const auto& text = std::get<Paragraph>(document.sections.front().blocks.front().content).text;
  CHECK(plain_text(text.second.at(0)) == "U\u017e 5\u00a0km ir 3\u00a0d.");
  CHECK_FALSE(text.second.at(0).breaks.empty());
}

TEST_CASE("a text that is the same in both languages is printed once", "[unit][compose]") {
  TwoLanguages sample{{{in_doc("LOCAL-Y-PACT"), "LOCAL-Y-PACT"}}};
  CHECK(lines_with(sample.dump("<p>LOCAL-Y-PACT</p>"), "paragraph") == "paragraph body \"LOCAL-Y-PACT\"\n");
}

TEST_CASE("the word before a text speaks the language of the text", "[unit][compose]") {
  TwoLanguages sample{{{in_context("A1.1", "Meet."), "Susitikti."}}};
  sample.set_fields("");
  CHECK_THAT(sample.dump_form(),
             ContainsSubstring("\"*Purpose. *Meet.\" / \"[lt-LT *Paskirtis. *][lt-LT Susitikti.]\""));
}

TEST_CASE("a text that only the first language has is reported for the second", "[unit][compose]") {
  TwoLanguages sample{{}};
  static_cast<void>(sample.dump("<p>Hello</p>"));
  const auto& all = sample.diagnostics.all();
  const auto is_hello = [](const Diagnostic& problem) { return problem.message.find("Hello") != std::string::npos; };
  CHECK(std::ranges::count_if(all, is_hello) == 1);
}
