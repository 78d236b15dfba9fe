// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Office programs give up keeping paragraphs together when they do not fit a page, and then part labels from their
// fields as well. So what is to be kept together is measured first: the rules of our own layout with estimated widths.

#include "odt/heights.hpp"

#include <algorithm>
#include <numeric>

#include "odt/column_widths.hpp"
#include "odt/measures.hpp"
#include "odt/text_widths.hpp"

namespace lapas::odt {
namespace {

/// Between two blocks stands the larger of the space after the first and before the second.
struct Extent {
  Length height, before, after;
};

class HeightEstimator {
 public:
  HeightEstimator(const Theme& theme, Length width) : theme_{theme}, width_{width} {}

  /// Calls `reached` with the height to the bottom of each block.
  template <typename Reached>
  Extent stack(std::span<const Block> blocks, Reached reached) const {
    Extent whole;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      Extent next = std::visit(*this, blocks[i].content);
      const bool ends_boxes = is_check_item(blocks[i]) && (i + 1 == blocks.size() || !is_check_item(blocks[i + 1]));
      if (ends_boxes) next.after = space_after_field();
      append(whole, next, i == 0);
      reached(whole.height);
    }
    return whole;
  }
  [[nodiscard]] Extent stack(std::span<const Block> blocks) const {
    return stack(blocks, [](Length) {});
  }

  Extent operator()(const Heading& heading) const {
    const TextStyle& style = theme_.style(heading.style);
    const Length hang = heading.number.empty() ? Length{} : number_width(heading.number, style);
    return narrower(hang).text(heading.text, heading.style);
  }
  Extent operator()(const Paragraph& paragraph) const { return text(paragraph.text, paragraph.style); }
  Extent operator()(const List& list) const {
    const Length width = keeps_to_text_zone(list.style) ? std::min(width_, theme_.text_zone) : width_;
    const HeightEstimator inside{theme_, width - list_gutter(theme_.style(list.style))};
    Extent whole;
    for (const auto& item : list.items) append(whole, inside.stack(item), &item == &list.items.front());
    whole.after = std::max(whole.after, theme_.style(StyleRole::body).space_after);
    return whole;
  }
  Extent operator()(const CheckItem& item) const {
    if (item.label.empty()) return {theme_.box, {}, {}};
    const TextStyle& style = theme_.style(StyleRole::option_label);
    const Length lines = lines_height(item.label, style, width_ - theme_.box - theme_.box_gap);
    return {std::max(theme_.box_pitch - style.line_height(), Length{}) + lines, {}, {}};
  }
  Extent operator()(const CheckRow& row) const {
    const Length gap = theme_.box * 4 / 3, indent = theme_.box + theme_.box_gap;
    const Length label = estimated_width_on_line(row.label, theme_.style(StyleRole::label));
    const bool alone = label > width_ / 2;
    const Length start = row.label.empty() || alone ? Length{} : label + gap;
    std::int64_t lines = 1;
    Length x = start;
    for (const auto& item : row.items) {
      const Length width = indent + estimated_width_on_line(item.label, theme_.style(StyleRole::option_label));
      if (x > start && x + width > width_) ++lines, x = start;
      x += width + gap;
    }
    const Length above = alone ? theme_.style(StyleRole::label).line_height() : Length{};
    return field(above + std::max(theme_.box_pitch, theme_.box) * lines);
  }
  Extent operator()(const Blank& blank) const {
    const Length lines = theme_.writing_line * std::max(blank.lines, 1);
    switch (blank.kind) {
      case BlankKind::line: return field(std::max(theme_.writing_line, text(blank.label, StyleRole::label).height));
      case BlankKind::lines: return field(text(blank.label, StyleRole::label).height + lines);
      case BlankKind::area:
        return field(narrower(area_padding * 2).text(blank.label, StyleRole::legend).height + lines + area_padding * 2);
      case BlankKind::cell: return {lines - theme_.cell_padding * 2, {}, {}};
    }
    return {};
  }
  Extent operator()(const Table& table) const {
    const std::vector<Length> widths = column_widths(table, width_, theme_);
    return {rows(table.header, widths) + rows(table.rows, widths), {}, theme_.callout_padding};
  }
  Extent operator()(const Group& group) const {
    const HeightEstimator zone{theme_, group.text_zone ? std::min(width_, theme_.text_zone) : width_};
    if (group.look == GroupLook::plain || group.look == GroupLook::checkpoint) {
      Extent whole = zone.stack(group.blocks);
      if (group.look == GroupLook::checkpoint) whole.height += theme_.callout_padding;
      return whole;
    }
    const Length padding = group.look == GroupLook::banner ? theme_.callout_padding * 3 / 2 : theme_.callout_padding;
    const Extent inside = zone.narrower(padding * 5 / 2).stack(group.blocks);
    return {inside.height + padding * 2, theme_.callout_padding, theme_.callout_padding * 3 / 2};
  }
  Extent operator()(const Columns& columns) const {
    Extent whole;
    if (goes_below(columns, width_, theme_)) {
      for (const auto& part : columns.parts) append(whole, stack(part.blocks), &part == &columns.parts.front());
      return whole;
    }
    const std::vector<Length> widths = part_widths(columns, width_, theme_);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const Extent part = HeightEstimator{theme_, widths[i]}.stack(columns.parts[i].blocks);
      whole.height = std::max(whole.height, part.height);
      whole.before = std::max(whole.before, part.before);
      whole.after = std::max(whole.after, part.after);
    }
    if (columns.zones) whole.after = std::max(whole.after, theme_.callout_padding);
    return whole;
  }
  Extent operator()(const Figure& figure) const {
    const Extent caption = text(figure.caption, StyleRole::caption);
    return {figure.size.height + caption.height, theme_.callout_padding, theme_.callout_padding};
  }
  Extent operator()(const Contents&) const { return {}; }
  Extent operator()(const PageBreak&) const { return {}; }

