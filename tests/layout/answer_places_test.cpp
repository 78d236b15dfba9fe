// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes, writing lines and what is filled in.

#include <algorithm>
#include <limits>

#include "layout/strip.hpp"
#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

CheckItem box(const std::string& field, const std::string& label, bool checked = false) {
  return {{.field = field, .checked = checked, .description = "About " + field}, text(label)};
}

Blank line(const std::string& field, const std::string& label, const std::string& value = {}) {
  return {.field = field, .label = text(label), .value = value, .description = "About " + field};
}

/// One of everything that takes an answer.
Blocks all_kinds() {
  Blank date = line("date", "Date");
  date.type = BlankType::date;
  date.pattern = text("20__ m. ______________ __ d.");
  Blank area{.kind = BlankKind::area, .field = "area", .label = text("Notes"), .lines = 2, .description = "About area"};
  Table table{.look = TableLook::writing, .columns = {1, 1}};
  table.header.push_back({.cells = {cell("A"), cell("B")}});
  table.rows.push_back({.cells = {blank_cell("cell"), {box("lone", "").box}}});
  return {line("line", "Name"),
          date,
          lines("lines", 3),
          area,
          CheckList{{box("tick", "Tick")}},
          CheckRow{text("Done"), {box("row.yes", "Yes"), box("row.no", "No")}},
          table};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace

TEST_CASE("every answer place appears exactly once in the box map", "[unit][layout]") {
  std::vector<std::string> fields;
  for (const auto& place : box_map(lay_out(all_kinds()))) fields.push_back(place.field);
  const std::vector<std::string> all{"line", "date", "lines", "area", "tick", "row.yes", "row.no", "cell", "lone"};
  CHECK(fields == all);
}

TEST_CASE("answer places do not overlap", "[unit][layout]") {
  const auto places = box_map(lay_out(all_kinds()));
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t k = i + 1; k < places.size(); ++k) {
      CAPTURE(places[i].field, places[k].field);
      CHECK_FALSE(overlap(places[i].rect, places[k].rect));
    }
  }
}

TEST_CASE("a box without a label has its place, alone and before an area beside other parts", "[unit][layout]") {
  Blank area{.kind = BlankKind::area, .field = "area", .label = text("Notes"), .lines = 2, .description = "About area"};
  Document bare = document({CheckList{{box("bare", ""), box("next", "")}},
                            Columns{.kind = ColumnsKind::zones,
                                    .parts = {{.blocks = {{CheckRow{{}, {box("row", "")}}}}, .area = area}, {}}}});
  bare.theme.styles[static_cast<std::size_t>(StyleRole::option_label)].leading = 200;
  bare.theme.box_pitch = bare.theme.box;
  const auto places = box_map(lay_out(bare));
  REQUIRE(places.size() == 4);
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    CAPTURE(places[i].field);
    CHECK_FALSE(overlap(places[i].rect, places[i + 1].rect));
  }
}

TEST_CASE("every answer place is a form node that says what it is for", "[unit][layout]") {
  const auto pages = lay_out(all_kinds());
  for (const auto& place : pages.places) {
    const auto& node = pages.nodes.at(static_cast<std::size_t>(place.node));
    CAPTURE(place.field);
    CHECK(node.role == StructureRole::form);
    CHECK(node.alternative == place.description);
    CHECK_FALSE(node.alternative.empty());
  }
}

TEST_CASE("what is drawn to write in belongs to the form node of its place", "[unit][layout]") {
  const auto pages = lay_out(all_kinds());
  const auto& page = pages.pages.front();
  const auto draws = [&](const FieldPlace& place) {
    const auto belongs = [&](const auto& item) { return item.node == place.node; };
    return std::ranges::any_of(items<Rectangle>(page), belongs) || std::ranges::any_of(items<Line>(page), belongs);
  };
  for (const auto& place : pages.places) {
    CAPTURE(place.field);
    CHECK(draws(place) == (place.field != "cell"));  // the grid round a cell is the table's
  }
}

