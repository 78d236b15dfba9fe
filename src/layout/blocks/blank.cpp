// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in. Everywhere the rule to write on lies a little above the bottom of its row, so that the tails of
// letters stay inside; what is filled in stands a little above the rule. Rules belong to the form node of their place.

#include <algorithm>
#include <utility>

#include "document/printed_answer.hpp"
#include "layout/blocks.hpp"
#include "layout/blocks/date_blanks.hpp"
#include "layout/limits.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Between a label and the writing line behind it.
constexpr Length label_gap = mm(2.5);
/// Between a writing line and what is typed on it.
constexpr Length typed_lift = mm(1);
/// Above and below what is typed into a cell, smaller than the padding of text so that a line has its full size.
constexpr Length typed_cell_padding = mm(0.8);
/// Inside the frame of an area.
constexpr Length area_padding = mm(2);

/// How far a rule lies above the bottom of its row.
Length tail(Context& context) {
  const auto& style = context.theme.style(StyleRole::label);
  return style.line_height() - baseline(context, StyleRole::label);
}

/// Text of a value may be divided at spaces and, as addresses are long, behind their punctuation.
Inlines typed_text(std::string_view text) {
  Inlines inlines = plain(std::string{text});
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool opportunity = std::string_view{" /-@._?&="}.find(text[i]) != std::string_view::npos;
    if (opportunity && text[i + 1] != ' ') inlines.breaks.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return inlines;
}

/// The answer in lines; its own line ends are kept.
Strips set_typed(Context& context, const Blank& blank, Frame frame, NodeIndex node) {
  const auto width = [&](std::string_view text) {
    return text_width(context, plain(std::string{text}), StyleRole::answer);
  };
  std::string_view value = printed_answer(blank, frame.width, width);
  Strips lines;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    if (end == 0) {
      lines.emplace_back().height = context.theme.style(StyleRole::answer).line_height();
    } else {
      append(lines, set_lines(context, typed_text(value.substr(0, end)), StyleRole::answer, frame, node));
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return lines;
}

NodeIndex add_form(Context& context, const Blank& blank, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::form, parent);
  context.node(node).alternative = blank.description;
  return node;
}

FieldPlace place_of(Context& context, const Blank& blank, NodeIndex node, Rect rect) {
  return {.node = node,
          .field = blank.field,
          .type = blank.type == BlankType::date ? FieldType::date : FieldType::text,
          .rect = rect,
          .value = blank.value,
          .description = blank.description,
          .face = context.face(StyleRole::answer, false, false),
          .size = context.theme.style(StyleRole::answer).size};
}

/// The space around a field, and where it was written.
void dress(Context& context, Strip& strip) {
  strip.space_before = context.theme.style(StyleRole::label).space_before;
  strip.space_after = context.theme.style(StyleRole::answer).space_after;
  strip.origin = context.place;
}

void draw_rule(const Theme& theme, Strip& strip, Length from, Length to, Length y, NodeIndex node) {
  strip.items.emplace_back(Line{node, {from, y}, {to, y}, theme.writing_stroke, theme.rule});
}

/// Puts the baseline of a typed line above the rule at `y`.
void set_on_rule(Context& context, Strip& strip, Strip line, Length y) {
  shift(line.items, {}, y - typed_lift - baseline(context, StyleRole::answer));
  draw_over(strip, std::move(line));
}

/// `count` writing lines below `top`, more when the value needs them. Gives the bottom.
Length draw_writing_lines(Context& context, Strip& strip, const Blank& blank, Frame frame, Length top, int count,
                          NodeIndex node) {
  const auto& theme = context.theme;
  Strips typed = set_typed(context, blank, frame, node);
  const auto lines = std::max(static_cast<std::size_t>(count), typed.size());
  Length y = top;
  for (std::size_t i = 0; i < lines; ++i) {
    y += theme.writing_line;
    draw_rule(theme, strip, frame.x, frame.x + frame.width, y - tail(context), node);
    if (i < typed.size()) set_on_rule(context, strip, std::move(typed[i]), y - tail(context));
  }
  return y;
}

bool fits_on_line(Context& context, const Blank& blank, Length width) {
  const std::string_view text = printed_answer(blank);
  return text.find('\n') == std::string_view::npos &&
         text_width(context, plain(std::string{text}), StyleRole::answer) <= width;
}

bool prints_date_blanks(const Blank& blank) { return blank.value.empty() && !blank.pattern.empty(); }

/// The room that must be left behind the label.
Length least_line(Context& context, const Blank& blank, Length width) {
  if (prints_date_blanks(blank)) return least_date_width(context, plain_text(blank.pattern));
  return std::min(least_writing_line, width / 2);
}

/// How wide the label of a line is, with the gap behind it.
Length label_width(Context& context, const Blank& blank) {
  return blank.label.empty() ? Length{} : text_width(context, blank.label, StyleRole::label) + label_gap;
}

}  // namespace

bool has_room(Context& context, const Blank& line, Length width) {
  return !prints_date_blanks(line) || least_date_width(context, plain_text(line.pattern)) <= width;
}

bool label_fits_before(Context& context, const Blank& blank, Length width) {
  const Length room = width - label_width(context, blank);
  return room >= least_line(context, blank, width) && fits_on_line(context, blank, room);
}

