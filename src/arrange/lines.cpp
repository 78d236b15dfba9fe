// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Catalogues write the blanks of a date as underscores; on paper they are wide enough for handwriting.

#include "arrange/lines.hpp"

#include <algorithm>
#include <string>

#include "arrange/looks.hpp"

namespace lapas::arrange {
namespace {

/// A run of more underscores than a year has digits is the name of a month.
constexpr std::size_t longest_number = 4;
constexpr Length least_month = mm(20), most_month = mm(40);
/// A space between two blanks keeps them apart.
constexpr Length blank_gap = mm(2);

/// The answer in the words of people.
bool fits_on_line(const Blank& line, Length width, const Measure& measure) {
  if (line.limits.comb) return true;
  const std::string& text = line.shown.empty() ? line.value : line.shown;
  return text.find('\n') == std::string::npos && measure.width(text, StyleRole::answer) <= width;
}

/// The room that must be left behind the label.
Length least_line(const Theme& theme, const Blank& line, Length width, const Measure& measure) {
  if (line.limits.comb) return comb_width(line);
  if (prints_pattern(line)) return least_date_width(theme, plain_text(line.pattern), measure);
  return std::min(least_writing_line, width / 2);
}

/// By what stands on the line, with room to read it.
Length needed(const Theme& theme, const Blank& line, Length most, const Measure& measure) {
  if (prints_pattern(line)) return least_date_width(theme, plain_text(line.pattern), measure);
  return measure.width(printed_answer(line, most, measure), StyleRole::answer) + label_gap;
}

Length total(const std::vector<DatePiece>& pieces) {
  Length width;
  for (const DatePiece& piece : pieces) width += piece.width;
  return width;
}

}  // namespace

std::string_view printed_answer(const Blank& blank, Length width, const Measure& measure) {
  if (blank.type == BlankType::choice) return blank.shown;
  const bool fits = !blank.shown.empty() && measure.width(blank.shown, StyleRole::answer) <= width;
  return fits ? blank.shown : blank.value;
}

bool prints_pattern(const Blank& line) { return line.value.empty() && !line.pattern.empty(); }

Length label_width(const Inlines& label, const Measure& measure) {
  return label.empty() ? Length{} : measure.width(label, StyleRole::label) + label_gap;
}

Length comb_width(const Blank& line) { return line.limits.comb ? comb_cell * line.limits.max_length : Length{}; }

Length unit_width(const Blank& line, const Measure& measure) {
  return line.unit.empty() ? Length{} : label_gap + measure.width(line.unit, StyleRole::option_label);
}

bool label_fits_before(const Theme& theme, const Blank& line, Length width, const Measure& measure) {
  if (theme.labels_above && !line.label.empty()) return false;
  const Length room = width - label_width(line.label, measure) - unit_width(line, measure);
  return room >= least_line(theme, line, width, measure) && fits_on_line(line, room, measure);
}

Length line_pitch(const Theme& theme, const Paragraph& paragraph) {
  const Length line = theme.style(paragraph.style).line_height();
  return paragraph.places.empty() ? line : std::max(line, theme.writing_line);
}

Inlines with_fitted_places(const Theme& theme, const Paragraph& paragraph, Length most, const Measure& measure) {
  Inlines text = paragraph.text;
  for (Inline& item : text.items) {
    auto* place = std::get_if<InlinePlace>(&item);
    const TextPlace* found = place == nullptr ? nullptr : find_place(paragraph, *place);
    if (found == nullptr) continue;
    const auto* blank = std::get_if<Blank>(found);
    place->width =
        blank == nullptr ? label_indent(theme) : std::max(place->width, needed(theme, *blank, most, measure));
  }
  return text;
}

std::vector<DatePiece> date_pieces(const Theme& theme, std::string_view pattern, Length width, const Measure& measure) {
  std::vector<DatePiece> pieces;
  std::vector<std::size_t> months;
  while (!pattern.empty()) {
    const bool blank = pattern.front() == '_';
    const std::size_t size = std::min(blank ? pattern.find_first_not_of('_') : pattern.find('_'), pattern.size());
    const std::string_view letters = pattern.substr(0, size);
    pattern.remove_prefix(size);
    if (!blank) {
      pieces.push_back({letters, letters == " " ? blank_gap : measure.width(letters, StyleRole::option_label)});
    } else if (size <= longest_number) {
      pieces.push_back({{}, theme.writing_line / 2 * static_cast<std::int64_t>(size)});
    } else {
      months.push_back(pieces.size());
      pieces.push_back({});
    }
  }
  const auto count = std::max<std::int64_t>(static_cast<std::int64_t>(months.size()), 1);
  const Length month = std::clamp((width - total(pieces)) / count, least_month, most_month);
  for (const std::size_t position : months) pieces[position].width = month;
  return pieces;
}

Length least_date_width(const Theme& theme, std::string_view pattern, const Measure& measure) {
  return total(date_pieces(theme, pattern, {}, measure));
}

}  // namespace lapas::arrange
