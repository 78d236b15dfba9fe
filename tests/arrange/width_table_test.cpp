// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is guessed without fonts: widths and heights of text.

#include "arrange/width_table.hpp"
#include "arrange/heights.hpp"
#include "arrange/table_grid.hpp"
#include "support/catch.hpp"

using namespace lapas;
using namespace lapas::arrange;

namespace {

const Theme theme = default_theme();

Inlines words(std::string text) { return {.items = {Text{.text = std::move(text)}}}; }

Length height_of(const std::string& text) {
  const Block block{Paragraph{.text = words(text)}};
  return estimated_height(theme, {&block, 1}, theme.text_zone);
}

TableCell head(const std::string& text) { return {Blocks{Paragraph{StyleRole::table_head, words(text)}}}; }

}  // namespace

TEST_CASE("words longer than half a line take a line each", "[unit][arrange]") {
  const std::string word(36, 'n');
  const Length line = theme.style(StyleRole::body).line_height();
  CHECK(height_of(word) == line);
  CHECK(height_of(word + ' ' + word + ' ' + word) == line * 3);
  CHECK(height_of("a few short words") == line);
  CHECK(height_of("") == Length{});
}

TEST_CASE("a letter is as wide with its accent as without", "[unit][arrange]") {
  const WidthTable widths{theme};
  for (const auto& [plain, accented] : {std::pair{"lili", "ļîļî"}, {"trs", "ţŕš"}, {"WmM", "ŴṁṀ"}, {"AEO", "ÅÉÖ"}}) {
    INFO(accented);
    CHECK(widths.width(plain, StyleRole::body) == widths.width(accented, StyleRole::body));
  }
}

TEST_CASE("columns whose words have not enough room share what there is", "[unit][arrange]") {
  const std::string word(24, 'n');
  const Table table{.columns = {4, 1, 1}, .header = {{.cells = {head("short"), head(word), head(word)}}}};
  const WidthTable measure{theme};
  const auto edges = arrange_table(theme, table, mm(100), measure).edges;
  const Length first = edges[1], second = edges[2] - edges[1], third = edges[3] - edges[2];
  CHECK(edges[3] == mm(100));
  CHECK(second > mm(100) / 6);
  CHECK(second - third < pt(0.1));
  CHECK(third - second < pt(0.1));
  CHECK(first > measure.width("short", StyleRole::table_head));
}

TEST_CASE("a cell over several rows takes the height of all of them", "[unit][arrange]") {
  const auto height_with = [](int span, int lines) {
    Table table{.look = TableLook::writing, .columns = {1, 1}};
    table.rows = {{.cells = {{Blank{.field = "a", .lines = lines}, 1, span}, {Blank{.field = "b"}}}},
                  {.cells = {{Blank{.field = "c"}}}}};
    const Block block{table};
    return estimated_height(theme, {&block, 1}, theme.text_zone);
  };
  const Length line = theme.table_line;
  CHECK(height_with(2, 1) == line * 2);
  CHECK(height_with(2, 2) == line * 2);
  CHECK(height_with(2, 5) == line * 5);
  CHECK(height_with(1, 3) == line * 4);
}

TEST_CASE("a long answer makes its place taller", "[unit][arrange]") {
  const auto height_of = [](const std::string& value) {
    const Block block{Blank{.kind = BlankKind::lines, .field = "a", .lines = 2, .value = value}};
    return estimated_height(theme, {&block, 1}, theme.text_zone);
  };
  const Length line = theme.writing_line;
  CHECK(height_of("a\nb") == height_of(""));
  CHECK(height_of("a\nb\nc") == height_of("") + line);
  CHECK(height_of(std::string(300, 'x') + " " + std::string(300, 'x')) > height_of(""));
}
