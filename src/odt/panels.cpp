// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Groups, parts side by side, and the cover. A panel is a table of one cell, so that lists and boxes inside it keep
// their indents and the tint is one rectangle.

#include <algorithm>

#include "odt/column_widths.hpp"
#include "odt/content_writer.hpp"
#include "odt/heights.hpp"
#include "odt/measures.hpp"

namespace lapas::odt {
namespace {

/// What a page break leaves of a group on either side, at least.
constexpr Length least_remnant = mm(50);

template <typename T>
const T* only_block(const Blocks& blocks) {
  return blocks.size() == 1 ? std::get_if<T>(&blocks.front().content) : nullptr;
}

bool has_boxes(const Block& block) {
  return std::holds_alternative<CheckItem>(block.content) || std::holds_alternative<CheckRow>(block.content);
}

const Blank* lone_line(const ColumnPart& part) {
  const auto* blank = only_block<Blank>(part.blocks);
  return blank != nullptr && blank->kind == BlankKind::line ? blank : nullptr;
}

bool is_row_of_lines(const Columns& columns) {
  return std::ranges::all_of(columns.parts,
                             [](const ColumnPart& part) { return part.blocks.empty() || lone_line(part) != nullptr; });
}

bool ends_with_area(const Blocks& blocks) {
  const auto* blank = blocks.empty() ? nullptr : std::get_if<Blank>(&blocks.back().content);
  return blank != nullptr && blank->kind == BlankKind::area;
}

bool is_panel(GroupLook look) { return look != GroupLook::plain && look != GroupLook::checkpoint; }

CellLook panel_look(const Theme& theme, GroupLook look) {
  const Length padding = theme.callout_padding;
  CellLook cell;
  cell.set_padding(padding);
  switch (look) {
    case GroupLook::callout:
      cell.fill = Fill::tint;
      cell.left = {padding * 3 / 10, EdgeColor::accent};
      break;
    case GroupLook::banner:
      cell.set_padding(padding * 3 / 2);
      cell.fill = Fill::accent_tint;
      cell.left = {padding * 3 / 4, EdgeColor::accent};
      break;
    case GroupLook::frame:
      cell.set_edges({theme.rule_stroke});
      break;
    case GroupLook::plain:
    case GroupLook::checkpoint: break;
  }
  return cell;
}

bool is_paragraph(const Block& block, StyleRole role) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == role;
}

}  // namespace

void ContentWriter::write(const Group& group, const Place& place) {
  Place own = place;
  if (group.text_zone) own.width = std::min(own.width, theme_.text_zone);
  if (!place.in_cell) {
    beginning_.new_page |= group.new_page;
    beginning_.rule_above |= group.look == GroupLook::checkpoint;
  }
  if (!group.id.empty()) beginning_.bookmarks.push_back(group.id);
  if (is_panel(group.look)) write_panel(group, own);
  else if (group.keep_together) write_kept(group.blocks, own);
  else write_blocks(group.blocks, own);
}

/// Keeps each block with the next; of what is longer than a page only the blocks near its ends, so that no heading and
/// no signature stands alone.
void ContentWriter::write_kept(const Blocks& blocks, const Place& place) {
  const std::vector<Length> heights = running_heights(blocks, place.width, theme_);
  const Length whole = heights.empty() ? Length{} : heights.back();
  const bool fits = whole <= page_height(theme_);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    const Length above = heights[i];
    Place own = place;
    own.whole |= fits;
    // A whole table would be bound to what follows, not its last rows.
    const bool is_tail = whole - above < least_remnant && !std::holds_alternative<Table>(blocks[i].content);
    own.keep |= !last && (fits || above < least_remnant || is_tail);
    write_block(blocks, i, own);
  }
}

void ContentWriter::write_panel(const Group& group, const Place& place) {
  LayoutCell cell{place.width, panel_look(theme_, group.look),
                  [&](const Place& inside) { write_blocks(group.blocks, inside); }};
  const auto table = add_layout_table(place, {&cell, 1},
                                      {.space_before = theme_.callout_padding,
                                       .space_after = theme_.callout_padding * 3 / 2,
                                       .keep_with_next = group.look == GroupLook::banner});
  add_layout_row(table, {&cell, 1}, {.may_split = !group.keep_together});
}

