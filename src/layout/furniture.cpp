// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Header and footer stand in the margins, in space that pagination never uses, and are drawn when the number of pages
// is known. All of it is artifact, of a kind of its own.

#include "layout/furniture.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Between the two ends of a line at least.
constexpr Length least_gap = mm(4);

/// Page numbers become text; the breaks behind them move.
Inlines with_numbers(const Inlines& inlines, std::size_t number, std::size_t count) {
  Inlines filled;
  filled.breaks = inlines.breaks;
  std::size_t at = 0;  // In the joined text, numbers included.
  for (const auto& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) {
      filled.items.emplace_back(*text);
      at += text->text.size();
      continue;
    }
    const std::string digits = std::to_string(std::holds_alternative<PageNumber>(item) ? number : count);
    for (auto& offset : filled.breaks) {
      if (offset > at) offset += static_cast<std::uint32_t>(digits.size());
    }
    filled.items.emplace_back(Text{.text = digits});
    at += digits.size();
  }
  return filled;
}

/// The two ends, each with the lines it needs: the end as wide as it is, the start in what is left of the zone.
Strip set_ends(Context& context, const Furniture& furniture, StyleRole role, Frame zone, std::size_t number,
               std::size_t count, NodeIndex kind) {
  const Inlines start = with_numbers(furniture.start, number, count);
  const Inlines end = with_numbers(furniture.end, number, count);
  const Length end_width = std::min(text_width(context, end, role), zone.width / 2);
  const Length start_width = zone.width - end_width - (end.empty() ? Length{} : least_gap);
  Strip line = set_block(context, start, role, {zone.x, start_width}, kind);
  Strip rest = set_block(context, end, role, {zone.x + zone.width - end_width, end_width}, kind);
  line.height = std::max(line.height, rest.height);
  draw_over(line, std::move(rest));
  return line;
}

bool is_empty(const Furniture& furniture) { return furniture.start.empty() && furniture.end.empty(); }

Strip set_header(Context& context, Frame zone, std::size_t number, std::size_t count) {
  return set_ends(context, context.document.header, StyleRole::header, zone, number, count, header_artifact);
}

/// With a rule above.
Strip set_footer(Context& context, Frame zone, std::size_t number, std::size_t count) {
  const auto& theme = context.theme;
  Strip strip = set_ends(context, context.document.footer, StyleRole::footer, zone, number, count, footer_artifact);
  push_down(strip, arrange::footer_rule_gap);
  strip.items.emplace_back(
      Line{footer_artifact, {zone.x, {}}, {zone.x + zone.width, {}}, theme.rule_stroke, theme.rule});
  return strip;
}

void place(Page& page, Strip strip, Length top) {
  push_down(strip, top);
  std::ranges::move(strip.items, std::back_inserter(page.items));
}

void check_height(Context& context, const Strip& strip, Length distance, Length margin, const char* name) {
  if (distance + strip.height <= margin) return;
  context.report(ErrorCode::layout_too_tall, {},
                 std::string{"the "} + name + " is " + in_millimetres(strip.height) + " tall and has " +
                     in_millimetres(margin - distance),
                 "shorten it or give the theme a wider margin");
}

}  // namespace

void draw_furniture(Context& context, Page& page, Frame zone, std::size_t number, std::size_t count) {
  const auto& theme = context.theme;
  if (!is_empty(context.document.header)) {
    place(page, set_header(context, zone, number, count), theme.header_distance);
  }
  if (!is_empty(context.document.footer)) {
    Strip footer = set_footer(context, zone, number, count);
    const Length top = theme.page.height - theme.footer_distance - footer.height;
    place(page, std::move(footer), top);
  }
}

void check_furniture(Context& context, Frame zone, std::size_t count) {
  const auto& theme = context.theme;
  const Strip header = set_header(context, zone, count, count), footer = set_footer(context, zone, count, count);
  check_height(context, header, theme.header_distance, theme.margin_top, "page header");
  check_height(context, footer, theme.footer_distance, theme.margin_bottom, "page footer");
}

}  // namespace lapas::layout
