// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in. Each carries the id of its field as a bookmark in front of what is filled in. A writing line is
// the lower edge of a table row, so that typed text stands on it and a longer one makes the row grow; inside a cell it is
// the lower edge of a paragraph.

#include <algorithm>

#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "arrange/parts.hpp"
#include "odt/blocks.hpp"
#include "odt/controls.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

constexpr std::string_view em_space = "\u2003", no_break_space = "\u00a0";

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

/// Office programs set a run of them up to a fortieth wider than the font says.
Length underscore_width(const Context& context, StyleRole role) {
  return std::max(context.measure.width("_", role) * 41 / 40, pt(1));
}

/// As many underscores as come nearest to the width, at least one; gives how much of it they take.
Length add_underscores(Context& context, pugi::xml_node paragraph, Length width, StyleRole role) {
  const Length underscore = underscore_width(context, role);
  const auto count = std::max<std::int64_t>((width + underscore / 2).millipoints() / underscore.millipoints(), 1);
  add_text(add_span(paragraph, context.book.text(TextLook::blank)), std::string(static_cast<std::size_t>(count), '_'));
  return underscore * count;
}

/// The blanks of a date.
void add_date_blanks(Context& context, pugi::xml_node paragraph, const std::string& pattern, Length width,
                     StyleRole role) {
  const Length underscore = underscore_width(context, role);
  Length lacking;  // Up to half an underscore: so much less of the width is given out.
  for (const auto& piece : arrange::date_pieces(context.theme, pattern, width - underscore * 3 / 2, context.measure)) {
    if (!piece.letters.empty()) {
      add_text(paragraph, piece.letters);
      lacking += piece.width - context.measure.width(piece.letters, role);
      continue;
    }
    lacking += piece.width;
    lacking -= add_underscores(context, paragraph, lacking, role);
  }
}

/// How tall a control is in a place to write in of that height.
Length control_height(const Theme& theme, Length height) { return height - theme.writing_line / 4; }
Length control_height(const Theme& theme, int lines) {
  return control_height(theme, theme.writing_line * std::max(lines, 1));
}

/// As many as the blank asks for and what its sheet adds.
int printed_lines(const Context& context, const Blank& blank) {
  const auto more = context.more_lines.find(&blank);
  return std::max(blank.lines, 1) + (more == context.more_lines.end() ? 0 : more->second);
}

TableStyle space_round_field(const Theme& theme) {
  const auto [before, after] = arrange::field_space(theme);
  return {.space_before = before, .space_after = after};
}

/// A paragraph above or before a blank.
void add_label(Context& context, const Place& place, StyleRole role, const Inlines& label) {
  add_languages(context, add_paragraph(context, place, {.role = role, .no_space_after = true}), label, role);
}

/// A signature is put on paper, and by a program on the whole file.
bool has_control(const Context& context, const Blank& blank) {
  return context.controls && blank.type != BlankType::signature;
}

/// The characters of the text one by one.
std::vector<std::string> letters_of(const std::string& text) {
  std::vector<std::string> letters;
  for (std::size_t start = 0, end = 0; start < text.size(); start = end) {
    static_cast<void>(next_code_point(text, end));
    letters.push_back(text.substr(start, end - start));
  }
  return letters;
}

/// The cells of a comb where there can be none: a line each.
std::string comb_text(const Blank& blank) {
  std::string text;
  const auto letters = letters_of(blank.value);
  for (std::size_t i = 0; i < static_cast<std::size_t>(blank.limits.max_length); ++i) {
    text += (i > 0 ? "\u00a0" : "") + (i < letters.size() ? letters[i] : "_");
  }
  return text;
}

/// What is filled in; a control instead of it is of that size.
void add_answer(Context& context, pugi::xml_node paragraph, const Blank& blank, Size control) {
  if (has_control(context, blank)) return add_control(context, paragraph, blank, control);
  add_bookmark(context, paragraph, blank.field);
  add_text(paragraph, arrange::printed_answer(blank, control.width, context.measure));
}

