// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sentences with places between their words, and groups of fields that are repeated.

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

constexpr std::string_view sentence =
    R"(<sentence id="s"><text>I, <blank id="me"/>, born on <blank id="day"/>, agree: <box id="so"/> all of it.</text>
       <line id="me" room="60"><label>Name</label></line><date id="day"><label>Day of birth</label></date>
       <box id="so"><label>All of it</label></box></sentence>)";
constexpr std::string_view message =
    R"(I, <blank id="me"/>, born on <blank id="day"/>, agree: <box id="so"/> all of it.)";

/// The sample in English, with this as the Lithuanian of the sentence.
struct Translated : Sample {
  explicit Translated(const std::string& translation) : lithuanian{load(translation)} { set_fields(sentence); }

  [[nodiscard]] Catalog load(const std::string& translation) const {
    write_message_file(folder.path(), "lt", "sample",
                       make_message_file({{in_context("A1.1.s", message), translation}}));
    write_message_file(folder.path(), "lt", "lapas", make_message_file({}));
    return load_catalog({"lt", "en", {"sample", "lapas"}, {folder.path()}});
  }

  TemporaryFolder folder;
  Catalog lithuanian;
};

const Paragraph* find_sentence(const Blocks& blocks) {
  for (const Block& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    if (paragraph != nullptr && !paragraph->places.empty()) return paragraph;
    const auto* group = std::get_if<Group>(&block.content);
    const Paragraph* found = group == nullptr ? nullptr : find_sentence(group->blocks);
    if (found != nullptr) return found;
  }
  return nullptr;
}

Paragraph sentence_of(Sample& sample) {
  const auto document = sample.document("<checklist-body checklist=\"a\"/>");
  const Paragraph* found = find_sentence(document.sections.front().blocks);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> words_before_breaks(const Inlines& text) {
  const std::string joined = plain_text(text);
  std::vector<std::string> words;
  std::size_t start = 0;
  for (const auto end : text.breaks) words.push_back(joined.substr(start, end - start)), start = end;
  words.push_back(joined.substr(start));
  return words;
}

}  // namespace

TEST_CASE("a sentence has its places between its words, and their labels are heard", "[unit][compose]") {
  Sample sample;
  sample.set_fields(sentence);
  sample.answer("A1.1.s.me", "Ona");
  sample.answer("A1.1.s.so", "yes");
  CHECK_THAT(
      sample.dump_form(),
      ContainsSubstring(
          "      paragraph body \"I, {A1.1.s.me 60.0}, born on {A1.1.s.day 40.0}, agree: {A1.1.s.so 4.5} all of it.\"\n"
          "        blank line A1.1.s.me lines=1 value=\"Ona\" description=\"Checkpoint 1.1, Name\"\n"
          "        blank line A1.1.s.day lines=1 date description=\"Checkpoint 1.1, Day of birth, year-month-day\"\n"
          "        check A1.1.s.so checked description=\"Checkpoint 1.1, All of it\"\n"));
}

TEST_CASE("a line of text never ends between a place and what touches it", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<sentence id="s"><text>Here (<blank id="a"/>) owe <blank id="b"/>% and <box id="c"/> pay.</text>
      <line id="a"><label>A</label></line><line id="b"><label>B</label></line><box id="c"><label>C</label></box></sentence>)");
  const std::string place{place_character};
  const std::vector<std::string> words{"Here ", "(" + place + ") ", "owe ", place + "% ", "and ", place + "\u00a0pay."};
  CHECK(words_before_breaks(sentence_of(sample).text) == words);
}

TEST_CASE("a translation may move the places of a sentence and must have all of them", "[unit][compose]") {
  Translated good{R"(Sutinku (<box id="so"/>) aš, <blank id="me"/>, gim. <blank id="day"/>.)"};
  good.catalog = std::move(good.lithuanian);
  CHECK(plain_text(sentence_of(good).text) == "Sutinku (\ufffc) aš, \ufffc, gim. \ufffc.");
  const auto places = sentence_of(good).places;
  REQUIRE(std::holds_alternative<Box>(places.front()));
  CHECK(std::get<Box>(places.front()).field == "A1.1.s.so");

  Translated lacking{R"(Aš, <blank id="me"/>, gimęs <blank id="day"/>.)"};
  lacking.catalog = std::move(lacking.lithuanian);
  CHECK(sentence_of(lacking).places.size() == 3);
  const auto& all = lacking.diagnostics.all();
  CHECK(std::ranges::count(all, ErrorCode::catalog_bad_markup, &Diagnostic::code) == 1);
}

TEST_CASE("in a second language an ellipsis stands for a place", "[unit][compose]") {
  Translated sample{R"(Aš, <blank id="me"/>, gimęs <blank id="day"/>, sutinku: <box id="so"/> viskas.)"};
  sample.second = &sample.lithuanian;
  const auto paragraph = sentence_of(sample);
  REQUIRE(paragraph.text.second.size() == 1);
  CHECK(plain_text(paragraph.text.second.front()) == "Aš, …, gimęs …, sutinku: … viskas.");
  CHECK(paragraph.places.size() == 3);
}

TEST_CASE("a text that is no sentence has no places", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"a\"><label>A</label></line>");
  sample.checklists["a"].steps[0].intro.text = R"(Here <blank id="x"/>)";
  CHECK(sample.problem("<checklist-body checklist=\"a\"/>").code == ErrorCode::pack_bad_value);
}

TEST_CASE("each repetition of a group is kept together under its number, which is heard", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<repeat id="member" times="2"><title>Member</title>
      <line id="name" width="50"><label>Name</label></line><line id="mail" width="50"><label>Mail</label></line></repeat>
      <line id="more"><label>More</label></line>)");
  sample.answer("A1.1.member-2-name", "Ona");
  CHECK_THAT(sample.dump_form(),
             ContainsSubstring("      group plain keep\n"
                               "        paragraph group-heading \"Member 2\"\n"
                               "        field-row\n"
                               "          part 50\n"
                               "            blank line A1.1.member-2-name lines=1 \"Name\" value=\"Ona\" "
                               "description=\"Checkpoint 1.1, Member 2, Name\"\n"
                               "          part 50\n"
                               "            blank line A1.1.member-2-mail lines=1 \"Mail\" "
                               "description=\"Checkpoint 1.1, Member 2, Mail\"\n"
                               "      blank line A1.1.more lines=1 \"More\" description=\"Checkpoint 1.1, More\"\n"));
  CHECK_THAT(sample.dump_form(), ContainsSubstring("\"Member 1\""));
}

TEST_CASE("a sentence stands in the notes zone, too", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<sentence id="s" zone="side"><text>It is <box id="so"/> so.</text>
                       <box id="so"><label>So</label></box></sentence>)");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("A1.1.s.so"));
}
