// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables. Every cell is set first; then heights of rows are known, and rows that may not be parted (a record, rows that
// a cell spans) become one strip. A strip draws its own rules: the one below each row, so that a table which goes on at
// the next page is closed above the break, and the one above comes with the head that is repeated there.

#include <algorithm>
#include <utility>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "arrange/table_grid.hpp"
#include "layout/blocks.hpp"
#include "layout/blocks/table_records.hpp"
#include "layout/measure.hpp"

namespace lapas::layout {
namespace {

using arrange::GridCell;
using arrange::GridRow;

struct SetCell {
  GridCell grid;
  NodeIndex node, last_node;  ///< Its own and the last inside it.
  Strip content;
  Length height;  ///< With padding.
};

struct SetRow {
  const TableRow* source;
  std::vector<SetCell> cells;
  Length height;
};

class TableSetter {
 public:
  TableSetter(Context& context, const Table& table, Frame frame, NodeIndex parent)
      : context_{context},
        theme_{context.theme},
        table_{table},
        frame_{frame},
        arranged_{arrange::arrange_table(theme_, table, frame.width, ShapedMeasure{context})},
        parent_{parent} {}

  Strips set() {
    if (!writing() && !arranged_.fit) return lay_records(context_, arranged_, frame_, parent_);
    node_ = context_.add_node(StructureRole::table, parent_);
    context_.node(node_).id = table_.id;
    context_.node(node_).summary = table_.summary;
    Strips strips = set_head();
    append(strips, set_records(repeated(strips)));
    if (strips.empty()) return strips;
    draw_rule(strips.front(), {}, arrange::heavy_rule(theme_));
    draw_rule(strips.back(), strips.back().height, arrange::heavy_rule(theme_));
    strips.back().space_after = arrange::space_below_table(theme_);
    for (auto& strip : strips) strip.origin = context_.place;
    if (!table_.id.empty()) strips.front().marks.push_back({table_.id, {}, 0, {}});
    return strips;
  }

 private:
  [[nodiscard]] bool writing() const { return table_.look == TableLook::writing; }

  Strips set_head() {
    Strips strips;
    if (arranged_.header.empty()) return strips;
    auto rows = set_rows(arranged_.header, StructureRole::table_head);
    collect_headers(rows);
    strips.push_back(draw(rows, true));
    strips.back().break_after = forbidden_break;
    return strips;
  }

  Strips set_records(const std::shared_ptr<const RepeatedHead>& head) {
    auto rows = set_rows(arranged_.rows, StructureRole::table_body);
    Strips strips;
    for (std::size_t first = 0; first < rows.size();) {
      const std::size_t last = end_of_bundle(rows, first);
      strips.push_back(draw(std::span{rows}.subspan(first, last - first), false));
      strips.back().head = head;
      if (table_.even || table_.fills) strips.back().spread = &table_;
      strips.back().break_after = record_break;
      first = last;
    }
    guard_ends(strips);
    return strips;
  }

  /// The head as it is drawn again, or the rule alone that closes a table without head.
  [[nodiscard]] std::shared_ptr<const RepeatedHead> repeated(const Strips& head) const {
    Strip again = head.empty() ? Strip{} : head.front();
    draw_rule(again, {}, arrange::heavy_rule(theme_));
    for (auto& item : again.items) std::visit([](auto& drawn) { drawn.node = artifact; }, item);
    return std::make_shared<RepeatedHead>(RepeatedHead{again.height, std::move(again.items)});
  }

  // -- Setting cells

  std::vector<SetRow> set_rows(std::span<const GridRow> grid, StructureRole role) {
    const NodeIndex section = context_.add_node(role, node_);
    std::vector<SetRow> rows;
    std::size_t line = 0;  // Of the record.
    for (const auto& grid_row : grid) {
      line = grid_row.source->starts_record ? 0 : line + 1;
      const NodeIndex row_node = context_.add_node(StructureRole::table_row, section);
      SetRow& row = rows.emplace_back(SetRow{grid_row.source, {}, {}});
      for (const auto& cell : grid_row.cells) {
        row.cells.push_back(set_cell(cell, row_node, role == StructureRole::table_head));
        if (role == StructureRole::table_body) name_headers(row.cells.back(), line);
      }
    }
    fit_heights(rows);
    return rows;
  }