/// The same on a line, where the blanks of a date stand while nothing is filled in.
void add_answer_on_line(Context& context, pugi::xml_node paragraph, const Blank& blank, Length width) {
  if (blank.limits.comb && !context.controls) {
    add_bookmark(context, paragraph, blank.field);
    return add_text(paragraph, comb_text(blank));
  }
  const Length room = blank.limits.comb ? std::min(width, arrange::comb_width(blank)) : width;
  add_answer(context, paragraph, blank, {room, control_height(context.theme, 1)});
  if (context.controls || !arrange::prints_pattern(blank)) return;
  add_date_blanks(context, paragraph, plain_text(blank.pattern), width, StyleRole::option_label);
}

/// What is filled in line by line: calls `add_line` for the paragraph of each of the writing lines, which are as many as
/// the blank asks for or its value takes.
template <typename AddLine>
void add_answer_lines(Context& context, const Blank& blank, AddLine add_line) {
  const std::vector<std::string> values = lines_of(blank.value);
  const auto count = std::max(static_cast<std::size_t>(printed_lines(context, blank)), values.size());
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
  add_control(context, paragraph, blank, {place.width, control_height(context.theme, printed_lines(context, blank))});
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
  if (context.controls) return add_control_of_lines(context, blank, inside);
  add_answer_lines(context, blank, [&](bool, bool last, auto fill) {
    inside.last = place.last && last;
    fill(add_paragraph(context, inside, {.role = StyleRole::answer, .shape = ParagraphShape::writing_line}));
    inside.first = false;
  });
}

/// The label and the line as one paragraph, for the inside of a cell.
void write_ruled_line(Context& context, const Blank& blank, const Place& place) {
  const ParagraphShape shape = has_control(context, blank) ? ParagraphShape::control : ParagraphShape::writing_line;
  const auto paragraph = add_paragraph(context, place, {.role = StyleRole::answer, .shape = shape});
  if (!blank.label.empty()) {
    add_label_on_line(context, paragraph, blank.label);
    add_text(paragraph, em_space);
  }
  const Length space = context.theme.style(StyleRole::answer).size;
  const Length room = place.width - arrange::label_width(blank.label, context.measure) - space;
  add_answer_on_line(context, paragraph, blank, room >= arrange::least_writing_line ? room : place.width);
}

/// The label above its line.
void write_label_and_line(Context& context, const Blank& blank, const Place& place) {
  const bool pattern = arrange::prints_pattern(blank) && !context.controls;
  Place above = place, below = place;
  above.last = false;
  below.first = false;
  add_label(context, above, StyleRole::label, blank.label);
  ParagraphLook look{.role = pattern ? StyleRole::option_label : StyleRole::answer,
                     .shape = pattern ? ParagraphShape::writing_row : ParagraphShape::lower_rule,
                     .at_end = blank.type == BlankType::number};
  if (has_control(context, blank)) look = {.role = StyleRole::answer, .shape = ParagraphShape::control};
  add_answer_on_line(context, add_paragraph(context, below, look), blank, place.width);
}

/// The cells of a comb, and a gap up to the end of its width.
void add_comb_cells(Context& context, std::vector<LayoutCell>& cells, const Blank& blank, Length width) {
  const arrange::Rule rule = arrange::light_rule(context.theme);
  const auto letters = letters_of(blank.value);
  const auto count = static_cast<std::size_t>(blank.limits.max_length);
  for (std::size_t i = 0; i < count; ++i) {
    CellLook look{.rules = {rule, {}, rule, rule}, .alignment = VerticalAlignment::bottom};
    if (i + 1 == count) look.rules.right = rule;
    const std::string letter = i < letters.size() ? letters[i] : std::string{};
    cells.push_back({arrange::comb_cell, look, [&context, &blank, letter, i](const Place& place) {
                       const auto paragraph =
                           add_paragraph(context, place, {.role = StyleRole::answer, .centred = true});
                       if (i == 0) add_bookmark(context, paragraph, blank.field);
                       add_text(paragraph, letter);
                     }});
  }
  const Length rest = width - arrange::comb_width(blank);
  if (rest > Length{}) cells.push_back({rest, {}, {}});
}

