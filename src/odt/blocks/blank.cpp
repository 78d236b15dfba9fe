// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in. Each carries the id of its field as a bookmark in front of what is filled in. A writing line is
// the lower edge of a table row, so that typed text stands on it and a longer one makes the row grow; inside a cell it is
// the lower edge of a paragraph.

#include <algorithm>

#include "document/printed_answer.hpp"
#include "odt/blocks.hpp"
#include "odt/controls.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/text_widths.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Between a label and the writing line behind it.
constexpr Length label_gap = mm(2.5);
/// A writing line shorter than this goes below its label instead of behind it.
constexpr Length least_writing_line = mm(35);

constexpr std::string_view em_space = "\u2003";

/// A run of more underscores than a year has digits is the name of a month.
constexpr std::size_t longest_number = 4;
constexpr Length least_month = mm(20), most_month = mm(40);

bool shows_pattern(const Blank& blank) { return blank.value.empty() && !blank.pattern.empty(); }

/// The value cut at its ends of lines, at least one piece.
std::vector<std::string> lines_of(const std::string& value) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  for (std::size_t end; (end = value.find('\n', start)) != std::string::npos; start = end + 1) {
    lines.push_back(value.substr(start, end - start));
  }
  lines.push_back(value.substr(start));
  return lines;
}

/// A piece of the pattern of a date: words, or underscores to write on.
struct DatePiece {
  std::string text;
  bool blank = false;
};

/// The blanks of a date, digits with their usual room and the name of the month with what the width leaves.
class DateBlanks {
 public:
  DateBlanks(std::string_view pattern, const Theme& theme)
      : style_{theme.style(StyleRole::option_label)}, digit_{theme.writing_line / 2},
        underscore_{std::max(estimated_width("_", style_), pt(1))} {
    while (!pattern.empty()) {
      const bool blank = pattern.front() == '_';
      const std::size_t size = std::min(blank ? pattern.find_first_not_of('_') : pattern.find('_'), pattern.size());
      parts_.push_back(pattern.substr(0, size));
      pattern.remove_prefix(size);
      if (blank && size > longest_number) ++months_;
      else fixed_ += estimated_width(blank ? digits(size) : std::string{parts_.back()}, style_);
    }
  }

  [[nodiscard]] Length least_width() const { return fixed_ + least_month * months_; }

  [[nodiscard]] std::vector<DatePiece> pieces(Length width) const {
    const Length month = std::clamp((width - fixed_) / std::max<std::int64_t>(months_, 1), least_month, most_month);
    const std::string month_blank = underscores(month.millipoints() / underscore_.millipoints());
    std::vector<DatePiece> pieces;
    for (const std::string_view part : parts_) {
      const bool blank = part.front() == '_';
      if (!blank) pieces.push_back({std::string{part}, false});
      else pieces.push_back({part.size() > longest_number ? month_blank : digits(part.size()), true});
    }
    return pieces;
  }

 private:
  static std::string underscores(std::int64_t count) {
    return std::string(static_cast<std::size_t>(std::max<std::int64_t>(count, 1)), '_');
  }
  [[nodiscard]] std::string digits(std::size_t count) const {
    const Length width = digit_ * static_cast<std::int64_t>(count);
    return underscores((width + underscore_ / 2).millipoints() / underscore_.millipoints());
  }

  const TextStyle& style_;
  Length digit_, underscore_;
  std::vector<std::string_view> parts_;
  Length fixed_;  ///< Everything but the months.
  std::int64_t months_ = 0;
};

/// Of the label and the gap behind it.
Length width_before_line(const Theme& theme, const Blank& blank) {
  if (blank.label.empty()) return {};
  return estimated_width(blank.label, theme.style(StyleRole::label)) + label_gap;
}

/// Of a control in the place of so many writing lines.
Length control_height(const Theme& theme, int lines) {
  return theme.writing_line * std::max(lines, 1) - theme.writing_line / 5;
}

/// A paragraph above or before a blank.
void add_label(Context& context, const Place& place, StyleRole role, const Inlines& label) {
  add_languages(context, add_paragraph(context, place, {.role = role, .no_space_after = true}), label, role);
}

