// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Documents that a program filled in with what cannot be laid out or written, a row each: what was spoilt, and what is
// said.

#include <limits>

#include "support/catch.hpp"
#include "support/furniture.hpp"
#include "support/spoilt.hpp"

#include <lapas/document.hpp>
#include <lapas/limits.hpp>

using namespace lapas;

namespace {

constexpr int largest = std::numeric_limits<int>::max();
constexpr Length endless = Length::from_millipoints(std::numeric_limits<std::int64_t>::max());

Inlines words(std::string text) { return {.items = {Text{std::move(text)}}}; }

/// A letter with nothing in it that could be wrong.
Document letter() {
  Document document{.id = "letter", .title = "A letter", .language = "en-GB", .theme = default_theme()};
  document.sections = {{.blocks = {Heading{.text = words("Dear reader")}, Paragraph{.text = words("Good morning.")}}}};
  return document;
}

Lines check(const Document& document) { return complaints(check_document, document); }

using Row = Spoilt<Document>;

void check_rows(const std::vector<Row>& rows) { check_spoilt(check_document, letter(), rows); }

/// The row of a document that has the block.
template <typename Block>
Row with(const char* what, Block block, std::string said) {
  return {what,
          [block](Document& document) {
            document.sections[0].blocks.push_back({block, {"letter.cpp", 9, 1}});
          },
          std::move(said)};
}

Table table(std::vector<int> columns, std::vector<TableCell> cells) {
  Table made;
  made.columns = std::move(columns);
  made.rows = {{.cells = std::move(cells)}};
  return made;
}

Blocks nested(int depth) {
  Blocks blocks{Paragraph{.text = words("inside")}};
  for (int i = 1; i < depth; ++i) {
    Blocks outer;
    outer.emplace_back(Group{.blocks = std::move(blocks)});
    blocks = std::move(outer);
  }
  return blocks;
}

Figure drawn(Drawing::Item item) {
  return Figure{.alternative = "A drawing", .drawing = Drawing{.size = {mm(20), mm(20)}, .items = {std::move(item)}}};
}

Inlines ending(std::vector<std::uint32_t> breaks) {
  Inlines inlines = words("\u017daliuoja");
  inlines.breaks = std::move(breaks);
  return inlines;
}

}  // namespace

TEST_CASE("a document that can be laid out has no problem", "[unit][document]") { CHECK(check(letter()).empty()); }

TEST_CASE("a theme without styles is told of, and nothing else of the document", "[unit][document]") {
  const Lines problems = check(Document{});
  REQUIRE(problems.size() == 1);
  CHECK_THAT(problems.front(), ContainsSubstring("has not a style for each role [document.malformed]; begin with"));
}

TEST_CASE("what is said about a document is text", "[unit][document]") {
  check_rows({
      {"bytes", [](auto& document) { document.title = "\xc3"; },
       "the title of the document is not UTF-8 [text.malformed]"},
      {"a control character", [](auto& document) { document.subject = "a\x02"; }, "U+0002"},
      {"the author", [](auto& document) { document.author = "\u202e"; }, "turns the direction of writing"},
      {"a keyword", [](auto& document) { document.keywords = {"\x01"}; }, "a keyword has the control character"},
      {"the date", [](auto& document) { document.date = "2026-02-30"; }, "is not a day"},
      {"the language", [](auto& document) { document.language = "en GB"; },
       "the language of the document, \"en GB\", is not"},
      {"a message",
       [](auto& document) {
         document.messages = {{.message = {{}, "\xff", {}}}};
       },
       "a message is not UTF-8"},
      {"too long", [](auto& document) { document.code.assign(limits::text_bytes + 1, 'a'); },
       "has 100001 bytes [limit.exceeded]"},
  });
}

