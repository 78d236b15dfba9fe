// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables without meaning of their own, which set things side by side or draw a panel behind them: what an office program
// cannot do with paragraphs. They are never nested.

#pragma once

#include <functional>
#include <span>

#include "odt/context.hpp"

namespace lapas::odt {

/// A cell of a table that only arranges.
struct LayoutCell {
  Length width;
  CellLook look;
  std::function<void(const Place&)> write;  ///< Empty for a gap.
};

/// A table that only arranges; what waits for the next paragraph is done by the table where it can be.
pugi::xml_node add_layout_table(Context& context, const Place& place, std::span<const LayoutCell> cells,
                                TableStyle style);
void add_layout_row(Context& context, pugi::xml_node table, std::span<const LayoutCell> cells, const RowLook& look);

/// Pushes what follows down, to the foot of a page. Nothing where it would be lower than a paragraph.
void add_gap(Context& context, const Place& place, Length height);

/// Any table, before its style is asked for: keeps and what waits for the next paragraph.
void begin_table(Context& context, const Place& place, TableStyle& style);

}  // namespace lapas::odt