  SetCell set_cell(const GridCell& grid, NodeIndex row, bool in_head) {
    const TableCell& source = *grid.source;
    const bool header = in_head || source.header;
    const NodeIndex node = context_.add_node(header ? StructureRole::table_header : StructureRole::table_cell, row);
    auto& structure = context_.node(node);
    structure.column_span = static_cast<int>(grid.columns);
    structure.row_span = static_cast<int>(grid.rows);
    if (header) structure.scope = in_head ? HeaderScope::column : HeaderScope::row;

    SetCell cell{grid, node, node, std::visit(SetContent{context_, frame_of(grid), node}, source.content), {}};
    cell.last_node = static_cast<NodeIndex>(context_.pages.nodes.size()) - 1;
    cell.height = cell.content.height + (is_filled(grid) ? Length{} : 2 * theme_.cell_padding);
    return cell;
  }

  struct SetContent {
    Context& context;
    Frame cell;
    NodeIndex node;

    Strip operator()(const Blank& blank) const { return lay_cell(context, blank, cell, node); }
    Strip operator()(const Box& box) const { return lay_box(context, box, inside(), node); }
    Strip operator()(const Blocks& blocks) const { return stack(lay_blocks(context, blocks, inside(), node)); }
    [[nodiscard]] Frame inside() const {
      const Length padding = context.theme.cell_padding;
      return {cell.x + padding, cell.width - 2 * padding};
    }
  };

  /// A place to write in fills its cell, padding included.
  static bool is_filled(const GridCell& cell) { return std::holds_alternative<Blank>(cell.source->content); }

  [[nodiscard]] Frame frame_of(const GridCell& cell) const {
    return {frame_.x + arranged_.left(cell), arranged_.width(cell)};
  }

  static void fit_heights(std::vector<SetRow>& rows) {
    for (auto& row : rows) {
      for (const auto& cell : row.cells) {
        if (cell.grid.rows == 1) row.height = std::max(row.height, cell.height);
      }
    }
    // A cell over several rows makes the last of them taller.
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto& cell : rows[i].cells) {
        const std::size_t last = std::min(i + cell.grid.rows, rows.size());
        Length height;
        for (std::size_t k = i; k < last; ++k) height += rows[k].height;
        if (cell.height > height) rows[last - 1].height += cell.height - height;
      }
    }
  }

  // -- Header cells for those who hear the table

  void collect_headers(const std::vector<SetRow>& rows) {
    for (const auto& row : rows) {
      auto& line = headers_.emplace_back();
      for (const auto& cell : row.cells) line.emplace_back(cell.grid, cell.node);
    }
  }

  /// In a table whose records have several lines a cell belongs to the head line of its own line only; scopes cannot
  /// say that.
  void name_headers(const SetCell& cell, std::size_t line) {
    if (!arranged_.records || line >= headers_.size()) return;
    for (const auto& [grid, node] : headers_[line]) {
      const bool left_of = grid.column + grid.columns <= cell.grid.column;
      const bool right_of = cell.grid.column + cell.grid.columns <= grid.column;
      if (!left_of && !right_of) context_.node(cell.node).headers.push_back(node);
    }
  }

  // -- Strips

  /// Behind the rows that no page break may part from the row `first`.
  static std::size_t end_of_bundle(const std::vector<SetRow>& rows, std::size_t first) {
    std::size_t last = first + 1;
    for (std::size_t i = first; i < last; ++i) {
      for (const auto& cell : rows[i].cells) last = std::max(last, std::min(i + cell.grid.rows, rows.size()));
      while (last < rows.size() && !rows[last].source->starts_record) ++last;
    }
    return last;
  }

