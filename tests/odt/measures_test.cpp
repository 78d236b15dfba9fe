// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is guessed without fonts: heights of texts and widths of columns.

#include "odt/column_widths.hpp"
#include "odt/heights.hpp"
#include "odt/text_widths.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

using namespace lapas;
using namespace lapas::odt;

namespace {

const Theme theme = default_theme();

Length height_of(const std::string& text) {
  const Block block{sample::paragraph(text)};
  return estimated_height({&block, 1}, theme.text_zone, theme);
}

TableCell head(const std::string& text) { return sample::cell(sample::paragraph(text, StyleRole::table_head)); }

}  // namespace

TEST_CASE("words longer than half a line take a line each", "[unit][odt]") {
  const std::string word(36, 'n');
  const Length line = theme.style(StyleRole::body).line_height();
  CHECK(height_of(word) == line);
  CHECK(height_of(word + ' ' + word + ' ' + word) == line * 3);
  CHECK(height_of("a few short words") == line);
  CHECK(height_of("") == Length{});
}

TEST_CASE("a letter is as wide with its accent as without", "[unit][odt]") {
  const TextStyle& style = theme.style(StyleRole::body);
  for (const auto& [plain, accented] : {std::pair{"lili", "ļîļî"}, {"trs", "ţŕš"}, {"WmM", "ŴṁṀ"}, {"AEO", "ÅÉÖ"}}) {
    INFO(accented);
    CHECK(estimated_width(plain, style) == estimated_width(accented, style));
  }
}

TEST_CASE("columns whose words have not enough room share what there is", "[unit][odt]") {
  const std::string word(24, 'n');
  Table table{.columns = {4, 1, 1}, .header = {{.cells = {head("short"), head(word), head(word)}}}};
  const auto widths = column_widths(table, mm(100), theme);
  CHECK(widths[0] + widths[1] + widths[2] == mm(100));
  CHECK(widths[1] > mm(100) / 6);
  CHECK(widths[1] - widths[2] < pt(0.1));
  CHECK(widths[2] - widths[1] < pt(0.1));
  CHECK(widths[0] > estimated_width("short", theme.style(StyleRole::table_head)));
}
