// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Between two blocks stands the larger of the space after the first and before the second.

#include "arrange/heights.hpp"

#include <algorithm>

#include "arrange/check_row.hpp"
#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "arrange/table_grid.hpp"
#include "arrange/tiles.hpp"
#include "arrange/width_table.hpp"

namespace lapas::arrange {
namespace {

struct Extent {
  Length height, before, after;
};

class HeightEstimator {
 public:
  HeightEstimator(const Theme& theme, Length width) : theme_{theme}, widths_{theme}, width_{width} {}

  /// Calls `reached` with the height to the bottom of each block.
  template <typename Reached>
  Extent stack(std::span<const Block> blocks, Reached reached) const {
    Extent whole;
    for (const Block& block : blocks) {
      append(whole, std::visit(*this, block.content), &block == &blocks.front());
      reached(whole.height);
    }
    return whole;
  }
  [[nodiscard]] Extent stack(std::span<const Block> blocks) const {
    return stack(blocks, [](Length) {});
  }

  Extent operator()(const Heading& heading) const {
    return narrower(number_hang(theme_, heading, widths_)).text(heading.text, heading.style);
  }
  Extent operator()(const Paragraph& paragraph) const {
    if (paragraph.places.empty()) return text(paragraph.text, paragraph.style);
    Extent whole = text(with_fitted_places(theme_, paragraph, width_, widths_), paragraph.style);
    const Length line = theme_.style(paragraph.style).line_height();
    whole.height = line_pitch(theme_, paragraph) * (whole.height.millipoints() / line.millipoints());
    return whole;
  }
  Extent operator()(const List& list) const {
    const Length width = keeps_to_text_zone(list.style) ? std::min(width_, theme_.text_zone) : width_;
    const HeightEstimator inside{theme_, width - list_gutter(theme_, list, widths_)};
    if (stands_in_columns(theme_, list, width_)) return in_columns(list);
    Extent whole;
    for (const auto& item : list.items) append(whole, inside.stack(item), &item == &list.items.front());
    whole.after = std::max(whole.after, space_below_list(theme_));
    return whole;
  }
  Extent operator()(const CheckList& list) const {
    Extent whole{.after = field_space(theme_).after};
    for (const CheckItem& item : list.items) {
      whole.height +=
          half_pitch(theme_) * 2 + widths_.height(item.label, StyleRole::option_label, width_ - label_indent(theme_));
    }
    return whole;
  }
  Extent operator()(const CheckRow& row) const {
    const ArrangedRow arranged = arrange_check_row(theme_, row, width_, WidthTable::on_one_line(theme_));
    const Length label = arranged.label_alone ? theme_.style(StyleRole::label).line_height() : Length{};
    const auto lines = static_cast<std::int64_t>(arranged.lines - (arranged.label_alone ? 1 : 0));
    return field(label + std::max(theme_.box_pitch, theme_.box) * lines);
  }
  Extent operator()(const Box&) const { return {theme_.box, {}, {}}; }
  Extent operator()(const Blocks& blocks) const { return stack(blocks); }
  Extent operator()(const Blank& blank) const {
    switch (blank.kind) {
      case BlankKind::line: return on_a_line(blank);
      case BlankKind::lines: return field(text(blank.label, StyleRole::label).height + written(blank));
      case BlankKind::area:
        return field(narrower(area_padding * 2).text(blank.label, StyleRole::legend).height + written(blank) +
                     area_padding * 2);
    }
    return {};
  }
  Extent operator()(const FieldRow& row) const {
    if (!fit_side_by_side(theme_, row, width_, widths_)) {
      Extent whole;
      for (const auto& part : row.parts) {
        if (part.line) append(whole, (*this)(*part.line), whole.height == Length{});
      }
      return whole;
    }
    const bool before = labels_fit_before(theme_, row, width_, widths_);
    return field(theme_.writing_line + (before ? Length{} : theme_.style(StyleRole::label).line_height()));
  }
  Extent operator()(const Table& table) const {
    const ArrangedTable arranged = arrange_table(theme_, table, width_, widths_);
    return {rows(arranged, arranged.header) + rows(arranged, arranged.rows), {}, space_below_table(theme_)};
  }
  Extent operator()(const Group& group) const {
    const bool narrow = group.text_zone || stands_in_text_zone(theme_, group);
    const HeightEstimator zone{theme_, narrow ? std::min(width_, theme_.text_zone) : width_};
    if (!is_panel(group.look)) {
      Extent whole = zone.stack(group.blocks);
      if (group.look == GroupLook::checkpoint) whole.height += theme_.callout_padding;
      return whole;
    }
    const Panel look = panel(theme_, group.look);
    const Extent inside = zone.narrower(look.bar + look.padding * 2).stack(group.blocks);
    return {inside.height + look.padding * 2, look.space_before, look.space_after};
  }
  Extent operator()(const Columns& columns) const {
    Extent whole;
    if (!fit_side_by_side(theme_, columns, width_, widths_)) {
      for (const auto& each : columns.parts) append(whole, part(each), &each == &columns.parts.front());
      return whole;
    }
    const std::vector<Length> widths = part_widths(theme_, columns, width_);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const Extent beside = HeightEstimator{theme_, widths[i]}.part(columns.parts[i]);
      whole.height = std::max(whole.height, beside.height);
      whole.before = std::max(whole.before, beside.before);
      whole.after = std::max(whole.after, beside.after);
    }
    if (columns.kind == ColumnsKind::zones) whole.after = std::max(whole.after, space_below_table(theme_));
    return whole;
  }
  Extent operator()(const Path&) const { return {theme_.path_strip, {}, space_below_table(theme_)}; }
  Extent operator()(const Badge& badge) const {
    const HeightEstimator beside = narrower(theme_.badge + badge_gap(theme_));
    const Length heading = beside.widths_.height(badge.heading.text, badge.heading.style, beside.width_);
    const Length note = beside.widths_.height(badge.note, StyleRole::purpose, beside.width_);
    return {std::max(theme_.badge, heading + note), {}, theme_.style(StyleRole::purpose).space_after};
  }
  Extent operator()(const Tiles& tiles) const {
    const ArrangedTiles arranged = arrange_tiles(theme_, tiles, width_, widths_);
    Extent whole{.after = space_below_list(theme_)};
    Length row;
    for (std::size_t i = 0; i < tiles.tiles.size(); ++i) {
      row = std::max({row, arranged.side, widths_.height(tiles.tiles[i].text, tiles.style, arranged.text())});
      if ((i + 1) % arranged.columns != 0 && i + 1 != tiles.tiles.size()) continue;
      whole.height += row + (i < arranged.columns ? Length{} : arranged.below);
      row = {};
    }
    return whole;
  }
  Extent operator()(const DoneBand& band) const {
    const Panel look = done_panel(theme_);
    const Length beside = label_indent(theme_) + look.padding * 2 + pointer_width(theme_, band, widths_);
    const Length text = widths_.height(band.item.label, StyleRole::option_label, width_ - beside);
    return {std::max(done_band_height(theme_), text + look.padding * 2), look.space_before, look.space_after};
  }
  Extent operator()(const Sheet&) const { return {page_height(theme_), {}, {}}; }
  /// As tall as what stands on it.
  [[nodiscard]] Length content(const Sheet& sheet) const {
    Extent whole;
    for (const auto* blocks : {&sheet.head, &sheet.blocks, &sheet.foot}) {
      if (!blocks->empty()) append(whole, stack(*blocks), whole.height == Length{});
    }
    return whole.height;
  }
  /// Of the items of a list in a column as wide as this.
  [[nodiscard]] std::vector<Length> items(const List& list) const {
    const HeightEstimator inside = narrower(list_gutter(theme_, list, widths_));
    std::vector<Length> heights;
    for (const auto& blocks : list.items) {
      const Extent item = inside.stack(blocks);
      heights.push_back(item.height + item.after);
    }
    return heights;
  }
  Extent operator()(const Figure& figure) const {
    const Length caption = text(figure.caption, StyleRole::caption).height;
    const Space space = figure_space(theme_);
    const Length height = figure.drawing ? figure.drawing->size.height : fitted(figure.size, width_).height;
    return {height + caption, space.before, space.after};
  }
  Extent operator()(const Specimen& specimen) const {
    const HeightEstimator page{theme_, theme_.zone_width()};
    const Length caption = text(specimen.caption, StyleRole::caption).height;
    const Space space = figure_space(theme_);
    const Length padding = specimen_padding(theme_) * 2;
    return {page.stack(specimen.blocks).height * specimen.scale / 100 + padding + caption, space.before, space.after};
  }
  Extent operator()(const Contents&) const { return {}; }
  Extent operator()(const PageBreak&) const { return {}; }

