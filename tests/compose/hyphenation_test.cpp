// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Which texts of a document get places for hyphens, and in which language.

#include <fstream>

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// English words may be divided before a g, Lithuanian ones before an n.
struct Divided : Sample {
  Divided() {
    std::ofstream{folder.path() / "hyph_en.dic"} << "UTF-8\n1g\n";
    std::ofstream{folder.path() / "hyph_lt.dic"} << "UTF-8\n1n\n";
    catalog = load_catalog({.domains = {"lapas"}, .hyphenation = {folder.path()}});
    edition.theme.styles[static_cast<std::size_t>(StyleRole::table_text)].hyphenate = true;
  }

  /// The text of the first cell of a table.
  Inlines cell(const std::string& content) {
    const std::string head = "<summary>S</summary><head><cell>H</cell></head>";
    composed = document("<table columns=\"1\">" + head + "<row><cell>" + content + "</cell></row></table>" +
                        element("p", content));
    const auto& blocks = composed.sections.front().blocks;
    const auto& cell = std::get<Table>(blocks.at(0).content).rows.at(0).cells.at(0);
    CHECK(std::get<Paragraph>(blocks.at(1).content).text.hyphens.empty());
    return std::get<Paragraph>(std::get<Blocks>(cell.content).at(0).content).text;
  }

  TemporaryFolder folder;
  Document composed;
};

using Offsets = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("only in a style that asks for it may words be divided", "[unit][compose]") {
  Divided sample;
  CHECK(sample.cell("all dialogues").hyphens == Offsets{9});
}

TEST_CASE("words of another language than the sentence's stay whole", "[unit][compose]") {
  Divided sample;
  CHECK(sample.cell("the program <span lang=\"sv\">kommungodis</span>").hyphens == Offsets{7});
}

TEST_CASE("the second language is divided by its own patterns", "[unit][compose]") {
  Divided sample;
  write_message_file(sample.folder.path(), "lt", "sample",
                     make_message_file({{in_context("doc", "all dialogues"), "visos organizacijos"}}));
  const auto lithuanian = load_catalog({.language = "lt",
                                        .domains = {"sample"},
                                        .directories = {sample.folder.path()},
                                        .hyphenation = {sample.folder.path()}});
  sample.second = &lithuanian;
  CHECK(sample.cell("all dialogues").second.at(0).hyphens == Offsets{10});
}

TEST_CASE("at a soft hyphen a word may be divided in any style", "[unit][compose]") {
  Divided sample;
  const auto text = [&] {
    const auto& blocks = sample.composed.sections.front().blocks;
    return std::get<Paragraph>(blocks.front().content).text;
  };
  sample.composed = sample.document("<p>Donau\u00addampf schiff</p>");
  CHECK(text().hyphens == Offsets{7});
  CHECK(text().breaks == Offsets{13});

  sample.composed = sample.document("<table columns=\"1\"><summary>S</summary><head><cell>H</cell></head>"
                                    "<row><cell>a\u00adb dialogues</cell></row></table>");
  const auto& table = std::get<Table>(sample.composed.sections.front().blocks.front().content);
  const auto& cell = std::get<Blocks>(table.rows.front().cells.front().content);
  CHECK(std::get<Paragraph>(cell.front().content).text.hyphens == Offsets{3, 10});
}