TEST_CASE("a box is a square left of its label, in the middle of the capitals", "[unit][layout]") {
  const auto pages = lay_out({CheckList{{box("tick", "Label")}}});
  const auto square = items<Rectangle>(pages.pages.front()).at(0).rect;
  const auto* label = find_run(pages.pages.front(), "Label");
  REQUIRE(label != nullptr);
  CHECK(square.width == mm(4.5));
  CHECK(square.height == mm(4.5));
  CHECK(label->origin.x - square.right() == mm(3.5));
  const Length middle = square.y + square.height / 2;
  CHECK(middle < label->origin.y);
  CHECK(middle > label->origin.y - label->size);
}

TEST_CASE("a ticked box says so in its answer and nowhere else", "[unit][layout]") {
  const auto open = lay_out({CheckList{{box("open", "Open"), box("ticked", "Ticked")}}});
  auto ticked = lay_out({CheckList{{box("open", "Open"), box("ticked", "Ticked", true)}}});
  CHECK(ticked.answers.at(0).value.empty());
  CHECK(ticked.answers.at(1).value == "yes");
  ticked.answers.at(1) = {};
  CHECK(ticked == open);
}

TEST_CASE("boxes that exclude each other are one choice", "[unit][layout]") {
  CheckItem yes{{.field = "done", .option = "yes", .exclusive = true, .description = "Done, yes"}, text("Yes")};
  CheckItem no{{.field = "done", .option = "no", .exclusive = true, .description = "Done, no"}, text("No")};
  const auto places = lay_out({CheckRow{text("Done"), {yes, no}}}).places;
  REQUIRE(places.size() == 2);
  CHECK(places[0].type == FieldType::choice);
  CHECK(places[0].field == places[1].field);
  CHECK(places[1].option == "no");
}

TEST_CASE("the label of a line stands on the rule that follows it", "[unit][layout]") {
  const auto page = lay_out({line("name", "Name")}).pages.front();
  const auto rule = items<Line>(page).at(0);
  const auto* label = find_run(page, "Name");
  REQUIRE(label != nullptr);
  CHECK(rule.from.y == label->origin.y);
  CHECK(rule.from.x > label->origin.x);
  CHECK(rule.to.x == mm(210) - mm(12));
}

TEST_CASE("a label that leaves no room to write stands above its line", "[unit][layout]") {
  const auto page = lay_out({line("name", repeated("A long question. ", 6))}).pages.front();
  const auto rule = items<Line>(page).at(0);
  CHECK(rule.from.x == mm(30));
  CHECK(rule.from.y > find_run(page, "A long")->origin.y);
}

TEST_CASE("lines side by side are level", "[unit][layout]") {
  const FieldRow row{{{1, line("short", "Short")}, {1, line("long", "A label that is far too long")}}};
  const auto rules = items<Line>(lay_out({row}).pages.front());
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].from.y == rules[1].from.y);
}

TEST_CASE("labels of a footer that have no room beside each other take several lines", "[unit][layout]") {
  Document sheet = document({paragraph("Words")});
  sheet.theme.margin_bottom = mm(40);
  for (const char* id : {"a", "b"}) {
    sheet.footer.fields.parts.push_back({.line = line(id, repeated("A label that goes on. ", 8))});
  }
  const auto pages = lay_out(sheet);
  const auto fields = places(pages, 0);
  REQUIRE(fields.size() == 2);
  for (const auto& place : fields) {
    CHECK(place.rect.width >= mm(12));
    CHECK(place.rect.right() <= mm(210) - mm(12));
  }
  for (int i = 0; i < 10; ++i) {
    sheet.footer.fields.parts.push_back({.line = line("more" + std::to_string(i), "")});
  }
  sheet.theme.zone_gap = mm(15);
  const auto found = problems([&] { (void)lay_out(sheet); });
  CHECK(std::ranges::count(found,
                           "error: a field has no room for a line to write on (in the page footer) "
                           "[layout.too-wide]; give the footer fewer fields, or change zone-gap of the theme") == 1);
}

