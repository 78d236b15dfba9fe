// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Writing lines: whether their labels stand before or above them, those inside a text, and the blanks of dates.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "arrange/measure.hpp"

namespace lapas::arrange {

/// What prints of an answer in a place of that width: what people read, or the value where that would need two lines.
[[nodiscard]] std::string_view printed_answer(const Blank& blank, Length width, const Measure& measure);

/// Whether the blanks of a date print on the line: nothing is filled in.
[[nodiscard]] bool prints_pattern(const Blank& line);

/// How wide the label of a line is, with the gap behind it; zero without a label.
[[nodiscard]] Length label_width(const Inlines& label, const Measure& measure);

/// How wide a cell of a comb is, in which a character is written, and how wide all cells of the line are; zero when it is
/// no comb.
inline constexpr Length comb_cell = mm(5);
[[nodiscard]] Length comb_width(const Blank& line);

/// How wide the unit at the end of a line is, with the gap before it; zero without one.
[[nodiscard]] Length unit_width(const Blank& line, const Measure& measure);

/// Whether the label has room before its line: the line keeps a useful length, and the answer fits on it.
[[nodiscard]] bool label_fits_before(const Theme& theme, const Blank& line, Length width, const Measure& measure);

/// How far the lines of the paragraph are apart: a hand has room in those with places.
[[nodiscard]] Length line_pitch(const Theme& theme, const Paragraph& paragraph);

/// The text of the paragraph, its places as wide as they print where lines are `most` long: lines to write on at least as
/// asked and as what stands on them needs, boxes with the gap behind them.
[[nodiscard]] Inlines with_fitted_places(const Theme& theme, const Paragraph& paragraph, Length most,
                                         const Measure& measure);

/// A piece of the pattern of a date as it prints: letters, or a blank to write on.
struct DatePiece {
  std::string_view letters;  ///< Empty for a blank.
  Length width;
};

/// The pieces of a pattern such as `20__ m. ______________ __ d.`: a digit has half the pitch of lines, the name of the
/// month what is left of the width. They live as long as the pattern.
[[nodiscard]] std::vector<DatePiece> date_pieces(const Theme& theme, std::string_view pattern, Length width,
                                                 const Measure& measure);
/// How wide the pattern is when the name of the month has the least room.
[[nodiscard]] Length least_date_width(const Theme& theme, std::string_view pattern, const Measure& measure);

}  // namespace lapas::arrange
