// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// In large print the words of a table can be wider than its columns. Such a table is set as a list, an item for each
// row, between rules; what headed the columns heads the cells.

#include "layout/blocks/table_records.hpp"

#include <span>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"

namespace lapas::layout {
namespace {

using arrange::GridCell;
using arrange::GridRow;

struct LayContent {
  Context& context;
  Frame frame;
  NodeIndex node;

  Strips operator()(const Blocks& blocks) const { return lay_blocks(context, blocks, frame, node); }
  Strips operator()(const Blank& blank) const { return {lay_cell(context, blank, frame, node)}; }
  Strips operator()(const Box& box) const { return {lay_box(context, box, frame, node)}; }
};

const GridCell* find_head(std::span<const GridRow> header, std::size_t column) {
  for (const auto& row : header) {
    for (const auto& cell : row.cells) {
      if (cell.column <= column && column < cell.column + cell.columns) return &cell;
    }
  }
  return nullptr;
}

Strips lay_record(Context& context, std::span<const GridRow> header, const GridRow& row, Frame frame, NodeIndex node) {
  const Length padding = context.theme.cell_padding;
  Strips record;
  for (const auto& cell : row.cells) {
    Strips strips;
    const GridCell* head = find_head(header, cell.column);
    const LayContent lay_content{context, frame, node};
    if (head != nullptr) strips = std::visit(lay_content, head->source->content);
    append(strips, std::visit(lay_content, cell.source->content));
    keep_together(strips, forbidden_break);
    if (!strips.empty()) strips.back().space_after = padding;
    append(record, std::move(strips));
  }
  keep_together(record, poor_break);
  return record;
}

void draw_rule(const Theme& theme, Strip& strip, Frame frame, Length y) {
  strip.items.emplace_back(Line{artifact, {frame.x, y}, {frame.x + frame.width, y}, theme.rule_stroke, theme.accent});
}

}  // namespace

Strips lay_records(Context& context, const arrange::ArrangedTable& table, Frame frame, NodeIndex parent) {
  const NodeIndex list = context.add_node(StructureRole::list, parent);
  const Length padding = context.theme.cell_padding;
  Strips strips;
  for (const auto& row : table.rows) {
    const NodeIndex item = context.add_node(StructureRole::list_item, list);
    const NodeIndex body = context.add_node(StructureRole::list_body, item);
    Strips record = lay_record(context, table.header, row, frame, body);
    if (record.empty()) continue;
    push_down(record.front(), padding);
    draw_rule(context.theme, record.front(), frame, {});
    append(strips, std::move(record));
  }
  if (strips.empty()) return strips;
  auto& last = strips.back();
  last.height += padding;
  draw_rule(context.theme, last, frame, last.height);
  last.space_after = arrange::space_below_table(context.theme);
  return strips;
}

}  // namespace lapas::layout