TEST_CASE("a label that names a page has room for its number", "[unit][layout]") {
  const Inlines label{{Text{.text = "go to page "}, PageOf{"h"}}, {3, 6, 11}};
  const CheckRow row{text("Safe?"),
                     {{Box{.field = "f", .option = "no", .exclusive = true, .description = "No"}, label}}};
  const auto page = lay_out({row, Heading{.id = "h", .text = text("Here")}}).pages.front();
  CHECK(find_run(page, "go to page 1") != nullptr);
}

TEST_CASE("writing lines lie 8.5 mm apart", "[unit][layout]") {
  const auto rules = items<Line>(lay_out({lines("text", 4)}).pages.front());
  REQUIRE(rules.size() == 4);
  for (std::size_t i = 1; i < rules.size(); ++i) CHECK(rules[i].from.y - rules[i - 1].from.y == mm(8.5));
}

TEST_CASE("what is filled in stands on the lines, and longer answers get more of them", "[unit][layout]") {
  Blank blank = lines("text", 2);
  blank.value = "First line\n" + repeated("many words ", 40);
  const auto pages = lay_out({blank});
  const auto rules = items<Line>(pages.pages.front());
  const auto& runs = pages.answers.front().text;
  REQUIRE(runs.size() > 3);
  REQUIRE(rules.size() == runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    CHECK(runs[i].origin.y < rules[i].from.y);
    CHECK(runs[i].origin.y > rules[i].from.y - mm(3));
  }
  CHECK(pages.places.front().rect.bottom() == rules.back().from.y);
}

TEST_CASE("what is filled in belongs to its field", "[unit][layout]") {
  const auto pages = lay_out({line("name", "Name", "Ona")});
  const auto& place = pages.places.front();
  const auto& answer = pages.answers.front();
  CHECK(answer.value == "Ona");
  REQUIRE(answer.text.size() == 1);
  CHECK(answer.text[0].text == "Ona");
  CHECK(answer.text[0].node == place.node);
  CHECK(find_run(pages.pages.front(), "Ona") == nullptr);
  CHECK(place.size == default_theme().style(StyleRole::answer).size);
}

TEST_CASE("what is typed stands as what is filled in does", "[unit][layout]") {
  Blank blank = lines("text", 3);
  blank.value = "First line\nSecond line";
  const auto pages = lay_out({blank});
  const auto& place = pages.places.front();
  const auto& text = pages.answers.front().text;
  REQUIRE(text.size() == 2);
  CHECK(place.rect.y + place.first_baseline == text[0].origin.y);
  CHECK(place.line_pitch == text[1].origin.y - text[0].origin.y);
}

TEST_CASE("an address too long for its line is divided rather than clipped", "[unit][layout]") {
  const auto text = lay_out({line("link", "Link", "https://" + repeated("example/", 20))}).answers.front().text;
  CHECK(text.size() > 1);
  for (const auto& run : text) CHECK(run.origin.x >= mm(30));
}

TEST_CASE("a problem of an answer names its field", "[unit][layout]") {
  const std::string word(200, 'm');
  const auto found = [](Blocks blocks) -> std::vector<std::string> {
    std::vector<std::string> fields;
    try {
      (void)lay_out(std::move(blocks));
    } catch (const Error& error) {
      for (const auto& problem : error.diagnostics()) fields.push_back(problem.field);
    }
    return fields;
  };
  CHECK(found({line("name", "Name", word), line("town", "Town", word)}) == std::vector<std::string>{"name", "town"});
  CHECK(found({line("name", "Name", "\u4e2d")}) == std::vector<std::string>{"name"});
  CHECK(found({paragraph(word)}) == std::vector<std::string>{""});
  // Lines are never clipped, however tall the cell becomes.
  Table table{.look = TableLook::writing, .columns = {1}};
  table.rows.push_back({.cells = {blank_cell("tall")}});
  std::get<Blank>(table.rows[0].cells[0].content).value = repeated("line\n", 200);
  CHECK(found({table}) == std::vector<std::string>{"tall"});
}

