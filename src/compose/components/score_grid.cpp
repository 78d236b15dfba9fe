// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What two scores multiply to, the highest at the top right. Bands are told apart in black and white, too: paper, a tint
// within a strong line, solid with white letters.

#include <algorithm>
#include <array>
#include <utility>

#include "compose/components/components.hpp"
#include "compose/draft.hpp"

namespace lapas::composing {
namespace {

struct Band {
  int upto = 0;
  Inlines text;
  int lowest = 0, highest = 0;  ///< Scores that the grid has.
  Ink fill = Ink::paper;

  [[nodiscard]] std::string range() const {
    const std::string low = std::to_string(lowest);
    return lowest == highest ? low : low + "–" + std::to_string(highest);
  }
};

class ScoreGrid {
 public:
  ScoreGrid(Composer& composer, const OutlineElement& element)
      : composer_{composer},
        draft_{composer},
        rows_{number_of(element, "rows", 2)},
        columns_{number_of(element, "columns", 2)},
        row_title_{on_one_line(child_text(composer, element, "row-title"))},
        column_title_{on_one_line(child_text(composer, element, "column-title"))} {
    read_bands(element);
  }

  Drawing draw() {
    place_grid();
    for (int row = 1; row <= rows_; ++row) {
      for (int column = 1; column <= columns_; ++column) {
        const int score = row * column;
        draw_cell(cell_at(row, column), band_of(score), std::to_string(score));
      }
    }
    draw_scales();
    draw_legend();
    return std::move(draft_.drawing);
  }

  /// In the order of reading.
  [[nodiscard]] std::string facts() const {
    std::string facts = plain_text(row_title_) + " 1–" + std::to_string(rows_) + ", " + plain_text(column_title_) +
                        " 1–" + std::to_string(columns_) + '.';
    for (const Band& band : bands_) facts += ' ' + band.range() + ": " + plain_text(band.text) + '.';
    return facts;
  }

 private:
  void read_bands(const OutlineElement& element) {
    for (const OutlineElement& child : element.children) {
      if (child.name != "band") continue;
      bands_.push_back({.upto = number_of(child, "upto", rows_ * columns_),
                        .text = on_one_line(composer_.texts.inlines(child.text))});
    }
    for (int row = 1; row <= rows_; ++row) {
      for (int column = 1; column <= columns_; ++column) {
        Band& band = bands_[band_of(row * column)];
        band.lowest = band.lowest == 0 ? row * column : std::min(band.lowest, row * column);
        band.highest = std::max(band.highest, row * column);
      }
    }
    constexpr std::array fills{Ink::paper, Ink::tint, Ink::half_accent};
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      bands_[i].fill = i + 1 == bands_.size() ? Ink::accent : fills[std::min(i, fills.size() - 1)];
    }
  }

  [[nodiscard]] std::size_t band_of(int score) const {
    const auto found = std::ranges::find_if(bands_, [&](const Band& band) { return score <= band.upto; });
    return static_cast<std::size_t>(std::min(found, bands_.end() - 1) - bands_.begin());
  }

  void place_grid() {
    const Length em = draft_.em();
    gap_ = em / 6;
    cell_ = {std::max(em * 5 / 2, draft_.room_for(std::to_string(rows_ * columns_)) + em), em * 2};
    grid_ = {em * 3 / 2, row_title_.empty() ? Length{} : em * 7 / 4, cell_.width * columns_ + gap_ * (columns_ - 1),
             cell_.height * rows_ + gap_ * (rows_ - 1)};
    draft_.drawing.size = {grid_.right(), grid_.bottom() + em * 13 / 4};
  }

  [[nodiscard]] Rect cell_at(int row, int column) const {
    return {grid_.x + (cell_.width + gap_) * (column - 1), grid_.y + (cell_.height + gap_) * (rows_ - row), cell_.width,
            cell_.height};
  }

