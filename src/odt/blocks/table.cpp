// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables that mean something. Each cell draws the rule below itself and, in a table to write in, the one at its left;
// the first row draws the one above and the last column the one at the right, so that no two cells draw the same rule.

#include <algorithm>

#include "odt/blocks.hpp"
#include "odt/column_widths.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

const Blank* lone_blank(const TableCell& cell) {
  const auto* blank = cell.blocks.size() == 1 ? std::get_if<Blank>(&cell.blocks.front().content) : nullptr;
  return blank != nullptr && blank->kind == BlankKind::cell ? blank : nullptr;
}

bool is_lone_box(const TableCell& cell) {
  const auto* item = cell.blocks.size() == 1 ? std::get_if<CheckItem>(&cell.blocks.front().content) : nullptr;
  return item != nullptr && item->label.empty();
}

/// For each column whether nothing but lone boxes stands in it, so that its head reads better in the middle above them.
std::vector<bool> box_columns(const Table& table) {
  std::vector<bool> boxes(table.columns.size(), !table.rows.empty());
  for (const auto& row : table.rows) {
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      const bool box = is_lone_box(cell);
      for (int i = 0; i < std::max(cell.column_span, 1) && column < boxes.size(); ++i, ++column) {
        if (!box) boxes[column] = false;
      }
    }
  }
  return boxes;
}

/// What the cells of a row have in common.
struct RowTraits {
  bool head = false;
  bool top = false;   ///< The first of the table.
  bool keep = false;  ///< Stays on a page with the next; its first paragraph says so.
  Edge below;
};

/// Writes the rows of one table. Cells that a span covers are written too, as ODF wants.
class RowWriter {
 public:
  RowWriter(Context& context, const Table& table, std::vector<Length> widths)
      : context_{context}, table_{table}, widths_{std::move(widths)}, box_columns_{box_columns(table)},
        reached_(widths_.size(), 0) {
    records_ = std::ranges::any_of(table.rows, [](const TableRow& row) { return !row.starts_record; });
  }

