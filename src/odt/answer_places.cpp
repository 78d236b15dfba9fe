// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in and boxes to tick. Every place carries the id of its field as a bookmark in front of what is
// filled in. A writing line is the lower edge of a table row, so that typed text stands on it and a longer one makes
// the row grow; inside a cell it is the lower edge of a paragraph.

#include <algorithm>

#include "document/printed_answer.hpp"
#include "odt/content_writer.hpp"
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

constexpr std::string_view empty_box = "☐", ticked_box = "☑";
constexpr std::string_view no_break_space = "\u00A0", em_space = "\u2003", item_gap = "\u2003\u2002";

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

}  // namespace

CellLook area_look(const Theme& theme) {
  CellLook cell;
  cell.set_edges({theme.rule_stroke});
  cell.set_padding(area_padding - theme.rule_stroke);
  return cell;
}

// ---------------------------------------------------------------------------------------------------------------
// Boxes

void ContentWriter::add_box(pugi::xml_node paragraph, const Box& box) {
  if (options_.controls) return add_control(paragraph, box);
  add_bookmark(paragraph, box.field);
  add_text(add_span(paragraph, book_.text(TextLook::check_box)), box.checked ? ticked_box : empty_box);
}

/// Between a box and its label on one line, behind the white space that the character of a box has itself.
std::string ContentWriter::box_gap() const {
  const Length advance = options_.controls ? theme_.box : box_advance(theme_);
  const Length gap = theme_.box + theme_.box_gap - advance;
  const Length space = estimated_width(no_break_space, theme_.style(StyleRole::option_label));
  std::string text{no_break_space};
  for (Length width = space; width + space / 2 <= gap; width += space) text += no_break_space;
  return text;
}

void ContentWriter::write(const CheckItem& item, const Place& place) {
  if (item.label.empty()) {
    add_box(add_paragraph(place, {.role = StyleRole::option_label, .centred = true}), item.box);
    return;
  }
  const auto paragraph = add_paragraph(place, {.role = StyleRole::option_label,
                                               .shape = ParagraphShape::check_item,
                                               .starts_boxes = place.starts_boxes,
                                               .ends_boxes = place.ends_boxes});
  add_box(paragraph, item.box);
  add_element(paragraph, "text:tab");
  add_languages(paragraph, item.label, StyleRole::option_label, book_, titles_);
}

void ContentWriter::write(const CheckRow& row, const Place& place) {
  const auto paragraph = add_paragraph(place, {.role = StyleRole::option_label, .shape = ParagraphShape::check_row});
  if (!row.label.empty()) add_label_on_line(paragraph, row.label);
  for (const auto& item : row.items) {
    if (paragraph.last_child()) add_text(paragraph, item_gap);
    add_box(paragraph, item.box);
    add_text(paragraph, box_gap());
    add_languages_on_line(paragraph, item.label, StyleRole::option_label, book_, titles_);
  }
}

void ContentWriter::add_label_on_line(pugi::xml_node paragraph, const Inlines& label) {
  add_languages_on_line(add_span(paragraph, book_.text(TextLook::label)), label, StyleRole::label, book_, titles_);
}

void ContentWriter::add_label(const Place& place, StyleRole role, const Inlines& label) {
  add_languages(add_paragraph(place, {.role = role, .no_space_after = true}), label, role, book_, titles_);
}

// ---------------------------------------------------------------------------------------------------------------
// Blanks

void ContentWriter::write(const Blank& blank, const Place& place) {
  switch (blank.kind) {
    case BlankKind::line: return write_line(blank, place);
    case BlankKind::lines: return write_lines(blank, place);
    case BlankKind::area: return write_area(blank, place);
    case BlankKind::cell: return write_cell(blank, place);
  }
}

