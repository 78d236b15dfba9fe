// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lines to write on and boxes between the words of a text.

#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

/// "before" and a line of that length, then "behind".
Paragraph with_line(const std::string& before, Length length, const std::string& behind,
                    const std::string& value = {}) {
  Paragraph made{.text = text(before)};
  made.text.items.emplace_back(InlinePlace{"name", length});
  const auto start = static_cast<std::uint32_t>(plain_text(made.text).size());
  const Inlines rest = text(behind);
  made.text.items.push_back(rest.items.front());
  if (before.ends_with(' ')) made.text.breaks.push_back(static_cast<std::uint32_t>(before.size()));
  for (const auto end : rest.breaks) made.text.breaks.push_back(start + end);
  made.places.emplace_back(Blank{.field = "name", .value = value, .description = "Name"});
  return made;
}

Paragraph with_box(const std::string& before, const std::string& behind) {
  Paragraph made{.text = text(before)};
  made.text.items.emplace_back(InlinePlace{"so", mm(4)});
  made.text.items.push_back(text(behind).items.front());
  made.places.emplace_back(Box{.field = "so", .description = "So"});
  return made;
}

const Line& rule_of(const Pages& pages, std::size_t place) {
  for (const auto& item : pages.pages.at(pages.places.at(place).page).items) {
    const auto* line = std::get_if<Line>(&item);
    if (line != nullptr && line->node == pages.places[place].node) return *line;
  }
  throw std::runtime_error{"no rule"};
}

}  // namespace

TEST_CASE("a line in a text lies on its baseline between its words, as long as asked", "[unit][layout]") {
  const auto pages = lay_out({with_line("I, ", mm(60), ", agree.")});
  REQUIRE(pages.places.size() == 1);
  const auto& place = pages.places[0];
  const auto &before = *find_run(pages.pages[0], "I,"), &behind = *find_run(pages.pages[0], ", agree.");
  const Line& rule = rule_of(pages, 0);
  CHECK(rule.from == Point{place.rect.x, before.origin.y});
  CHECK(rule.to.x - rule.from.x == mm(60));
  CHECK(place.rect.width == mm(60));
  CHECK(place.rect.bottom() == before.origin.y);
  CHECK(behind.origin == Point{place.rect.right(), before.origin.y});
  CHECK(before.origin.x < place.rect.x);
}

TEST_CASE("lines of a text with places are as far apart as writing lines", "[unit][layout]") {
  const auto pages = lay_out({with_line("I, ", mm(20), repeated(" and so on", 40) + " to the end")});
  std::vector<Length> baselines;
  for (const auto& run : items<GlyphRun>(pages.pages[0])) baselines.push_back(run.origin.y);
  std::ranges::sort(baselines);
  baselines.erase(std::unique(baselines.begin(), baselines.end()), baselines.end());
  REQUIRE(baselines.size() > 2);
  CHECK(baselines[1] - baselines[0] == default_theme().writing_line);
  CHECK(pages.places[0].rect.height < default_theme().writing_line);
}

TEST_CASE("a text wraps before a line that has no room, and what touches the line stays with it", "[unit][layout]") {
  const std::string words = repeated("word ", 12);
  const auto pages = lay_out({with_line(words, mm(100), ". End")});
  const auto &before = *find_run(pages.pages[0], "word"), &stop = *find_run(pages.pages[0], ". ");
  CHECK(rule_of(pages, 0).from.y > before.origin.y);
  CHECK(rule_of(pages, 0).from.x == before.origin.x);
  CHECK(stop.origin.y == rule_of(pages, 0).from.y);
}

TEST_CASE("what is filled in stands on the line, which grows with it", "[unit][layout]") {
  const std::string name = "Konstantinas Aleksandravičius-Petrauskas iš Panevėžio";
  const auto pages = lay_out({with_line("I, ", mm(20), ".", name)});
  const auto& answer = answer_in(pages, 0);
  CHECK(answer.value == name);
  REQUIRE(answer.text.size() == 1);
  CHECK(answer.text[0].origin.y < rule_of(pages, 0).from.y);
  const Length width = rule_of(pages, 0).to.x - rule_of(pages, 0).from.x;
  CHECK(width > mm(20));
  CHECK(answer.text[0].origin.x >= rule_of(pages, 0).from.x);
}

TEST_CASE("a line longer than the lines of its text is an error that names its field", "[unit][layout]") {
  const auto complaint = [](const Paragraph& paragraph) {
    return problems([&] { static_cast<void>(lay_out({paragraph})); });
  };
  CHECK_THAT(complaint(with_line("I, ", mm(300), ".")).at(0),
             ContainsSubstring("name: a line to write on inside a text is 300"));
  CHECK_FALSE(complaint(with_line("I, ", mm(20), ".", repeated("long ", 60))).empty());
}

TEST_CASE("a date in a text has room for its blanks", "[unit][layout]") {
  Paragraph paragraph = with_line("Born on ", mm(10), ".");
  auto& date = std::get<Blank>(paragraph.places[0]);
  date.type = BlankType::date;
  date.pattern = text("20__ m. ______________ __ d.");
  const auto pages = lay_out({paragraph});
  CHECK(pages.places[0].rect.width > mm(40));
  CHECK(find_run(pages.pages[0], ".")->origin.x >= pages.places[0].rect.right());
}

TEST_CASE("a box in a text stands in the middle of the capitals, its words behind it", "[unit][layout]") {
  const auto pages = lay_out({with_box("I agree: ", " all of it.")});
  const auto& box = pages.places.at(0).rect;
  const auto& behind = *find_run(pages.pages[0], "all of it.");
  CHECK(box.width == default_theme().box);
  CHECK(box.y < behind.origin.y - mm(2));
  CHECK(box.bottom() > behind.origin.y);
  CHECK(box.right() < behind.origin.x);
}

TEST_CASE("places are read between the words around them", "[unit][layout]") {
  const auto pages = lay_out({with_line("I, ", mm(60), ", agree.")});
  const auto form = pages.places[0].node;
  const auto &before = *find_run(pages.pages[0], "I,"), &behind = *find_run(pages.pages[0], ", agree.");
  CHECK(before.node < form);
  CHECK(form < behind.node);
  const auto parent = [&](NodeIndex node) { return pages.nodes.at(static_cast<std::size_t>(node)).parent; };
  CHECK(parent(form) == before.node);
  CHECK(parent(behind.node) == before.node);
  CHECK(pages.nodes.at(static_cast<std::size_t>(behind.node)).role == StructureRole::span);
  CHECK(pages.nodes.at(static_cast<std::size_t>(before.node)).role == StructureRole::paragraph);
}
