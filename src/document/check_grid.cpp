// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Cells take the first columns of their row that no cell above reaches into.

#include <algorithm>
#include <limits>

#include "document/checks.hpp"

namespace lapas::document {
namespace {

class GridCheck {
 public:
  GridCheck(std::size_t columns, Members& members) : reached_(columns, 0), members_{members} {}

  void check(const std::vector<TableRow>& rows) {
    std::ranges::fill(reached_, 0);
    for (std::size_t row = 0; row < rows.size(); ++row) check_row(rows[row], rows.size() - row);
  }

 private:
  void check_row(const TableRow& row, std::size_t rows_left) {
    below_ = reached_;
    for (auto& rows : below_) rows = std::max(rows - 1, 0);
    column_ = 0;
    for (const TableCell& cell : row.cells) {
      if (!check_cell(cell, rows_left)) break;
    }
    std::swap(reached_, below_);
  }

  bool check_cell(const TableCell& cell, std::size_t rows_left) {
    members_.number("the number of rows that a cell spans", cell.row_span, 1, static_cast<std::int64_t>(rows_left));
    while (column_ < reached_.size() && reached_[column_] > 0) ++column_;
    const auto columns_left = static_cast<std::int64_t>(reached_.size() - column_);
    if (columns_left == 0) {
      members_.problem("a row of a table has more cells than the table has columns");
      return false;
    }
    members_.number("the number of columns that a cell spans", cell.column_span, 1, columns_left);
    const auto span = std::clamp<std::int64_t>(cell.column_span, 1, columns_left);
    for (std::int64_t i = 0; i < span; ++i) below_[column_++] = cell.row_span - 1;
    return true;
  }

  std::vector<int> reached_, below_;  ///< Rows that a cell above still reaches into, of each column.
  std::size_t column_ = 0;
  Members& members_;
};

}  // namespace

void check_grid(const Table& table, Members& members) {
  members.number("the number of columns of a table", static_cast<std::int64_t>(table.columns.size()), 1,
                 limits::table_columns);
  for (const int width : table.columns) {
    members.number("the width of a column", width, 1, std::numeric_limits<int>::max());
  }
  if (table.columns.empty() || table.columns.size() > limits::table_columns) return;
  GridCheck check{table.columns.size(), members};
  check.check(table.header);
  check.check(table.rows);
}

}  // namespace lapas::document