 private:
  static void append(Extent& whole, const Extent& next, bool first) {
    if (first) whole.before = next.before;
    else whole.height += std::max(whole.after, next.before);
    whole.height += next.height;
    whole.after = next.after;
  }

  [[nodiscard]] HeightEstimator narrower(Length by) const { return {theme_, width_ - by}; }

  [[nodiscard]] Extent in_columns(const List& list) const {
    const HeightEstimator column{theme_, (width_ - theme_.zone_gap) / 2};
    const std::vector<Length> heights = column.items(list);
    const std::size_t second = arrange::second_column(heights);
    Length left, right;
    for (std::size_t i = 0; i < heights.size(); ++i) (i < second ? left : right) += heights[i];
    const Length after = column.stack(list.items.back()).after;
    return {std::max(left, right) - after, {}, std::max(after, space_below_list(theme_))};
  }

  [[nodiscard]] Extent part(const ColumnPart& part) const {
    Extent whole = stack(part.blocks);
    if (part.area) append(whole, (*this)(*part.area), part.blocks.empty());
    return whole;
  }

  /// What is filled in.
  [[nodiscard]] Length answer(std::string_view value, Length width) const {
    const TextStyle& style = theme_.style(StyleRole::answer);
    return style.line_height() * estimated_lines(value, style, width);
  }
  /// The lines of a blank, more where a line of its value needs several.
  [[nodiscard]] Length written(const Blank& blank) const {
    Length height;
    std::int64_t lines = 0;
    for (std::string_view rest = blank.value; !rest.empty(); ++lines) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      height += std::max(theme_.writing_line, answer(rest.substr(0, end), width_));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return height + theme_.writing_line * std::max<std::int64_t>(std::max(blank.lines, 1) - lines, 0);
  }