/// A line as cells of a table that arranges: its label and itself, or both in one. The rule is level with the foot of the
/// label's letters: it is drawn by the paragraph, below which the cell leaves as much as hangs below the label's letters.
void add_line_cells(Context& context, std::vector<LayoutCell>& cells, const Blank& blank, Length width,
                    bool label_before) {
  const bool controls = has_control(context, blank), pattern = arrange::prints_pattern(blank) && !controls;
  const Length before = label_before ? arrange::label_width(blank.label, context.measure) : Length{};
  const auto write_label = [&context, &blank](const Place& place) {
    add_label(context, place, StyleRole::label, blank.label);
  };
  if (before > Length{}) cells.push_back({before, {.alignment = VerticalAlignment::bottom}, write_label});
  const bool label_above = !label_before && !blank.label.empty();
  const Length unit = arrange::unit_width(blank, context.measure), room = width - before - unit;
  LayoutCell behind{unit, {.alignment = VerticalAlignment::bottom}, [&context, &blank](const Place& place) {
                      add_label(context, place, StyleRole::option_label, blank.unit);
                    }};
  behind.look.padding.left = arrange::label_gap / 2;  // Office programs set text a little wider than it is measured.
  if (blank.limits.comb && !controls && !label_above) return add_comb_cells(context, cells, blank, room);
  LayoutCell line{room, {.alignment = VerticalAlignment::bottom}, {}};
  if (!pattern && !controls) line.look.padding.bottom = below_letters(context.theme.style(StyleRole::label));
  line.write = [=, &context, &blank](const Place& place) {
    if (label_above) return write_label_and_line(context, blank, place);
    ParagraphLook look{.role = pattern ? StyleRole::option_label : StyleRole::answer,
                       .shape = pattern ? ParagraphShape::text : ParagraphShape::rule,
                       .at_end = blank.type == BlankType::number};
    if (controls) look.shape = ParagraphShape::control;
    add_answer_on_line(context, add_paragraph(context, place, look), blank, place.width);
  };
  cells.push_back(std::move(line));
  if (unit > Length{}) cells.push_back(behind);
}

void add_row_of_lines(Context& context, std::span<const LayoutCell> cells, const Place& place, bool label_before) {
  const Theme& theme = context.theme;
  const Length label = label_before ? Length{} : theme.style(StyleRole::label).line_height();
  add_layout_row(context, add_layout_table(context, place, cells, space_round_field(theme)), cells,
                 {theme.writing_line + label});
}

/// With its unit behind its label, for the inside of a cell.
Blank with_unit_in_label(Blank blank) {
  if (!blank.label.empty()) blank.label.items.emplace_back(Text{.text = ", "});
  blank.label.items.insert(blank.label.items.end(), blank.unit.items.begin(), blank.unit.items.end());
  blank.unit = {};
  return blank;
}

/// A comb with its label above it: cells of a table are nothing but its own.
void write_label_and_comb(Context& context, Blank blank, const Place& place) {
  Place above = place;
  above.keep = true;
  add_label(context, above, StyleRole::label, blank.label);
  blank.label = {};
  std::vector<LayoutCell> cells;
  add_line_cells(context, cells, blank, place.width, true);
  add_row_of_lines(context, cells, place, true);
}

void write_line(Context& context, const Blank& blank, const Place& place) {
  if (place.in_cell && !blank.unit.empty()) return write_line(context, with_unit_in_label(blank), place);
  const bool label_before = arrange::label_fits_before(context.theme, blank, place.width, context.measure);
  const bool cells_below = blank.limits.comb && !context.controls && !label_before && !blank.label.empty();
  if (cells_below && !place.in_cell) return write_label_and_comb(context, blank, place);
  if (place.in_cell && (label_before || blank.label.empty())) return write_ruled_line(context, blank, place);
  if (place.in_cell) return write_label_and_line(context, blank, place);
  std::vector<LayoutCell> cells;
  add_line_cells(context, cells, blank, place.width, label_before);
  add_row_of_lines(context, cells, place, label_before);
}

