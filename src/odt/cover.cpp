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
  const LayoutCell middle{place.width, {.padding = {.top = panel.space_after}}, writes(cover.blocks)};
  const LayoutCell foot{place.width,
                        {.rules = {.top = arrange::heavy_rule(theme)}, .padding = {.top = theme.callout_padding}},
                        writes(cover.details)};

  // What is left goes to the middle, but for a line in case the title or the details need one more.
  const Length page = arrange::page_height(theme);
  Length title_height;
  if (!cover.title.empty()) {
    const Length width = place.width - panel.bar - panel.padding * 2;
    const Length text = arrange::estimated_height(theme, cover.title, width);
    title_height = std::max(arrange::least_title_height(theme), text + panel.padding * 2);
    add_layout_row(context, add_layout_table(context, place, {&title, 1}, {}), {&title, 1}, {title_height});
  }
  const Length foot_height = arrange::estimated_height(theme, cover.details, place.width) + theme.callout_padding;
  const Length spare = theme.style(StyleRole::cover_meta).line_height();
  const auto below = add_layout_table(context, place, {&middle, 1}, {});
  add_layout_row(context, below, {&middle, 1}, {std::max(page - title_height - foot_height - spare, Length{})});
  if (!cover.details.empty()) add_layout_row(context, below, {&foot, 1}, {foot_height});
}

}  // namespace lapas::odt
