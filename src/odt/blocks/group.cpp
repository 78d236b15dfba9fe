// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Groups. A panel is a table of one cell, so that lists and boxes inside it keep their indents and the tint is one
// rectangle.

#include <algorithm>

#include "odt/blocks.hpp"
#include "odt/heights.hpp"
#include "odt/measures.hpp"

namespace lapas::odt {
namespace {

/// What a page break leaves of a group on either side, at least.
constexpr Length least_remnant = mm(50);

/// Keeps each block with the next; of what is longer than a page only the blocks near its ends, so that no heading and
/// no signature stands alone.
void write_kept(Context& context, const Blocks& blocks, const Place& place) {
  const std::vector<Length> heights = running_heights(blocks, place.width, context.theme);
  const Length whole = heights.empty() ? Length{} : heights.back();
  const bool fits = whole <= page_height(context.theme);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    const Length above = heights[i];
    Place own = place;
    own.whole |= fits;
    // A whole table would be bound to what follows, not its last rows.
    const bool is_tail = whole - above < least_remnant && !std::holds_alternative<Table>(blocks[i].content);
    own.keep |= !last && (fits || above < least_remnant || is_tail);
    write_block(context, blocks, i, own);
  }
}

void write_panel(Context& context, const Group& group, const Place& place) {
  const Length padding = context.theme.callout_padding;
  const LayoutCell cell{place.width, panel_look(context.theme, group.look),
                        [&](const Place& inside) { write_blocks(context, group.blocks, inside); }};
  const auto table =
      add_layout_table(context, place, {&cell, 1}, {.space_before = padding,
                                                    .space_after = padding * 3 / 2,
                                                    .keep_with_next = group.look == GroupLook::banner});
  add_layout_row(context, table, {&cell, 1}, {.may_split = !group.keep_together});
}

}  // namespace

bool is_panel(GroupLook look) { return look != GroupLook::plain && look != GroupLook::checkpoint; }

CellLook panel_look(const Theme& theme, GroupLook look) {
  const Length padding = theme.callout_padding;
  CellLook cell;
  cell.set_padding(padding);
  switch (look) {
    case GroupLook::callout:
      cell.fill = Fill::tint;
      cell.left = {padding * 3 / 10, EdgeColor::accent};
      break;
    case GroupLook::banner:
      cell.set_padding(padding * 3 / 2);
      cell.fill = Fill::accent_tint;
      cell.left = {padding * 3 / 4, EdgeColor::accent};
      break;
    case GroupLook::frame:
      cell.set_edges({theme.rule_stroke});
      break;
    case GroupLook::plain:
    case GroupLook::checkpoint: break;
  }
  return cell;
}

void write(Context& context, const Group& group, const Place& place) {
  Place own = place;
  if (group.text_zone) own.width = std::min(own.width, context.theme.text_zone);
  if (!place.in_cell) {
    if (group.new_page) begin_page(context);
    context.beginning.rule_above |= group.look == GroupLook::checkpoint;
  }
  if (!group.id.empty()) context.beginning.bookmarks.push_back(group.id);
  if (is_panel(group.look)) write_panel(context, group, own);
  else if (group.keep_together) write_kept(context, group.blocks, own);
  else write_blocks(context, group.blocks, own);
}

}  // namespace lapas::odt