TEST_CASE("a text of a million letters has no room, and its message is short", "[unit][layout]") {
  const auto shaped = shaper().shape(0, std::string(2'400'000, 'm'), "en");
  CHECK(shaped->width == std::numeric_limits<int>::max());
  try {
    (void)lay_out({paragraph(std::string(99'000, 'm'))});
    FAIL("it has room");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::layout_too_wide);
    CHECK(std::string_view{error.what()}.size() < 300);
  }
}

TEST_CASE("a date prints its blanks until it is filled in", "[unit][layout]") {
  Blank date = line("date", "Date");
  date.type = BlankType::date;
  date.pattern = text("20__ m. ______________ __ d.");
  const auto blank = lay_out({date});
  CHECK(items<Line>(blank.pages.front()).size() == 3);
  CHECK(find_run(blank.pages.front(), "m.") == nullptr);
  std::string prompt;
  for (const auto& run : printed(blank)) prompt += run.text;
  CHECK(prompt == "20 m. d.");
  CHECK(blank.places.front().type == FieldType::date);
  date.value = "2026-11-23";
  date.shown = "2026 m. lapkričio 23 d.";
  const auto filled = lay_out({date});
  CHECK(items<Line>(filled.pages.front()).size() == 1);
  CHECK(printed(filled).at(0).text == "2026 m. lapkričio 23 d.");
}

TEST_CASE("the blanks of a date that have no room are reported", "[unit][layout]") {
  Blank date = line("date", "Date");
  date.type = BlankType::date;
  date.pattern = text(repeated("____ ", 12));
  const auto found = problems([&] { (void)lay_out({date}); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], ContainsSubstring("[layout.too-wide]"));
}

TEST_CASE("a number stands at the end of its cell, undivided, and its field is one for numbers", "[unit][layout]") {
  Table table{.look = TableLook::writing, .columns = {1, 1}};
  const auto number = [](const std::string& field, const std::string& value, const std::string& shown, int lines = 1) {
    return TableCell{Blank{.field = field,
                           .type = BlankType::number,
                           .lines = lines,
                           .value = value,
                           .shown = shown,
                           .description = field}};
  };
  table.rows.push_back({.cells = {number("short", "7", ""), number("tall", "-12450.5", "-12\u00a0450,5", 2)}});
  const auto pages = lay_out({table});
  REQUIRE(pages.places.size() == 2);
  const auto right = [](const GlyphRun& run) {
    Length end = run.origin.x;
    for (const auto& glyph : run.glyphs) end += Length::from_millipoints(run.size.millipoints() * glyph.advance / 1000);
    return end;
  };
  const Length tolerance = pt(0.1), padding = default_theme().cell_padding;
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& place = pages.places[i];
    REQUIRE(pages.answers[i].text.size() == 1);
    const auto& run = pages.answers[i].text.front();
    CHECK(run.text == std::string{i == 0 ? "7" : "-12\u00a0450,5"});
    CHECK(place.type == FieldType::number);
    CHECK(right(run) > place.rect.right() - padding - tolerance);
    CHECK(right(run) < place.rect.right() - padding + tolerance);
  }
  CHECK(pages.answers[1].value == "-12450.5");
}

TEST_CASE("what people read prints where it fits one line of its cell, else the value", "[unit][layout]") {
  const auto text_of = [](BlankType type, const std::string& value, const std::string& shown, int weight) {
    Table table{.look = TableLook::writing, .columns = {weight, 100 - weight}};
    Blank blank{.field = "a", .type = type, .description = "a"};
    blank.value = value;
    blank.shown = shown;
    table.rows.push_back({.cells = {{blank}, blank_cell("rest")}});
    const auto pages = lay_out({table});
    CHECK(pages.answers.front().value == value);
    REQUIRE(printed(pages).size() == 1);
    return printed(pages).front().text;
  };
  const std::string date = "2026-11-23", words = "23\u00a0November 2026";
  CHECK(text_of(BlankType::date, date, words, 50) == words);
  CHECK(text_of(BlankType::date, date, words, 18) == date);
  const std::string number = "1234567.50", grouped = "1\u00a0234\u00a0567,50";
  CHECK(text_of(BlankType::number, number, grouped, 50) == grouped);
  CHECK(text_of(BlankType::number, number, grouped, 16) == number);
}

TEST_CASE("dates without room beside each other go below each other", "[unit][layout]") {
  Columns columns;
  for (const auto* field : {"a", "b", "c", "d"}) {
    Blank date = line(field, "Date");
    date.pattern = text("20__ m. ______________ __ d.");
    columns.parts.push_back({1, {date}});
  }
  const auto places = box_map(lay_out({columns}));
  REQUIRE(places.size() == 4);
  CHECK(places[0].rect.x == places[3].rect.x);
  CHECK(places[3].rect.y > places[0].rect.bottom());
}

TEST_CASE("a notes area is as tall as the questions beside it", "[unit][layout]") {
  List questions{.marker = ListMarker::number, .style = StyleRole::question};
  const auto question = paragraph(repeated("Why and how? ", 12), StyleRole::question);
  for (int i = 0; i < 6; ++i) questions.items.push_back({question});
  Columns zones{.kind = ColumnsKind::zones};
  zones.parts.push_back({.blocks = {questions}});
  const Blank notes{.kind = BlankKind::area, .field = "notes", .label = text("Notes"), .description = "Notes"};
  zones.parts.push_back({.area = notes});
  const auto pages = lay_out({zones});
  const auto& page = pages.pages.front();
  const auto frame = items<Rectangle>(page).at(0).rect;
  const auto last = items<GlyphRun>(page);
  Length lowest;
  for (const auto& run : last) lowest = std::max(lowest, run.origin.y);
  CHECK(frame.bottom() >= lowest);
  CHECK(frame.bottom() < lowest + mm(5));
  CHECK(frame.x >= mm(30) + default_theme().text_zone);
  const auto place = pages.places.front();
  CHECK(place.type == FieldType::multi_line_text);
  CHECK(place.rect.bottom() <= frame.bottom());
}

TEST_CASE("areas stand in a side column and below the text beside it", "[unit][layout]") {
  const auto area = [](const std::string& field) {
    return Blank{.kind = BlankKind::area, .field = field, .lines = 2, .description = "Notes"};
  };
  Columns sides{.kind = ColumnsKind::side};
  sides.parts = {{.area = area("side")}, {.blocks = {paragraph("Words")}, .area = area("below")}};
  const auto pages = lay_out({sides});
  const auto places = box_map(pages);
  REQUIRE(places.size() == 2);
  const auto& side = places[places[0].field == "side" ? 0 : 1].rect;
  const auto& below = places[places[0].field == "side" ? 1 : 0].rect;
  const auto* words = find_run(pages.pages.front(), "Words");
  REQUIRE(words != nullptr);
  CHECK(side.right() < words->origin.x);
  CHECK(below.x >= words->origin.x);
  CHECK(below.y > words->origin.y);
}

TEST_CASE("the notes go below the questions when the zone beside them is too narrow", "[unit][layout]") {
  Document sheet = document({});
  sheet.theme.text_zone = mm(163);
  Columns zones{.kind = ColumnsKind::zones};
  zones.parts.push_back({.blocks = {paragraph("Question", StyleRole::question)}});
  zones.parts.push_back({.area = Blank{.kind = BlankKind::area, .field = "notes", .lines = 3, .description = "Notes"}});
  sheet.sections.front().blocks = {zones};
  const auto pages = lay_out(sheet);
  const auto& page = pages.pages.front();
  const auto place = pages.places.front();
  CHECK(place.rect.y > find_run(page, "Question")->origin.y);
  CHECK(place.rect.width > mm(160));
}

TEST_CASE("a comb has a cell of 5 mm for each character, and a letter in the middle of each", "[unit][layout]") {
  Blank code = line("code", "Code", "Ž1");
  code.limits = {.max_length = 4, .comb = true};
  const auto pages = lay_out({code});
  const FieldPlace& place = pages.places.at(0);
  CHECK(place.rect.width == mm(5) * 4);
  CHECK((place.limits.comb && place.limits.max_length == 4));
  const auto cells = items<Rectangle>(pages.pages.front());
  REQUIRE(cells.size() == 4);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(cells[i].rect == Rect{place.rect.x + mm(5) * static_cast<int>(i), place.rect.y, mm(5), place.rect.height});
  }
  const auto letters = printed(pages);
  REQUIRE(letters.size() == 2);
  CHECK((letters[0].text == "Ž" && letters[1].text == "1"));
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Length middle = letters[i].origin.x + layout::width_of(letters[i]) / 2 - cells[i].rect.x;
    CHECK((middle > mm(2.4) && middle < mm(2.6)));
  }
}

