// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cover.

#include <algorithm>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "odt/blocks.hpp"

namespace lapas::odt {

void write_cover(Context& context, const Section& cover, const Place& place) {
  const Theme& theme = context.theme;
  const arrange::Panel panel = arrange::title_panel(theme);
  const auto writes = [&context](const Blocks& blocks) {
    return [&](const Place& inside) { write_blocks(context, blocks, inside); };
  };
  const LayoutCell title{place.width,
                         {.fill = panel.fill,
                          .rules = {.left = {panel.bar, theme.accent}},
                          .padding = all_sides(panel.padding),
                          .alignment = VerticalAlignment::bottom},
                         writes(cover.title)};
  const LayoutCell foot{place.width,
                        {.rules = {.top = arrange::heavy_rule(theme)}, .padding = {.top = theme.callout_padding}},
                        writes(cover.details)};

  // But for a line in case the title or the details need one more.
  const Length spare = theme.style(StyleRole::cover_meta).line_height();
  const Length foot_height = cover.details.empty()
                                 ? Length{}
                                 : arrange::estimated_height(theme, cover.details, place.width) + theme.callout_padding;
  const Length below = arrange::estimated_height(theme, cover.blocks, place.width) + foot_height + spare;
  Length used = below;
  if (!cover.title.empty()) {
    const Length width = place.width - panel.bar - panel.padding * 2;
    const Length text = arrange::estimated_height(theme, cover.title, width);
    const Length room = arrange::page_height(theme) - below - panel.space_after;
    const Length least = std::min(arrange::least_title_height(theme), room);
    const Length height = std::max(least, text + panel.padding * 2);
    add_layout_row(context, add_layout_table(context, place, {&title, 1}, {.space_after = panel.space_after}),
                   {&title, 1}, {height});
    used += height + panel.space_after;
  }
  Place middle = place;
  middle.wide = true;
  write_blocks(context, cover.blocks, middle);
  if (cover.details.empty()) return;

  // What is left goes between the blocks and the details.
  add_gap(context, place, arrange::page_height(theme) - used);
  add_layout_row(context, add_layout_table(context, place, {&foot, 1}, {}), {&foot, 1}, {foot_height});
}

}  // namespace lapas::odt
