// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Paths, badges, tiles and bands: solid shapes with text.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "arrange/tiles.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// The part of a path between two points of chevrons; the first begins straight.
Polygon chevron(Length left, Length right, Length point, Length height, bool first, Color fill) {
  Polygon shape{
      .corners = {{left, {}}, {right - point, {}}, {right, height / 2}, {right - point, height}, {left, height}},
      .fill = fill};
  if (!first) shape.corners.push_back({left + point, height / 2});
  return shape;
}

/// One line of text in that colour and in the middle of that height.
void set_in_middle(Context& context, Strip& strip, const Inlines& text, StyleRole role, Frame frame, Length height,
                   NodeIndex node) {
  Strip line = set_block(context, text, role, frame, node);
  push_down(line, std::max((height - line.height) / 2, Length{}));
  draw_over(strip, std::move(line));
}

/// The mark in the middle of a solid square. With a space at its end, so that what follows does not run into it.
void draw_in_square(Context& context, Strip& strip, const std::string& mark, const Rect& rect, NodeIndex node) {
  strip.items.emplace_back(Rectangle{.rect = rect, .filled = true, .fill = context.theme.accent});
  const Length width = text_width(context, plain(mark), StyleRole::badge);
  set_in_middle(context, strip, plain(mark + ' '), StyleRole::badge, {rect.x + (rect.width - width) / 2, rect.width},
                rect.height, node);
}

/// A part of a path has one line.
void check_room(Context& context, const Inlines& part, Length room) {
  const Length width = text_width(context, part, StyleRole::path);
  if (width > room) context.report_too_wide(plain_text(part), width, room);
}

}  // namespace

Strip draw_path(Context& context, const Path& path, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const auto [pitch, gap, point, padding] = arrange::chevrons(theme, path, frame.width);
  Strip strip;
  strip.height = theme.path_strip;
  for (std::size_t i = 0; i < path.parts.size(); ++i) {
    const bool current = path.current == i, first = i == 0;
    const Length left = frame.x + pitch * static_cast<std::int64_t>(i);
    const Length right = left + pitch - gap + point - (i + 1 == path.parts.size() ? point - gap : Length{});
    strip.items.emplace_back(
        chevron(left, right, point, theme.path_strip, first, current ? theme.accent : theme.accent_tint));
    const Length text = left + padding + (first ? Length{} : point / 2);
    const NodeIndex node = is_artifact(parent) ? parent : context.add_node(StructureRole::paragraph, parent);
    Strip line;
    check_room(context, path.parts[i], right - point - text);
    set_in_middle(context, line, path.parts[i], StyleRole::path, {text, right - point - text}, theme.path_strip, node);
    if (current) {
      for (auto& item : line.items) {
        if (auto* run = std::get_if<GlyphRun>(&item)) run->color = arrange::path_style(theme, true).color;
      }
    }
    draw_over(strip, std::move(line));
  }
  return strip;
}

Strips lay(Context& context, const Path& path, Frame frame, NodeIndex parent) {
  Strips strips;
  strips.push_back(draw_path(context, path, frame, parent));
  strips.back().space_after = arrange::space_below_table(context.theme);
  strips.back().origin = context.place;
  return strips;
}

