// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A calm cover: a tall tinted panel with an accent bar carries the title in its lower part, then comes white space, and
// the details stand below a rule at the foot.

#include "layout/cover.hpp"

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"

namespace lapas::layout {
namespace {

Strip lay_title(Context& context, const Blocks& blocks, Frame zone, NodeIndex parent) {
  const arrange::Panel panel = arrange::title_panel(context.theme);
  const Length left = panel.bar + panel.padding;
  return stack(lay_blocks(context, blocks, {zone.x + left, zone.width - left - panel.padding}, parent));
}

/// Stands in the lower part of a panel as tall as covers have it, or as what is below leaves room.
void draw_panel(const Theme& theme, Strip& strip, Frame zone, Length room) {
  const arrange::Panel panel = arrange::title_panel(theme);
  const Length least = std::min(arrange::least_title_height(theme), room - panel.space_after);
  const Length height = std::max(least, strip.height + 2 * panel.padding);
  push_down(strip, height - panel.padding - strip.height);
  strip.height = height;
  Strip behind;
  const auto fill = [&](Length width, Color color) {
    behind.items.emplace_back(Rectangle{.rect = {zone.x, {}, width, height}, .filled = true, .fill = color});
  };
  fill(zone.width, panel.fill);
  fill(panel.bar, theme.accent);
  draw_under(strip, std::move(behind));
  strip.space_after = panel.space_after;
}

Strip lay_foot(Context& context, const Blocks& blocks, Frame zone, NodeIndex parent) {
  const auto& theme = context.theme;
  Strip strip = stack(lay_blocks(context, blocks, zone, parent));
  if (strip.height == Length{}) return strip;
  push_down(strip, theme.callout_padding);
  const arrange::Rule rule = arrange::heavy_rule(theme);
  strip.items.emplace_back(Line{artifact, {zone.x, {}}, {zone.x + zone.width, {}}, rule.width, rule.color});
  return strip;
}

}  // namespace

Strips lay_cover(Context& context, const Section& cover, Frame zone, NodeIndex parent) {
  Strip title = lay_title(context, cover.title, zone, parent);
  Strips below = lay_blocks(context, cover.blocks, zone, parent);
  Strip foot = lay_foot(context, cover.details, zone, parent);
  const Length page = context.page_height();
  const Length used = total_height(below) + (below.empty() ? Length{} : below.back().space_after) + foot.height;
  Strips parts;
  if (!cover.title.empty()) {
    draw_panel(context.theme, title, zone, page - used);
    parts.push_back(std::move(title));
  }
  append(parts, std::move(below));
  const Length space = parts.empty() ? Length{} : parts.back().space_after;
  if (!cover.whole && total_height(parts) + space + foot.height > page) {
    if (foot.height > Length{}) parts.push_back(std::move(foot));
    return parts;
  }
  Strip top = stack(std::move(parts));
  push_down(foot, std::max(page - foot.height, top.height + top.space_after));
  top.height = foot.height;
  draw_over(top, std::move(foot));
  top.space_before = top.space_after = {};
  Strips whole;
  whole.push_back(std::move(top));
  return whole;
}

}  // namespace lapas::layout
