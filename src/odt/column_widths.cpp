// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Columns start from their relative widths. Those too narrow for their longest word get what they need from those with
// room to spare, each giving in proportion to what it can. A cell over several columns shares its need among them.

#include "odt/column_widths.hpp"

#include <algorithm>
#include <numeric>

#include "odt/text_widths.hpp"

namespace lapas::odt {
namespace {

Length longest_word(const Inlines& inlines, const TextStyle& style) {
  const std::string text = plain_text(inlines);
  Length longest;
  for (const auto& second : inlines.second) longest = longest_word(second, second_language_style(style));
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    longest = std::max(longest, estimated_width(std::string_view{text}.substr(start, end - start), style));
    start = end + 1;
  }
  return longest;
}

Length least_width(const TableCell& cell, const Theme& theme) {
  Length least;
  for (const auto& block : cell.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
      least = std::max(least, longest_word(paragraph->text, theme.style(paragraph->style)));
    } else if (const auto* item = std::get_if<CheckItem>(&block.content)) {
      const Length indent = item->label.empty() ? theme.box : theme.box + theme.box_gap;
      least = std::max(least, indent + longest_word(item->label, theme.style(StyleRole::option_label)));
    }
  }
  return least + 2 * (theme.cell_padding + theme.rule_stroke);
}

class ColumnWidths {
 public:
  ColumnWidths(const Table& table, Length width, const Theme& theme) : theme_{theme}, least_(table.columns.size()) {
    const int weights = std::accumulate(table.columns.begin(), table.columns.end(), 0);
    Length left;
    std::int64_t sum = 0;
    for (const int weight : table.columns) {
      sum += weight;
      const Length right = width * sum / std::max(weights, 1);
      widths_.push_back(right - left);
      left = right;
    }
  }

  /// Rows with cells that reach over several rows are left out: their columns are told by other rows.
  void raise(const std::vector<TableRow>& rows) {
    for (const auto& row : rows) {
      const bool plain = std::ranges::all_of(row.cells, [](const TableCell& cell) { return cell.row_span <= 1; });
      if (plain) raise(row);
    }
  }

  std::vector<Length> even_out() {
    Length missing, spare;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (widths_[i] < least_[i]) missing += least_[i] - widths_[i];
      else spare += widths_[i] - least_[i];
    }
    if (missing == Length{} || spare == Length{}) return widths_;
    const auto given = std::min(missing, spare).millipoints();
    Length balance;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const Length lack = least_[i] - widths_[i];
      const auto whole = lack > Length{} ? missing.millipoints() : spare.millipoints();
      const auto share = Length::from_millipoints(lack.millipoints() * given / whole);
      widths_[i] += share;
      balance += share;
    }
    widths_.back() -= balance;  // what rounding left over
    return widths_;
  }

 private:
  void raise(const TableRow& row) {
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      const std::size_t end =
          std::min(column + static_cast<std::size_t>(std::max(cell.column_span, 1)), widths_.size());
      Length width;
      for (std::size_t i = column; i < end; ++i) width += widths_[i];
      const Length need = least_width(cell, theme_);
      for (std::size_t i = column; i < end; ++i) {
        const auto share =
            need.millipoints() * widths_[i].millipoints() / std::max<std::int64_t>(width.millipoints(), 1);
        least_[i] = std::max(least_[i], Length::from_millipoints(share));
      }
      column = end;
    }
  }

  const Theme& theme_;
  std::vector<Length> widths_, least_;
};

}  // namespace

std::vector<Length> column_widths(const Table& table, Length width, const Theme& theme) {
  ColumnWidths columns{table, width, theme};
  columns.raise(table.header);
  columns.raise(table.rows);
  return columns.even_out();
}

bool goes_below(const Columns& columns, Length width, const Theme& theme) {
  constexpr Length least_side_zone = mm(30);
  return columns.zones && width - theme.text_zone - theme.zone_gap < least_side_zone;
}

std::vector<Length> part_widths(const Columns& columns, Length width, const Theme& theme) {
  if (columns.zones) return {theme.text_zone, width - theme.text_zone - theme.zone_gap};
  const int weights = std::accumulate(columns.parts.begin(), columns.parts.end(), 0,
                                      [](int sum, const ColumnPart& part) { return sum + part.weight; });
  const Length room = width - theme.zone_gap * (static_cast<std::int64_t>(columns.parts.size()) - 1);
  std::vector<Length> widths;
  for (const auto& part : columns.parts) widths.push_back(room * part.weight / std::max(weights, 1));
  return widths;
}

}  // namespace lapas::odt
