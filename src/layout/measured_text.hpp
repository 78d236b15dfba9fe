// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text cut into pieces, shaped and measured, and the lines it would fill. Nothing is set and nothing is reported.

#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "layout/context.hpp"

namespace lapas::layout {

/// A length in thousandths of a font size.
[[nodiscard]] Length scaled(int thousandths, Length size);

/// Whether a line may end somewhere: behind a hyphen that is not in the text, or between words.
enum class LineEnd : std::uint8_t { none, hyphen, whole };

/// A stretch of text of one look that ends where a line may end or the look changes, or a place inside a text.
struct Piece {
  const Text* look = nullptr;          ///< Of a place, that of the text beside it.
  const InlinePlace* place = nullptr;  ///< Null for text.
  std::string_view text;
  std::shared_ptr<const ShapedText> shaped;
  Length width;       ///< With the space at its end.
  Length bare_width;  ///< Without it.
  LineEnd end = LineEnd::none;
};

struct LineRange {
  std::size_t first, last;    ///< Pieces.
  Length width;               ///< Without the space at the end.
  bool divides_word = false;  ///< Ends in a hyphen that is not in the text.
};

class MeasuredText {
 public:
  /// Refers to the texts of `inlines`. `percent` is of the size that the role has.
  MeasuredText(const Context& context, const Inlines& inlines, StyleRole role, int percent = 100);

  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  /// In its size.
  [[nodiscard]] const TextStyle& style() const { return style_; }

  /// The width of all on one line.
  [[nodiscard]] Length total_width() const;
  /// The width of the widest word.
  [[nodiscard]] Length least_width() const { return widest_part(LineEnd::whole); }
  /// The same where words may be divided.
  [[nodiscard]] Length least_divided_width() const { return widest_part(LineEnd::hyphen); }

  /// The lines in a place of that width. One of a single word can be wider.
  [[nodiscard]] std::vector<LineRange> break_lines(Length available) const;

  /// The hyphen that divides a word of the piece.
  [[nodiscard]] std::shared_ptr<const ShapedText> hyphen(const Piece& piece) const;

 private:
  void cut(const Inlines& inlines);
  void add_place(const InlinePlace& place, LineEnd end);
  void add_piece(const Text& look, std::string_view text, LineEnd end);
  [[nodiscard]] std::shared_ptr<const ShapedText> shape(const Text& look, std::string_view text) const;
  [[nodiscard]] Length hyphen_width(const Piece& piece) const { return scaled(hyphen(piece)->width, style_.size); }
  [[nodiscard]] Length widest_part(LineEnd poorest) const;
  [[nodiscard]] LineRange fill_line(std::size_t first, Length available) const;

  const Context& context_;
  StyleRole role_;
  TextStyle style_;
  std::vector<Piece> pieces_;
};

}  // namespace lapas::layout
