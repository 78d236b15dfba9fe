// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A calm cover: a tall tinted panel with an accent bar carries the title in its lower part, white space follows, a rule
// and the details stand at the foot. The parts are told apart by the styles of their paragraphs.

#include "layout/cover.hpp"

#include <algorithm>
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

Strip lay_title(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent) {
  const auto& theme = context.theme;
  const Length padding = theme.callout_padding * 5 / 2;
  const Length bar = theme.callout_padding;
  Strip strip = stack(lay_blocks(context, blocks, {zone.x + bar + padding, zone.width - bar - 2 * padding}, parent));
  const Length height = std::max(context.page_height() * 2 / 5, strip.height + 2 * padding);
  push_down(strip, height - padding - strip.height);
  strip.height = height;
  Strip behind;
  behind.items.emplace_back(Rectangle{.rect = {zone.x, {}, zone.width, height}, .filled = true, .fill = theme.accent_tint});
  behind.items.emplace_back(Rectangle{.rect = {zone.x, {}, bar, height}, .filled = true, .fill = theme.accent});
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
  const auto title_end = std::ranges::find_if_not(blocks, is_title);
  const auto foot_start = std::find_if(title_end, blocks.end(), [](const Block& block) {
    return is_paragraph(block, StyleRole::cover_meta);
  });
  Strips parts;
  parts.push_back(lay_title(context, {blocks.begin(), title_end}, zone, parent));
  append(parts, lay_blocks(context, {title_end, foot_start}, zone, parent));
  Strip top = stack(std::move(parts));
  Strip foot = lay_foot(context, {foot_start, blocks.end()}, zone, parent);
  push_down(foot, std::max(context.page_height() - foot.height, top.height + top.space_after));
  top.height = foot.height;
  std::ranges::move(foot.marks, std::back_inserter(top.marks));
  std::ranges::move(foot.references, std::back_inserter(top.references));
  draw_over(top, std::move(foot));
  top.space_before = top.space_after = {};
  return top;
}

}  // namespace lapas::layout