/// What is filled in, or the blanks of a date.
void add_answer(Context& context, pugi::xml_node paragraph, const Blank& blank, Length width) {
  if (context.options.controls) {
    const int lines = blank.kind == BlankKind::cell ? blank.lines : 1;
    return add_control(context, paragraph, blank, {width, control_height(context.theme, lines)});
  }
  add_bookmark(context, paragraph, blank.field);
  if (!shows_pattern(blank)) {
    const TextStyle& style = context.theme.style(StyleRole::answer);
    const auto measure = [&](std::string_view text) { return estimated_width(text, style); };
    return add_text(paragraph, printed_answer(blank, width, measure));
  }
  for (const DatePiece& piece : DateBlanks{plain_text(blank.pattern), context.theme}.pieces(width)) {
    add_text(piece.blank ? add_span(paragraph, context.book.text(TextLook::blank)) : paragraph, piece.text);
  }
}

/// What is filled in line by line: calls `add_line` for the paragraph of each of the writing lines, which are as many as
/// the blank asks for or its value takes.
template <typename AddLine>
void add_answer_lines(Context& context, const Blank& blank, AddLine add_line) {
  const std::vector<std::string> values = lines_of(blank.value);
  const auto count = std::max(static_cast<std::size_t>(std::max(blank.lines, 1)), values.size());
  for (std::size_t i = 0; i < count; ++i) {
    add_line(i == 0, i + 1 == count, [&](pugi::xml_node paragraph) {
      if (i == 0) add_bookmark(context, paragraph, blank.field);
      if (i < values.size()) add_text(paragraph, values[i]);
    });
  }
}

/// A control in the place of the lines of a blank.
void add_control_of_lines(Context& context, const Blank& blank, const Place& place) {
  const auto paragraph = add_paragraph(context, place, {.role = StyleRole::answer, .shape = ParagraphShape::control});
  add_control(context, paragraph, blank, {place.width, control_height(context.theme, blank.lines)});
}

/// The label and lines to write on as paragraphs, for the inside of a cell.
void write_ruled_paragraphs(Context& context, const Blank& blank, StyleRole label, const Place& place) {
  Place inside = place;
  if (!blank.label.empty()) {
    inside.last = false;
    add_label(context, inside, label, blank.label);
    inside.first = false;
  }
  inside.last = place.last;
  if (context.options.controls) return add_control_of_lines(context, blank, inside);
  add_answer_lines(context, blank, [&](bool, bool last, auto fill) {
    inside.last = place.last && last;
    fill(add_paragraph(context, inside, {.role = StyleRole::answer, .shape = ParagraphShape::writing_line}));
    inside.first = false;
  });
}

/// The label and the line as one paragraph, for the inside of a cell.
void write_ruled_line(Context& context, const Blank& blank, const Place& place) {
  const Theme& theme = context.theme;
  const ParagraphShape shape = context.options.controls ? ParagraphShape::control : ParagraphShape::writing_line;
  const auto paragraph = add_paragraph(context, place, {.role = StyleRole::answer, .shape = shape});
  if (!blank.label.empty()) {
    add_label_on_line(context, paragraph, blank.label);
    add_text(paragraph, em_space);
  }
  const Length room = place.width - width_before_line(theme, blank) - theme.style(StyleRole::answer).size;
  add_answer(context, paragraph, blank, room >= least_writing_line ? room : place.width);
}

void write_line(Context& context, const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_line(context, blank, place);
  const LinePlace line{&blank, place.width};
  write_row_of_lines(context, {&line, 1}, place);
}

void write_lines(Context& context, const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(context, blank, StyleRole::label, place);
  const Theme& theme = context.theme;
  if (!blank.label.empty()) {
    Place above = place;
    above.keep = true;
    add_label(context, above, StyleRole::label, blank.label);
  }
  if (context.options.controls) return add_control_of_lines(context, blank, place);
  LayoutCell line{place.width, {.bottom = {theme.writing_stroke}, .alignment = VerticalAlignment::bottom}, {}};
  // The rules are level with the feet of letters of a label beside them.
  const Length tail = below_letters(theme.style(StyleRole::label));
  const auto table =
      add_layout_table(context, place, {&line, 1},
                       {.space_after = theme.style(StyleRole::answer).space_after + tail, .may_split = false});
  add_answer_lines(context, blank, [&](bool first, bool, auto fill) {
    line.write = [&](const Place& inside) { fill(add_paragraph(context, inside, {.role = StyleRole::answer})); };
    add_layout_row(context, table, {&line, 1}, {first ? theme.writing_line - tail : theme.writing_line});
  });
}

