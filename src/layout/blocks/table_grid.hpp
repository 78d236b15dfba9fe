// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where the cells of a table stand: columns and rows that each occupies, and the widths of columns.

#pragma once

#include <vector>

#include "layout/context.hpp"

namespace lapas::layout {

struct GridCell {
  const TableCell* source;
  std::size_t column;
  std::size_t columns, rows;  ///< How many it spans.
};

struct GridRow {
  const TableRow* source;
  std::vector<GridCell> cells;
};

/// The rows with a column for each cell, those that cells above reach into left free.
[[nodiscard]] std::vector<GridRow> make_grid(const std::vector<TableRow>& rows, std::size_t columns);

struct ColumnEdges {
  std::vector<Length> edges;  ///< The left edge of each column and the right edge of the last.
  bool fit = true;            ///< Every column has room for its longest word, divided where it may be.
};

/// The columns have the table's relative widths, but none is narrower than its longest word while others have room to
/// give.
[[nodiscard]] ColumnEdges find_edges(Context& context, const Table& table, Frame frame,
                                     std::span<const GridRow> header, std::span<const GridRow> rows);

}  // namespace lapas::layout
