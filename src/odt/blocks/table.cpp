// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables that mean something. Each cell draws the rule below itself and, in a table to write in, the one at its left;
// the first row draws the one above and the last column the one at the right, so that no two cells draw the same rule.

#include <algorithm>
#include <string>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "arrange/table_grid.hpp"
#include "odt/blocks.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

using arrange::GridCell;
using arrange::GridRow;

/// What the cells of a row have in common.
struct RowTraits {
  bool head = false;
  bool top = false;   ///< The first of the table.
  bool keep = false;  ///< Stays on a page with the next; its first paragraph says so.
  arrange::Rule below;
};

struct WriteContent {
  Context& context;
  const Place& place;
  Length height;  ///< Of the row, as what is written in it asks for.

  void operator()(const Blocks& blocks) const {
    write_blocks(context, blocks, place);
    if (!place.parent.first_child()) add_paragraph(context, place, {.role = StyleRole::table_text});
  }
  void operator()(const Blank& blank) const { write_cell(context, blank, place, height); }
  void operator()(const Box& box) const { write_cell(context, box, place); }
};

/// Writes the rows of one table. Cells that a span covers are written too, as ODF wants.
class RowWriter {
 public:
  RowWriter(Context& context, const Table& table, const arrange::ArrangedTable& arranged)
      : context_{context}, theme_{context.theme}, arranged_{arranged}, writing_{table.look == TableLook::writing} {}

  void write(pugi::xml_node parent, std::span<const GridRow> rows, bool head) {
    const auto starts_record = [](const GridRow& row) { return row.source->starts_record; };
    const auto records = static_cast<std::size_t>(std::ranges::count_if(rows, starts_record));
    std::size_t record = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool ends_part = i + 1 == rows.size(), ends_record = ends_part || starts_record(rows[i + 1]);
      const bool keep = !ends_record || arrange::leaves_lone_record(record, records);
      const arrange::RowEnd end{head, arranged_.records, ends_record, ends_part};
      write_row(parent, rows[i],
                {.head = head,
                 .top = i == 0 && (head || arranged_.header.empty()),
                 .keep = keep && !head,
                 .below = arrange::row_rule(theme_, end)});
      if (ends_record) ++record;
    }
  }

 private:
  void write_row(pugi::xml_node parent, const GridRow& row, const RowTraits& traits) {
    const auto node =
        add_element(parent, "table:table-row", {{"table:style-name", context_.book.row({least_height(row)})}});
    std::size_t column = 0;
    const auto cover_to = [&](std::size_t end) {
      for (; column < end; ++column) add_element(node, "table:covered-table-cell");
    };
    for (const GridCell& cell : row.cells) {
      cover_to(cell.column);
      write_cell_of_row(node, row, cell, traits);
      ++column;
      cover_to(cell.column + cell.columns);
    }
    cover_to(columns());
  }

  void write_cell_of_row(pugi::xml_node parent, const GridRow& row, const GridCell& cell, const RowTraits& traits) {
    const CellLook look = look_of(cell, traits);
    const auto node = add_element(parent, "table:table-cell", {{"table:style-name", context_.book.cell(look)}});
    if (cell.columns > 1) add_attributes(node, {{"table:number-columns-spanned", std::to_string(cell.columns)}});
    if (cell.rows > 1) add_attributes(node, {{"table:number-rows-spanned", std::to_string(cell.rows)}});
    const Place inside{.parent = node,
                       .width = arranged_.width(cell) - look.padding.left - look.padding.right,
                       .in_cell = true,
                       .first = true,
                       .last = true,
                       .centred = traits.head && arrange::heads_boxes(arranged_, cell),
                       .keep = traits.keep && cell.column == 0};
    std::visit(WriteContent{context_, inside, least_height(row)}, cell.source->content);
  }

  /// What the places to write in ask for.
  [[nodiscard]] Length least_height(const GridRow& row) const {
    Length height;
    for (const GridCell& cell : row.cells) {
      const auto* blank = std::get_if<Blank>(&cell.source->content);
      if (blank != nullptr && cell.rows == 1) height = std::max(height, theme_.table_line * blank->lines);
    }
    const auto taller = context_.taller_rows.find(row.source);
    return taller == context_.taller_rows.end() ? height : height + taller->second;
  }

  [[nodiscard]] std::size_t columns() const { return arranged_.edges.size() - 1; }

  [[nodiscard]] CellLook look_of(const GridCell& cell, const RowTraits& row) const {
    CellLook look;
    if (row.head) look.fill = theme_.accent_tint;
    if (row.top) look.rules.top = arrange::heavy_rule(theme_);
    look.rules.bottom = row.below;
    if (writing_) look.rules.left = arrange::light_rule(theme_);
    if (writing_ && cell.column + cell.columns == columns()) look.rules.right = arrange::light_rule(theme_);
    look.padding = all_sides(theme_.cell_padding);
    look.padding.top -= look.rules.top.width;
    look.padding.bottom -= look.rules.bottom.width;
    if (std::holds_alternative<Blank>(cell.source->content)) look.padding.top = look.padding.bottom = {};
    if (std::holds_alternative<Box>(cell.source->content)) fit_box(look);
    if (row.head) look.alignment = VerticalAlignment::bottom;
    else if (writing_) look.alignment = VerticalAlignment::middle;
    return look;
  }

  /// A box stands in a line that is taller than itself.
  void fit_box(CellLook& look) const {
    const Length excess = (theme_.style(StyleRole::option_label).line_height() - theme_.box) / 2;
    for (Length* side : {&look.padding.top, &look.padding.bottom}) {
      *side = std::max(*side - std::max(excess, Length{}), Length{});
    }
  }

  Context& context_;
  const Theme& theme_;
  const arrange::ArrangedTable& arranged_;
  bool writing_;
};

}  // namespace

void write(Context& context, const Table& table, const Place& place) {
  TableStyle style{.width = place.width, .space_after = arrange::space_below_table(context.theme)};
  style.may_split = !arrange::is_short_table(context.theme, table, place.width);
  begin_table(context, place, style);
  const auto node = add_element(place.parent, "table:table", {{"table:style-name", context.book.table(style)}});
  if (!table.id.empty()) context.beginning.bookmarks.push_back(table.id);
  if (!table.summary.empty()) add_text_element(node, "table:desc", table.summary);
  // Rules take room in office programs.
  const Length rules = context.theme.rule_stroke * 2;
  const auto arranged = arrange::arrange_table(context.theme, table, place.width, context.measure, rules);
  for (std::size_t i = 0; i + 1 < arranged.edges.size(); ++i) {
    const Length width = arranged.edges[i + 1] - arranged.edges[i];
    add_element(node, "table:table-column", {{"table:style-name", context.book.column(width)}});
  }
  RowWriter writer{context, table, arranged};
  if (!table.header.empty()) writer.write(add_element(node, "table:table-header-rows"), arranged.header, true);
  writer.write(node, arranged.rows, false);
}

}  // namespace lapas::odt