  [[nodiscard]] Extent on_a_line(const Blank& blank) const {
    const bool before = label_fits_before(theme_, blank, width_, widths_);
    const Length label = before ? label_width(blank.label, widths_) : Length{};
    const Length above = before ? Length{} : text(blank.label, StyleRole::label).height;
    return field(above + std::max(theme_.writing_line, answer(blank.value, width_ - label)));
  }

  [[nodiscard]] Extent field(Length height) const {
    const Space space = field_space(theme_);
    return {height, space.before, space.after};
  }

  [[nodiscard]] Extent text(const Inlines& inlines, StyleRole role) const {
    const TextStyle& style = theme_.style(role);
    const Length room = keeps_to_text_zone(role) ? std::min(width_, theme_.text_zone) : width_;
    return {widths_.height(inlines, role, room - style.indent), style.space_before, style.space_after};
  }

  /// What a cell over several rows lacks is given to the last of them.
  [[nodiscard]] Length rows(const ArrangedTable& table, std::span<const GridRow> rows) const {
    std::vector<Length> tops(rows.size() + 1), bottoms(rows.size() + 1);  // Bottoms as cells that end there ask for.
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto& cell : rows[i].cells) {
        Length& bottom = bottoms[std::min(i + cell.rows, rows.size())];
        bottom = std::max(bottom, tops[i] + cell_height(*cell.source, table.width(cell)));
      }
      tops[i + 1] = std::max(tops[i], bottoms[i + 1]);
    }
    return tops.back();
  }

  [[nodiscard]] Length cell_height(const TableCell& cell, Length width) const {
    if (const auto* blank = std::get_if<Blank>(&cell.content)) {
      return std::max(theme_.table_line * std::max(blank->lines, 1),
                      answer(blank->value, width - theme_.cell_padding * 2));
    }
    const HeightEstimator inside = HeightEstimator{theme_, width}.narrower(theme_.cell_padding * 2);
    return std::visit(inside, cell.content).height + theme_.cell_padding * 2;
  }

  const Theme& theme_;
  WidthTable widths_;
  Length width_;
};

