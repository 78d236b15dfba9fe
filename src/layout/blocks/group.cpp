// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Groups: what stands round blocks that belong together, and how pages may divide them. A panel that fits a page is one
// strip; a longer one is drawn in slices, a slice for each of its strips.

#include <algorithm>
#include <utility>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"
#include "layout/blocks.hpp"

namespace lapas::layout {
namespace {

/// A slice overlaps the next by a hair, or a viewer shows a seam.
constexpr Length seam = pt(0.25);

void draw_panel(const Theme& theme, const arrange::Panel& panel, Strip& strip, Frame frame, bool last) {
  const Length height = strip.height + (last ? Length{} : seam);
  Strip behind;
  if (panel.framed) {
    const arrange::Rule rule = arrange::light_rule(theme);
    behind.items.emplace_back(
        Rectangle{.rect = {frame.x, {}, frame.width, height}, .stroke_width = rule.width, .stroke = rule.color});
    draw_under(strip, std::move(behind));
    return;
  }
  const auto fill = [&](Length width, Color color) {
    behind.items.emplace_back(Rectangle{.rect = {frame.x, {}, width, height}, .filled = true, .fill = color});
  };
  fill(frame.width, panel.fill);
  fill(panel.bar, theme.accent);
  draw_under(strip, std::move(behind));
}

Strips lay_panel(Context& context, const Group& group, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const arrange::Panel panel = arrange::panel(theme, group.look);
  const Length left = panel.bar + panel.padding;
  const Frame inside{frame.x + left, frame.width - left - panel.padding};
  const bool outer = std::exchange(context.side_column, false);
  Strips strips = lay_blocks(context, group.blocks, inside, parent);
  context.side_column = outer;
  if (strips.empty()) return strips;
  if (total_height(strips) + 2 * panel.padding <= context.page_height()) {
    Strip whole = stack(std::move(strips));
    strips.clear();
    strips.push_back(std::move(whole));
  }
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const bool last = i + 1 == strips.size();
    auto& strip = strips[i];
    if (i == 0) push_down(strip, panel.padding);
    strip.height += last ? panel.padding : gap(strip, strips[i + 1]);
    draw_panel(theme, panel, strip, frame, last);
  }
  for (auto& strip : strips) strip.space_before = strip.space_after = {};
  strips.front().space_before = panel.space_before;
  strips.back().space_after = panel.space_after;
  strips.back().break_after = group.look == GroupLook::banner ? forbidden_break : free_break;
  return strips;
}

/// The rule that separates a checkpoint from what precedes it.
void draw_separator(const Theme& theme, Strip& strip, Frame frame) {
  push_down(strip, theme.callout_padding);
  const arrange::Rule rule = arrange::separator(theme);
  const Length y = rule.width / 2;
  strip.items.emplace_back(Line{artifact, {frame.x, y}, {frame.x + frame.width, y}, rule.width, rule.color});
}

/// Breaks near the ends of a group would leave its heading or its signatures alone.
void guard_remnants(Strips& strips) {
  const Length whole = total_height(strips);
  Length above;
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    above += strips[i].height;
    if (arrange::leaves_remnant(above, whole)) {
      strips[i].break_after = std::min(strips[i].break_after + remnant_break, forbidden_break);
    }
    above += gap(strips[i], strips[i + 1]);
  }
}

}  // namespace

Strips lay(Context& context, const Group& group, Frame frame, NodeIndex parent) {
  if (context.side_column && arrange::stands_in_text_zone(context.theme, group)) {
    const Length offset = arrange::side_offset(context.theme, frame.width);
    frame = {frame.x + offset, frame.width - offset};
  }
  if (group.text_zone) frame.width = std::min(frame.width, context.theme.text_zone);
  const bool checkpoint = group.look == GroupLook::checkpoint;
  const NodeIndex node = checkpoint ? context.add_node(StructureRole::section, parent) : parent;
  Strips strips = arrange::is_panel(group.look) ? lay_panel(context, group, frame, node)
                                                : lay_blocks(context, group.blocks, frame, node);
  if (strips.empty()) return strips;
  if (checkpoint) draw_separator(context.theme, strips.front(), frame);
  if (!group.id.empty()) strips.front().marks.push_back({group.id, {}, 0, {}});
  strips.front().new_page |= group.new_page;
  if (!group.keep_together) return strips;
  guard_remnants(strips);
  if (total_height(strips) <= context.page_height()) keep_together(strips, kept_break);
  return strips;
}

}  // namespace lapas::layout
