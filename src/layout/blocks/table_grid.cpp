// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Columns start from their relative widths. Those too narrow for their longest word get what they need from those with
// room to spare, each giving in proportion to what it can; where that is not enough and the style lets words be
// divided, it goes by the longest part of a word. Cells over several columns share their need among them.

#include "layout/blocks/table_grid.hpp"

#include <algorithm>
#include <numeric>

#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

using Measure = Length (*)(const Context&, const Inlines&, StyleRole);

/// The width that a cell cannot do without, padding included.
Length least_cell_width(Context& context, const TableCell& cell, Measure measure) {
  const auto& theme = context.theme;
  Length least;
  for (const auto& block : cell.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
      least = std::max(least, measure(context, paragraph->text, paragraph->style));
    } else if (const auto* item = std::get_if<CheckItem>(&block.content)) {
      const Length indent = item->label.empty() ? theme.box : theme.box + theme.box_gap;
      least = std::max(least, indent + measure(context, item->label, StyleRole::option_label));
    }
  }
  return least + 2 * theme.cell_padding;
}

void raise_to_need(Context& context, std::span<const GridRow> rows, std::span<const Length> widths, Measure measure,
                   std::vector<Length>& least) {
  for (const auto& row : rows) {
    for (const auto& cell : row.cells) {
      const auto spanned = widths.subspan(cell.column, cell.columns);
      const Length width = std::accumulate(spanned.begin(), spanned.end(), Length{});
      const Length need = least_cell_width(context, *cell.source, measure);
      if (width.millipoints() == 0) continue;
      for (std::size_t i = 0; i < cell.columns; ++i) {
        auto& column = least[cell.column + i];
        const auto part = need.millipoints() * spanned[i].millipoints();
        column = std::max(column, Length::from_millipoints((part + width.millipoints() - 1) / width.millipoints()));
      }
    }
  }
}

/// Says whether there was enough for all.
bool even_out(std::vector<Length>& widths, const std::vector<Length>& least) {
  Length missing, spare;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] < least[i]) missing += least[i] - widths[i];
    else spare += widths[i] - least[i];
  }
  if (missing == Length{}) return true;
  const auto given = std::min(missing, spare).millipoints();
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] < least[i]) {
      widths[i] += Length::from_millipoints((least[i] - widths[i]).millipoints() * given / missing.millipoints());
    } else if (spare > Length{}) {
      const auto share = (widths[i] - least[i]).millipoints() * given;
      widths[i] -= Length::from_millipoints((share + spare.millipoints() - 1) / spare.millipoints());
    }
  }
  return missing <= spare;
}

}  // namespace

std::vector<GridRow> make_grid(const std::vector<TableRow>& rows, std::size_t columns) {
  std::vector<GridRow> grid;
  std::vector<std::size_t> reached(columns, 0);  // Rows that a cell above still reaches into.
  for (const auto& row : rows) {
    GridRow& line = grid.emplace_back(GridRow{&row, {}});
    std::vector<std::size_t> below = reached;
    for (auto& count : below) count -= std::min<std::size_t>(count, 1);
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      while (column < columns && reached[column] > 0) ++column;
      const auto span = std::min(static_cast<std::size_t>(std::max(cell.column_span, 1)), columns - column);
      if (span == 0) break;
      const auto tall = static_cast<std::size_t>(std::max(cell.row_span, 1));
      line.cells.push_back({&cell, column, span, tall});
      for (std::size_t i = column; i < column + span; ++i) below[i] = tall - 1;
      column += span;
    }
    reached = std::move(below);
  }
  return grid;
}

ColumnEdges find_edges(Context& context, const Table& table, Frame frame, std::span<const GridRow> header,
                       std::span<const GridRow> rows) {
  const int weights = std::accumulate(table.columns.begin(), table.columns.end(), 0);
  std::vector<Length> widths;
  for (const int weight : table.columns) widths.push_back(frame.width * weight / std::max(weights, 1));
  ColumnEdges found;
  std::vector<Length> raised;
  for (const Measure measure : {least_width, least_divided_width}) {
    raised = widths;
    std::vector<Length> least(widths.size());
    raise_to_need(context, header, widths, measure, least);
    raise_to_need(context, rows, widths, measure, least);
    found.fit = even_out(raised, least);
    if (found.fit) break;
  }
  found.edges.push_back(frame.x);
  for (const Length width : raised) found.edges.push_back(found.edges.back() + width);
  found.edges.back() = frame.x + frame.width;
  return found;
}

}  // namespace lapas::layout