  /// Lines lie inside their cell.
  void draw_cell(const Rect& rect, std::size_t band, const std::string& text) {
    const Ink fill = bands_[band].fill;
    const bool solid = fill != Ink::paper && fill != Ink::tint;
    const Length stroke = composer_.theme.rule_stroke;
    Drawing::Outline outline;
    if (fill == Ink::paper) outline = {stroke, Ink::rule};
    if (fill == Ink::tint) outline = {stroke * 2, Ink::accent};
    const Length inset = outline.width / 2;
    const Rect inside{rect.x + inset, rect.y + inset, rect.width - inset * 2, rect.height - inset * 2};
    draft_.add(Drawing::Box{inside, fill, outline});
    Inlines score = draft_.plain(text);
    draft_.centre(fill == Ink::paper ? std::move(score) : strong(std::move(score)), rect,
                  solid ? Ink::paper : Ink::text);
  }

  /// The numbers along both sides, and what they count.
  void draw_scales() {
    const Length em = draft_.em();
    draft_.start(strong(row_title_), {{}, em * 3 / 4}, draft_.room_for(strong(row_title_)));
    for (int row = 1; row <= rows_; ++row) {
      const Rect cell = cell_at(row, 1);
      draft_.centre(draft_.plain(std::to_string(row)), {{}, cell.y, em, cell.height});
    }
    for (int column = 1; column <= columns_; ++column) {
      const Rect cell = cell_at(1, column);
      draft_.centre(draft_.plain(std::to_string(column)), {cell.x, grid_.bottom() + em / 4, cell.width, em * 3 / 2});
    }
    const Length title = draft_.room_for(strong(column_title_));
    const Length y = grid_.bottom() + em * 5 / 2;
    draft_.add(Drawing::Words{.text = strong(column_title_),
                              .at = {std::max(grid_.right(), title), y},
                              .room = std::max(grid_.right(), title),
                              .alignment = Alignment::end});
    auto& width = draft_.drawing.size.width;
    width = std::max({width, title, draft_.room_for(strong(row_title_))});
  }

  /// Beside the grid where its words have room, else below.
  void draw_legend() {
    const Length em = draft_.em();
    Length swatch = cell_.width, word;
    for (const Band& band : bands_) {
      swatch = std::max(swatch, draft_.room_for(band.range()) + em);
      word = std::max(word, composer_.room_for_words(band.text, StyleRole::legend));
    }
    const Length text_gap = em * 4 / 5, beside = draft_.drawing.size.width + em * 2;
    const Length room_beside = draft_.width() - beside - swatch - text_gap;
    const bool fits_beside = room_beside >= std::max(word, em * 9);
    const Length x = fits_beside ? beside : grid_.x;
    const Length room = fits_beside ? room_beside : draft_.width() - x - swatch - text_gap;
    Length y = fits_beside ? grid_.y : draft_.drawing.size.height + em / 2;
    Length right;
    for (std::size_t i = bands_.size(); i-- > 0;) {
      const auto lines = draft_.lines(bands_[i].text, room);
      const Length text = draft_.line_height() * static_cast<std::int64_t>(lines.size());
      const Length height = std::max(text, cell_.height);
      draw_cell({x, y + (height - cell_.height) / 2, swatch, cell_.height}, i, bands_[i].range());
      Length middle = y + (height - text + draft_.line_height()) / 2;
      for (const Inlines& line : lines) {
        right = std::max(right, draft_.room_for(line));
        draft_.start(line, {x + swatch + text_gap, middle}, room);
        middle += draft_.line_height();
      }
      y += height + em * 3 / 5;
    }
    auto& size = draft_.drawing.size;
    size.height = std::max(size.height, y - em * 3 / 5);
    size.width = std::max(size.width, x + swatch + text_gap + right);
  }

  Composer& composer_;
  Draft draft_;
  int rows_, columns_;
  Inlines row_title_, column_title_;
  std::vector<Band> bands_;
  Size cell_;
  Length gap_;  ///< Between cells.
  Rect grid_;
};

}  // namespace

Blocks compose_score_grid(Composer& composer, const OutlineElement& element, Scope) {
  ScoreGrid grid{composer, element};
  Drawing drawing = grid.draw();
  return {figure_of(composer, element, std::move(drawing), grid.facts())};
}

}  // namespace lapas::composing
