// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Columns start from their relative widths. Those too narrow for their longest word get what they need from those with
// room to spare, each giving in proportion to what it can; where that is not enough and the style lets words be
// divided, it goes by the longest part of a word. Cells over several columns share their need among them.

#include "arrange/table_grid.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "arrange/looks.hpp"

namespace lapas::arrange {
namespace {

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

using LongestWord = Length (Measure::*)(const Inlines&, StyleRole) const;

/// The width that content cannot do without.
class LeastWidth {
 public:
  LeastWidth(const Theme& theme, const Measure& measure, LongestWord longest_word)
      : theme_{theme}, measure_{measure}, longest_{longest_word} {}

  Length operator()(const Blocks& blocks) const {
    Length least;
    for (const Block& block : blocks) least = std::max(least, std::visit(*this, block.content));
    return least;
  }
  Length operator()(const Paragraph& paragraph) const { return longest(paragraph.text, paragraph.style); }
  Length operator()(const Heading& heading) const { return longest(heading.text, heading.style); }
  Length operator()(const CheckList& list) const {
    Length least;
    for (const CheckItem& item : list.items) {
      least = std::max(least, label_indent(theme_) + longest(item.label, StyleRole::option_label));
    }
    return least;
  }
  Length operator()(const Box&) const { return theme_.box; }
  /// Everything else takes the room that there is.
  Length operator()(const auto&) const { return {}; }

 private:
  [[nodiscard]] Length longest(const Inlines& text, StyleRole role) const { return (measure_.*longest_)(text, role); }

  const Theme& theme_;
  const Measure& measure_;
  LongestWord longest_;
};

void raise_to_need(std::span<const GridRow> rows, std::span<const Length> widths, const LeastWidth& least_width,
                   Length beside, std::vector<Length>& least) {
  for (const auto& row : rows) {
    for (const auto& cell : row.cells) {
      const auto spanned = widths.subspan(cell.column, cell.columns);
      const Length width = std::accumulate(spanned.begin(), spanned.end(), Length{});
      const Length need = std::visit(least_width, cell.source->content) + beside;
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

void find_edges(ArrangedTable& arranged, const Theme& theme, const Table& table, Length width, const Measure& measure,
                Length rules) {
  const auto weights = std::accumulate(table.columns.begin(), table.columns.end(), std::int64_t{});
  std::vector<Length> widths;
  for (const int weight : table.columns) widths.push_back(width * weight / std::max<std::int64_t>(weights, 1));
  std::vector<Length> raised;
  for (const LongestWord longest : {&Measure::longest_word, &Measure::longest_part}) {
    raised = widths;
    std::vector<Length> least(widths.size());
    const LeastWidth least_width{theme, measure, longest};
    for (const auto* rows : {&arranged.header, &arranged.rows}) {
      raise_to_need(*rows, widths, least_width, theme.cell_padding * 2 + rules, least);
    }
    arranged.fit = even_out(raised, least);
    if (arranged.fit) break;
  }
  arranged.edges.emplace_back();
  for (const Length column : raised) arranged.edges.push_back(arranged.edges.back() + column);
  arranged.edges.back() = width;
}

}  // namespace

ArrangedTable arrange_table(const Theme& theme, const Table& table, Length width, const Measure& measure,
                            Length rules) {
  ArrangedTable arranged{.header = make_grid(table.header, table.columns.size()),
                         .rows = make_grid(table.rows, table.columns.size())};
  arranged.records = std::ranges::any_of(table.rows, [](const TableRow& row) { return !row.starts_record; });
  find_edges(arranged, theme, table, width, measure, rules);
  return arranged;
}

bool heads_boxes(const ArrangedTable& table, const GridCell& head) {
  bool boxes = false;
  for (const auto& row : table.rows) {
    for (const auto& cell : row.cells) {
      if (cell.column != head.column || cell.columns != head.columns) continue;
      if (!std::holds_alternative<Box>(cell.source->content)) return false;
      boxes = true;
    }
  }
  return boxes;
}

bool leaves_lone_record(std::size_t record, std::size_t count) {
  return record + 1 < count && (record == 0 || record + 2 == count);
}

}  // namespace lapas::arrange