void write_area(Context& context, const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(context, blank, StyleRole::legend, place);
  const Theme& theme = context.theme;
  const LayoutCell area{place.width, area_look(theme), [&](const Place& inside) {
                          write_ruled_paragraphs(context, blank, StyleRole::legend, inside);
                        }};
  const auto table =
      add_layout_table(context, place, {&area, 1}, {.space_before = theme.style(StyleRole::label).space_before,
                                                    .space_after = theme.style(StyleRole::answer).space_after});
  add_layout_row(context, table, {&area, 1}, {});
}

void write_cell(Context& context, const Blank& blank, const Place& place) {
  ParagraphLook look{.role = StyleRole::answer, .at_end = blank.type == BlankType::number};
  if (context.options.controls) look = {.role = StyleRole::answer, .shape = ParagraphShape::control};
  const auto paragraph = add_paragraph(context, place, look);
  add_answer(context, paragraph, blank, place.width);
}

}  // namespace

void write(Context& context, const Blank& blank, const Place& place) {
  switch (blank.kind) {
    case BlankKind::line: return write_line(context, blank, place);
    case BlankKind::lines: return write_lines(context, blank, place);
    case BlankKind::area: return write_area(context, blank, place);
    case BlankKind::cell: return write_cell(context, blank, place);
  }
}

CellLook area_look(const Theme& theme) {
  CellLook cell;
  cell.set_edges({theme.rule_stroke});
  cell.set_padding(area_padding - theme.rule_stroke);
  return cell;
}

void add_label_on_line(Context& context, pugi::xml_node paragraph, const Inlines& label) {
  add_languages_on_line(context, add_span(paragraph, context.book.text(TextLook::label)), label, StyleRole::label);
}

bool label_fits_before(const Context& context, const Blank& blank, Length width) {
  const Theme& theme = context.theme;
  const Length least = shows_pattern(blank) ? DateBlanks{plain_text(blank.pattern), theme}.least_width()
                                            : std::min(least_writing_line, width / 2);
  const Length room = width - width_before_line(theme, blank);
  return room >= least && estimated_width(printed_answer(blank), theme.style(StyleRole::answer)) <= room;
}

void write_row_of_lines(Context& context, std::span<const LinePlace> lines, const Place& place) {
  const Theme& theme = context.theme;
  const bool label_before = std::ranges::all_of(lines, [&](const LinePlace& line) {
    return line.blank == nullptr || label_fits_before(context, *line.blank, line.width);
  });
  std::vector<LayoutCell> cells;
  for (const auto& [blank, width] : lines) {
    if (!cells.empty()) cells.push_back({theme.zone_gap, {}, {}});
    if (blank == nullptr) cells.push_back({width, {}, {}});
    else add_line_cells(context, cells, *blank, width, label_before);
  }
  const auto table = add_layout_table(context, place, cells, {.space_before = theme.style(StyleRole::label).space_before,
                                                              .space_after = theme.style(StyleRole::answer).space_after});
  const Length label = label_before ? Length{} : theme.style(StyleRole::label).line_height();
  add_layout_row(context, table, cells, {theme.writing_line + label});
}

/// The rule is level with the foot of the label's letters: it is drawn by the paragraph, below which the cell leaves
/// as much as hangs below the label's letters.
void add_line_cells(Context& context, std::vector<LayoutCell>& cells, const Blank& blank, Length width,
                    bool label_before) {
  const bool controls = context.options.controls, pattern = shows_pattern(blank) && !controls;
  const Length before = label_before ? width_before_line(context.theme, blank) : Length{};
  const auto write_label = [&context, &blank](const Place& place) {
    add_label(context, place, StyleRole::label, blank.label);
  };
  if (before > Length{}) cells.push_back({before, {.alignment = VerticalAlignment::bottom}, write_label});
  LayoutCell line{width - before, {.alignment = VerticalAlignment::bottom}, {}};
  if (!pattern && !controls) line.look.bottom_padding = below_letters(context.theme.style(StyleRole::label));
  const bool label_above = !label_before && !blank.label.empty();
  line.write = [=, &context, &blank](const Place& place) {
    Place above = place, below = place;
    above.last = false;
    below.first = !label_above;
    if (label_above) write_label(above);
    const ParagraphShape row = label_above ? ParagraphShape::writing_row : ParagraphShape::text;
    const ParagraphShape ruled = label_above ? ParagraphShape::lower_rule : ParagraphShape::rule;
    ParagraphLook look{.role = pattern ? StyleRole::option_label : StyleRole::answer, .shape = pattern ? row : ruled};
    if (controls) look.shape = ParagraphShape::control;
    add_answer(context, add_paragraph(context, below, look), blank, place.width);
  };
  cells.push_back(std::move(line));
}

}  // namespace lapas::odt
