// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts side by side in one strip, and writing lines in a row. Parts that have no room beside each other go below each
// other.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"

namespace lapas::layout {
namespace {

std::vector<Frame> frames_of(const Theme& theme, const std::vector<Length>& widths, Frame frame) {
  std::vector<Frame> frames;
  Length x = frame.x;
  for (const Length width : widths) {
    frames.push_back({x, width});
    x += width + theme.zone_gap;
  }
  return frames;
}

/// An area grows to the height of the parts before its own.
Strip lay_part(Context& context, const ColumnPart& part, Frame frame, NodeIndex parent, Length height) {
  const bool outer = std::exchange(context.undivided, true);
  Strips above = lay_blocks(context, part.blocks, frame, parent);
  context.undivided = outer;
  if (!part.area) return stack(std::move(above));
  Strips both;
  if (!above.empty()) both.push_back(stack(std::move(above)));
  const Length used = both.empty() ? Length{} : both.front().height + both.front().space_after;
  both.push_back(lay_area(context, *part.area, frame, parent, height - used));
  return stack(std::move(both));
}

Strips lay_parts(Context& context, const Columns& columns, const std::vector<Frame>& frames, NodeIndex parent) {
  Strips parts;
  Length height;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    parts.push_back(lay_part(context, columns.parts[i], frames[i], parent, height));
    height = std::max(height, parts.back().height);
  }
  return parts;
}

/// Strips that pages may divide.
Strips flow(Context& context, const ColumnPart& part, Frame frame, NodeIndex parent) {
  Strips strips = lay_blocks(context, part.blocks, frame, parent);
  if (part.area) append(strips, lay(context, *part.area, frame, parent));
  return strips;
}

/// Pages may divide the text below the end of what stands beside it.
Strips lay_beside(Context& context, const Columns& columns, const std::vector<Frame>& frames, NodeIndex parent) {
  Strips side = flow(context, columns.parts.front(), frames.front(), parent);
  Strips text = flow(context, columns.parts.back(), frames.back(), parent);
  if (text.empty() || side.empty()) return side.empty() ? std::move(text) : std::move(side);
  Strip column = stack(std::move(side));
  // The first baselines of a heading and of the text beside it are level.
  const Length drop = arrange::heading_drop(context.theme, columns);
  push_down(drop > Length{} ? text.front() : column, drop > Length{} ? drop : -drop);
  text.front().space_before = std::max(text.front().space_before, column.space_before);
  Length bottom;
  std::size_t last = 0;
  for (; last < text.size(); ++last) {
    if (last > 0) bottom += gap(text[last - 1], text[last]);
    bottom += text[last].height;
    if (bottom >= column.height || last + 1 == text.size()) break;
    text[last].break_after = forbidden_break;
  }
  if (bottom < column.height) text[last].height += column.height - bottom;
  draw_over(text.front(), std::move(column));
  return text;
}

/// The parts as one strip, each where it is.
Strip overlay(Strips parts) {
  Strip row;
  for (auto& part : parts) {
    row.height = std::max(row.height, part.height);
    row.space_before = std::max(row.space_before, part.space_before);
    row.space_after = std::max(row.space_after, part.space_after);
    part.stretches.clear();  // What stands beside would not grow with it.
    draw_over(row, std::move(part));
  }
  return row;
}

Strips one_strip(Context& context, Strip strip) {
  strip.origin = context.place;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

Strips lay_below_each_other(Context& context, const Columns& columns, Frame frame, NodeIndex parent) {
  Strips strips;
  for (const auto& part : columns.parts) append(strips, flow(context, part, frame, parent));
  keep_together(strips, poor_break);
  return strips;
}

Strips lay_below_each_other(Context& context, const FieldRow& row, Frame frame, NodeIndex parent) {
  Strips strips;
  for (const auto& part : row.parts) {
    if (part.line) append(strips, lay(context, *part.line, frame, parent));
  }
  keep_together(strips, poor_break);
  return strips;
}

}  // namespace

Strips lay(Context& context, const Columns& columns, Frame frame, NodeIndex parent) {
  if (columns.parts.empty()) return {};
  const auto& theme = context.theme;
  if (!arrange::fit_side_by_side(theme, columns, frame.width, ShapedMeasure{context})) {
    return lay_below_each_other(context, columns, frame, parent);
  }
  const auto frames = frames_of(theme, arrange::part_widths(theme, columns, frame.width), frame);
  if (columns.kind == ColumnsKind::side) return lay_beside(context, columns, frames, parent);
  const std::size_t nodes = context.pages.nodes.size();
  Strip row = overlay(lay_parts(context, columns, frames, parent));
  // Below each other pages can divide them, unless they are inside of what is tried side by side itself.
  if (!context.undivided && row.height > context.page_height() * 4 / 5) {
    context.pages.nodes.resize(nodes);
    return lay_below_each_other(context, columns, frame, parent);
  }
  if (columns.kind == ColumnsKind::zones)
    row.space_after = std::max(row.space_after, arrange::space_below_table(theme));
  return one_strip(context, std::move(row));
}

Strips lay(Context& context, const FieldRow& row, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const ShapedMeasure measure{context};
  if (!arrange::fit_side_by_side(theme, row, frame.width, measure)) {
    return lay_below_each_other(context, row, frame, parent);
  }
  const bool label_before = arrange::labels_fit_before(theme, row, frame.width, measure);
  const auto frames = frames_of(theme, arrange::part_widths(theme, row, frame.width), frame);
  Strips lines;
  Length height;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (!row.parts[i].line) continue;
    lines.push_back(lay_line(context, *row.parts[i].line, frames[i], parent, label_before));
    height = std::max(height, lines.back().height);
  }
  if (lines.empty()) return {};
  for (auto& line : lines) push_down(line, height - line.height);
  return one_strip(context, overlay(std::move(lines)));
}

}  // namespace lapas::layout