TEST_CASE("lengths of a theme have bounds", "[unit][document]") {
  check_rows({
      {"a box", [](auto& document) { document.theme.box = {}; }, "the side of a box is 0.0 mm"},
      {"writing lines", [](auto& document) { document.theme.writing_line = {}; },
       "the distance of writing lines is 0.0 mm"},
      {"lines of tables", [](auto& document) { document.theme.table_line = -mm(1); },
       "the height of a line of a table is -1.0 mm"},
      {"a gap", [](auto& document) { document.theme.zone_gap = -endless; }, "the gap between the zones"},
      {"a page", [](auto& document) { document.theme.page.height = endless; }, "the height of the page"},
      {"margins", [](auto& document) { document.theme.margin_outer = mm(190); }, "the margins leave no room"},
      {"a stroke", [](auto& document) { document.theme.rule_stroke = endless; }, "the stroke of a rule is"},
      {"a size", [](auto& document) { document.theme.styles[0].size = {}; },
       "the size of the style \"body\" is 0.0 mm"},
      {"a size", [](auto& document) { document.theme.styles[0].size = endless; }, "[limit.exceeded]"},
      {"leading", [](auto& document) { document.theme.styles[0].leading = -1; },
       "the leading of the style \"body\" is -1"},
      {"leading", [](auto& document) { document.theme.styles[0].leading = largest; }, "the leading of the style"},
      {"an indent", [](auto& document) { document.theme.styles[0].indent = endless; }, "the indent of the style"},
      {"a parent", [](auto& document) { document.theme.styles[3].parent = static_cast<StyleRole>(200); },
       "style 200 is none of"},
      {"a family", [](auto& document) { document.theme.styles[0].family = "\xff"; },
       "the family of the style \"body\" is not"},
      {"a threshold",
       [](auto& document) {
         document.theme.thresholds = {{"a", std::numeric_limits<double>::quiet_NaN(), ""}};
       },
       "the threshold \"a\" is not a number"},
  });
}