Strips lay(Context& context, const Badge& badge, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const Length indent = theme.badge + arrange::badge_gap(theme);
  const Frame beside{frame.x + indent, frame.width - indent};
  Heading heading = badge.heading;
  heading.number.clear();
  const std::string& id = context.heading_id(badge.heading);
  const NodeIndex node = context.add_node(heading_role(heading.level), parent);
  context.node(node).id = id;

  Strip square;
  draw_in_square(context, square, badge.heading.number, {frame.x, {}, theme.badge, theme.badge}, node);

  Strips lines = set_lines(context, heading.text, heading.style, beside, node);
  if (!badge.note.empty()) {
    for (auto& line : lines) line.space_after = {};
    const NodeIndex note = context.add_node(StructureRole::paragraph, parent);
    Strip text = set_block(context, badge.note, StyleRole::purpose, beside, note);
    lines.push_back(std::move(text));
  }
  Strip strip = stack(std::move(lines));
  const Length height = std::max(strip.height, theme.badge);
  push_down(strip, (height - strip.height) / 2);
  strip.height = height;
  draw_under(strip, std::move(square));
  strip.marks.push_back({id, badge.heading.number + ' ' + plain_text(heading.text), heading.level, {}});
  strip.space_before = {};
  strip.space_after = theme.style(StyleRole::purpose).space_after;
  strip.break_after = forbidden_break;
  strip.origin = context.place;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

Strips lay(Context& context, const Tiles& tiles, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  frame = text_frame(context, tiles.style, frame);
  const auto arranged = arrange::arrange_tiles(theme, tiles, frame.width, ShapedMeasure{context});
  const NodeIndex list = context.add_node(StructureRole::list, parent);
  Strips strips;
  for (std::size_t i = 0; i < tiles.tiles.size(); ++i) {
    const auto& [mark, text] = tiles.tiles[i];
    const auto column = static_cast<std::int64_t>(i % arranged.columns);
    const Frame square{frame.x + (arranged.column + arranged.gap) * column, arranged.mark};
    const NodeIndex item = context.add_node(StructureRole::list_item, list);
    const NodeIndex label = context.add_node(StructureRole::label, item);
    const NodeIndex body = context.add_node(StructureRole::list_body, item);
    Strip tile = set_block(context, text, tiles.style, {square.x + arranged.mark + arranged.inner, arranged.text()},
                           context.add_node(StructureRole::paragraph, body));
    const Length height = std::max(tile.height, arranged.side);
    push_down(tile, (height - tile.height) / 2);
    Strip sign;
    draw_in_square(context, sign, mark, {square.x, {}, arranged.mark, arranged.side}, label);
    draw_under(tile, std::move(sign));
    if (column == 0) {
      strips.emplace_back();
      strips.back().origin = context.place;
      strips.back().space_after = arranged.below;
    }
    strips.back().height = std::max(strips.back().height, height);
    draw_over(strips.back(), std::move(tile));
  }
  if (strips.empty()) return strips;
  keep_together(strips, remnant_break);
  strips.back().space_after = arrange::space_below_list(theme);
  return strips;
}

Strips lay(Context& context, const DoneBand& band, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const arrange::Panel panel = arrange::done_panel(theme);
  const auto role = StyleRole::option_label;
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  const Inlines longest = with_numbers(band.pointer, [](const Inline&) { return std::string{"000"}; });
  const Length pointer = band.pointer.empty() ? Length{} : text_width(context, longest, role) + theme.zone_gap;
  const Length left = frame.x + panel.padding;
  const Length text = left + arrange::label_indent(theme);
  Strip box;
  const Frame label{text, frame.x + frame.width - panel.padding - pointer - text};
  Strip strip = set_block(context, band.item.label, role, label, context.add_node(StructureRole::span, node));
  const Length height = std::max(arrange::done_band_height(theme), strip.height + panel.padding * 2);
  push_down(strip, (height - strip.height) / 2);
  strip.height = height;
  draw_box(context, box, band.item.box, {left, (height - theme.box) / 2}, node);
  draw_under(strip, std::move(box));
  if (!band.pointer.empty()) {
    const Length right = frame.x + frame.width - panel.padding;
    const Length y = (height - theme.style(role).line_height()) / 2;
    strip.late.push_back(
        {band.pointer, role, right - pointer, y, pointer, true, context.add_node(StructureRole::paragraph, parent)});
  }
  Strip behind;
  behind.items.emplace_back(Rectangle{.rect = {frame.x, {}, frame.width, height}, .filled = true, .fill = panel.fill});
  draw_under(strip, std::move(behind));
  strip.space_before = panel.space_before;
  strip.space_after = panel.space_after;
  strip.origin = context.place;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace lapas::layout
