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

#include "arrange/furniture.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "core/number_text.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

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

/// The page that furniture stands on, counted from 1, and how many there are.
struct PageNumbers {
  std::size_t number, count;
};

/// Page numbers become text.
Inlines with_numbers(const Inlines& inlines, PageNumbers page) {
  return layout::with_numbers(inlines, [&](const Inline& item) {
    return std::to_string(std::holds_alternative<PageNumber>(item) ? page.number : page.count);
  });
}

/// The part of what a line leaves free that stands before it.
Length free_before(Length left, Alignment alignment) {
  if (alignment == Alignment::start) return {};
  return alignment == Alignment::centre ? left / 2 : left;
}

Length end_of_text(const Strip& line) {
  Length end;
  for (const Item& item : line.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr) end = std::max(end, run->origin.x + width_of(*run));
  }
  return end;
}

Strip set_text(Context& context, const Paragraph& paragraph, Frame frame, PageNumbers page, NodeIndex kind,
               Alignment alignment) {
  Strips lines = set_lines(context, with_numbers(paragraph.text, page), paragraph.style, frame, kind);
  for (Strip& line : lines) {
    const Length left = std::max(frame.x + frame.width - end_of_text(line), Length{});
    shift(line.items, free_before(left, alignment), {});
  }
  return stack(std::move(lines));
}

Strip set_picture(Context& context, const Figure& figure, Frame frame, NodeIndex kind, Alignment alignment) {
  const Size size = arrange::fitted(figure.size, frame.width);
  const Length x = frame.x + free_before(frame.width - size.width, alignment);
  Strip strip;
  strip.height = size.height;
  draw_picture(context, strip, figure, {x, {}, size.width, size.height}, kind);
  return strip;
}

/// What stands in one place, from top to bottom.
Strip set_place(Context& context, const Blocks& blocks, Frame frame, PageNumbers page, NodeIndex kind,
                Alignment alignment) {
  Strips strips;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
      strips.push_back(set_text(context, *paragraph, frame, page, kind, alignment));
    } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
      strips.push_back(set_picture(context, *figure, frame, kind, alignment));
    }
    if (!strips.empty()) strips.back().space_before = strips.back().space_after = {};
  }
  return stack(std::move(strips));
}

/// The places beside each other: level at their tops, or in their middles where one has a picture.
Strip set_places(Context& context, const Furniture& furniture, Frame zone, PageNumbers page, NodeIndex kind) {
  const auto widths = arrange::furniture_widths(furniture, zone.width, [&](const Paragraph& paragraph) {
    return text_width(context, with_numbers(paragraph.text, page), paragraph.style);
  });
  const Length right = zone.x + zone.width;
  Strip places[] = {set_place(context, furniture.start, {zone.x, widths.start}, page, kind, Alignment::start),
                    set_place(context, furniture.centre, {zone.x + (zone.width - widths.centre) / 2, widths.centre},
                              page, kind, Alignment::centre),
                    set_place(context, furniture.end, {right - widths.end, widths.end}, page, kind, Alignment::end)};
  Strip line;
  for (const Strip& place : places) line.height = std::max(line.height, place.height);
  for (Strip& place : places) {
    if (arrange::has_picture(furniture)) push_down(place, (line.height - place.height) / 2);
    draw_over(line, std::move(place));
  }
  return line;
}

Strip set_header(Context& context, const Furniture& header, Frame zone, PageNumbers page) {
  const Part part{context, "the page header"};
  return set_places(context, header, zone, page, header_artifact);
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
Strip set_text_and_fields(Context& context, const Furniture& footer, Frame zone, PageNumbers page, NodeIndex parent) {
  const Inlines text = with_numbers(arrange::text_beside_fields(footer), page);
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
Strip set_footer(Context& context, const Furniture& footer, Frame zone, PageNumbers page, NodeIndex parent) {
  const Part part{context, "the page footer"};
  const auto& theme = context.theme;
  const bool fields = !footer.fields.parts.empty();
  Strip strip = fields ? set_text_and_fields(context, footer, zone, page, parent)
                       : set_places(context, footer, zone, page, footer_artifact);
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

void draw_furniture(Context& context, const Section& section, std::size_t number, Frame zone, FurniturePage at) {
  const auto& theme = context.theme;
  Page& page = context.pages.pages[number];
  const PageNumbers numbers{number + 1, at.count};
  const Furniture& header = header_of(context.document, at.first);
  if (section.path && !(at.first && context.document.first_header)) {
    place(page, draw_path(context, *section.path, zone, header_artifact), theme.header_distance);
  } else if (!header.empty()) {
    place(page, set_header(context, header, zone, numbers), theme.header_distance);
  }
  const Furniture& below = footer_of(context.document, at.first);
  if (below.empty()) return;
  Strip footer = set_footer(context, below, zone, numbers, 0);
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
  const std::size_t nodes = context.pages.nodes.size(), images = context.pages.images.size();
  for (const bool first : {false, true}) {
    const Strip header = set_header(context, header_of(context.document, first), zone, {count, count});
    const Strip footer = set_footer(context, footer_of(context.document, first), zone, {count, count}, 0);
    context.pages.nodes.resize(nodes);
    context.pages.images.resize(images);
    check_height(context, header, theme.header_distance, theme.margin_top, "page header",
                 "margin-top or header-distance");
    check_height(context, footer, theme.footer_distance, theme.margin_bottom, "page footer",
                 "margin-bottom or footer-distance");
  }
}

}  // namespace lapas::layout
