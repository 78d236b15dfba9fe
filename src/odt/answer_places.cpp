// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in and boxes to tick. Every place carries the id of its field as a bookmark in front of what is
// filled in. A writing line is the lower edge of a table row, so that typed text stands on it and a longer one makes
// the row grow; inside a cell it is the lower edge of a paragraph.

#include <algorithm>

#include "odt/content_writer.hpp"
#include "odt/inlines.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Between a label and the writing line behind it.
constexpr Length label_gap = mm(2.5);
/// A writing line shorter than this goes below its label instead of behind it.
constexpr Length least_writing_line = mm(35);

constexpr std::string_view empty_box = "☐", ticked_box = "☑";
constexpr std::string_view no_break_space = "\u00A0", em_space = "\u2003", item_gap = "\u2003\u2002";

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

/// The blanks of a date with shorter gaps, so that it stays on one line.
Inlines fit_pattern(Inlines pattern, Length width, const TextStyle& style) {
  constexpr std::size_t least_gap = 2;
  while (estimated_width(plain_text(pattern), style) > width) {
    std::string* text = nullptr;
    std::size_t start = 0, longest = least_gap;
    for (auto& item : pattern.items) {
      auto* candidate = std::get_if<Text>(&item);
      if (candidate == nullptr) continue;
      for (std::size_t from = 0; (from = candidate->text.find('_', from)) != std::string::npos;) {
        const std::size_t end = std::min(candidate->text.find_first_not_of('_', from), candidate->text.size());
        if (end - from > longest) text = &candidate->text, start = from, longest = end - from;
        from = end;
      }
    }
    if (text == nullptr) break;
    text->erase(start, 1);
  }
  return pattern;
}

}  // namespace

CellLook area_look(const Theme& theme) {
  CellLook cell;
  cell.set_edges({theme.rule_stroke});
  cell.set_padding(mm(2));
  return cell;
}

// ---------------------------------------------------------------------------------------------------------------
// Boxes

void ContentWriter::add_box(pugi::xml_node paragraph, const Box& box) {
  add_bookmark(paragraph, box.field);
  add_text(add_span(paragraph, book_.text(TextLook::check_box)), box.checked ? ticked_box : empty_box);
}

void ContentWriter::write(const CheckItem& item, const Place& place) {
  if (item.label.empty()) {
    add_box(add_paragraph(place, {.role = StyleRole::option_label, .centred = true}), item.box);
    return;
  }
  const auto paragraph = add_paragraph(place, {.role = StyleRole::option_label, .shape = ParagraphShape::check_item});
  add_box(paragraph, item.box);
  add_element(paragraph, "text:tab");
  add_inlines(paragraph, item.label, book_);
}

void ContentWriter::write(const CheckRow& row, const Place& place) {
  const auto paragraph = add_paragraph(place, {.role = StyleRole::option_label, .shape = ParagraphShape::check_row});
  if (!row.label.empty()) add_inlines(add_span(paragraph, book_.text(TextLook::label)), row.label, book_);
  for (const auto& item : row.items) {
    if (paragraph.last_child()) add_text(paragraph, item_gap);
    add_box(paragraph, item.box);
    add_text(paragraph, std::string{no_break_space} + std::string{no_break_space});
    add_inlines(paragraph, item.label, book_);
  }
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
  add_bookmark(paragraph, blank.field);
  if (!shows_pattern(blank)) return add_text(paragraph, blank.value);
  add_inlines(paragraph, fit_pattern(blank.pattern, place.width, theme_.style(StyleRole::option_label)), book_);
}

void ContentWriter::write_line(const Blank& blank, const Place& place) {
  if (place.in_cell) {
    const auto paragraph = add_paragraph(place, {.role = StyleRole::answer, .shape = ParagraphShape::writing_line});
    if (!blank.label.empty()) {
      add_inlines(add_span(paragraph, book_.text(TextLook::label)), blank.label, book_);
      add_text(paragraph, em_space);
    }
    add_answer(place, paragraph, blank);
    return;
  }
  const std::vector<LayoutCell> cells = line_cells(blank, place.width);
  const auto table = add_layout_table(place, cells, {.space_before = theme_.style(StyleRole::label).space_before,
                                                     .space_after = theme_.style(StyleRole::answer).space_after});
  add_layout_row(table, cells, {theme_.writing_line});
}

std::vector<LayoutCell> ContentWriter::line_cells(const Blank& blank, Length width) {
  LayoutCell line{width, {.alignment = VerticalAlignment::bottom}, {}};
  if (!shows_pattern(blank)) line.look.bottom = {theme_.writing_stroke};
  const auto write_label = [this, &blank](const Place& place) {
    add_inlines(add_paragraph(place, {.role = StyleRole::label}), blank.label, book_);
  };
  const auto write_answer = [this, &blank](const Place& place, ParagraphShape shape) {
    const StyleRole role = shows_pattern(blank) ? StyleRole::option_label : StyleRole::answer;
    add_answer(place, add_paragraph(place, {.role = role, .shape = shape}), blank);
  };
  line.write = [=](const Place& place) { write_answer(place, ParagraphShape::text); };
  if (blank.label.empty()) return {std::move(line)};

  Length least = std::min(least_writing_line, width / 2);
  if (shows_pattern(blank)) {
    least = std::max(least, estimated_width(plain_text(blank.pattern), theme_.style(StyleRole::option_label)));
  }
  const Length behind = estimated_width(plain_text(blank.label), theme_.style(StyleRole::label)) + label_gap;
  const Length needed = estimated_width(blank.value, theme_.style(StyleRole::answer));
  if (width - behind < std::max(least, needed)) {
    line.write = [=](const Place& place) {
      Place above = place, below = place;
      above.last = below.first = false;
      write_label(above);
      write_answer(below, ParagraphShape::writing_row);
    };
    return {std::move(line)};
  }
  line.width -= behind;
  return {{behind, {.alignment = VerticalAlignment::bottom}, write_label}, std::move(line)};
}

void ContentWriter::write_lines(const Blank& blank, const Place& place) {
  if (place.in_cell) return write_ruled_paragraphs(blank, StyleRole::label, place);
  if (!blank.label.empty()) {
    Place above = place;
    above.keep = true;
    add_inlines(add_paragraph(above, {.role = StyleRole::label, .no_space_after = true}), blank.label, book_);
  }
  const std::vector<std::string> values = lines_of(blank.value);
  LayoutCell line{place.width, {.bottom = {theme_.writing_stroke}, .alignment = VerticalAlignment::bottom}, {}};
  const auto table = add_layout_table(place, {&line, 1}, {.space_after = theme_.style(StyleRole::answer).space_after});
  const auto count = std::max(static_cast<std::size_t>(std::max(blank.lines, 1)), values.size());
  for (std::size_t i = 0; i < count; ++i) {
    line.write = [&](const Place& inside) {
      const auto paragraph = add_paragraph(inside, {.role = StyleRole::answer});
      if (i == 0) add_bookmark(paragraph, blank.field);
      if (i < values.size()) add_text(paragraph, values[i]);
    };
    add_layout_row(table, {&line, 1}, {theme_.writing_line});
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
    add_inlines(add_paragraph(inside, {.role = label}), blank.label, book_);
    inside.first = false;
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
  add_answer(place, add_paragraph(place, {.role = StyleRole::answer}), blank);
}

}  // namespace lapas::odt
