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
#include "arrange/parts.hpp"
#include "core/number_text.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Between the two ends of a line at least.
constexpr Length least_gap = mm(4);

/// Names what is set in diagnostics.
class Part {
 public:
  Part(Context& context, std::string_view name) : context_{context} { context.part = name; }
  ~Part() { context_.part = {}; }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

 private:
  Context& context_;
};

/// Page numbers become text.
Inlines with_numbers(const Inlines& inlines, std::size_t number, std::size_t count) {
  return layout::with_numbers(inlines, [&](const Inline& item) {
    return std::to_string(std::holds_alternative<PageNumber>(item) ? number : count);
  });
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

bool is_empty(const Furniture& furniture) {
  return furniture.start.empty() && furniture.end.empty() && furniture.fields.parts.empty();
}

Strip set_header(Context& context, Frame zone, std::size_t number, std::size_t count) {
  const Part part{context, "the page header"};
  return set_ends(context, context.document.header, StyleRole::header, zone, number, count, header_artifact);
}

/// Fields beside each other: each has its label, and by weight a part of what is left.
Strip set_footer_fields(Context& context, const FieldRow& row, Frame zone, NodeIndex parent) {
  const std::vector<Length> widths = arrange::footer_widths(context.theme, row, zone.width, ShapedMeasure{context});
  Strip strip;
  Length x = zone.x;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (row.parts[i].line) {
      Strip line = lay_footer_line(context, *row.parts[i].line, {x, widths[i]}, parent);
      strip.height = std::max(strip.height, line.height);
      draw_over(strip, std::move(line));
    }
    x += widths[i] + context.theme.zone_gap;
  }
  return strip;
}

/// The text at the end of the line of the fields or, where they leave it no room, on a line of its own.
Strip set_text_and_fields(Context& context, Frame zone, std::size_t number, std::size_t count, NodeIndex parent) {
  const Furniture& footer = context.document.footer;
  Inlines text = with_numbers(footer.start, number, count);
  if (!text.empty()) text.items.emplace_back(Text{.text = " · "});
  for (const auto& item : with_numbers(footer.end, number, count).items) text.items.push_back(item);
  const Length width = std::min(text_width(context, text, StyleRole::footer), zone.width);
  Length needed = width;
  for (const auto& part : footer.fields.parts) {
    needed += context.theme.zone_gap + arrange::least_footer_line + arrange::label_gap;
    if (part.line) needed += text_width(context, part.line->label, StyleRole::footer);
  }
  const bool beside = needed <= zone.width;
  const Length fields = beside ? zone.width - width - context.theme.zone_gap : zone.width;
  Strip strip = set_footer_fields(context, footer.fields, {zone.x, fields}, parent);
  Strip end = set_block(context, text, StyleRole::footer, {zone.x + zone.width - width, width}, footer_artifact);
  push_down(end, beside ? std::max(strip.height - end.height, Length{}) : strip.height);
  strip.height = std::max(strip.height, end.height);
  draw_over(strip, std::move(end));
  return strip;
}

/// With a rule above. Fields belong to nodes below `parent`.
Strip set_footer(Context& context, Frame zone, std::size_t number, std::size_t count, NodeIndex parent) {
  const Part part{context, "the page footer"};
  const auto& theme = context.theme;
  const bool fields = !context.document.footer.fields.parts.empty();
  Strip strip =
      fields ? set_text_and_fields(context, zone, number, count, parent)
             : set_ends(context, context.document.footer, StyleRole::footer, zone, number, count, footer_artifact);
  push_down(strip, fields ? Length{} : arrange::footer_rule_gap);
  strip.items.emplace_back(
      Line{footer_artifact, {zone.x, {}}, {zone.x + zone.width, {}}, theme.rule_stroke, theme.rule});
  return strip;
}

void place(Page& page, Strip strip, Length top) {
  push_down(strip, top);
  std::ranges::move(strip.items, std::back_inserter(page.items));
}

void check_height(Context& context, const Strip& strip, Length distance, Length margin, const char* name,
                  const char* settings) {
  if (distance + strip.height <= margin) return;
  context.report(ErrorCode::layout_too_tall, {},
                 std::string{"the "} + name + " is " + in_millimetres(strip.height) + " tall and has " +
                     in_millimetres(margin - distance),
                 std::string{"shorten it, or change "} + settings + " of the theme");
}

}  // namespace

void draw_furniture(Context& context, const Section& section, std::size_t number, Frame zone, std::size_t count) {
  const auto& theme = context.theme;
  Page& page = context.pages.pages[number];
  if (section.path) {
    place(page, draw_path(context, *section.path, zone, header_artifact), theme.header_distance);
  } else if (!is_empty(context.document.header)) {
    place(page, set_header(context, zone, number + 1, count), theme.header_distance);
  }
  if (is_empty(context.document.footer)) return;
  Strip footer = set_footer(context, zone, number + 1, count, 0);
  const Length top = theme.page.height - theme.footer_distance - footer.height;
  shift(footer.places, {}, top);
  for (auto& [filled, answer] : footer.places) {
    filled.page = number;
    context.pages.places.push_back(std::move(filled));
    context.pages.answers.push_back(std::move(answer));
  }
  place(page, std::move(footer), top);
}

void check_furniture(Context& context, Frame zone, std::size_t count) {
  const auto& theme = context.theme;
  const std::size_t nodes = context.pages.nodes.size();
  const Strip header = set_header(context, zone, count, count);
  const Strip footer = set_footer(context, zone, count, count, 0);
  context.pages.nodes.resize(nodes);
  check_height(context, header, theme.header_distance, theme.margin_top, "page header",
               "margin-top or header-distance");
  check_height(context, footer, theme.footer_distance, theme.margin_bottom, "page footer",
               "margin-bottom or footer-distance");
}

}  // namespace lapas::layout
