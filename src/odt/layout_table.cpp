// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A table of one row or several whose cells have each their look.

#include "odt/layout_table.hpp"

#include <utility>

#include "odt/xml_part.hpp"

namespace lapas::odt {

void begin_table(Context& context, const Place& place, TableStyle& style) {
  style.keep_with_next |= place.keep;
  style.may_split &= !place.whole;
  // Office programs ask whether a table fits the page with the space below it, our layout without. So it is left to the
  // next block where that brings as much, or hardly less.
  constexpr Length unnoticed = pt(2.5);
  if (style.space_after <= place.next_before + unnoticed) style.space_after = {};
  if (place.in_cell) return;
  style.space_before += std::exchange(context.beginning.room, {});
  style.start = std::exchange(context.beginning.start, {});
  context.beginning.rule_above = false;
}

pugi::xml_node add_layout_table(Context& context, const Place& place, std::span<const LayoutCell> cells,
                                TableStyle style) {
  style.arranges = true;
  for (const LayoutCell& cell : cells) style.width += cell.width;
  begin_table(context, place, style);
  const auto table = add_element(place.parent, "table:table", {{"table:style-name", context.book.table(style)}});
  for (const LayoutCell& cell : cells) {
    add_element(table, "table:table-column", {{"table:style-name", context.book.column(cell.width)}});
  }
  return table;
}

void add_layout_row(Context& context, pugi::xml_node table, std::span<const LayoutCell> cells,
                    const RowLook& row_look) {
  const auto row = add_element(table, "table:table-row", {{"table:style-name", context.book.row(row_look)}});
  for (const LayoutCell& cell : cells) {
    const auto node = add_element(row, "table:table-cell", {{"table:style-name", context.book.cell(cell.look)}});
    const CellLook& look = cell.look;
    const Length inner =
        cell.width - look.rules.left.width - look.padding.left - look.padding.right - look.rules.right.width;
    const Place inside{.parent = node, .width = inner, .in_cell = true, .first = true, .last = true};
    if (cell.write) cell.write(inside);
    // A cell holds a paragraph at least, or one cannot type in it.
    if (!node.first_child()) add_paragraph(context, inside, {.role = StyleRole::answer});
  }
}

void add_gap(Context& context, const Place& place, Length height) {
  if (height < context.theme.style(StyleRole::answer).line_height()) return;  // As tall as its paragraph.
  const LayoutCell gap{place.width, {}, {}};
  add_layout_row(context, add_layout_table(context, place, {&gap, 1}, {.keep_with_next = true}), {&gap, 1}, {height});
}

}  // namespace lapas::odt
