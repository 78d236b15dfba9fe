// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A calm cover: a tall tinted panel with an accent bar carries everything up to the title and subtitle in its lower
// part, then comes white space, and the details at the end stand below a rule at the foot. The parts are told apart by
// the styles of their paragraphs.

#include "layout/cover.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "layout/blocks.hpp"

namespace lapas::layout {
namespace {

bool is_paragraph(const Block& block, StyleRole role) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == role;
}

bool is_title(const Block& block) {
  return is_paragraph(block, StyleRole::cover_title) || is_paragraph(block, StyleRole::cover_subtitle);
}

bool is_detail(const Block& block) { return is_paragraph(block, StyleRole::cover_meta); }

Strip lay_title(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent) {
  const auto& theme = context.theme;
  const Length padding = theme.callout_padding * 5 / 2;
  const Length bar = theme.callout_padding;
  Strip strip = stack(lay_blocks(context, blocks, {zone.x + bar + padding, zone.width - bar - 2 * padding}, parent));
  const Length height = std::max(context.page_height() * 2 / 5, strip.height + 2 * padding);
  push_down(strip, height - padding - strip.height);
  strip.height = height;
  Strip behind;
  const auto fill = [&](Length width, Color color) {
    behind.items.emplace_back(Rectangle{.rect = {zone.x, {}, width, height}, .filled = true, .fill = color});
  };
  fill(zone.width, theme.accent_tint);
  fill(bar, theme.accent);
  draw_under(strip, std::move(behind));
  strip.space_after = padding;
  return strip;
}

Strip lay_foot(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent) {
  const auto& theme = context.theme;
  Strip strip = stack(lay_blocks(context, blocks, zone, parent));
  if (strip.height == Length{}) return strip;
  push_down(strip, theme.callout_padding);
  strip.items.emplace_back(
      Line{artifact, {zone.x, {}}, {zone.x + zone.width, {}}, theme.rule_stroke * 2, theme.accent});
  return strip;
}

}  // namespace

Strip lay_cover(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent) {
  const auto after_last = [&](auto holds) { return std::find_if(blocks.rbegin(), blocks.rend(), holds).base(); };
  const auto title_end = after_last(is_title);
  const auto foot_start = std::max(title_end, after_last(std::not_fn(is_detail)));
  Strips parts;
  if (title_end != blocks.begin()) parts.push_back(lay_title(context, {blocks.begin(), title_end}, zone, parent));
  append(parts, lay_blocks(context, {title_end, foot_start}, zone, parent));
  Strip top = stack(std::move(parts));
  Strip foot = lay_foot(context, {foot_start, blocks.end()}, zone, parent);
  push_down(foot, std::max(context.page_height() - foot.height, top.height + top.space_after));
  top.height = foot.height;
  draw_over(top, std::move(foot));
  top.space_before = top.space_after = {};
  return top;
}

}  // namespace lapas::layout
