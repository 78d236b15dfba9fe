// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets. An office program cannot share out what a page has left, so that it is shared here by estimated heights: blanks
// get more lines, rows of tables get taller. Some of the page stays free in case the program needs more than was estimated.

#include <algorithm>
#include <numeric>

#include "arrange/heights.hpp"
#include "arrange/room.hpp"
#include "odt/blocks.hpp"
#include "odt/furniture.hpp"

namespace lapas::odt {
namespace {

/// What stays free of a page, in thousandths of its height. Controls make some rows a little taller than estimated.
constexpr std::int64_t spare_of_page = 20, spare_with_controls = 30;

/// The blocks that grow, in the order of the sheet.
class Growers {
 public:
  explicit Growers(Context& context) : context_{context} {}

  void collect(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.content);
  }
  void operator()(const Blank& blank) {
    if (blank.kind != BlankKind::lines || blank.growth.order == 0) return;
    add(arrange::line_grower(context_.theme, blank.growth, blank.lines), &blank, nullptr);
  }
  void operator()(const Table& table) {
    if (table.growth.order == 0) return;
    for (const TableRow& row : table.rows) {
      int lines = 0;
      for (const TableCell& cell : row.cells) {
        const auto* blank = std::get_if<Blank>(&cell.content);
        if (blank != nullptr && cell.row_span == 1) lines = std::max(lines, blank->lines);
      }
      if (lines > 0) add(arrange::row_grower(context_.theme, table.growth, lines), nullptr, &row);
    }
  }
  void operator()(const Group& group) { collect(group.blocks); }
  void operator()(const auto&) {}

  /// Gives out room; says what nobody took.
  Length share(Length room) {
    const std::vector<Length> taken = arrange::share_room(growers_, std::max(room - rules(), Length{}));
    for (std::size_t i = 0; i < taken.size(); ++i) {
      if (blanks_[i] != nullptr) {
        context_.more_lines[blanks_[i]] =
            static_cast<int>(taken[i].millipoints() / context_.theme.writing_line.millipoints());
      } else {
        context_.taller_rows[rows_[i]] = taken[i];
      }
    }
    return room - std::accumulate(taken.begin(), taken.end(), Length{});
  }

 private:
  /// Rules take room in office programs, which shows where rows fill the page to its end.
  [[nodiscard]] Length rules() const {
    const auto endless = [](const arrange::Grower& grower) {
      return grower.most == Length{} && grower.unit == Length{};
    };
    return context_.theme.rule_stroke * 2 * std::ranges::count_if(growers_, endless);
  }

  void add(arrange::Grower grower, const Blank* blank, const TableRow* row) {
    growers_.push_back(grower);
    blanks_.push_back(blank);
    rows_.push_back(row);
  }

  Context& context_;
  std::vector<arrange::Grower> growers_;
  std::vector<const Blank*> blanks_;   ///< One for each that grows, or none
  std::vector<const TableRow*> rows_;  ///< where it is a row.
};

void write_bound(Context& context, const Blocks& blocks, const Place& place, bool to_next) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Place own = place;
    own.keep |= to_next || i + 1 < blocks.size();
    write_block(context, blocks, i, own);
  }
}

/// A table is bound as a whole: a tall one would leave its page for what follows.
bool is_bound(const Context& context, const Block& block, Length width) {
  return arrange::estimated_height(context.theme, {&block, 1}, width) < arrange::page_height(context.theme) / 2;
}

void write_body(Context& context, const Sheet& sheet, const Place& place) {
  for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
    Place own = place;
    const bool last = i + 1 == sheet.blocks.size();
    own.keep |= last && !sheet.foot.empty() && is_bound(context, sheet.blocks[i], place.width);
    write_block(context, sheet.blocks, i, own);
  }
}

/// Leaves so much above the foot that it stands at the bottom of the page.
void push_down(Context& context, const Block& foot, const Place& place, Length room) {
  if (std::holds_alternative<DoneBand>(foot.content) && !place.in_cell) context.beginning.room = room;
  else add_gap(context, place, room);
}

}  // namespace

void write(Context& context, const Sheet& sheet, const Place& place) {
  if (!place.in_cell) begin_page(context);
  if (!sheet.id.empty()) context.beginning.bookmarks.push_back(sheet.id);
  const Length page = text_height(context);
  const Length spare = page * (context.controls ? spare_with_controls : spare_of_page) / 1000;
  const Length room = page - spare - arrange::estimated_height(context.theme, sheet, place.width);
  Length left;
  if (room > Length{} && !place.in_cell) {
    Growers growers{context};
    growers.collect(sheet.blocks);
    left = growers.share(room);
  }
  write_bound(context, sheet.head, place, true);
  // Nothing follows on the page, so that the last block needs no space below itself.
  Place last = place;
  last.next_before = page;
  write_body(context, sheet, sheet.foot.empty() ? last : place);
  if (!sheet.foot.empty()) push_down(context, sheet.foot.front(), place, left);
  write_bound(context, sheet.foot, last, false);
}

}  // namespace lapas::odt