  Strip draw(std::span<SetRow> rows, bool head) {
    Strip strip;
    for (const auto& row : rows) strip.height += row.height;
    draw_tints(strip, rows, head);
    Length top;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (auto& cell : rows[i].cells) {
        Length height;
        for (std::size_t k = i; k < std::min(i + cell.grid.rows, rows.size()); ++k) height += rows[k].height;
        place_cell(strip, cell, top, height, head);
      }
      top += rows[i].height;
      if (!head && table_.growth.order > 0) add_stretch(strip, rows[i], top);
    }
    draw_rules(strip, rows, head);
    return strip;
  }

  /// Just above the rule below the row.
  void add_stretch(Strip& strip, const SetRow& row, Length bottom) const {
    int lines = 0;
    for (const auto& cell : row.cells) {
      const auto* blank = std::get_if<Blank>(&cell.grid.source->content);
      if (blank != nullptr && cell.grid.rows == 1) lines = std::max(lines, blank->lines);
    }
    constexpr Length hair = Length::from_millipoints(2);
    if (lines > 0) strip.stretches.push_back({arrange::row_grower(theme_, table_.growth, lines), bottom - hair, {}});
  }

  void place_cell(Strip& strip, SetCell& cell, Length top, Length height, bool head) {
    Strip& content = cell.content;
    Length offset = top;
    if (is_filled(cell.grid)) {
      fill_cell(content, height);
    } else {
      offset += theme_.cell_padding;
      const Length slack = height - 2 * theme_.cell_padding - content.height;
      if (head) offset += slack;
      else if (writing()) offset += slack / 2;
    }
    if (head && arrange::heads_boxes(arranged_, cell.grid)) centre(content, cell.grid);
    push_down(content, offset);
    if (writing() && !is_filled(cell.grid)) {
      strip.centred.push_back({cell.node, cell.last_node, top, top + height});
    }
    draw_over(strip, std::move(content));
  }

  void centre(Strip& content, const GridCell& grid) const {
    const Frame whole = frame_of(grid);
    for (auto& item : content.items) {
      auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      run->origin.x = whole.x + (whole.width - width_of(*run)) / 2;
    }
  }

  void draw_tints(Strip& strip, std::span<const SetRow> rows, bool head) const {
    if (!head) return;
    Length height;
    for (const auto& row : rows) height += row.height;
    strip.items.emplace_back(
        Rectangle{.rect = {frame_.x, {}, frame_.width, height}, .filled = true, .fill = theme_.accent_tint});
  }

  void draw_rule(Strip& strip, Length y, arrange::Rule rule) const {
    draw_horizontal(strip, frame_.x, frame_.x + frame_.width, y, rule);
  }

  void draw_horizontal(Strip& strip, Length from, Length to, Length y, arrange::Rule rule) const {
    strip.items.emplace_back(Line{artifact, {from, y}, {to, y}, rule.width, rule.color});
  }

  /// The rule below each row, interrupted by cells that reach over it, and in a table to write in those between cells.
  void draw_rules(Strip& strip, std::span<const SetRow> rows, bool head) const {
    Length top;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Length bottom = top + rows[i].height;
      const bool last = i + 1 == rows.size();
      const arrange::Rule rule = arrange::row_rule(
          theme_, {.head = head, .records = arranged_.records, .ends_record = last, .ends_part = head && last});
      if (last) draw_rule(strip, bottom, rule);
      for (const auto& cell : rows[i].cells) {
        const Frame whole = frame_of(cell.grid);
        if (!last && cell.grid.rows == 1) draw_horizontal(strip, whole.x, whole.x + whole.width, bottom, rule);
        Length end = top;
        for (std::size_t k = i; k < std::min(i + cell.grid.rows, rows.size()); ++k) end += rows[k].height;
        if (writing() && cell.grid.column > 0) draw_vertical(strip, whole.x, top, end);
      }
      top = bottom;
    }
    if (!writing()) return;
    draw_vertical(strip, frame_.x, {}, top);
    draw_vertical(strip, frame_.x + frame_.width, {}, top);
  }

  void draw_vertical(Strip& strip, Length x, Length from, Length to) const {
    const arrange::Rule rule = arrange::light_rule(theme_);
    strip.items.emplace_back(Line{artifact, {x, from}, {x, to}, rule.width, rule.color});
  }

  /// A short table begins another page rather than being divided, and a record alone on a page looks lost.
  void guard_ends(std::span<Strip> records) const {
    if (records.empty()) return;
    if (arrange::is_short_table(theme_, total_height(records))) keep_together(records, remnant_break);
    records.back().break_after = free_break;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (arrange::leaves_lone_record(i, records.size())) records[i].break_after += lonely_break;
    }
  }

  Context& context_;
  const Theme& theme_;
  const Table& table_;
  Frame frame_;
  const arrange::ArrangedTable arranged_;
  NodeIndex parent_;
  NodeIndex node_ = artifact;
  std::vector<std::vector<std::pair<GridCell, NodeIndex>>> headers_;  ///< For each row of the head.
};

}  // namespace

Strips lay(Context& context, const Table& table, Frame frame, NodeIndex parent) {
  return TableSetter{context, table, frame, parent}.set();
}

}  // namespace lapas::layout