TEST_CASE("the label of a comb stands before its cells when both have room, else above", "[unit][layout]") {
  const auto gap = [](int characters) {
    Blank code = line("code", "Code"), alone{.field = "code", .description = "Code"};
    code.limits = {.max_length = characters, .comb = true};
    return lay_out({code}).places.at(0).rect.x - lay_out({alone}).places.at(0).rect.x;
  };
  CHECK(gap(20) > Length{});
  CHECK(gap(33) == Length{});
  const auto found = problems([&] { (void)gap(60); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], ContainsSubstring("code: the 60 cells of code are 300.0 mm wide and have"));
  CHECK_THAT(found[0], ContainsSubstring("[layout.too-wide]"));
}

TEST_CASE("a unit is level with the answer, and what follows stands below its second language", "[unit][layout]") {
  Blank sum = line("sum", "Sum", "12.50");
  sum.type = BlankType::number;
  sum.unit = text("people");
  sum.unit.second.push_back(text("\u017emon\u0117s"));
  const auto pages = lay_out({sum, lines("notes", 2)});
  const auto& page = pages.pages.front();
  CHECK(find_run(page, "people")->origin.y == printed(pages).front().origin.y);
  CHECK(find_run(page, "\u017emon\u0117s")->origin.y < pages.places.at(1).rect.y);
}

