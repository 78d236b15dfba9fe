// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Arrangements under a measure in which every letter is 2 mm wide, so that claims can be worked out by hand.

#include <algorithm>

#include "arrange/check_row.hpp"
#include "arrange/heights.hpp"
#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "arrange/table_grid.hpp"
#include "support/catch.hpp"

using namespace lapas;
using namespace lapas::arrange;

namespace {

class Letters final : public Measure {
 public:
  [[nodiscard]] Length width(std::string_view text, StyleRole) const override {
    return mm(2) * static_cast<std::int64_t>(text.size());
  }
  [[nodiscard]] Length width(const Inlines& text, StyleRole role) const override {
    return width(plain_text(text), role);
  }
  [[nodiscard]] Length longest_word(const Inlines& text, StyleRole role) const override {
    return longest(plain_text(text), " ", role);
  }
  /// Words may be divided at dots.
  [[nodiscard]] Length longest_part(const Inlines& text, StyleRole role) const override {
    return longest(plain_text(text), " .", role);
  }

 private:
  [[nodiscard]] Length longest(std::string_view text, std::string_view ends, StyleRole role) const {
    Length longest;
    while (!text.empty()) {
      const auto word = text.substr(0, text.find_first_of(ends));
      longest = std::max(longest, width(word, role));
      text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return longest;
  }
};

const Theme theme = default_theme();
const Letters letters;

Inlines words(std::string text) { return {.items = {Text{.text = std::move(text)}}}; }

TableCell cell(std::string text) { return {Blocks{Paragraph{StyleRole::table_text, words(std::move(text))}}}; }

TableCell box_cell() { return {Box{.field = "box"}}; }

std::vector<Length> widths(const ArrangedTable& table) {
  std::vector<Length> all;
  for (std::size_t i = 1; i < table.edges.size(); ++i) all.push_back(table.edges[i] - table.edges[i - 1]);
  return all;
}

Blank date(std::string label = {}, std::string value = {}) {
  return {.field = "date",
          .label = words(std::move(label)),
          .pattern = words("20__ m. ____________ __ d."),
          .value = std::move(value)};
}

}  // namespace

TEST_CASE("columns have the relative widths of their table", "[unit][arrange]") {
  const Table table{.columns = {1, 3}, .rows = {{{cell("a"), cell("b")}}}};
  CHECK(widths(arrange_table(theme, table, mm(160), letters)) == std::vector{mm(160) / 4, mm(160) - mm(160) / 4});
}

TEST_CASE("a column gets what its longest word needs from those with room", "[unit][arrange]") {
  const Table table{.columns = {1, 9}, .rows = {{{cell("of twenty-letter-words now"), cell("b")}}}};
  const auto arranged = arrange_table(theme, table, mm(100), letters);
  CHECK(arranged.fit);
  CHECK(widths(arranged)[0] == mm(2) * 19 + 2 * theme.cell_padding);
  CHECK(arranged.edges.back() == mm(100));
}

TEST_CASE("words are divided only where whole ones have no room", "[unit][arrange]") {
  const auto fits = [](Length width) {
    const Table table{.columns = {1, 1}, .rows = {{{cell("over.whelm.ing"), cell("over.whelm.ing")}}}};
    return arrange_table(theme, table, width, letters).fit;
  };
  CHECK(fits(mm(65)));
  CHECK(fits(mm(30)));  // parts of five letters
  CHECK_FALSE(fits(mm(20)));
}

TEST_CASE("a cell that reaches into a row leaves its column free there", "[unit][arrange]") {
  Table table{.columns = {1, 1, 1}, .rows = {{{cell("tall"), cell("b"), cell("c")}}, {{cell("d"), cell("e")}}}};
  table.rows[0].cells[0].row_span = 2;
  const auto arranged = arrange_table(theme, table, mm(90), letters);
  REQUIRE(arranged.rows[1].cells.size() == 2);
  CHECK(arranged.rows[1].cells[0].column == 1);
  CHECK(arranged.left(arranged.rows[1].cells[1]) == mm(90) / 3 * 2);
}

TEST_CASE("cells beyond the last column are left out", "[unit][arrange]") {
  const Table table{.columns = {1}, .rows = {{{cell("a"), cell("b")}}}};
  CHECK(arrange_table(theme, table, mm(90), letters).rows[0].cells.size() == 1);
}

TEST_CASE("a head stands above boxes only where nothing else stands in its column", "[unit][arrange]") {
  const Table table{.columns = {2, 1, 1},
                    .header = {{{cell("S"), cell("Y"), cell("N")}}},
                    .rows = {{{cell("a"), box_cell(), box_cell()}}, {{cell("b"), box_cell(), cell("c")}}}};
  const auto arranged = arrange_table(theme, table, mm(90), letters);
  const auto& heads = arranged.header[0].cells;
  CHECK_FALSE(heads_boxes(arranged, heads[0]));
  CHECK(heads_boxes(arranged, heads[1]));
  CHECK_FALSE(heads_boxes(arranged, heads[2]));
}

TEST_CASE("a page that ends behind the first or before the last record leaves one alone", "[unit][arrange]") {
  std::vector<bool> lonely;
  for (std::size_t i = 0; i < 4; ++i) lonely.push_back(leaves_lone_record(i, 4));
  CHECK(lonely == std::vector{true, false, true, false});
  CHECK_FALSE(leaves_lone_record(0, 1));
}

TEST_CASE("a label stands before its line while the line keeps 35 mm and the answer fits", "[unit][arrange]") {
  const auto before = [](const std::string& label, const std::string& value) {
    return label_fits_before(theme, {.label = words(label), .value = value}, mm(100), letters);
  };
  CHECK(before(std::string(31, 'a'), ""));  // 62 + 2.5 + 35
  CHECK_FALSE(before(std::string(32, 'a'), ""));
  CHECK(before("label", std::string(43, 'b')));
  CHECK_FALSE(before("label", std::string(44, 'b')));
  CHECK_FALSE(before("label", "two\nlines"));
}

TEST_CASE("the name of a month takes what the digits and letters of a date leave", "[unit][arrange]") {
  const std::string pattern = "20__ m. ____________ __ d.";
  const Length digits = theme.writing_line / 2 * 4;
  const Length text = mm(2) * (2 + 4 + 3) + mm(2);  // 20, m. with its spaces, d. with its space; a space between blanks
  CHECK(least_date_width(theme, pattern, letters) == digits + text + mm(20));
  const auto pieces = date_pieces(theme, pattern, digits + text + mm(31), letters);
  const auto month = std::ranges::max_element(pieces, {}, &DatePiece::width);
  CHECK(month->letters.empty());
  CHECK(month->width == mm(31));
  CHECK(std::ranges::max(date_pieces(theme, pattern, mm(500), letters), {}, &DatePiece::width).width == mm(40));
}

TEST_CASE("the blanks of a date print only while nothing is filled in", "[unit][arrange]") {
  CHECK(prints_pattern(date()));
  CHECK_FALSE(prints_pattern(date({}, "2026-11-23")));
  CHECK_FALSE(prints_pattern(Blank{}));
}

TEST_CASE("labels of a row stand before their lines together or not at all", "[unit][arrange]") {
  const Blank small{.label = words("a")}, large{.label = words(std::string(40, 'a'))};
  CHECK(labels_fit_before(theme, {{{1, small}, {1, small}}}, mm(160), letters));
  CHECK_FALSE(labels_fit_before(theme, {{{1, small}, {1, large}}}, mm(160), letters));
  CHECK(labels_fit_before(theme, {{{1, small}, {1, {}}}}, mm(160), letters));
}

TEST_CASE("parts share by weight what the gaps leave, and no weight divides by zero", "[unit][arrange]") {
  const Columns columns{.parts = {{.weight = 1}, {.weight = 3}}};
  const Length room = mm(165) - theme.zone_gap;
  CHECK(part_widths(theme, columns, mm(165)) == std::vector{room / 4, room * 3 / 4});
  const Columns weightless{.parts = {{.weight = 0}, {.weight = 0}}};
  CHECK(part_widths(theme, weightless, mm(165)) == std::vector{room / 2, room / 2});
}

TEST_CASE("notes have room beside the text from 30 mm, dates from what their blanks need", "[unit][arrange]") {
  const Columns zones{.kind = ColumnsKind::zones, .parts = {{}, {}}};
  const Length least = theme.text_zone + theme.zone_gap + mm(30);
  CHECK(fit_side_by_side(theme, zones, least, letters));
  CHECK_FALSE(fit_side_by_side(theme, zones, least - pt(1), letters));
  const FieldRow dates{{{1, date()}, {1, date()}}};
  CHECK(fit_side_by_side(theme, dates, mm(160), letters));
  CHECK_FALSE(fit_side_by_side(theme, dates, mm(110), letters));
  const Columns with_date{.parts = {{.blocks = {date()}}, {.blocks = {Paragraph{}}}}};
  CHECK_FALSE(fit_side_by_side(theme, with_date, mm(110), letters));
  const Columns date_in_notes{.kind = ColumnsKind::zones, .parts = {{}, {.blocks = {date()}}}};
  CHECK_FALSE(fit_side_by_side(theme, date_in_notes, least, letters));
  CHECK(fit_side_by_side(theme, date_in_notes, least + mm(60), letters));
}

TEST_CASE("a heading is as level with the text beside it as their styles are, and with nothing else",
          "[unit][arrange]") {
  const Heading heading{.level = 1, .style = StyleRole::heading_1, .text = words("Head")};
  const auto drop = [](Blocks side, Blocks text) {
    return heading_drop(theme, {ColumnsKind::side, {{.blocks = std::move(side)}, {.blocks = std::move(text)}}});
  };
  const Paragraph body{StyleRole::body, words("Words"), {}}, small{StyleRole::footer, words("Words"), {}};
  CHECK(drop({heading}, {body}) > Length{});
  CHECK(drop({heading}, {small}) > drop({heading}, {body}));
  CHECK(drop({heading}, {Paragraph{StyleRole::heading_1, words("Words"), {}}}) == Length{});
  CHECK(drop({heading}, {List{}}) == drop({heading}, {body}));
  CHECK(drop({heading}, {Group{.blocks = {body}}}) == Length{});
  CHECK(drop({body}, {body}) == Length{});
  CHECK(drop({}, {body}) == Length{});
  CHECK(drop({heading}, {}) == Length{});
}

TEST_CASE("boxes of a row go on below the first box", "[unit][arrange]") {
  CheckRow row{words("Done"), {}};
  for (int i = 0; i < 4; ++i) row.items.push_back({{}, words("0123456789")});  // 8 + 20 mm each, 6 mm between
  const auto arranged = arrange_check_row(theme, row, mm(100), letters);
  CHECK_FALSE(arranged.label_alone);
  REQUIRE(arranged.items.size() == 4);
  CHECK(arranged.lines == 2);
  CHECK(arranged.items[0].x == mm(2) * 4 + item_gap(theme));
  CHECK(arranged.items[1].line == 0);
  CHECK(arranged.items[2].line == 1);
  CHECK(arranged.items[2].x == arranged.items[0].x);
}

TEST_CASE("a label longer than half the line stands above its boxes", "[unit][arrange]") {
  const CheckRow row{words(std::string(26, 'a')), {{{}, words("Yes")}}};
  const auto arranged = arrange_check_row(theme, row, mm(100), letters);
  CHECK(arranged.label_alone);
  CHECK(arranged.lines == 2);
  CHECK(arranged.items[0].line == 1);
  CHECK(arranged.items[0].x == Length{});
}

TEST_CASE("rules are heavy round a table and between records, thin inside a record", "[unit][arrange]") {
  const auto width = [](RowEnd end) { return row_rule(theme, end).width; };
  const auto color = [](RowEnd end) { return row_rule(theme, end).color; };
  CHECK(width({.head = true, .ends_part = true}) == theme.rule_stroke * 2);
  CHECK(width({.ends_record = true, .ends_part = true}) == theme.rule_stroke * 2);
  CHECK(width({.ends_record = true}) == theme.rule_stroke);
  CHECK(width({.records = true, .ends_record = true}) == theme.rule_stroke * 2);
  CHECK(width({.records = true}) == theme.rule_stroke / 2);
  CHECK(color({.records = true}) == theme.rule);
  CHECK(color({.head = true, .records = true}) == theme.rule);
}

TEST_CASE("a picture wider than its place keeps its proportions", "[unit][arrange]") {
  CHECK(fitted({mm(50), mm(25)}, mm(100)) == Size{mm(50), mm(25)});
  const Size fit = fitted({mm(200), mm(100)}, mm(100));
  CHECK(fit.width == mm(100));
  CHECK(fit.height == mm(100) * mm(100).millipoints() / mm(200).millipoints());
}

TEST_CASE("estimated heights add up the blocks and the larger of the spaces between them", "[unit][arrange]") {
  const Blocks blocks{Blank{.kind = BlankKind::lines, .lines = 3}, Blank{.kind = BlankKind::lines, .lines = 2}};
  const auto heights = running_heights(theme, blocks, mm(100));
  const Length gap = std::max(theme.style(StyleRole::answer).space_after, theme.style(StyleRole::label).space_before);
  CHECK(heights == std::vector{theme.writing_line * 3, theme.writing_line * 5 + gap});
  CHECK(estimated_height(theme, blocks, mm(100)) == heights.back());
}

TEST_CASE("a remnant is less than 50 mm on either side of a break", "[unit][arrange]") {
  CHECK(leaves_remnant(mm(49), mm(300)));
  CHECK_FALSE(leaves_remnant(mm(50), mm(300)));
  CHECK(leaves_remnant(mm(251), mm(300)));
}
