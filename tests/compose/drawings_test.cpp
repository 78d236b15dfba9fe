// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What drawn components draw, and how large.

#include "sample.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

const Figure& figure_of(const Document& document) {
  for (const Block& block : document.sections.at(0).blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.content)) return *figure;
  }
  FAIL("no figure");
  throw std::logic_error{"unreachable"};
}

template <typename T>
std::vector<T> items(const Figure& figure) {
  std::vector<T> found;
  for (const auto& item : figure.drawing->items) {
    if (const auto* one = std::get_if<T>(&item)) found.push_back(*one);
  }
  return found;
}

std::string grid(const std::string& bands, const std::string& sides = "rows=\"3\" columns=\"3\"") {
  return "<score-grid " + sides + "><row-title>Likelihood</row-title><column-title>Impact</column-title>" + bands +
         "<alt>Scores</alt></score-grid>";
}

const std::string three_bands = "<band upto=\"2\">watch</band><band upto=\"4\">plan</band><band>act</band>";

Drawing::Words words_of(const Figure& figure, const std::string& text) {
  for (const auto& words : items<Drawing::Words>(figure)) {
    if (plain_text(words.text) == text) return words;
  }
  FAIL("no words " << text);
  return {};
}

/// Checklists `a` and `b` of two steps with so many checkpoints each.
void set_steps(Sample& sample, std::initializer_list<int> checkpoints) {
  for (const std::string id : {"a", "b"}) {
    const std::string letter = id == "a" ? "A" : "B";
    std::string steps;
    int number = 0;
    for (const int count : checkpoints) {
      const std::string step = std::to_string(++number);
      steps += "<step id=\"" + letter + step + "\"><title>Step " + step + "</title><short-title>Part " + step +
               "</short-title>";
      for (int i = 1; i <= count; ++i) {
        steps += "<checkpoint id=\"" + letter + step + '.' + std::to_string(i) + "\"><title>T</title></checkpoint>";
      }
      steps += "</step>";
    }
    sample.checklists[id] = parse_checklist("<checklist id=\"" + id + "\"><title>Form</title><audience>Side " + letter +
                                                "</audience>" + steps + "</checklist>",
                                            id + ".xml");
  }
}

std::string pairs(std::initializer_list<std::pair<std::string, std::string>> all) {
  std::string text = "<checkpoint-pairs first=\"a\" second=\"b\" picture=\"yes\"><summary>S</summary><alt>Pairs</alt>";
  for (const auto& [first, second] : all) {
    text += "<pair first=\"" + first + "\" second=\"" + second + "\"><when>w</when><look-for>l</look-for></pair>";
  }
  return text + "</checkpoint-pairs>";
}

}  // namespace

TEST_CASE("a grid shows what its sides multiply to, the highest at the top right", "[unit][compose]") {
  Sample sample;
  const Document document = sample.document(grid(three_bands, "rows=\"3\" columns=\"4\""));
  const Figure& figure = figure_of(document);
  const Drawing::Words highest = words_of(figure, "12");
  for (const auto& words : items<Drawing::Words>(figure)) {
    if (words.at.x <= highest.at.x) CHECK((words.at.y >= highest.at.y || plain_text(words.text) == "Likelihood"));
  }
  CHECK(words_of(figure, "9").at.y == highest.at.y);
  CHECK(words_of(figure, "8").at.x == highest.at.x);
}

TEST_CASE("bands are paper, tinted within a line, and solid with white letters", "[unit][compose]") {
  Sample sample;
  const Document document = sample.document(grid(three_bands));
  const Figure& figure = figure_of(document);
  int paper = 0, tint = 0, solid = 0;
  for (const auto& box : items<Drawing::Box>(figure)) {
    paper += box.fill == Ink::paper;
    tint += box.fill == Ink::tint && box.outline.ink == Ink::accent && box.outline.width > Length{};
    solid += box.fill == Ink::accent;
  }
  // Scores 1, 2, 2; 3, 3, 4; 6, 6, 9; and one of each in the legend.
  CHECK(paper == 4);
  CHECK(tint == 4);
  CHECK(solid == 4);
  CHECK(words_of(figure, "9").ink == Ink::paper);
  CHECK(words_of(figure, "4").ink == Ink::text);
}

TEST_CASE("the legend and the text in the place of a grid name the scores that it has", "[unit][compose]") {
  Sample sample;
  const Document document = sample.document(grid(three_bands));
  const Figure& figure = figure_of(document);
  CHECK(figure.alternative == "Scores. Likelihood 1–3, Impact 1–3. 1–2: watch. 3–4: plan. 6–9: act.");
  CHECK(words_of(figure, "6–9").at.y < words_of(figure, "1–2").at.y);
  CHECK(words_of(figure, "act").at.y == words_of(figure, "6–9").at.y);
}

TEST_CASE("a legend without room beside the grid stands below it", "[unit][compose]") {
  Sample sample;
  const auto below = [&](const std::string& sides) {
    const Document document = sample.document(grid(three_bands, sides));
    return words_of(figure_of(document), "act").at.y > words_of(figure_of(document), "Impact").at.y;
  };
  CHECK_FALSE(below("rows=\"5\" columns=\"5\""));
  CHECK(below("rows=\"5\" columns=\"10\""));
}