Strip lay_line(Context& context, const Blank& blank, Frame frame, NodeIndex parent, bool label_before) {
  const auto& theme = context.theme;
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  Strip strip;
  if (!blank.label.empty()) {
    strip = set_block(context, blank.label, StyleRole::label, frame, context.add_node(StructureRole::span, node));
  }
  Frame line = frame;
  if (label_before) {
    push_down(strip, theme.writing_line - strip.height);
    line.x += label_width(context, blank);
    line.width -= label_width(context, blank);
  } else {
    strip.height += theme.writing_line;
  }
  const NodeIndex form = add_form(context, blank, node);
  const Length y = strip.height - tail(context);
  Length right = line.x + line.width;
  if (prints_date_blanks(blank)) {
    right = draw_date_blanks(context, strip, plain_text(blank.pattern), line, y, form);
  } else {
    strip.height = draw_writing_lines(context, strip, blank, line, strip.height - theme.writing_line, 1, form);
  }
  const Length top = y - theme.writing_line + mm(1.5);
  const Length bottom = strip.height - tail(context);
  strip.items.emplace_back(place_of(context, blank, form, {line.x, top, right - line.x, bottom - top}));
  dress(context, strip);
  return strip;
}

namespace {

Strip lay_lines(Context& context, const Blank& blank, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  Strip strip;
  if (!blank.label.empty()) {
    const NodeIndex label = context.add_node(StructureRole::span, node);
    strip = set_block(context, blank.label, StyleRole::label, text_frame(context, StyleRole::label, frame), label);
  }
  const NodeIndex form = add_form(context, blank, node);
  const Length top = strip.height;
  strip.height = draw_writing_lines(context, strip, blank, frame, top, blank.lines, form);
  FieldPlace place = place_of(context, blank, form, {frame.x, top, frame.width, strip.height - tail(context) - top});
  place.type = FieldType::multi_line_text;
  place.line_pitch = context.theme.writing_line;
  strip.items.emplace_back(std::move(place));
  dress(context, strip);
  return strip;
}

}  // namespace

Strip lay_area(Context& context, const Blank& area, Frame frame, NodeIndex parent, Length height) {
  const auto& theme = context.theme;
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  const Frame inside{frame.x + area_padding, frame.width - 2 * area_padding};
  Strip strip;
  if (!area.label.empty()) {
    const NodeIndex label = context.add_node(StructureRole::span, node);
    strip = set_block(context, area.label, StyleRole::legend, inside, label);
    push_down(strip, area_padding);
  }
  const NodeIndex form = add_form(context, area, node);
  const Length top = strip.height;
  const auto room = (height - top - area_padding).millipoints() / theme.writing_line.millipoints();
  const int lines = std::max(area.lines, static_cast<int>(room));
  const Length bottom = draw_writing_lines(context, strip, area, inside, top, lines, form);
  strip.height = std::max(bottom + area_padding, height);
  Strip outline;
  outline.items.emplace_back(Rectangle{.node = form,
                                       .rect = {frame.x, {}, frame.width, strip.height},
                                       .stroke_width = theme.rule_stroke,
                                       .stroke = theme.rule});
  draw_under(strip, std::move(outline));
  FieldPlace place = place_of(context, area, form, {inside.x, top, inside.width, bottom - tail(context) - top});
  place.type = FieldType::multi_line_text;
  place.line_pitch = theme.writing_line;
  strip.items.emplace_back(std::move(place));
  dress(context, strip);
  return strip;
}

Strip lay_cell(Context& context, const Blank& cell, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  const NodeIndex form = add_form(context, cell, parent);
  const Frame inside{frame.x + theme.cell_padding, frame.width - 2 * theme.cell_padding};
  Strip strip = stack(set_typed(context, cell, inside, form));
  if (!strip.items.empty()) {
    push_down(strip, theme.cell_padding);
    strip.height += theme.cell_padding;
  }
  strip.height = std::max(strip.height, theme.writing_line * cell.lines);
  FieldPlace place = place_of(context, cell, form, {frame.x, {}, frame.width, strip.height});
  place.padding = {theme.cell_padding, typed_cell_padding};
  if (cell.lines > 1) {
    place.type = FieldType::multi_line_text;
    place.line_pitch = theme.style(StyleRole::answer).line_height();
  }
  strip.items.emplace_back(std::move(place));
  strip.origin = context.place;
  return strip;
}

void fill_cell(Strip& cell, Length height) {
  std::get<FieldPlace>(cell.items.back()).rect.height = height;
  cell.height = height;
}

Strips lay(Context& context, const Blank& blank, Frame frame, NodeIndex parent) {
  Strip strip;
  switch (blank.kind) {
    case BlankKind::line:
      strip = lay_line(context, blank, frame, parent, label_fits_before(context, blank, frame.width));
      break;
    case BlankKind::lines: strip = lay_lines(context, blank, frame, parent); break;
    case BlankKind::area: strip = lay_area(context, blank, frame, parent, {}); break;
    case BlankKind::cell: strip = lay_cell(context, blank, frame, parent); break;
  }
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace lapas::layout
