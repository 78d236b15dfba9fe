// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Groups: what stands round blocks that belong together, and how pages may divide them. A panel that fits a page is one
// strip; a longer one is drawn in slices, a slice for each of its strips.

#include <algorithm>
#include <utility>

#include "layout/blocks.hpp"
#include "layout/limits.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// What is drawn round the blocks of a panel.
struct Panel {
  Length padding;
  Length bar;  ///< Accent bar at the left.
  bool filled = false, outlined = false;
  Color fill;
};

Panel panel_of(const Theme& theme, GroupLook look) {
  const Length padding = theme.callout_padding;
  switch (look) {
    case GroupLook::callout: return {.padding = padding, .bar = padding * 3 / 10, .filled = true, .fill = theme.tint};
    case GroupLook::banner:
      return {.padding = padding * 3 / 2, .bar = padding * 3 / 4, .filled = true, .fill = theme.accent_tint};
    case GroupLook::frame: return {.padding = padding, .outlined = true};
    case GroupLook::plain:
    case GroupLook::checkpoint: break;
  }
  return {};
}

struct Slice {
  bool first, last;
};

/// A slice overlaps the next by a hair, or a viewer shows a seam.
constexpr Length seam = pt(0.25);

void draw_panel(const Theme& theme, const Panel& panel, Strip& strip, Frame frame, Slice slice) {
  const Length height = strip.height + (slice.last ? Length{} : seam);
  const Length right = frame.x + frame.width;
  Strip behind;
  auto& items = behind.items;
  if (panel.filled) {
    items.emplace_back(Rectangle{.rect = {frame.x, {}, frame.width, height}, .filled = true, .fill = panel.fill});
  }
  if (panel.bar > Length{}) {
    items.emplace_back(Rectangle{.rect = {frame.x, {}, panel.bar, height}, .filled = true, .fill = theme.accent});
  }
  if (panel.outlined) {
    const auto side = [&](Point from, Point to) {
      items.emplace_back(Line{artifact, from, to, theme.rule_stroke, theme.rule});
    };
    side({frame.x, {}}, {frame.x, height});
    side({right, {}}, {right, height});
    if (slice.first) side({frame.x, {}}, {right, {}});
    if (slice.last) side({frame.x, height}, {right, height});
  }
  draw_under(strip, std::move(behind));
}

Strips lay_panel(Context& context, const Group& group, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const Panel panel = panel_of(theme, group.look);
  const Length left = panel.bar + panel.padding;
  const Frame inside{frame.x + left, frame.width - left - panel.padding};
  Strips strips = lay_blocks(context, group.blocks, inside, parent);
  if (strips.empty()) return strips;
  if (total_height(strips) + 2 * panel.padding <= context.page_height()) {
    Strip whole = stack(std::move(strips));
    strips.clear();
    strips.push_back(std::move(whole));
  }
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Slice slice{i == 0, i + 1 == strips.size()};
    auto& strip = strips[i];
    if (slice.first) push_down(strip, panel.padding);
    strip.height += slice.last ? panel.padding : gap(strip, strips[i + 1]);
    draw_panel(theme, panel, strip, frame, slice);
  }
  for (auto& strip : strips) strip.space_before = strip.space_after = {};
  strips.front().space_before = theme.callout_padding;
  strips.back().space_after = theme.callout_padding * 3 / 2;
  strips.back().break_after = group.look == GroupLook::banner ? forbidden_break : free_break;
  return strips;
}

/// The rule that separates a checkpoint from what precedes it.
void draw_separator(const Theme& theme, Strip& strip, Frame frame) {
  push_down(strip, theme.callout_padding);
  const Length width = theme.rule_stroke * 3;
  const Length y = width / 2;
  strip.items.emplace_back(Line{artifact, {frame.x, y}, {frame.x + frame.width, y}, width, theme.accent});
}

/// Breaks near the ends of a group would leave its heading or its signatures alone.
void guard_remnants(Strips& strips) {
  const Length whole = total_height(strips);
  Length above;
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    above += strips[i].height;
    if (above < least_remnant || whole - above < least_remnant) {
      strips[i].break_after = std::min(strips[i].break_after + remnant_break, forbidden_break);
    }
    above += gap(strips[i], strips[i + 1]);
  }
}

}  // namespace

Strips lay(Context& context, const Group& group, Frame frame, NodeIndex parent) {
  if (group.text_zone) frame.width = std::min(frame.width, context.theme.text_zone);
  const bool checkpoint = group.look == GroupLook::checkpoint;
  const NodeIndex node = checkpoint ? context.add_node(StructureRole::section, parent) : parent;
  Strips strips = checkpoint || group.look == GroupLook::plain ? lay_blocks(context, group.blocks, frame, node)
                                                               : lay_panel(context, group, frame, node);
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