void write_lines(Context& context, const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(context, blank, StyleRole::label, place);
  const Theme& theme = context.theme;
  if (!blank.label.empty()) {
    Place above = place;
    above.keep = true;
    add_label(context, above, StyleRole::label, blank.label);
  }
  if (context.controls) return add_control_of_lines(context, blank, place);
  LayoutCell line{place.width, {.alignment = VerticalAlignment::bottom}, {}};
  line.look.rules.bottom = {theme.writing_stroke, theme.rule};
  // The rules are level with the feet of letters of a label beside them.
  const Length tail = below_letters(theme.style(StyleRole::label));
  const auto table = add_layout_table(context, place, {&line, 1},
                                      {.space_after = arrange::field_space(theme).after + tail, .may_split = false});
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
  add_layout_row(context, add_layout_table(context, place, {&area, 1}, space_round_field(theme)), {&area, 1}, {});
}

}  // namespace

void write(Context& context, const Blank& blank, const Place& place) {
  switch (blank.kind) {
    case BlankKind::line: return write_line(context, blank, place);
    case BlankKind::lines: return write_lines(context, blank, place);
    case BlankKind::area: return write_area(context, blank, place);
  }
}

void write(Context& context, const FieldRow& row, const Place& place) {
  const Theme& theme = context.theme;
  const bool label_before = arrange::labels_fit_before(theme, row, place.width, context.measure);
  const auto is_comb = [](const FieldRow::Part& part) { return part.line && part.line->limits.comb; };
  const bool cells_below = !label_before && !context.controls && std::ranges::any_of(row.parts, is_comb);
  if (place.in_cell || cells_below || !arrange::fit_side_by_side(theme, row, place.width, context.measure)) {
    for (const auto& part : row.parts) {
      if (part.line) write(context, *part.line, place);
    }
    return;
  }
  const auto widths = arrange::part_widths(theme, row, place.width);
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) cells.push_back({theme.zone_gap, {}, {}});
    if (row.parts[i].line) add_line_cells(context, cells, *row.parts[i].line, widths[i], label_before);
    else cells.push_back({widths[i], {}, {}});
  }
  add_row_of_lines(context, cells, place, label_before);
}

void write_cell(Context& context, const Blank& blank, const Place& place, Length height) {
  ParagraphLook look{.role = StyleRole::answer, .at_end = blank.type == BlankType::number};
  if (has_control(context, blank)) look = {.role = StyleRole::answer, .shape = ParagraphShape::control};
  add_answer(context, add_paragraph(context, place, look), blank, {place.width, control_height(context.theme, height)});
}

/// Underscores, or what is written before spaces underlined like it. Spaces alone would be lost at the end of a line.
void add_line(Context& context, pugi::xml_node paragraph, const Blank& blank, Length width, StyleRole role) {
  if (context.controls) return add_control(context, paragraph, blank, {width, control_height(context.theme, 1)});
  add_bookmark(context, paragraph, blank.field);
  if (arrange::prints_pattern(blank)) {
    return add_date_blanks(context, paragraph, plain_text(blank.pattern), width, role);
  }
  if (blank.value.empty()) return static_cast<void>(add_underscores(context, paragraph, width, role));
  std::string written{arrange::printed_answer(blank, width, context.measure)};
  const Length space = std::max(context.measure.width(no_break_space, StyleRole::answer), pt(1));
  Length used = context.measure.width(written, StyleRole::answer);
  for (; used + space / 2 <= width; used += space) written += no_break_space;
  add_text(add_span(paragraph, context.book.text(TextLook::written)), written);
}

void add_line_cells(Context& context, std::vector<LayoutCell>& cells, const Blank& line, Length width) {
  const bool label_before = arrange::label_fits_before(context.theme, line, width, context.measure);
  add_line_cells(context, cells, line, width, label_before);
}

CellLook area_look(const Theme& theme) {
  return {.rules = all_sides(arrange::light_rule(theme)),
          .padding = all_sides(arrange::area_padding - theme.rule_stroke)};
}

void add_label_on_line(Context& context, pugi::xml_node paragraph, const Inlines& label) {
  add_languages_on_line(context, add_span(paragraph, context.book.text(TextLook::label)), label, StyleRole::label);
}

}  // namespace lapas::odt