TEST_CASE("drawings grow with the size of their type and stay as wide as running text", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {7, 6, 7});
  for (const std::string& blocks : {grid(three_bands), std::string{"<step-map checklist=\"a\"><alt>M</alt></step-map>"},
                                    pairs({{"A1.1", "B1.2"}})}) {
    sample.edition.theme = default_theme();
    const Document small = sample.document(blocks);
    for (auto& style : sample.edition.theme.styles) style.size = std::max(style.size, pt(16));
    sample.edition.theme.text_zone = mm(165);
    const Document large = sample.document(blocks);
    CHECK(figure_of(large).size.height > figure_of(small).size.height);
    CHECK(figure_of(large).size.width <= mm(165));
    CHECK(figure_of(small).size.width <= default_theme().text_zone);
    for (const Document* document : {&small, &large}) {
      const Figure& figure = figure_of(*document);
      CHECK(figure.size == figure.drawing->size);
      for (const auto& box : items<Drawing::Box>(figure)) {
        const bool inside = box.rect.x >= Length{} && box.rect.y >= Length{} && box.rect.right() <= figure.size.width &&
                            box.rect.bottom() <= figure.size.height;
        CHECK(inside);
      }
    }
  }
}

TEST_CASE("a map has a circle for each checkpoint below the title of its step", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {7, 6});
  const Document document = sample.document("<step-map checklist=\"a\"><alt>Steps</alt></step-map>");
  const Figure& figure = figure_of(document);
  CHECK(items<Drawing::Disc>(figure).size() == 13);
  CHECK(items<Drawing::Shape>(figure).size() == 2);
  CHECK(figure.alternative ==
        "Steps. 1\u2002Part 1: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7. 2\u2002Part 2: 2.1, 2.2, 2.3, 2.4, 2.5, 2.6.");
  const Length second = words_of(figure, "2\u2002Part 2").at.x;
  CHECK(words_of(figure, "1.7").at.x < second);
  CHECK(words_of(figure, "2.6").at.x > words_of(figure, "1.4").at.x);
}

TEST_CASE("steps whose titles have no room beside each other stand in rows", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {2, 2});
  sample.checklists["a"].steps[0].short_title.text = "Getting ready for what is to come";
  const Document document = sample.document("<step-map checklist=\"a\"><alt>Steps</alt></step-map>");
  const auto shapes = items<Drawing::Shape>(figure_of(document));
  REQUIRE(shapes.size() == 2);
  CHECK(shapes[0].corners[0].x == shapes[1].corners[0].x);
  CHECK(shapes[0].corners[0].y < shapes[1].corners[0].y);
}

TEST_CASE("a picture of pairs shows all checkpoints, and a line for each pair", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {3, 2});
  const Document document = sample.document(pairs({{"A1.1", "B1.2"}, {"A2.2", "B2.2"}}));
  const Figure& figure = figure_of(document);
  CHECK(items<Drawing::Stroke>(figure).size() == 2);
  CHECK(items<Drawing::Box>(figure).size() == 2 * (3 + 2) + 2);  // The heads have one each.
  CHECK(figure.alternative == "Pairs. Side A – Side B: 1.1 – 1.2, 2.2 – 2.2.");
  const auto strokes = items<Drawing::Stroke>(figure);
  CHECK(strokes[0].from.y < strokes[0].to.y);
  CHECK(strokes[1].from.y == strokes[1].to.y);
  CHECK(strokes[1].from.x > strokes[0].to.x);
}

TEST_CASE("pairs across steps stand in one block", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {3, 2});
  const Document document = sample.document(pairs({{"A1.1", "B2.2"}, {"A2.2", "B2.2"}}));
  const auto strokes = items<Drawing::Stroke>(figure_of(document));
  REQUIRE(strokes.size() == 2);
  CHECK(strokes[0].from.x == strokes[1].from.x);
  CHECK(strokes[0].to == strokes[1].to);
}

TEST_CASE("a picture of pairs is as low as seven rows of labels", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {7, 6, 7});
  const Document document = sample.document(pairs({{"A1.1", "B1.2"}}));
  CHECK(figure_of(document).size.height <= mm(70));
}

TEST_CASE("a legend of marks is tiles where it is written as one, else as it stands", "[unit][compose]") {
  Sample sample;
  set_steps(sample, {1});
  auto& legend = sample.checklists["a"].scale_legend;
  legend = {"a", "1 – no; 2\u00a0–\u00a0yes, always", {}};
  CHECK(lines_with(sample.dump("<scale-legend checklist=\"a\"/>"), "tile") ==
        "tiles body\ntile 1 \"no\"\ntile 2 \"yes, always\"\n");
  legend.text = "1 is no and 2 is yes";
  CHECK_THAT(lines_with(sample.dump("<scale-legend checklist=\"a\"/>"), "paragraph"),
             ContainsSubstring("paragraph legend \"*") && ContainsSubstring(": *1 is no and 2 is yes\"\n"));
}
