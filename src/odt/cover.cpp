// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cover.

#include <algorithm>

#include "odt/blocks.hpp"
#include "odt/heights.hpp"
#include "odt/measures.hpp"

namespace lapas::odt {
namespace {

bool is_paragraph(const Block& block, StyleRole role) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == role;
}

}  // namespace

/// A tall tinted panel with the title in its lower part, what follows below it, the details at the foot of the page.
void write_cover(Context& context, const Blocks& blocks, const Place& place) {
  const Theme& theme = context.theme;
  const auto after_last = [&](auto holds) { return std::find_if(blocks.rbegin(), blocks.rend(), holds).base(); };
  const auto title_end = after_last([](const Block& block) {
    return is_paragraph(block, StyleRole::cover_title) || is_paragraph(block, StyleRole::cover_subtitle);
  });
  const auto foot_start = std::max(title_end, after_last([](const Block& block) {
    return !is_paragraph(block, StyleRole::cover_meta);
  }));
  const auto write_range = [&](auto first, auto last) {
    return [&context, range = std::span<const Block>{first, last}](const Place& inside) {
      write_blocks(context, range, inside);
    };
  };
  const Length padding = theme.callout_padding * 5 / 2;
  LayoutCell title{place.width, {.fill = Fill::accent_tint, .left = {theme.callout_padding, EdgeColor::accent},
                                 .alignment = VerticalAlignment::bottom}, write_range(blocks.begin(), title_end)};
  title.look.set_padding(padding);
  LayoutCell middle{place.width, {}, write_range(title_end, foot_start)};
  middle.look.top_padding = padding;
  LayoutCell foot{place.width, {.top = {theme.rule_stroke * 2, EdgeColor::accent}},
                  write_range(foot_start, blocks.end())};
  foot.look.top_padding = theme.callout_padding;

  // What is left goes to the middle, but for a line in case the title or the details need one more.
  const auto height_of = [&](auto first, auto last, Length width) {
    return estimated_height({first, last}, width, theme);
  };
  const Length page = page_height(theme);
  const Length title_width = place.width - theme.callout_padding - padding * 2;
  const bool has_title = title_end != blocks.begin();
  const Length title_height =
      has_title ? std::max(page * 2 / 5, height_of(blocks.begin(), title_end, title_width) + padding * 2) : Length{};
  const Length foot_height = height_of(foot_start, blocks.end(), place.width) + theme.callout_padding;
  const Length spare = theme.style(StyleRole::cover_meta).line_height();
  if (has_title) add_layout_row(context, add_layout_table(context, place, {&title, 1}, {}), {&title, 1}, {title_height});
  const auto below = add_layout_table(context, place, {&middle, 1}, {});
  add_layout_row(context, below, {&middle, 1}, {std::max(page - title_height - foot_height - spare, Length{})});
  if (foot_start != blocks.end()) add_layout_row(context, below, {&foot, 1}, {foot_height});
}

}  // namespace lapas::odt