/// The space before a block without measuring it.
class SpaceBefore {
 public:
  explicit SpaceBefore(const Theme& theme) : theme_{theme} {}

  Length operator()(const Heading& heading) const { return theme_.style(heading.style).space_before; }
  Length operator()(const Paragraph& paragraph) const { return theme_.style(paragraph.style).space_before; }
  Length operator()(const List& list) const { return list.items.empty() ? Length{} : first(list.items.front()); }
  Length operator()(const CheckRow&) const { return of_field(); }
  Length operator()(const Blank&) const { return of_field(); }
  Length operator()(const FieldRow&) const { return of_field(); }
  Length operator()(const Group& group) const {
    return is_panel(group.look) ? panel(theme_, group.look).space_before : first(group.blocks);
  }
  Length operator()(const Columns& columns) const {
    Length space;
    for (const auto& part : columns.parts) {
      const bool only_area = part.blocks.empty() && part.area;
      space = std::max(space, only_area ? of_field() : first(part.blocks));
    }
    return space;
  }
  Length operator()(const Figure&) const { return figure_space(theme_).before; }
  Length operator()(const Specimen&) const { return figure_space(theme_).before; }
  Length operator()(const CheckList&) const { return {}; }
  Length operator()(const Path&) const { return {}; }
  Length operator()(const Badge&) const { return {}; }
  Length operator()(const Tiles&) const { return {}; }
  Length operator()(const DoneBand&) const { return done_panel(theme_).space_before; }
  Length operator()(const Sheet&) const { return {}; }
  Length operator()(const Table&) const { return {}; }
  Length operator()(const Contents&) const { return {}; }
  Length operator()(const PageBreak&) const { return {}; }

 private:
  [[nodiscard]] Length of_field() const { return field_space(theme_).before; }
  [[nodiscard]] Length first(const Blocks& blocks) const {
    return blocks.empty() ? Length{} : std::visit(*this, blocks.front().content);
  }

  const Theme& theme_;
};

}  // namespace

Length estimated_height(const Theme& theme, std::span<const Block> blocks, Length width) {
  return HeightEstimator{theme, width}.stack(blocks).height;
}

Length estimated_height(const Theme& theme, const Sheet& sheet, Length width) {
  return HeightEstimator{theme, width}.content(sheet);
}

std::size_t second_column(const Theme& theme, const List& list, Length width) {
  return second_column(HeightEstimator{theme, width}.items(list));
}

std::vector<Length> running_heights(const Theme& theme, std::span<const Block> blocks, Length width) {
  std::vector<Length> heights;
  HeightEstimator{theme, width}.stack(blocks, [&](Length height) { heights.push_back(height); });
  return heights;
}

Length space_before(const Theme& theme, const BlockVariant& content) { return std::visit(SpaceBefore{theme}, content); }

Length space_before(const Theme& theme, const Columns& columns) { return SpaceBefore{theme}(columns); }

bool is_short_table(const Theme& theme, Length height) { return height <= page_height(theme) * 3 / 5; }

bool is_short_table(const Theme& theme, const Table& table, Length width) {
  return is_short_table(theme, HeightEstimator{theme, width}(table).height);
}

bool leaves_remnant(Length above, Length whole) { return above < least_remnant || whole - above < least_remnant; }

}  // namespace lapas::arrange