void ContentWriter::add_answer(const Place& place, pugi::xml_node paragraph, const Blank& blank) {
  if (options_.controls) {
    const int lines = blank.kind == BlankKind::cell ? blank.lines : 1;
    return add_control(paragraph, place, blank, control_height(lines));
  }
  add_bookmark(paragraph, blank.field);
  if (!shows_pattern(blank)) {
    const auto width = [this](std::string_view text) { return estimated_width(text, theme_.style(StyleRole::answer)); };
    return add_text(paragraph, printed_answer(blank, place.width, width));
  }
  for (const DatePiece& piece : DateBlanks{plain_text(blank.pattern), theme_}.pieces(place.width)) {
    add_text(piece.blank ? add_span(paragraph, book_.text(TextLook::blank)) : paragraph, piece.text);
  }
}

/// Of a control in the place of so many writing lines.
Length ContentWriter::control_height(int lines) const {
  return theme_.writing_line * std::max(lines, 1) - theme_.writing_line / 5;
}

void ContentWriter::write_line(const Blank& blank, const Place& place) {
  if (place.in_cell) {
    const ParagraphShape shape = options_.controls ? ParagraphShape::control : ParagraphShape::writing_line;
    const auto paragraph = add_paragraph(place, {.role = StyleRole::answer, .shape = shape});
    if (!blank.label.empty()) {
      add_label_on_line(paragraph, blank.label);
      add_text(paragraph, em_space);
    }
    Place behind = place;
    const Length room = place.width - width_before_line(blank) - theme_.style(StyleRole::answer).size;
    if (room >= least_writing_line) behind.width = room;
    add_answer(behind, paragraph, blank);
    return;
  }
  write_row_of_lines({{&blank, place.width}}, place);
}

/// Writing lines side by side are level and alike: when a label does not fit before its line, all stand above.
void ContentWriter::write_row_of_lines(const std::vector<LinePlace>& lines, const Place& place) {
  const bool label_before = std::ranges::all_of(lines, [&](const LinePlace& line) {
    return line.blank == nullptr || label_fits_before(*line.blank, line.width);
  });
  std::vector<LayoutCell> cells;
  for (const auto& [blank, width] : lines) {
    if (!cells.empty()) cells.push_back({theme_.zone_gap, {}, {}});
    if (blank == nullptr) cells.push_back({width, {}, {}});
    else add_line_cells(cells, *blank, width, label_before);
  }
  const auto table = add_layout_table(place, cells, {.space_before = theme_.style(StyleRole::label).space_before,
                                                     .space_after = theme_.style(StyleRole::answer).space_after});
  const Length label = label_before ? Length{} : theme_.style(StyleRole::label).line_height();
  add_layout_row(table, cells, {theme_.writing_line + label});
}

Length ContentWriter::width_before_line(const Blank& blank) const {
  if (blank.label.empty()) return {};
  return estimated_width(blank.label, theme_.style(StyleRole::label)) + label_gap;
}

bool ContentWriter::label_fits_before(const Blank& blank, Length width) const {
  const Length least = shows_pattern(blank) ? DateBlanks{plain_text(blank.pattern), theme_}.least_width()
                                            : std::min(least_writing_line, width / 2);
  const Length room = width - width_before_line(blank);
  return room >= least && estimated_width(printed_answer(blank), theme_.style(StyleRole::answer)) <= room;
}

/// The rule is level with the foot of the label's letters: it is drawn by the paragraph, below which the cell leaves
/// as much as hangs below the label's letters.
void ContentWriter::add_line_cells(std::vector<LayoutCell>& cells, const Blank& blank, Length width,
                                   bool label_before) {
  const bool pattern = shows_pattern(blank) && !options_.controls;
  const Length before = label_before ? width_before_line(blank) : Length{};
  const auto write_label = [this, &blank](const Place& place) {
    add_label(place, StyleRole::label, blank.label);
  };
  if (before > Length{}) cells.push_back({before, {.alignment = VerticalAlignment::bottom}, write_label});
  LayoutCell line{width - before, {.alignment = VerticalAlignment::bottom}, {}};
  if (!pattern && !options_.controls) line.look.bottom_padding = below_letters(theme_.style(StyleRole::label));
  const bool label_above = !label_before && !blank.label.empty();
  line.write = [=, this, &blank](const Place& place) {
    Place above = place, below = place;
    above.last = false;
    below.first = !label_above;
    if (label_above) write_label(above);
    const StyleRole role = pattern ? StyleRole::option_label : StyleRole::answer;
    const ParagraphShape row = label_above ? ParagraphShape::writing_row : ParagraphShape::text;
    const ParagraphShape ruled = label_above ? ParagraphShape::lower_rule : ParagraphShape::rule;
    ParagraphShape shape = pattern ? row : ruled;
    if (options_.controls) shape = ParagraphShape::control;
    add_answer(place, add_paragraph(below, {.role = role, .shape = shape}), blank);
  };
  cells.push_back(std::move(line));
}

