// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <map>
#include <set>

#include "arrange/width_table.hpp"
#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;
using namespace lapas::sample;

namespace {

OpenedOdt open(Blocks blocks) {
  Document document = sample::document();
  document.sections = {{PageKind::body, std::move(blocks)}};
  return OpenedOdt{write_odt(document)};
}

/// The paragraph in which a field's answer stands.
pugi::xml_node place_of(const OpenedOdt& odt, const std::string& field) {
  for (const auto bookmark : elements(odt.content, "text:bookmark")) {
    if (attribute(bookmark, "text:name") == field) return bookmark.parent();
  }
  FAIL("no bookmark " << field);
  return {};
}

std::size_t depth_of_tables(pugi::xml_node node) {
  std::size_t deepest = 0;
  for (const auto table : elements(node, "table:table")) {
    std::size_t depth = 0;
    for (auto up = table; up; up = up.parent()) depth += std::string_view{up.name()} == "table:table" ? 1 : 0;
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

Names cell_texts(pugi::xml_node table) {
  Names texts;
  for (const auto cell : elements(table, "table:table-cell")) texts.push_back(text_of(cell));
  return texts;
}

}  // namespace

TEST_CASE("every heading has its level and its style", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  Names headings;
  for (const auto heading : elements(odt.content, "text:h")) {
    headings.push_back(attribute(heading, "text:outline-level") + " " + text_of(heading));
  }
  CHECK(headings == Names{"1 1\tAbout", "1 Without number", "1 Step 1", "2 1.1\tThe local need"});
}

TEST_CASE("a heading may stand wherever blocks may", "[unit][odt]") {
  const Heading heading{1, StyleRole::heading_1, "", "", words("Here")};
  Table table{.columns = {1}};
  table.rows = {{.cells = {cell(heading)}}};
  const Columns columns{.parts = {{.blocks = {heading}}}};
  const List list{.items = {{heading}}};
  const OpenedOdt odt =
      open({Contents{"", 1}, table, columns, list, Group{.look = GroupLook::callout, .blocks = {heading}}});
  CHECK(elements(odt.content, "text:h").size() == 4);
  CHECK(elements(odt.content, "text:bookmark-ref").size() == 4);
}

TEST_CASE("a checkpoint has its rule above it beside others, too", "[unit][odt]") {
  const Group checkpoint{.look = GroupLook::checkpoint,
                         .blocks = {Heading{2, StyleRole::checkpoint_heading, "", "1.1", words("Here")}}};
  const Columns columns{.parts = {{.blocks = {checkpoint}}, {.blocks = {paragraph("There")}}}};
  const OpenedOdt odt = open({columns});
  const std::string worn = attribute(only(odt.content, "text:h"), "text:style-name");
  std::size_t rules = 0;
  for (const auto style : elements(odt.styles, "style:style")) {
    if (attribute(style, "style:name") != worn) continue;
    for (const auto properties : elements(style, "style:paragraph-properties")) {
      rules += attribute(properties, "fo:border-top").empty() ? 0 : 1;
    }
  }
  CHECK(rules == 1);
}

TEST_CASE("every field is a bookmark exactly once", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  std::map<std::string, int> count;
  for (const auto bookmark : elements(odt.content, "text:bookmark")) ++count[attribute(bookmark, "text:name")];
  for (const std::string field :
       {"head.framed", "head.topic", "M1.notes", "M1.problem", "M1.ready", "M1.done", "M1.who-does", "M1.date",
        "M1.who.r1.c1", "M1.who.r1.c2", "M1.who.r1.c3", "M1.who.r1.c4", "M1.who.r2.c4", "M1.calls.r1", "M1.calls.r2"}) {
    INFO(field);
    CHECK(count[field] == 1);
  }
  CHECK(std::ranges::all_of(count, [](const auto& entry) { return entry.second == 1; }));
}

TEST_CASE("values stand behind their bookmarks", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  CHECK(text_of(place_of(odt, "head.topic")) == "Vieta");
  CHECK(text_of(place_of(odt, "M1.who.r1.c1")) == "Jaunimo centras");
  CHECK(text_of(place_of(odt, "M1.ready")) == "☑\tReady");
  CHECK_THAT(text_of(place_of(odt, "M1.done")), ContainsSubstring("☑") && ContainsSubstring("☐"));
}

TEST_CASE("a value of several lines takes a writing line for each", "[unit][odt]") {
  const OpenedOdt odt =
      open({Blank{.kind = BlankKind::lines, .field = "f", .label = words("L"), .lines = 2, .value = "a  b\nc\nd"}});
  CHECK(cell_texts(only(odt.content, "table:table")) == Names{"a  b", "c", "d"});
}

TEST_CASE("writing lines left over stay empty", "[unit][odt]") {
  const OpenedOdt odt =
      open({Blank{.kind = BlankKind::lines, .field = "f", .label = words("L"), .lines = 4, .value = "a"}});
  CHECK(cell_texts(only(odt.content, "table:table")) == Names{"a", "", "", ""});
}

TEST_CASE("the blanks of a date give way to the date", "[unit][odt]") {
  Blank date = line("d", "Date");
  date.pattern = words("20__ m.");
  CHECK(text_of(place_of(open({date}), "d")) == "20____ m.");
  date.value = "2026 m. lapkričio 23 d.";
  CHECK(text_of(place_of(open({date}), "d")) == "2026 m. lapkričio 23 d.");
}

TEST_CASE("the head of a table repeats and has all its lines", "[unit][odt]") {
  const OpenedOdt odt = open({records()});
  const auto head = only(odt.content, "table:table-header-rows");
  CHECK(cell_texts(head) == Names{"Organisation", "Influence", "Contribution", "Contact"});
  CHECK(elements(head.parent(), "table:table-row").size() == 6);
}

TEST_CASE("every row has a cell for each column, covered ones included", "[unit][odt]") {
  for (const Table& source : {records(), statements(), reading_table()}) {
    const OpenedOdt odt = open({source});
    const auto table = only(odt.content, "table:table");
    const auto columns = elements(table, "table:table-column").size();
    CHECK(columns == source.columns.size());
    for (const auto row : elements(table, "table:table-row")) {
      CHECK(elements(row, "table:table-cell").size() + elements(row, "table:covered-table-cell").size() == columns);
    }
  }
}

TEST_CASE("the columns of a table fill its width", "[unit][odt]") {
  Table table = statements();
  table.columns = GENERATE(std::vector{3, 1, 1}, std::vector{1, 30, 17});
  const OpenedOdt odt = open({table});
  std::map<std::string, double> width;
  for (const auto style : elements(odt.content, "style:style")) {
    width[attribute(style, "style:name")] =
        style.child("style:table-column-properties").attribute("style:column-width").as_double();
  }
  double sum = 0;
  for (const auto column : elements(odt.content, "table:table-column"))
    sum += width[attribute(column, "table:style-name")];
  CHECK(sum == Approx(default_theme().zone_width().points()).margin(0.0005));
}

TEST_CASE("a column is as wide as its longest word", "[unit][odt]") {
  Table table{.look = TableLook::reading, .columns = {1, 30}};
  table.rows = {{.cells = {cell(paragraph("Bendradarbiavimas", StyleRole::table_text)),
                           cell(paragraph("a", StyleRole::table_text))}}};
  const OpenedOdt odt = open({table});
  const auto column = elements(odt.content, "style:table-column-properties");
  REQUIRE(column.size() == 2);
  const double word = 17 * 0.45 * default_theme().style(StyleRole::table_text).size.points();
  CHECK(std::min(column[0].attribute("style:column-width").as_double(),
                 column[1].attribute("style:column-width").as_double()) > word);
}

TEST_CASE("tables are never nested", "[unit][odt]") {
  CHECK(depth_of_tables(OpenedOdt{write_odt(sample::document())}.content) == 1);
}

TEST_CASE("an empty cell can be typed in", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  for (const auto cell : elements(odt.content, "table:table-cell")) CHECK(cell.first_child());
}

TEST_CASE("no empty paragraph makes space", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto body = only(odt.content, "office:text");
  for (const auto paragraph : body.children("text:p")) {
    if (paragraph != body.last_child()) CHECK(paragraph.first_child());
  }
}

TEST_CASE("a link in the words of a heading repeats the heading, whatever becomes of it", "[unit][odt]") {
  const auto link = [](const char* text) { return Inlines{{Text{.text = text, .link = "#agenda"}}, {}}; };
  const OpenedOdt odt =
      open({Heading{1, StyleRole::heading_1, "agenda", "1", words("The agenda")},
            Paragraph{StyleRole::body, link("The agenda"), {}}, Paragraph{StyleRole::body, link("our plan"), {}}});
  const auto reference = only(odt.content, "text:bookmark-ref");
  CHECK(attribute(reference, "text:ref-name") == "agenda");
  CHECK(attribute(reference, "text:reference-format") == "text");
  CHECK(text_of(reference) == "The agenda");
  const auto start = only(odt.content, "text:bookmark-start");
  CHECK(std::string{start.next_sibling().value()} == "The agenda");
  CHECK(std::string{start.next_sibling().next_sibling().name()} == "text:bookmark-end");
  CHECK(text_of(only(odt.content, "text:a")) == "our plan");
}

TEST_CASE("writing lines side by side have their labels all before or all above them", "[unit][odt]") {
  const Blank narrow = line("a", "A label that leaves no room to write behind it");
  const OpenedOdt odt = open({FieldRow{{{.line = line("b", "B")}, {.line = narrow}}}});
  for (const std::string field : {"a", "b"}) {
    const auto answer = place_of(odt, field);
    CHECK(answer.previous_sibling());
    CHECK(attribute(answer, "text:style-name") == "answer.lower-rule.last");
  }
}

TEST_CASE("places stand between the words of a text, lines underlined as long as they are", "[unit][odt]") {
  Paragraph agreed{.text = words("I, ")};
  agreed.text.items.insert(agreed.text.items.end(), {InlinePlace{"me", mm(60)}, Text{.text = ", agree: "},
                                                     InlinePlace{"so", mm(4)}, Text{.text = "yes"}});
  agreed.places = {Blank{.field = "me", .value = "Ona"}, Box{.field = "so", .checked = true}};
  const OpenedOdt odt = open({agreed});
  const auto node = place_of(odt, "me");
  CHECK(attribute(node, "text:style-name").starts_with("body.places"));
  CHECK(place_of(odt, "so") == node);
  const std::string text = text_of(node);
  CHECK(text.starts_with("I, Ona\u00a0\u00a0"));
  CHECK_THAT(text, ContainsSubstring("\u00a0, agree: ☑"));
  CHECK(text.ends_with("\u00a0yes"));
  const auto written = node.find_child_by_attribute("text:style-name", "written");
  const Length width = arrange::estimated_width(text_of(written), default_theme().style(StyleRole::answer));
  CHECK(width > mm(59));
  CHECK(width < mm(61));
}

TEST_CASE("of what stands side by side one may be empty", "[unit][odt]") {
  for (const bool first : {true, false}) {
    Columns sides{.kind = ColumnsKind::side, .parts = {{}, {}}};
    sides.parts[first ? 0 : 1].blocks = {paragraph("Words")};
    CHECK(cell_texts(only(open({sides}).content, "table:table")) ==
          (first ? Names{"Words", "", ""} : Names{"", "", "Words"}));
  }
}

TEST_CASE("links lead to bookmarks of the document or outside", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  std::set<std::string> targets, outside;
  for (const char* kind : {"text:bookmark", "text:bookmark-start"}) {
    for (const auto bookmark : elements(odt.content, kind)) targets.insert('#' + attribute(bookmark, "text:name"));
  }
  for (const auto link : elements(odt.content, "text:a")) {
    const std::string target = attribute(link, "xlink:href");
    if (!target.starts_with('#')) outside.insert(target);
    else CHECK(targets.contains(target));
  }
  CHECK(outside == std::set<std::string>{"https://example.org/?a=1&b=2"});
}

TEST_CASE("the contents name every heading down to their level, with its page", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto contents = only(odt.content, "text:table-of-content");
  Names entries;
  for (const auto link : elements(contents, "text:a")) {
    entries.push_back(text_of(link));
    CHECK('#' + attribute(only(link, "text:bookmark-ref"), "text:ref-name") == attribute(link, "xlink:href"));
  }
  CHECK(entries == Names{"1\tAbout\u2002\t\u2003"
                         "1",
                         "Without number\u2002\t\u2003"
                         "1",
                         "Step 1\u2002\t\u2003"
                         "1",
                         "1.1\tThe local need\u2002\t\u2003"
                         "1"});
  CHECK(elements(contents, "text:table-of-content-entry-template").size() == 2);
}

TEST_CASE("words in another language say so", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  Names found;
  for (const auto span : elements(odt.content, "text:span")) {
    if (attribute(span, "text:style-name") == "language-sv") found.push_back(text_of(span));
  }
  CHECK(found == Names{"ungdom"});
}

TEST_CASE("a second language stands beneath the first in a style of its own and says what it is", "[unit][odt]") {
  Paragraph paragraph = sample::paragraph("Purpose");
  paragraph.text.second = {Inlines{.items = {Text{.text = "Paskirtis", .language = "lt-LT"}}}};
  const auto odt = open({paragraph});
  const auto spans = elements(odt.content, "text:span");
  REQUIRE(spans.size() == 2);
  CHECK(attribute(spans[0], "text:style-name") == "second-language.body");
  CHECK(std::string_view{spans[0].previous_sibling().name()} == "text:line-break");
  CHECK(attribute(spans[1], "text:style-name") == "language-lt-LT");
  CHECK(text_of(spans[1]) == "Paskirtis");
}

TEST_CASE("a second language in a row of boxes stays on the line", "[unit][odt]") {
  CheckItem yes = choice("done", "yes", "Yes");
  yes.label.second = {Inlines{.items = {Text{.text = "Taip", .language = "lt-LT"}}}};
  const auto odt = open({CheckRow{words("Done"), {yes}}});
  CHECK(elements(odt.content, "text:line-break").empty());
  CHECK(text_of(elements(odt.content, "text:p").at(0)).ends_with("Yes / Taip"));
}

TEST_CASE("a picture says what it shows and is no wider than its place", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto frames = elements(odt.content, "draw:frame");
  REQUIRE(frames.size() == 2);
  CHECK(text_of(only(frames[0], "svg:desc")) == "Logo of the project");
  CHECK(text_of(only(frames[1], "svg:title")) == "A map");
  CHECK(text_of(only(frames[1], "svg:desc")) == "Map of the town");
  CHECK(frames[1].attribute("svg:width").as_double() == Approx(default_theme().zone_width().points()).margin(0.0005));
}

TEST_CASE("spaces and ends of lines survive", "[unit][odt]") {
  const std::string text = " two  three   end\nnext";
  CHECK(text_of(only(open({paragraph(text)}).content, "text:p")) == text);
}

TEST_CASE("a line ends behind a dash only where the language lets it", "[unit][odt]") {
  Inlines text = words("1–5 and a-b, c-d – e");
  text.breaks = {6, 10, 12, 15, 19, 23};
  const OpenedOdt odt = open({Paragraph{StyleRole::body, text, {}}});
  CHECK(text_of(only(odt.content, "text:p")) == "1–\u20605 and a-b, c-\u2060d – e");
}

TEST_CASE("what is no text ends in an error and not in a file", "[unit][odt]") {
  for (const std::string text : {"a\x01\x0B", "\xff", "\uFFFE"}) {
    CHECK_THROWS_WITH(open({paragraph(text)}), ContainsSubstring("text.malformed"));
  }
}

TEST_CASE("lists nest, and a list in a list is part of its item", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto outer = elements(odt.content, "text:list").front();
  CHECK(text_of(outer) == "FirstInside");
  CHECK(only(outer, "text:list").parent() == outer.child("text:list-item"));
}

TEST_CASE("in a proof untranslated and fuzzy texts have their tag once and looks that colour is not needed for",
          "[unit][odt]") {
  const OpenedOdt odt = open({marked_paragraph()});
  CHECK_THAT(text_of(odt.content), ContainsSubstring("F7\u00a0Vienas duU8\u00a0 three keturi"));
  const auto underline = [&](const std::string& name) {
    for (const auto style : elements(odt.styles, "style:style")) {
      if (attribute(style, "style:name") == name) {
        return attribute(style.child("style:text-properties"), "style:text-underline-style");
      }
    }
    return std::string{};
  };
  CHECK(underline("fuzzy") == "wave");
  CHECK(underline("untranslated") == "solid");
}
