// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Office programs give up keeping paragraphs together when they do not fit a page, and then part labels from their
// fields as well. So what is to be kept together is measured first, by guessing how many lines each text takes.

#include "odt/heights.hpp"

#include <algorithm>
#include <numeric>

#include "odt/measures.hpp"

namespace lapas::odt {
namespace {

class HeightEstimator {
 public:
  HeightEstimator(const Theme& theme, Length width) : theme_{theme}, width_{width} {}

  [[nodiscard]] Length sum(std::span<const Block> blocks) const {
    Length height;
    for (const auto& block : blocks) height += std::visit(*this, block.content);
    return height;
  }

  Length operator()(const Heading& heading) const { return text(heading.text, heading.style); }
  Length operator()(const Paragraph& paragraph) const { return text(paragraph.text, paragraph.style); }
  Length operator()(const List& list) const {
    const HeightEstimator inside{theme_, width_ - theme_.style(list.style).size * 3 / 2};
    Length height;
    for (const auto& item : list.items) height += inside.sum(item);
    return height;
  }
  Length operator()(const CheckItem& item) const {
    const HeightEstimator label{theme_, width_ - theme_.box - theme_.box_gap};
    const Length extra = std::max(theme_.box_pitch - theme_.style(StyleRole::option_label).line_height(), Length{});
    return label.lines(item.label, StyleRole::option_label) + extra;
  }
  Length operator()(const CheckRow& row) const {
    Length width = estimated_width(plain_text(row.label), theme_.style(StyleRole::label));
    for (const auto& item : row.items) {
      width += theme_.box * 2 + theme_.box_gap +
               estimated_width(plain_text(item.label), theme_.style(StyleRole::option_label));
    }
    return theme_.box_pitch * (width.millipoints() / width_.millipoints() + 1);
  }
  Length operator()(const Blank& blank) const {
    const Length space = theme_.style(StyleRole::label).space_before + theme_.style(StyleRole::answer).space_after;
    switch (blank.kind) {
      case BlankKind::line: return theme_.writing_line + space;
      case BlankKind::lines:
      case BlankKind::area: return lines(blank.label, StyleRole::label) + theme_.writing_line * blank.lines + space;
      case BlankKind::cell: return theme_.writing_line * blank.lines - 2 * theme_.cell_padding;
    }
    return {};
  }
  Length operator()(const Table& table) const {
    return rows(table, table.header) + rows(table, table.rows) + theme_.callout_padding;
  }
  Length operator()(const Group& group) const {
    const bool panel = group.look != GroupLook::plain && group.look != GroupLook::checkpoint;
    if (!panel) return sum(group.blocks);
    return HeightEstimator{theme_, width_ - theme_.callout_padding * 3}.sum(group.blocks) + theme_.callout_padding * 4;
  }
  Length operator()(const Columns& columns) const {
    const int weights = std::accumulate(columns.parts.begin(), columns.parts.end(), 0,
                                        [](int total, const ColumnPart& part) { return total + part.weight; });
    Length height;
    for (const auto& part : columns.parts) {
      const Length width = columns.zones ? theme_.text_zone : width_ * part.weight / std::max(weights, 1);
      height = std::max(height, HeightEstimator{theme_, width}.sum(part.blocks));
    }
    return height;
  }
  Length operator()(const Figure& figure) const { return figure.size.height + theme_.callout_padding * 2; }
  Length operator()(const Contents&) const { return {}; }
  Length operator()(const PageBreak&) const { return {}; }

 private:
  [[nodiscard]] Length lines(const Inlines& inlines, StyleRole role) const {
    const TextStyle& style = theme_.style(role);
    const Length room = keeps_to_text_zone(role) ? std::min(width_, theme_.text_zone) : width_;
    const auto bare = estimated_width(plain_text(inlines), style).millipoints();
    const auto width = bare + bare / 12;  // what ragged lines leave empty
    return style.line_height() * (width / std::max<std::int64_t>(room.millipoints(), 1) + (width > 0 ? 1 : 0));
  }

  [[nodiscard]] Length text(const Inlines& inlines, StyleRole role) const {
    const TextStyle& style = theme_.style(role);
    return lines(inlines, role) + std::max(style.space_before, style.space_after);
  }

  [[nodiscard]] Length rows(const Table& table, const std::vector<TableRow>& rows) const {
    const int weights = std::accumulate(table.columns.begin(), table.columns.end(), 0);
    Length height;
    for (const auto& row : rows) {
      Length tallest = row.min_height;
      std::size_t column = 0;
      for (const auto& cell : row.cells) {
        int weight = 0;
        for (int i = 0; i < cell.column_span && column < table.columns.size(); ++i) weight += table.columns[column++];
        const Length width = width_ * weight / std::max(weights, 1) - 2 * theme_.cell_padding;
        tallest = std::max(tallest, HeightEstimator{theme_, width}.sum(cell.blocks) + 2 * theme_.cell_padding);
      }
      height += tallest;
    }
    return height;
  }

  const Theme& theme_;
  Length width_;
};

}  // namespace

Length estimated_height(std::span<const Block> blocks, Length width, const Theme& theme) {
  return HeightEstimator{theme, width}.sum(blocks);
}

}  // namespace lapas::odt