 private:
  static bool is_check_item(const Block& block) { return std::holds_alternative<CheckItem>(block.content); }

  static void append(Extent& whole, const Extent& next, bool first) {
    if (first) whole.before = next.before;
    else whole.height += std::max(whole.after, next.before);
    whole.height += next.height;
    whole.after = next.after;
  }

  [[nodiscard]] HeightEstimator narrower(Length by) const { return {theme_, width_ - by}; }

  [[nodiscard]] Length space_after_field() const { return theme_.style(StyleRole::answer).space_after; }
  [[nodiscard]] Extent field(Length height) const {
    return {height, theme_.style(StyleRole::label).space_before, space_after_field()};
  }

  [[nodiscard]] Extent text(const Inlines& inlines, StyleRole role) const {
    const TextStyle& style = theme_.style(role);
    const Length room = keeps_to_text_zone(role) ? std::min(width_, theme_.text_zone) : width_;
    return {lines_height(inlines, style, room - style.indent), style.space_before, style.space_after};
  }

  static Length lines_height(const Inlines& inlines, const TextStyle& style, Length width) {
    Length height = style.line_height() * estimated_lines(plain_text(inlines), style, width);
    for (const auto& second : inlines.second) {
      const TextStyle smaller = second_language_style(style);
      height += smaller.line_height() * estimated_lines(plain_text(second), smaller, width);
    }
    return height;
  }

  [[nodiscard]] Length rows(const std::vector<TableRow>& rows, std::span<const Length> widths) const {
    Length height;
    for (const auto& row : rows) {
      Length tallest = row.min_height;
      std::size_t column = 0;
      for (const auto& cell : row.cells) {
        Length width;
        for (int i = 0; i < cell.column_span && column < widths.size(); ++i) width += widths[column++];
        const Length padding = theme_.cell_padding * 2;
        tallest = std::max(tallest, HeightEstimator{theme_, width - padding}.stack(cell.blocks).height + padding);
      }
      height += tallest;
    }
    return height;
  }

  const Theme& theme_;
  Length width_;
};

/// The space before a block without measuring it.
class SpaceBefore {
 public:
  explicit SpaceBefore(const Theme& theme) : theme_{theme} {}

  Length operator()(const Heading& heading) const { return theme_.style(heading.style).space_before; }
  Length operator()(const Paragraph& paragraph) const { return theme_.style(paragraph.style).space_before; }
  Length operator()(const List& list) const { return list.items.empty() ? Length{} : first(list.items.front()); }
  Length operator()(const CheckItem&) const { return {}; }
  Length operator()(const CheckRow&) const { return theme_.style(StyleRole::label).space_before; }
  Length operator()(const Blank& blank) const {
    return blank.kind == BlankKind::cell ? Length{} : theme_.style(StyleRole::label).space_before;
  }
  Length operator()(const Table&) const { return {}; }
  Length operator()(const Group& group) const {
    const bool panel = group.look != GroupLook::plain && group.look != GroupLook::checkpoint;
    return panel ? theme_.callout_padding : first(group.blocks);
  }
  Length operator()(const Columns& columns) const {
    Length space;
    for (const auto& part : columns.parts) space = std::max(space, first(part.blocks));
    return space;
  }
  Length operator()(const Figure&) const { return theme_.callout_padding; }
  Length operator()(const Contents&) const { return {}; }
  Length operator()(const PageBreak&) const { return {}; }

 private:
  [[nodiscard]] Length first(const Blocks& blocks) const {
    return blocks.empty() ? Length{} : std::visit(*this, blocks.front().content);
  }

  const Theme& theme_;
};

}  // namespace

Length space_before(const Block& block, const Theme& theme) { return std::visit(SpaceBefore{theme}, block.content); }

Length space_before(const Columns& columns, const Theme& theme) { return SpaceBefore{theme}(columns); }

Length estimated_height(std::span<const Block> blocks, Length width, const Theme& theme) {
  return HeightEstimator{theme, width}.stack(blocks).height;
}

std::vector<Length> running_heights(std::span<const Block> blocks, Length width, const Theme& theme) {
  std::vector<Length> heights;
  HeightEstimator{theme, width}.stack(blocks, [&](Length height) { heights.push_back(height); });
  return heights;
}

}  // namespace lapas::odt