  void write(pugi::xml_node parent, const std::vector<TableRow>& rows, bool head) {
    const auto records = std::ranges::count_if(rows, &TableRow::starts_record);
    std::ptrdiff_t record = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool ends_part = i + 1 == rows.size(), ends_record = ends_part || rows[i + 1].starts_record;
      if (rows[i].starts_record) ++record;
      // A record alone on a page looks lost.
      const bool lonely = !ends_part && (record == 1 || record + 1 == records);
      write_row(parent, rows[i], {.head = head,
                                  .top = i == 0 && (head || table_.header.empty()),
                                  .keep = !head && (!ends_record || lonely),
                                  .below = edge_below(head, ends_part, ends_record)});
    }
    std::ranges::fill(reached_, 0);
  }

 private:
  void write_row(pugi::xml_node parent, const TableRow& row, const RowTraits& traits) {
    const auto node =
        add_element(parent, "table:table-row", {{"table:style-name", context_.book.row({row_height(row)})}});
    std::size_t column = 0;
    for (const auto& cell : row.cells) {
      column = write_covered(node, column);
      if (column >= widths_.size()) return;
      column = write_cell(node, cell, column, traits);
    }
    write_covered(node, column);
  }

  [[nodiscard]] Length row_height(const TableRow& row) const {
    Length height = row.min_height;
    for (const auto& cell : row.cells) {
      const Blank* blank = lone_blank(cell);
      if (blank != nullptr && cell.row_span <= 1) height = std::max(height, context_.theme.writing_line * blank->lines);
    }
    return height;
  }

  /// Cells of this row that cells above reach into.
  std::size_t write_covered(pugi::xml_node row, std::size_t column) {
    for (; column < widths_.size() && reached_[column] > 0; ++column) {
      --reached_[column];
      add_element(row, "table:covered-table-cell");
    }
    return column;
  }

  std::size_t write_cell(pugi::xml_node row, const TableCell& cell, std::size_t column, const RowTraits& traits) {
    const std::size_t span = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(cell.column_span, 1)), 1,
                                                     widths_.size() - column);
    const std::size_t end = column + span;
    const CellLook look = look_of(cell, end == widths_.size(), traits);
    const auto node = add_element(row, "table:table-cell", {{"table:style-name", context_.book.cell(look)}});
    if (span > 1) add_attributes(node, {{"table:number-columns-spanned", std::to_string(span)}});
    if (cell.row_span > 1) add_attributes(node, {{"table:number-rows-spanned", std::to_string(cell.row_span)}});
    Length width = -look.left_padding - look.right_padding;
    for (std::size_t i = column; i < end; ++i) width += widths_[i];
    const Place inside{.parent = node,
                       .width = width,
                       .in_cell = true,
                       .first = true,
                       .last = true,
                       .centred = traits.head && span == 1 && box_columns_[column],
                       .keep = traits.keep && column == 0};
    write_blocks(context_, cell.blocks, inside);
    if (!node.first_child()) add_paragraph(context_, inside, {.role = StyleRole::table_text});
    for (std::size_t i = column + 1; i < end; ++i) add_element(row, "table:covered-table-cell");
    for (std::size_t i = column; i < end; ++i) reached_[i] = std::max(cell.row_span, 1) - 1;
    return end;
  }

  /// Rules round a table, below its head and between records of several lines are heavy, those inside a record faint.
  [[nodiscard]] Edge edge_below(bool head, bool ends_part, bool ends_record) const {
    const Length stroke = context_.theme.rule_stroke;
    if (ends_part || (records_ && !head && ends_record)) return heavy();
    return records_ && !head ? Edge{stroke, EdgeColor::faint} : Edge{stroke};
  }
  [[nodiscard]] Edge heavy() const { return {context_.theme.rule_stroke * 2, EdgeColor::accent}; }

  [[nodiscard]] CellLook look_of(const TableCell& cell, bool last_column, const RowTraits& row) const {
    const Edge light{context_.theme.rule_stroke};
    const bool writing = table_.look == TableLook::writing;
    CellLook look;
    if (row.head) look.fill = Fill::accent_tint;
    if (row.top) look.top = heavy();
    look.bottom = row.below;
    if (writing) look.left = light;
    if (writing && last_column) look.right = light;
    look.set_padding(context_.theme.cell_padding);
    // Rules take room in office programs.
    look.top_padding -= look.top.stroke;
    look.bottom_padding -= look.bottom.stroke;
    if (lone_blank(cell) != nullptr) look.top_padding = look.bottom_padding = {};
    if (row.head) look.alignment = VerticalAlignment::bottom;
    else if (writing) look.alignment = VerticalAlignment::middle;
    return look;
  }

  Context& context_;
  const Table& table_;
  std::vector<Length> widths_;
  std::vector<bool> box_columns_;
  std::vector<int> reached_;  ///< For each column the rows that a cell above still reaches into.
  bool records_ = false;      ///< Some have several lines.
};

}  // namespace

void write(Context& context, const Table& table, const Place& place) {
  TableStyle style{.width = place.width, .space_after = context.theme.callout_padding};
  begin_table(context, place, style);
  const auto node = add_element(place.parent, "table:table", {{"table:style-name", context.book.table(style)}});
  if (!table.id.empty()) context.beginning.bookmarks.push_back(table.id);
  if (!table.summary.empty()) add_text_element(node, "table:desc", table.summary);
  const std::vector<Length> widths = column_widths(table, place.width, context.theme);
  for (const Length width : widths) {
    add_element(node, "table:table-column", {{"table:style-name", context.book.column(width)}});
  }
  RowWriter writer{context, table, widths};
  if (!table.header.empty()) writer.write(add_element(node, "table:table-header-rows"), table.header, true);
  writer.write(node, table.rows, false);
}

}  // namespace lapas::odt
