// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables of rows to fill in. A column of choices is printed as a narrow column of boxes for each option. A record can have
// several lines with different columns over one grid.

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "compose/answers.hpp"
#include "compose/markup.hpp"
#include "compose/record_grid.hpp"

namespace lapas::composing {
namespace {

/// A column as it prints: one of the field, or one option of it.
struct PrintedColumn {
  std::size_t position;  ///< In the field.
  const Option* option;  ///< Null for a column that is written in.
  int width, line;
};

std::vector<PrintedColumn> printed_columns(const std::vector<Column>& columns) {
  std::vector<PrintedColumn> printed;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int width = std::max(columns[i].width, 1);
    if (columns[i].kind != ColumnKind::choice || columns[i].in_list) {
      printed.push_back({i, nullptr, width, columns[i].line});
      continue;
    }
    for (const Option& option : columns[i].options) {
      const int share = std::max(width / static_cast<int>(columns[i].options.size()), 1);
      printed.push_back({i, &option, share, columns[i].line});
    }
  }
  return printed;
}

/// The columns on one line of a record, by their position among the printed ones.
using RecordLine = std::vector<std::size_t>;

/// The lines that the pack asks for, or more where the longest words of one have no room beside each other, as in large
/// print. The options of a column stay on one line. `least` is what each column cannot do without.
std::vector<RecordLine> record_lines(const std::vector<PrintedColumn>& columns, const std::vector<Length>& least,
                                     Length available) {
  std::map<int, RecordLine> by_line;
  for (std::size_t i = 0; i < columns.size(); ++i) by_line[columns[i].line].push_back(i);
  std::vector<RecordLine> lines;
  for (const auto& [line, members] : by_line) {
    lines.emplace_back();
    Length used;
    for (std::size_t first = 0, last = 0; first < members.size(); first = last) {
      Length need;
      do {
        need += least[members[last++]];
      } while (last < members.size() && columns[members[last]].position == columns[members[first]].position);
      if (used + need > available && !lines.back().empty()) {
        lines.emplace_back();
        used = {};
      }
      used += need;
      lines.back().insert(lines.back().end(), members.begin() + static_cast<std::ptrdiff_t>(first),
                          members.begin() + static_cast<std::ptrdiff_t>(last));
    }
  }
  return lines;
}

/// With the spans in the order of the columns, and of the number at the left when records have one.
struct Grid {
  std::vector<int> columns;  ///< Relative widths.
  std::vector<int> spans;    ///< Of each printed column.
};

Grid make_grid(const std::vector<PrintedColumn>& columns, const std::vector<RecordLine>& lines) {
  std::vector<std::vector<int>> widths;
  for (const RecordLine& line : lines) {
    auto& own = widths.emplace_back();
    for (const std::size_t i : line) own.push_back(columns[i].width);
  }
  const RecordGrid under = make_record_grid(widths);
  Grid grid{under.columns, std::vector<int>(columns.size())};
  for (std::size_t l = 0; l < lines.size(); ++l) {
    for (std::size_t k = 0; k < lines[l].size(); ++k) grid.spans[lines[l][k]] = under.spans[l][k];
  }
  return grid;
}

/// A column at the left that is as wide as the numbers or codes of records need.
void add_mark_column(const Composer& composer, Grid& grid, const std::vector<std::string>& marks) {
  constexpr std::int64_t fine = 1000;
  const Length numbers = room_for_marks(composer, marks);
  std::int64_t total = 0;
  for (int& column : grid.columns) total += column *= fine;
  const Length rest = composer.theme.zone_width() - numbers;
  const auto width = total * numbers.millipoints() / std::max<std::int64_t>(rest.millipoints(), 1);
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  grid.columns.insert(grid.columns.begin(), static_cast<int>(std::clamp(width, std::int64_t{1}, most)));
}

class TableMaker {
 public:
  explicit TableMaker(const FieldPlaces& places)
      : places_{places},
        columns_{printed_columns(places.field.columns)},
        labels_{labels(&composing::label_of)},
        lines_{record_lines(columns_, least_widths(), places.composer.theme.zone_width())},
        marks_{row_marks(places.field, static_cast<std::size_t>(std::max(places.field.rows, 0)))},
        grid_{make_grid(columns_, lines_)} {
    if (!marks_.empty()) add_mark_column(places_.composer, grid_, marks_);
  }