void ContentWriter::write(const Columns& columns, const Place& place) {
  if (place.in_cell || goes_below(columns, place.width, theme_)) {
    for (const auto& part : columns.parts) write_blocks(part.blocks, place);
    return;
  }
  const std::vector<Length> widths = part_widths(columns, place.width, theme_);
  if (is_row_of_lines(columns)) {
    std::vector<LinePlace> lines;
    for (std::size_t i = 0; i < widths.size(); ++i) lines.push_back({lone_line(columns.parts[i]), widths[i]});
    return write_row_of_lines(lines, place);
  }
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < columns.parts.size(); ++i) {
    if (i > 0) cells.push_back({theme_.zone_gap, {}, {}});
    add_part(cells, columns.parts[i], widths[i]);
  }
  TableStyle style{.space_after = theme_.style(StyleRole::answer).space_after};
  if (columns.zones) style.space_after = std::max(style.space_after, theme_.callout_padding);
  else style.space_before = space_before(columns, theme_);
  const auto table = add_layout_table(place, cells, style);
  add_layout_row(table, cells, {});
}

/// A part that is one thing becomes the cell itself: a line, an area, a panel.
void ContentWriter::add_part(std::vector<LayoutCell>& cells, const ColumnPart& part, Length width) {
  if (const Blank* line = lone_line(part)) {
    return add_line_cells(cells, *line, width, label_fits_before(*line, width));
  }
  const auto* group = only_block<Group>(part.blocks);
  const bool panel = group != nullptr && is_panel(group->look);
  CellLook look = panel ? panel_look(theme_, group->look) : CellLook{};
  if (ends_with_area(part.blocks)) look = area_look(theme_);
  // Office programs leave out the space before the first paragraph of a cell.
  const Length half_pitch = (theme_.box_pitch - theme_.style(StyleRole::option_label).line_height()) / 2;
  if (!part.blocks.empty() && has_boxes(part.blocks.front())) look.top_padding += std::max(half_pitch, Length{});
  if (!part.blocks.empty() && has_boxes(part.blocks.back())) look.bottom_padding += std::max(half_pitch, Length{});
  const Blocks& blocks = panel ? group->blocks : part.blocks;
  cells.push_back({width, look, [this, &blocks](const Place& inside) { write_blocks(blocks, inside); }});
}

/// A tall tinted panel with the title in its lower part, what follows below it, the details at the foot of the page.
void ContentWriter::write_cover(const Blocks& blocks, const Place& place) {
  const auto after_last = [&](auto holds) { return std::find_if(blocks.rbegin(), blocks.rend(), holds).base(); };
  const auto title_end = after_last([](const Block& block) {
    return is_paragraph(block, StyleRole::cover_title) || is_paragraph(block, StyleRole::cover_subtitle);
  });
  const auto foot_start = std::max(title_end, after_last([](const Block& block) {
    return !is_paragraph(block, StyleRole::cover_meta);
  }));
  const auto write_range = [&](auto first, auto last) {
    return [this, range = std::span<const Block>{first, last}](const Place& inside) { write_blocks(range, inside); };
  };
  const Length padding = theme_.callout_padding * 5 / 2;
  LayoutCell title{place.width, {.fill = Fill::accent_tint, .left = {theme_.callout_padding, EdgeColor::accent},
                                 .alignment = VerticalAlignment::bottom}, write_range(blocks.begin(), title_end)};
  title.look.set_padding(padding);
  LayoutCell middle{place.width, {}, write_range(title_end, foot_start)};
  middle.look.top_padding = padding;
  LayoutCell foot{place.width, {.top = {theme_.rule_stroke * 2, EdgeColor::accent}},
                  write_range(foot_start, blocks.end())};
  foot.look.top_padding = theme_.callout_padding;

  // What is left goes to the middle, but for a line in case the title or the details need one more.
  const auto height_of = [&](auto first, auto last, Length width) {
    return estimated_height({first, last}, width, theme_);
  };
  const Length page = page_height(theme_);
  const Length title_width = place.width - theme_.callout_padding - padding * 2;
  const bool has_title = title_end != blocks.begin();
  const Length title_height =
      has_title ? std::max(page * 2 / 5, height_of(blocks.begin(), title_end, title_width) + padding * 2) : Length{};
  const Length foot_height = height_of(foot_start, blocks.end(), place.width) + theme_.callout_padding;
  const Length spare = theme_.style(StyleRole::cover_meta).line_height();
  if (has_title) add_layout_row(add_layout_table(place, {&title, 1}, {}), {&title, 1}, {title_height});
  const auto below = add_layout_table(place, {&middle, 1}, {});
  add_layout_row(below, {&middle, 1}, {std::max(page - title_height - foot_height - spare, Length{})});
  if (foot_start != blocks.end()) add_layout_row(below, {&foot, 1}, {foot_height});
}

}  // namespace lapas::odt
