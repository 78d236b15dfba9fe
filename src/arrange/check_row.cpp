// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// First fit, line by line; the lines that follow begin under the first box.

#include "arrange/check_row.hpp"

#include <algorithm>

#include "arrange/looks.hpp"

namespace lapas::arrange {

ArrangedRow arrange_check_row(const Theme& theme, const CheckRow& row, Length width, const Measure& measure) {
  ArrangedRow arranged;
  Length start;
  if (!row.label.empty()) {
    const Length label = measure.width(row.label, StyleRole::label);
    arranged.label_alone = label > width / 2;
    if (arranged.label_alone) ++arranged.lines;
    else start = label + item_gap(theme);
  }
  Length x = start;
  for (const CheckItem& item : row.items) {
    const Length natural = label_indent(theme) + measure.width(item.label, StyleRole::option_label);
    if (x > start && x + natural > width) {
      ++arranged.lines;
      x = start;
    }
    const Length room = std::min(natural, width - x);
    arranged.items.push_back({arranged.lines - 1, x, room});
    x += room + item_gap(theme);
  }
  return arranged;
}

}  // namespace lapas::arrange