  Table make() {
    Table table{.look = TableLook::writing, .columns = grid_.columns};
    table.growth = places_.row_growth();
    table.even = places_.field.spread != TableSpread::flow;
    table.fills = places_.field.spread == TableSpread::fill;
    table.summary = table_summary(places_, labels(&name_of));
    add_heads(table.header);
    const auto& statements = places_.field.statements;
    const auto count = static_cast<std::size_t>(std::max(places_.field.rows, 0));
    for (std::size_t row = 0; row < count; ++row) {
      const bool has_group = row < statements.size() && !statements[row].group.empty();
      if (has_group) add_group_row(table, places_, statements[row].group);
      const std::size_t first = table.rows.size();
      add_record(table.rows, marks_.empty() ? std::string{} : marks_[row], [&](std::size_t column) {
        const bool printed = column == 0 && row < statements.size();
        return printed ? printed_cell(statements[row].text) : answer_cell(row, column);
      });
      table.rows[first].starts_record = !has_group;
    }
    if (!places_.field.total.empty()) add_total(table.rows);
    return table;
  }

 private:
  /// Those of options as they are, those of other columns as `label_of` gives them.
  [[nodiscard]] std::vector<Inlines> labels(Inlines (*label_of)(Composer&, const Column&)) const {
    Composer& composer = places_.composer;
    std::vector<Inlines> all;
    for (const PrintedColumn& column : columns_) {
      all.push_back(column.option ? composer.texts.inlines(column.option->label)
                                  : label_of(composer, field_column(column)));
    }
    return all;
  }

  [[nodiscard]] std::vector<Length> least_widths() const {
    const Composer& composer = places_.composer;
    std::vector<Length> least;
    for (const Inlines& label : labels_) least.push_back(composer.room_for_words(label, StyleRole::table_head));
    for (const Statement& statement : places_.field.statements) {
      const Inlines& text = places_.composer.texts.inlines(statement.text);
      least.front() = std::max(least.front(), composer.room_for_words(text, StyleRole::table_text));
    }
    for (Length& width : least) width += 2 * composer.theme.cell_padding;
    return least;
  }

  [[nodiscard]] const Column& field_column(const PrintedColumn& column) const {
    return places_.field.columns[column.position];
  }

  [[nodiscard]] const SourcePlace& place_of(const PrintedColumn& column) const {
    return column.option ? column.option->label.place : field_column(column).label.place;
  }

  /// Its number or code stands over so many rows.
  [[nodiscard]] TableCell mark_cell(std::string_view mark, std::size_t rows) const {
    TableCell cell;
    if (!mark.empty()) {
      cell = text_cell(StyleRole::table_number, places_.composer.texts.ready(mark), places_.field.label.place, true);
    }
    cell.row_span = static_cast<int>(rows);
    return cell;
  }

  [[nodiscard]] bool heads_options(std::size_t column) const {
    return columns_[column].option && field_column(columns_[column]).heads_options;
  }

  [[nodiscard]] static TableCell head_cell(const Inlines& label, const SourcePlace& place, int columns) {
    TableCell cell = text_cell(StyleRole::table_head, label, place, true);
    cell.column_span = columns;
    return cell;
  }

  /// The heads of one line of a record, in a second row those of options below the heads of their columns.
  void add_heads(std::vector<TableRow>& rows, const RecordLine& line) {
    const bool in_two_rows = std::ranges::any_of(line, [&](std::size_t column) { return heads_options(column); });
    TableRow upper{.starts_record = rows.empty()}, lower{.starts_record = false};
    for (std::size_t i = 0; i < line.size(); ++i) {
      const PrintedColumn& printed = columns_[line[i]];
      TableCell head = head_cell(labels_[line[i]], place_of(printed), grid_.spans[line[i]]);
      if (!heads_options(line[i])) {
        head.row_span = in_two_rows ? 2 : 1;
        upper.cells.push_back(std::move(head));
        continue;
      }
      if (i == 0 || columns_[line[i - 1]].position != printed.position) {
        const Column& headed = field_column(printed);
        upper.cells.push_back(head_cell(composing::label_of(places_.composer, headed), headed.label.place, 0));
      }
      upper.cells.back().column_span += head.column_span;
      lower.cells.push_back(std::move(head));
    }
    rows.push_back(std::move(upper));
    if (in_two_rows) rows.push_back(std::move(lower));
  }

