// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where the cells of a table stand: columns and rows that each occupies, and the widths of columns.

#pragma once

#include <cstddef>
#include <vector>

#include "arrange/measure.hpp"

namespace lapas::arrange {

/// A cell and the columns that it takes.
struct GridCell {
  const TableCell* source;
  std::size_t column;
  std::size_t columns, rows;  ///< How many it spans.
};

struct GridRow {
  const TableRow* source;
  std::vector<GridCell> cells;  ///< From the left; where cells above reach into the row, columns are left out.
};

struct ArrangedTable {
  std::vector<GridRow> header, rows;
  std::vector<Length>
      edges;             ///< The left edge of each column and the right edge of the last, from the left of the table.
  bool fit = true;       ///< Every column has room for its longest word, divided where it may be.
  bool records = false;  ///< Some records have several lines.

  [[nodiscard]] Length left(const GridCell& cell) const { return edges[cell.column]; }
  [[nodiscard]] Length width(const GridCell& cell) const { return edges[cell.column + cell.columns] - left(cell); }
};

/// Columns have the table's relative widths, but none is narrower than its longest word while others have room to give.
/// `rules` is what the rules of a cell take of its width. The table must outlive what is given.
[[nodiscard]] ArrangedTable arrange_table(const Theme& theme, const Table& table, Length width, const Measure& measure,
                                          Length rules = {});

/// Whether nothing but boxes stands below a head, so that it reads better in the middle above them.
[[nodiscard]] bool heads_boxes(const ArrangedTable& table, const GridCell& head);

/// Whether a page that ends behind the record, counted from 0, would leave one record of several alone.
[[nodiscard]] bool leaves_lone_record(std::size_t record, std::size_t count);

}  // namespace lapas::arrange