TEST_CASE("cells below their label end where the rules beside them lie", "[unit][layout]") {
  Blank code = line("code", "Code"), name = line("name", "Name");
  code.limits = {.max_length = 4, .comb = true};
  Document sheet = document({FieldRow{{{1, code}, {1, name}}}});
  sheet.theme.labels_above = true;
  const auto pages = lay_out(sheet);
  const auto rules = items<Line>(pages.pages.front());
  REQUIRE(rules.size() == 1);
  CHECK(pages.places.at(0).rect.bottom() == rules.front().from.y);
}

TEST_CASE("a unit stands behind its line, which ends before it", "[unit][layout]") {
  Blank sum = line("sum", "Sum", "12.50"), plain = line("sum", "Sum", "12.50");
  sum.type = plain.type = BlankType::number;
  sum.unit = text("EUR");
  const auto pages = lay_out({sum}), without = lay_out({plain});
  const GlyphRun* unit = find_run(pages.pages.front(), "EUR");
  REQUIRE(unit != nullptr);
  const Rect place = pages.places.at(0).rect;
  CHECK(place.right() < unit->origin.x);
  CHECK(unit->origin.x + layout::width_of(*unit) <= without.places.at(0).rect.right() + pt(1));
  CHECK(items<Line>(pages.pages.front()).at(0).to.x == place.right());
}

TEST_CASE("a list prints what is chosen and knows its options, a signature is a line", "[unit][layout]") {
  Blank list = line("form", "Form", "f"), signature = line("signed", "Signature");
  list.type = BlankType::choice;
  list.options = {{"a", "Association"}, {"f", "Foundation"}};
  list.shown = "Foundation";
  list.limits.required = true;
  signature.type = BlankType::signature;
  const auto pages = lay_out({list, signature});
  CHECK(pages.places.at(0).type == FieldType::list);
  CHECK(pages.places.at(0).options == list.options);
  CHECK(pages.places.at(0).limits.required);
  CHECK(pages.answers.at(0).value == "f");
  CHECK(printed(pages).at(0).text == "Foundation");
  CHECK(box_map(pages).at(0).value == "f");
  CHECK(pages.places.at(1).type == FieldType::signature);
  CHECK(items<Line>(pages.pages.front()).size() == 2);
}
