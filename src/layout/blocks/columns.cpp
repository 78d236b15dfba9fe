// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts side by side in one strip. An area at the end of a part grows to the height of the parts before it. Parts that
// have no room beside each other go below each other.

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/blocks.hpp"
#include "layout/limits.hpp"

namespace lapas::layout {
namespace {

/// A part is never without width.
int weight_of(const ColumnPart& part) { return std::max(part.weight, 1); }

std::vector<Frame> frames_of(const Theme& theme, const Columns& columns, Frame frame) {
  const Length gap = theme.zone_gap;
  if (columns.zones) {
    const Length side = frame.width - theme.text_zone - gap;
    return {{frame.x, theme.text_zone}, {frame.x + theme.text_zone + gap, side}};
  }
  const auto parts = static_cast<std::int64_t>(columns.parts.size());
  const int weights = std::accumulate(columns.parts.begin(), columns.parts.end(), 0,
                                      [](int sum, const ColumnPart& part) { return sum + weight_of(part); });
  const Length room = frame.width - gap * (parts - 1);
  std::vector<Frame> frames;
  Length x = frame.x;
  for (const auto& part : columns.parts) {
    const Length width = room * weight_of(part) / weights;
    frames.push_back({x, width});
    x += width + gap;
  }
  return frames;
}

const Blank* area_at_end(const Blocks& blocks) {
  const auto* blank = blocks.empty() ? nullptr : std::get_if<Blank>(&blocks.back().content);
  return blank != nullptr && blank->kind == BlankKind::area ? blank : nullptr;
}

Strip lay_part(Context& context, const Blocks& blocks, Frame frame, NodeIndex parent, Length height) {
  const Blank* area = area_at_end(blocks);
  if (area == nullptr) return stack(lay_blocks(context, blocks, frame, parent));
  Strip above = stack(lay_blocks(context, std::span{blocks}.first(blocks.size() - 1), frame, parent));
  Strips both;
  if (above.height > Length{}) both.push_back(std::move(above));
  const Length used = both.empty() ? Length{} : both.front().height + both.front().space_after;
  both.push_back(lay_area(context, *area, frame, parent, height - used));
  return stack(std::move(both));
}

const Blank* lone_line(const ColumnPart& part) {
  const auto* blank = part.blocks.size() == 1 ? std::get_if<Blank>(&part.blocks.front().content) : nullptr;
  return blank != nullptr && blank->kind == BlankKind::line ? blank : nullptr;
}

bool is_row_of_lines(const Columns& columns) {
  return std::ranges::all_of(columns.parts,
                             [](const ColumnPart& part) { return part.blocks.empty() || lone_line(part) != nullptr; });
}

/// Writing lines side by side are level and alike: when a label does not fit before its line, all stand above.
Strips lay_row_of_lines(Context& context, const Columns& columns, const std::vector<Frame>& frames, NodeIndex parent) {
  bool label_before = true;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Blank* line = lone_line(columns.parts[i]);
    if (line != nullptr) label_before = label_before && label_fits_before(context, *line, frames[i].width);
  }
  Strips parts;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Blank* line = lone_line(columns.parts[i]);
    if (line != nullptr) parts.push_back(lay_line(context, *line, frames[i], parent, label_before));
  }
  Length height;
  for (const auto& part : parts) height = std::max(height, part.height);
  for (auto& part : parts) push_down(part, height - part.height);
  return parts;
}

Strips lay_parts(Context& context, const Columns& columns, const std::vector<Frame>& frames, NodeIndex parent) {
  Strips parts;
  Length height;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    parts.push_back(lay_part(context, columns.parts[i].blocks, frames[i], parent, height));
    height = std::max(height, parts.back().height);
  }
  return parts;
}

/// The parts as one strip, each where it is.
Strip overlay(Strips parts) {
  Strip row;
  for (auto& part : parts) {
    row.height = std::max(row.height, part.height);
    row.space_before = std::max(row.space_before, part.space_before);
    row.space_after = std::max(row.space_after, part.space_after);
    draw_over(row, std::move(part));
  }
  return row;
}

/// Zones need room to write beside the text, lines room for their blanks.
bool fit_side_by_side(Context& context, const Columns& columns, const std::vector<Frame>& frames) {
  if (columns.zones) return frames.back().width >= least_side_zone;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Blank* line = lone_line(columns.parts[i]);
    if (line != nullptr && !has_room(context, *line, frames[i].width)) return false;
  }
  return true;
}

Strips lay_below_each_other(Context& context, const Columns& columns, Frame frame, NodeIndex parent) {
  Strips strips;
  for (const auto& part : columns.parts) append(strips, lay_blocks(context, part.blocks, frame, parent));
  keep_together(strips, poor_break);
  return strips;
}

}  // namespace

Strips lay(Context& context, const Columns& columns, Frame frame, NodeIndex parent) {
  if (columns.parts.empty()) return {};
  const std::vector<Frame> frames = frames_of(context.theme, columns, frame);
  if (!fit_side_by_side(context, columns, frames)) return lay_below_each_other(context, columns, frame, parent);
  Strip row = overlay(is_row_of_lines(columns) ? lay_row_of_lines(context, columns, frames, parent)
                                               : lay_parts(context, columns, frames, parent));
  row.origin = context.place;
  if (columns.zones) row.space_after = std::max(row.space_after, context.theme.callout_padding);
  Strips strips;
  strips.push_back(std::move(row));
  return strips;
}

}  // namespace lapas::layout
