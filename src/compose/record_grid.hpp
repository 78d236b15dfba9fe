// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The grid under records of several lines: it has every edge that any line has, and a cell spans the columns between its
// own, so that each line fills the width.

#pragma once

#include <vector>

namespace lapas::composing {

struct RecordGrid {
  std::vector<int> columns;             ///< Relative widths.
  std::vector<std::vector<int>> spans;  ///< Of the cells of each line.
};

/// `lines` are the relative widths of the cells of each line.
[[nodiscard]] RecordGrid make_record_grid(const std::vector<std::vector<int>>& lines);

}  // namespace lapas::composing