TEST_CASE("blocks with impossible members are told of with their place", "[unit][document]") {
  check_rows({
      with("a heading", Heading{.level = 0}, "letter.cpp:9:1: error: the level of a heading is 0"),
      with("a heading", Heading{.level = 7}, "the level of a heading is 7"),
      with("a role", Paragraph{.style = static_cast<StyleRole>(99)}, "style 99 is none of the roles"),
      with("an id", Paragraph{.id = "a b"}, "an id, \"a b\", is not an id"),
      with("an id", Paragraph{.id = "a\xff"}, "an id, \"a\\xFF\", is not an id"),
      with("ids", Group{.id = "g", .blocks = {Paragraph{.id = "g"}}}, "the id \"g\" stands twice"),
      with("lines", Blank{.field = "f", .lines = largest}, "f: the number of lines is 2147483647"),
      with("lines", Blank{.field = "f", .lines = 0}, "f: the number of lines is 0"),
      with("no field", Blank{}, "the id of a place for an answer is empty"),
      with("growth", Blank{.field = "f", .growth = {.order = -1}}, "the order of growth is -1"),
      with("growth", Blank{.field = "f", .growth = {.order = 1, .most = largest}}, "the most that something grows to"),
      with("an answer", Blank{.field = "f", .value = "a\x1b"}, "f: the answer has the control character U+001B"),
      with("an option", CheckList{{{.box = {.field = "f", .exclusive = true}}}}, "f: the option of a box is empty"),
      with("an option", CheckList{{{.box = {.field = "f", .option = "a b", .exclusive = true}}}}, "is not an id"),
      with("two uses of a field",
           CheckRow{.items = {{.box = {.field = "f"}}, {.box = {.field = "f", .option = "a", .exclusive = true}}}},
           "a box and another place for an answer have one id"),
      with("a description", CheckList{{{.box = {.field = "f", .description = "\x7f"}}}}, "the description of a box"),
      with("a place of a text", Paragraph{.text = {{InlinePlace{"f", mm(20)}}}},
           "the text of a paragraph has a place that the paragraph has not"),
      with("a place of a text twice",
           Paragraph{.text = {{InlinePlace{"f", mm(20)}, InlinePlace{"f", mm(20)}}}, .places = {Box{.field = "f"}}},
           "the text of a paragraph has a place twice"),
      with("a place nowhere", Paragraph{.text = words("a"), .places = {Box{.field = "f"}}},
           "a place of a paragraph stands nowhere in its text"),
      with("a place in a heading", Heading{.text = {{InlinePlace{"f", mm(20)}}}}, "a heading has a place to fill in"),
      with("a place in the second language",
           Paragraph{.text = {.items = {Text{"a"}}, .second = {{.items = {InlinePlace{"f", mm(20)}}}}}},
           "a paragraph has a place to fill in"),
      with("a place and the number of a page",
           Paragraph{.text = {{InlinePlace{"f", mm(20)}, PageOf{"x"}}}, .id = "x", .places = {Box{.field = "f"}}},
           "a paragraph with places to fill in asks for the number of a page"),
      with("an area in a text",
           Paragraph{.text = {{InlinePlace{"f", mm(20)}}}, .places = {Blank{.kind = BlankKind::area, .field = "f"}}},
           "a place in a text is no line and no box"),
      with("an endless line in a text",
           Paragraph{.text = {{InlinePlace{"f", endless}}}, .places = {Blank{.field = "f"}}},
           "the length of a line in a text"),
      with("weights", FieldRow{{{.weight = 0}}}, "the weight of a part is 0"),
      with("weights", Columns{.parts = {{.weight = -7}}}, "the weight of a part is -7"),
      with("zones", Columns{.kind = ColumnsKind::zones}, "two zones side by side have 0 parts"),
      with("sides", Columns{.kind = ColumnsKind::side, .parts = {{}}}, "two zones side by side have 1 parts"),
      with("a path", Path{}, "a path has no parts"),
      with("a path", Path{.parts = {words("a")}, .current = 4}, "the current part of a path"),
      with("a tile", Tiles{.tiles = {{"\xff", words("a")}}}, "the mark of a tile is not UTF-8"),
      with("a specimen", Specimen{.scale = 0}, "the scale of a specimen is 0"),
      with("a specimen", Specimen{.scale = -5}, "the scale of a specimen is -5"),
      with("a specimen", Specimen{.scale = 100'000}, "the scale of a specimen is 100000"),
      with("contents", Contents{.levels = 0}, "the levels of the contents is 0"),
      with("a page of its own", Group{.blocks = {Sheet{}}}, "a page of its own stands inside another block"),
      with("a figure", Figure{.size = {{}, mm(3)}, .alternative = "a"}, "the width of a figure is 0.0 mm"),
      with("a figure", Figure{.size = {mm(3), endless}, .alternative = "a"}, "the height of a figure"),
      with("depth", Group{.blocks = nested(1'000)}, "more than 32 deep in each other [limit.exceeded]"),
  });
}

TEST_CASE("cells stand between the columns and the rows of their table", "[unit][document]") {
  check_rows({
      with("columns", table({}, {}), "the number of columns of a table is 0"),
      with("columns", table(std::vector<int>(limits::table_columns + 1, 1), {}),
           "the number of columns of a table is 101 [limit.exceeded]"),
      with("widths", table({1, 0}, {}), "the width of a column is 0"),
      with("cells", table({1}, {{Blocks{}}, {Blocks{}}}), "more cells than the table has columns"),
      with("spans", table({1, 1}, {{.content = Blocks{}, .column_span = 3}}), "columns that a cell spans is 3"),
      with("spans", table({1, 1}, {{.content = Blocks{}, .column_span = 0}}), "columns that a cell spans is 0"),
      with("spans", table({1, 1}, {{.content = Blocks{}, .row_span = -1}}), "rows that a cell spans is -1"),
      with("spans", table({1, 1}, {{.content = Blocks{}, .row_span = 2}}), "rows that a cell spans is 2"),
  });
  Table tall = table({1, 1}, {{.content = Blocks{}, .row_span = 2}, {.content = Blocks{}}});
  tall.rows.push_back({.cells = {{Blocks{}}}});
  Document document = letter();
  document.sections[0].blocks.push_back(tall);
  CHECK(check(document).empty());
}

TEST_CASE("what is drawn has a size and a place", "[unit][document]") {
  check_rows({
      with("a box", drawn(Drawing::Box{.rect = {{}, {}, -mm(1), mm(1)}}), "the width of a box in a drawing is -1.0 mm"),
      with("a disc", drawn(Drawing::Disc{.radius = endless}), "the radius of a disc"),
      with("a line", drawn(Drawing::Stroke{.from = {endless, {}}}), "a place in a drawing is"),
      with("a line", drawn(Drawing::Stroke{.line = {.width = -mm(1)}}), "the width of a line in a drawing is -1.0 mm"),
      with("a shape", drawn(Drawing::Shape{.corners = {{{}, -endless}}}), "a place in a drawing is"),
      with("words", drawn(Drawing::Words{.text = words("a\x01")}), "a text in a drawing has the control character"),
      with("words", drawn(Drawing::Words{.style = static_cast<StyleRole>(88)}), "style 88 is none of"),
  });
}

TEST_CASE("texts say nothing impossible about themselves", "[unit][document]") {
  Inlines foreign = words("a"), linked = words("a"), told = words("a"), third = words("a");
  std::get<Text>(foreign.items[0]).language = "not a tag";
  std::get<Text>(linked.items[0]).link = "http://\x01";
  std::get<Text>(told.items[0]).message = 5;
  third.second = {words("b"), words("c")};
  check_rows({
      with("bytes", Paragraph{.text = words("\x80")}, "a paragraph is not UTF-8"),
      with("the language", Paragraph{.text = foreign}, "the language of a text, \"not a tag\", is not a language tag"),
      with("a link", Paragraph{.text = linked}, "a link leads to \"http://\\u0001\", which is no address"),
      with("a message", Paragraph{.text = told}, "names a message that there is not"),
      with("a third language", Paragraph{.text = third}, "speaks more than two languages"),
      with("ends of lines", Paragraph{.text = ending({99})}, "the ends of lines in a paragraph"),
      with("ends of lines", Paragraph{.text = ending({4, 3})}, "the ends of lines in a paragraph"),
      with("ends of lines", Paragraph{.text = ending({1})}, "the ends of lines in a paragraph"),
      with("a page", Paragraph{.text = {.items = {PageOf{"nowhere"}}}}, "the number of a page is asked for"),
      {"the header", [](auto& document) { document.header.start = place_with(words("\xff")); },
       "a paragraph is not UTF-8"},
      {"a header of blocks", [](auto& document) { document.header.centre = {PageBreak{}}; },
       "the header has more than paragraphs and pictures"},
      {"a caption", [](auto& document) { document.first_footer = Furniture{.end = {Figure{.caption = words("a")}}}; },
       "the footer of the first page has more than paragraphs and pictures"},
      {"a picture beside fields",
       [](auto& document) { document.footer = {.start = {Figure{}}, .fields = {{{.line = Blank{.field = "f"}}}}}; },
       "the footer has a picture beside fields"},
      {"pages", [](auto& document) { document.most_pages = -1; }, "the most pages that a document may have is -1"},
      {"the footer", [](auto& document) { document.footer.fields.parts = {{.line = Blank{}}}; },
       "the id of a place for an answer"},
      {"the path", [](auto& document) { document.sections[0].path = Path{}; }, "a path has no parts"},
  });
}

TEST_CASE("members of a document are as large as their limits", "[unit][document][limits]") {
  Document document = letter();
  auto& theme = document.theme;
  theme.page = {pt(limits::longest_points), pt(limits::longest_points)};
  theme.styles[0].indent = -pt(limits::longest_points);
  theme.styles[0].size = pt(limits::smallest_type);
  theme.styles[1].size = pt(limits::largest_type);
  document.header.start = document.footer.end = place_with(words(std::string(limits::furniture_bytes, 'a')));
  document.footer.fields.parts.resize(limits::footer_fields);
  auto& section = document.sections[0];
  section.path = Path{.parts = {words(std::string(limits::furniture_bytes, 'a'))}};
  section.blocks.emplace_back(Group{.blocks = nested(limits::block_depth - 1)});
  section.blocks.emplace_back(Group{.id = std::string(limits::full_id_bytes, 'a')});
  section.blocks.emplace_back(table(std::vector<int>(limits::table_columns, 1), {}));
  section.blocks.emplace_back(Blank{.field = std::string(limits::full_id_bytes, 'f'),
                                    .lines = limits::writing_lines,
                                    .growth = {limits::growth_orders, 2 * limits::writing_lines}});
  CHECK(check(document) == Lines{});
}

TEST_CASE("members of a document are no larger than their limits", "[unit][document][limits]") {
  const auto long_line = words(std::string(limits::furniture_bytes + 1, 'a'));
  const std::string long_id(limits::full_id_bytes + 1, 'a');
  check_rows({
      {"a page", [](auto& document) { document.theme.page.height = pt(limits::longest_points + 1); },
       "error: the height of the page is 5080.4 mm [limit.exceeded]; from 10.0 mm to 5080.0 mm"},
      {"an indent", [](auto& document) { document.theme.styles[0].indent = pt(limits::longest_points + 1); },
       "error: the indent of the style \"body\" is 5080.4 mm [limit.exceeded]; from -5080.0 mm to 5080.0 mm"},
      {"small type", [](auto& document) { document.theme.styles[0].size = pt(0.5 * limits::smallest_type); },
       "error: the size of the style \"body\" is 0.2 mm [document.malformed]; from 0.4 mm to 176.4 mm"},
      {"large type", [](auto& document) { document.theme.styles[0].size = pt(limits::largest_type + 1); },
       "error: the size of the style \"body\" is 176.7 mm [limit.exceeded]; from 0.4 mm to 176.4 mm"},
      {"the header", [&](auto& document) { document.header.end = place_with(long_line); },
       "error: the header has 2001 bytes of text [limit.exceeded]; 2000 at most"},
      {"the footer", [&](auto& document) { document.footer.start = place_with(long_line); },
       "error: the footer has 2001 bytes of text [limit.exceeded]; 2000 at most"},
      {"a path", [&](auto& document) { document.sections[0].path = Path{.parts = {long_line}}; },
       "error: the path at the head of pages has 2001 bytes of text [limit.exceeded]; 2000 at most"},
      {"fields", [](auto& document) { document.footer.fields.parts.resize(limits::footer_fields + 1); },
       "error: the number of fields of a footer is 13 [limit.exceeded]; a whole number from 0 to 12"},
      with("depth", Group{.blocks = nested(limits::block_depth)},
           "letter.cpp:9:1: error: blocks stand more than 32 deep in each other [limit.exceeded]; put fewer into each "
           "other"),
      with("an id", Group{.id = long_id},
           "a…\", is not an id [document.malformed]; an id starts with a letter and has "
           "letters, digits and . - _ only, without accents, 400 at most"),
      with("an id", Blank{.field = long_id}, "a: the id of a place for an answer, \"aaa"),
      with("lines", Blank{.field = "f", .lines = limits::writing_lines + 1},
           "letter.cpp:9:1: error: f: the number of lines is 501 [limit.exceeded]; a whole number from 1 to 500"),
      with("growth", Blank{.field = "f", .growth = {.order = limits::growth_orders + 1}},
           "letter.cpp:9:1: error: f: the order of growth is 10 [limit.exceeded]; a whole number from 0 to 9"),
  });
}

TEST_CASE("what a document has in all has limits", "[unit][document][limits]") {
  Document document = letter();
  auto& blocks = document.sections[0].blocks;
  SECTION("texts") {
    constexpr std::size_t of_the_letter = 4;  // Its id, its title, a heading and a paragraph.
    document.keywords.assign(limits::document_texts - of_the_letter, "a");
    CHECK(check(document) == Lines{});
    document.keywords.emplace_back("a");
    CHECK(check(document) == Lines{"error: the document has 250001 texts [limit.exceeded]; 250000 at most"});
  }
  SECTION("bytes of text") {
    blocks.assign(limits::document_text_bytes / limits::text_bytes + 1,
                  Paragraph{.text = words(std::string(limits::text_bytes, 'a'))});
    CHECK(check(document) ==
          Lines{"error: the document has 16800014 bytes of text [limit.exceeded]; 16777216 at most"});
  }
  SECTION("blocks") {
    blocks.assign(limits::document_blocks / 2, Badge{});  // Each has a heading.
    CHECK(check(document) == Lines{});
    document.sections.push_back({.blocks = {PageBreak{}}});
    CHECK(check(document) == Lines{"error: the document has 500001 blocks and cells [limit.exceeded]; 500000 at most"});
  }
  SECTION("places") {
    const auto add = [&](std::size_t i) { blocks.emplace_back(Blank{.field = "f" + std::to_string(i)}); };
    for (std::size_t i = 0; i < limits::document_places; ++i) add(i);
    CHECK(check(document) == Lines{});
    add(limits::document_places);
    CHECK(check(document) ==
          Lines{"error: the document has 100001 boxes and places to write in [limit.exceeded]; 100000 at most"});
  }
  SECTION("writing lines") {
    blocks.assign(limits::document_lines / limits::writing_lines, Blank{.field = "f", .lines = limits::writing_lines});
    CHECK(check(document) == Lines{});
    blocks.emplace_back(Blank{.field = "f"});
    CHECK(check(document) == Lines{"error: the document has 200001 writing lines [limit.exceeded]; 200000 at most"});
  }
}

TEST_CASE("limits of blanks suit their answers", "[unit][document]") {
  const auto blank = [](FieldLimits limits, std::string value = {}, BlankType type = BlankType::text) {
    Blank made{.field = "code", .type = type};
    made.value = std::move(value);
    made.limits = limits;
    return made;
  };
  Blank list = blank({}, {}, BlankType::choice), twice = list, other = blank({}, "a", BlankType::choice),
        unit = blank({}), no_list = blank({});
  twice.options = {{"a", "A"}, {"a", "B"}};
  other.options = {{"b", "B"}};
  no_list.options = {{"b", "B"}};
  unit.kind = BlankKind::lines;
  unit.unit = words("EUR");
  Box box{.field = "box"};
  box.limits.comb = true;
  check_rows({
      with("cells", blank({.comb = true}), "a comb is no line, or has no number of cells"),
      with("cells", blank({.max_length = limits::comb_cells + 1, .comb = true}), "the number of characters is 101"),
      with("cells", blank({.max_length = 5, .comb = true}, "a\nb"), "a comb is no line"),
      with("characters", blank({.max_length = -1}), "the number of characters is -1"),
      with("characters", blank({.max_length = limits::answer_characters + 1}), "the number of characters is 10001"),
      with("characters", blank({.max_length = 1}, "1", BlankType::number),
           "what is no text has a number of characters"),
      with("answer", blank({.max_length = 1}, "ab"), "the answer has more characters than its place"),
      with("answer", blank({}, "Ona", BlankType::signature), "a signature has an answer"),
      with("options", list, "the number of options is 0"),
      with("options", twice, "two options of a list have the id \"a\""),
      with("options", other, "the answer is no option of its list"),
      with("options", no_list, "what is no list has options"),
      with("unit", unit, "what is no line has a unit"),
      with("box", CheckList{{{box, {}}}}, "a box has a number of characters"),
  });
}