void ContentWriter::write_lines(const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(blank, StyleRole::label, place);
  if (!blank.label.empty()) {
    Place above = place;
    above.keep = true;
    add_label(above, StyleRole::label, blank.label);
  }
  if (options_.controls) {
    const auto paragraph = add_paragraph(place, {.role = StyleRole::answer, .shape = ParagraphShape::control});
    return add_control(paragraph, place, blank, control_height(blank.lines));
  }
  const std::vector<std::string> values = lines_of(blank.value);
  LayoutCell line{place.width, {.bottom = {theme_.writing_stroke}, .alignment = VerticalAlignment::bottom}, {}};
  const Length tail = below_letters(theme_.style(StyleRole::label));
  const auto table = add_layout_table(
      place, {&line, 1}, {.space_after = theme_.style(StyleRole::answer).space_after + tail, .may_split = false});
  const auto count = std::max(static_cast<std::size_t>(std::max(blank.lines, 1)), values.size());
  for (std::size_t i = 0; i < count; ++i) {
    line.write = [&](const Place& inside) {
      const auto paragraph = add_paragraph(inside, {.role = StyleRole::answer});
      if (i == 0) add_bookmark(paragraph, blank.field);
      if (i < values.size()) add_text(paragraph, values[i]);
    };
    // The rules are level with the feet of letters of a label beside them.
    add_layout_row(table, {&line, 1}, {i == 0 ? theme_.writing_line - tail : theme_.writing_line});
  }
}

void ContentWriter::write_area(const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(blank, StyleRole::legend, place);
  const LayoutCell area{place.width, area_look(theme_), [&](const Place& inside) {
                          write_ruled_paragraphs(blank, StyleRole::legend, inside);
                        }};
  const auto table = add_layout_table(place, {&area, 1}, {.space_before = theme_.style(StyleRole::label).space_before,
                                                          .space_after = theme_.style(StyleRole::answer).space_after});
  add_layout_row(table, {&area, 1}, {});
}

void ContentWriter::write_ruled_paragraphs(const Blank& blank, StyleRole label, const Place& place) {
  Place inside = place;
  if (!blank.label.empty()) {
    inside.last = false;
    add_label(inside, label, blank.label);
    inside.first = false;
  }
  if (options_.controls) {
    inside.last = place.last;
    const auto paragraph = add_paragraph(inside, {.role = StyleRole::answer, .shape = ParagraphShape::control});
    return add_control(paragraph, inside, blank, control_height(blank.lines));
  }
  const std::vector<std::string> values = lines_of(blank.value);
  const auto count = std::max(static_cast<std::size_t>(std::max(blank.lines, 1)), values.size());
  for (std::size_t i = 0; i < count; ++i) {
    inside.last = place.last && i + 1 == count;
    const auto paragraph = add_paragraph(inside, {.role = StyleRole::answer, .shape = ParagraphShape::writing_line});
    if (i == 0) add_bookmark(paragraph, blank.field);
    if (i < values.size()) add_text(paragraph, values[i]);
    inside.first = false;
  }
}

void ContentWriter::write_cell(const Blank& blank, const Place& place) {
  const ParagraphShape shape = options_.controls ? ParagraphShape::control : ParagraphShape::text;
  add_answer(place, add_paragraph(place, {.role = StyleRole::answer, .shape = shape}), blank);
}

}  // namespace lapas::odt
