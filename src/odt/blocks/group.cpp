// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Groups. A panel is a table of one cell, so that lists and boxes inside it keep their indents and the tint is one
// rectangle.

#include <algorithm>
#include <vector>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "odt/blocks.hpp"

namespace lapas::odt {
namespace {

/// Keeps each block with the next; of what is longer than a page only the blocks near its ends, so that no heading and
/// no signature stands alone.
void write_kept(Context& context, const Blocks& blocks, const Place& place) {
  const std::vector<Length> heights = arrange::running_heights(context.theme, blocks, place.width);
  const Length whole = heights.empty() ? Length{} : heights.back();
  const bool fits = whole <= arrange::page_height(context.theme);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    // A whole table would be bound to what follows, not its last rows.
    const bool table = std::holds_alternative<Table>(blocks[i].content);
    Place own = place;
    own.whole |= fits;
    own.keep |= !last && (fits || (!table && arrange::leaves_remnant(heights[i], whole)));
    write_block(context, blocks, i, own);
  }
}

void write_panel(Context& context, const Group& group, const Place& place) {
  const arrange::Panel panel = arrange::panel(context.theme, group.look);
  const bool beside = !place.in_cell && arrange::stands_in_text_zone(context.theme, group);
  const Length offset = beside ? arrange::side_offset(context.theme, place.width) : Length{};
  std::vector<LayoutCell> cells;
  if (offset > Length{}) cells.push_back({offset, {}, {}});
  cells.push_back({place.width - offset, panel_look(context.theme, group.look),
                   [&](const Place& inside) { write_blocks(context, group.blocks, inside); }});
  const auto table = add_layout_table(context, place, cells,
                                      {.space_before = panel.space_before,
                                       .space_after = panel.space_after,
                                       .keep_with_next = group.look == GroupLook::banner});
  add_layout_row(context, table, cells, {.may_split = !group.keep_together});
}

}  // namespace

CellLook panel_look(const Theme& theme, GroupLook look) {
  const arrange::Panel panel = arrange::panel(theme, look);
  if (panel.framed) {
    const arrange::Rule rule = arrange::light_rule(theme);
    return {.rules = {rule, rule, rule, rule}, .padding = all_sides(panel.padding)};
  }
  return {.fill = panel.fill, .rules = {.left = {panel.bar, theme.accent}}, .padding = all_sides(panel.padding)};
}

void write(Context& context, const Group& group, const Place& place) {
  Place own = place;
  if (group.text_zone) own.width = std::min(own.width, context.theme.text_zone);
  if (group.new_page && !place.in_cell) begin_page(context);
  context.beginning.rule_above |= group.look == GroupLook::checkpoint;
  if (!group.id.empty()) context.beginning.bookmarks.push_back(group.id);
  if (arrange::is_panel(group.look)) write_panel(context, group, own);
  else if (group.keep_together) write_kept(context, group.blocks, own);
  else write_blocks(context, group.blocks, own);
}

}  // namespace lapas::odt