  void add_heads(std::vector<TableRow>& rows) {
    for (const RecordLine& line : lines_) add_heads(rows, line);
    if (!marks_.empty()) rows.front().cells.insert(rows.front().cells.begin(), mark_cell({}, rows.size()));
  }

  template <typename MakeCell>
  void add_record(std::vector<TableRow>& rows, std::string_view mark, MakeCell make_cell) {
    for (const RecordLine& line : lines_) {
      TableRow row{.starts_record = &line == &lines_.front()};
      if (row.starts_record && !marks_.empty()) row.cells.push_back(mark_cell(mark, lines_.size()));
      for (const std::size_t column : line) {
        row.cells.push_back(make_cell(column));
        row.cells.back().column_span = grid_.spans[column];
      }
      rows.push_back(std::move(row));
    }
  }

  /// What the record is called: its pre-printed cell or "row 3".
  [[nodiscard]] std::string record_name(std::size_t row) {
    const auto& statements = places_.field.statements;
    if (row < statements.size()) return places_.composer.texts.plain(statements[row].text);
    return places_.composer.texts.plain(places_.composer.words.row.filled({{"n", std::to_string(row + 1)}}));
  }

  TableCell printed_cell(const Message& text) {
    return text_cell(StyleRole::table_text, places_.composer.texts.inlines(text), text.place, true);
  }

  TableCell answer_cell(std::size_t row, std::size_t column) {
    const PrintedColumn& printed = columns_[column];
    const std::string place =
        places_.id + '.' + places_.field.row_id(row) + ".c" + std::to_string(printed.position + 1);
    const std::string what = record_name(row) + ", " + places_.composer.texts.plain(field_column(printed).label);
    if (!printed.option) return blank_cell(column, place, what, row < places_.field.statements.size());
    Box box = places_.choice(place, printed.option->id, what + ", " + plain_text(labels_[column]));
    box.limits.required = field_column(printed).limits.required && row < places_.field.statements.size();
    return {std::move(box)};
  }

  TableCell blank_cell(std::size_t column, const std::string& place, const std::string& what, bool may_be_required) {
    Blank blank = places_.column_blank({}, place, what, field_column(columns_[column]), may_be_required);
    blank.lines = std::max(places_.field.row_lines, 1);
    return {std::move(blank)};
  }

  /// A place under each column of numbers; the label takes the columns before the first of them.
  void add_total(std::vector<TableRow>& rows) {
    const Inlines& label = places_.composer.texts.inlines(places_.field.total);
    add_record(rows, {}, [&](std::size_t column) {
      if (field_column(columns_[column]).kind != ColumnKind::number) return TableCell{};
      const std::string place = places_.id + ".total.c" + std::to_string(columns_[column].position + 1);
      const std::string what = places_.composer.texts.plain(field_column(columns_[column]).label);
      return blank_cell(column, place, plain_text(label) + ", " + what, false);
    });
    auto& cells = rows[rows.size() - lines_.size()].cells;
    const auto is_sum = [](const TableCell& cell) { return std::holds_alternative<Blank>(cell.content); };
    const auto first = cells.begin() + (marks_.empty() ? 0 : 1);
    const auto first_sum = std::find_if(first, cells.end(), is_sum);
    if (first_sum == first) return;
    TableCell head = text_cell(StyleRole::table_text, strong(label), places_.field.total.place, true);
    head.column_span =
        std::accumulate(first, first_sum, 0, [](int sum, const TableCell& cell) { return sum + cell.column_span; });
    cells.insert(cells.erase(first, first_sum), std::move(head));
  }

  const FieldPlaces& places_;
  const std::vector<PrintedColumn> columns_;
  const std::vector<Inlines> labels_;
  const std::vector<RecordLine> lines_;
  const std::vector<std::string> marks_;
  Grid grid_;
};

}  // namespace

Table compose_answer_table(const FieldPlaces& places) { return TableMaker{places}.make(); }

}  // namespace lapas::composing
