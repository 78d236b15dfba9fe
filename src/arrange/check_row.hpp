// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes after one another on a line, their label before them.

#pragma once

#include <cstddef>
#include <vector>

#include "arrange/measure.hpp"

namespace lapas::arrange {

/// Where a box of a row stands, with its label.
struct PlacedItem {
  std::size_t line;  ///< Counted from 0; a label that stands alone has line 0.
  Length x, width;
};

struct ArrangedRow {
  bool label_alone = false;  ///< The label takes the first line for itself.
  std::size_t lines = 1;
  std::vector<PlacedItem> items;
};

/// Fills lines of that width. A label longer than half of it stands alone.
[[nodiscard]] ArrangedRow arrange_check_row(const Theme& theme, const CheckRow& row, Length width,
                                            const Measure& measure);

}  // namespace lapas::arrange
