// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places to write in. Everywhere the rule to write on lies a little above the bottom of its row, so that the tails of
// letters stay inside; what is filled in stands a little above the rule. Rules belong to the form node of their place;
// what is filled in is the place's answer.

#include <algorithm>
#include <utility>

#include "arrange/lines.hpp"
#include "arrange/looks.hpp"
#include "core/number_text.hpp"
#include "layout/blocks.hpp"
#include "layout/measure.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Between a writing line and what is typed on it.
constexpr Length typed_lift = mm(1);
/// The same in a footer.
constexpr Length footer_lift = pt(1.5);
/// Between the cells of combs on lines below each other.
constexpr Length comb_gap = mm(1.5);
/// Above and below what is typed into a cell, smaller than the padding of text so that a line has its full size.
constexpr Length typed_cell_padding = mm(0.8);

/// How far a rule lies above the bottom of its row.
Length tail(const Context& context) {
  const auto& style = context.theme.style(StyleRole::label);
  return style.line_height() - baseline(context, StyleRole::label);
}

/// Text of a value may be divided at spaces and, as addresses are long, behind their punctuation; a number is not.
Inlines typed_text(std::string_view text, BlankType type) {
  Inlines inlines = plain(std::string{text});
  if (type == BlankType::number) return inlines;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool opportunity = std::string_view{" /-@._?&="}.find(text[i]) != std::string_view::npos;
    if (opportunity && text[i + 1] != ' ') inlines.breaks.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return inlines;
}

/// The answer in lines, a number at their end; its own line ends are kept.
Strips set_typed(Context& context, const Blank& blank, Frame frame, NodeIndex node) {
  const std::string* outer = std::exchange(context.field, &blank.field);
  const ShapedMeasure measure{context};
  std::string_view value = arrange::printed_answer(blank, frame.width, measure);
  if (blank.type == BlankType::number) {
    const Length slack = std::max(frame.width - measure.width(value, StyleRole::answer), Length{});
    frame = {frame.x + slack, frame.width - slack};
  }
  Strips lines;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    if (end == 0) {
      lines.emplace_back().height = context.theme.style(StyleRole::answer).line_height();
    } else {
      append(lines, set_lines(context, typed_text(value.substr(0, end), blank.type), StyleRole::answer, frame, node));
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  context.field = outer;
  return lines;
}

FieldType type_of(const Blank& blank) {
  switch (blank.type) {
    case BlankType::number: return FieldType::number;
    case BlankType::date: return FieldType::date;
    case BlankType::choice: return FieldType::list;
    case BlankType::signature: return FieldType::signature;
    case BlankType::text: break;
  }
  return FieldType::text;
}

/// The place and its answer, which is still to be set.
FilledPlace place_of(Context& context, const Blank& blank, NodeIndex parent) {
  const auto& style = context.theme.style(StyleRole::answer);
  FieldPlace place{.node = context.add_node(StructureRole::form, parent), .field = blank.field};
  context.node(place.node).alternative = blank.description;
  place.type = type_of(blank);
  place.description = blank.description;
  place.color = style.color;
  place.face = context.use_face(StyleRole::answer, false, false);
  place.size = style.size;
  place.limits = blank.limits;
  place.limits.comb = false;  // Where there are no cells it is a line like others.
  place.options = blank.options;
  return {std::move(place), {blank.value, {}}};
}

/// What is drawn of a value is the answer's; what a proof says of it is the strip's.
void fill_in(FilledPlace& filled, Strip& strip, Strip typed) {
  for (auto& run : take_text(typed, filled.place.node)) filled.answer.text.push_back(std::move(run));
  draw_over(strip, std::move(typed));
}

/// The space around a field, and where it was written.
void dress(Context& context, Strip& strip) {
  const auto [before, after] = arrange::field_space(context.theme);
  strip.space_before = before;
  strip.space_after = after;
  strip.origin = context.place;
}

void draw_rule(const Theme& theme, Strip& strip, Length from, Length to, Length y, NodeIndex node) {
  strip.items.emplace_back(Line{node, {from, y}, {to, y}, theme.writing_stroke, theme.rule});
}

/// `count` writing lines below `top`, more when the value needs them. Gives the bottom.
Length draw_writing_lines(Context& context, Strip& strip, const Blank& blank, FilledPlace& filled, Frame frame,
                          Length top, int count) {
  const auto& theme = context.theme;
  const NodeIndex node = filled.place.node;
  Strips typed = set_typed(context, blank, frame, node);
  const auto lines = std::max(static_cast<std::size_t>(count), typed.size());
  Length y = top;
  for (std::size_t i = 0; i < lines; ++i) {
    y += theme.writing_line;
    const Length rule = y - tail(context);
    draw_rule(theme, strip, frame.x, frame.x + frame.width, rule, node);
    if (i >= typed.size()) continue;
    push_down(typed[i], rule - typed_lift - baseline(context, StyleRole::answer));
    fill_in(filled, strip, std::move(typed[i]));
  }
  return y;
}

/// Letters without the spaces at their end, which the next begin with.
std::string_view without_end_spaces(std::string_view letters) {
  for (const std::string_view space : {" ", "\u00a0"}) {
    if (letters.ends_with(space)) return without_end_spaces(letters.substr(0, letters.size() - space.size()));
  }
  return letters;
}

/// The blanks of a date on the line whose rule lies at `y`. Gives their right end. Their letters are what the place shows
/// while it is empty, so that they make room for a date that is typed.
Length draw_date_blanks(Context& context, Strip& strip, const Inlines& pattern, Frame frame, Length y,
                        FieldPlace& place) {
  const auto& theme = context.theme;
  const std::string text = plain_text(pattern);
  Length x = frame.x;
  for (const auto& [letters, width] : arrange::date_pieces(theme, text, frame.width, ShapedMeasure{context})) {
    if (letters.empty()) {
      draw_rule(theme, strip, x, x + width, y, place.node);
    } else {
      Strip drawn;
      add_text(context, drawn, std::string{without_end_spaces(letters)}, StyleRole::option_label,
               theme.style(StyleRole::option_label).color, {x, y}, place.node);
      for (auto& run : take_text(drawn, place.node)) place.prompt.push_back(std::move(run));
      draw_over(strip, std::move(drawn));
    }
    x += width;
  }
  return x;
}

/// The cells of a comb in the rectangle, and a character of the answer in the middle of each.
void draw_comb(Context& context, Strip& strip, const Blank& blank, FilledPlace& filled, const Rect& cells) {
  const auto& theme = context.theme;
  const NodeIndex node = filled.place.node;
  const Length y = cells.bottom() - (cells.height - cap_height(context, StyleRole::answer)) / 2;
  Rect cell = cells;
  cell.width = arrange::comb_cell;
  std::size_t end = 0;
  for (int i = 0; i < blank.limits.max_length; ++i, cell.x += cell.width) {
    strip.items.emplace_back(
        Rectangle{.node = node, .rect = cell, .stroke_width = theme.rule_stroke, .stroke = theme.rule});
    const std::size_t start = end;
    if (start == blank.value.size()) continue;
    static_cast<void>(next_code_point(blank.value, end));
    const std::string letter = blank.value.substr(start, end - start);
    const Length slack = cell.width - ShapedMeasure{context}.width(letter, StyleRole::answer);
    Strip typed;
    add_text(context, typed, letter, StyleRole::answer, theme.style(StyleRole::answer).color, {cell.x + slack / 2, y},
             node);
    fill_in(filled, strip, std::move(typed));
  }
  filled.place.limits.comb = true;
  filled.place.rect = cells;
}

void report_comb(Context& context, const Blank& blank, Length room) {
  const std::string* outer = std::exchange(context.field, &blank.field);
  context.report(ErrorCode::layout_too_wide, *context.place,
                 "the " + std::to_string(blank.limits.max_length) + " cells of " + blank.field + " are " +
                     in_millimetres(arrange::comb_width(blank)) + " wide and have " + in_millimetres(room),
                 "widen the field, or leave out comb");
  context.field = outer;
}

/// The unit at the end of the line whose rule lies at `y`, level with what is typed.
void draw_unit(Context& context, Strip& strip, const Blank& blank, Length x, Length y, NodeIndex parent) {
  if (blank.unit.empty()) return;
  const Length width = arrange::unit_width(blank, ShapedMeasure{context});
  Strip unit = set_block(context, blank.unit, StyleRole::option_label, {x + arrange::label_gap, width},
                         context.add_node(StructureRole::span, parent));
  push_down(unit, y - typed_lift - baseline(context, StyleRole::option_label));
  strip.height = std::max(strip.height, unit.height);
  draw_over(strip, std::move(unit));
}

}  // namespace

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
    const Length label = arrange::label_width(blank.label, ShapedMeasure{context});
    line.x += label;
    line.width -= label;
  } else {
    strip.height += theme.writing_line;
  }
  line.width -= arrange::unit_width(blank, ShapedMeasure{context});
  FilledPlace filled = place_of(context, blank, node);
  const Length y = strip.height - tail(context);
  Length right = line.x + line.width;
  if (blank.limits.comb) {
    // The characters stand about as low as the letters of a label before them; else the cells end where rules lie.
    const Length height = std::max(theme.writing_line - comb_gap, mm(1));
    const Length bottom = label_before ? strip.height : y;
    right = line.x + arrange::comb_width(blank);
    draw_comb(context, strip, blank, filled, {line.x, bottom - height, right - line.x, height});
    if (right > line.x + line.width) report_comb(context, blank, line.width);
  } else if (arrange::prints_pattern(blank)) {
    right = draw_date_blanks(context, strip, blank.pattern, line, y, filled.place);
    if (right > line.x + line.width) {
      context.report_too_wide(plain_text(blank.pattern), right - line.x, line.width);
    }
  } else {
    strip.height = draw_writing_lines(context, strip, blank, filled, line, strip.height - theme.writing_line, 1);
  }
  const Length top = y - theme.writing_line + mm(1.5);
  const Length bottom = strip.height - tail(context);
  if (!blank.limits.comb) filled.place.rect = {line.x, top, right - line.x, bottom - top};
  strip.places.push_back(std::move(filled));
  draw_unit(context, strip, blank, line.x + line.width, y, node);
  dress(context, strip);
  return strip;
}

Strip lay_footer_line(Context& context, const Blank& blank, Frame frame, NodeIndex parent) {
  const auto role = StyleRole::footer;
  // The field is read by its description, on every page; its label is part of the footer.
  const Length most = std::max(frame.width - arrange::label_gap - arrange::least_footer_line, Length{});
  const Length label = std::min(text_width(context, blank.label, role), most);
  Strip strip = set_block(context, blank.label, role, {frame.x, label}, footer_artifact);
  const Length used = label + arrange::label_gap;
  const Frame line{frame.x + used, std::max(frame.width - used, arrange::least_footer_line)};
  if (line.width > frame.width - used) {
    context.report(ErrorCode::layout_too_wide, {}, "a field has no room for a line to write on",
                   "give the footer fewer fields, or change zone-gap of the theme");
  }
  FilledPlace filled = place_of(context, blank, parent);
  Strip typed = stack(set_typed(context, blank, line, filled.place.node));
  // An answer of several lines stands above the rule, which stays level with the label.
  const Length pitch = context.theme.style(StyleRole::answer).line_height();
  const Length above = std::max(typed.height - pitch, Length{});
  const Length place_height = arrange::least_field_height + above;
  push_down(strip, std::max(place_height - strip.height, Length{}));
  const Length y = strip.height - context.theme.style(role).line_height() + baseline(context, role) + footer_lift;
  draw_rule(context.theme, strip, line.x, line.x + line.width, y, filled.place.node);
  push_down(typed, y - footer_lift - above - baseline(context, StyleRole::answer));
  fill_in(filled, strip, std::move(typed));
  filled.place.rect = {line.x, y - place_height, line.width, place_height};
  if (above > Length{}) {
    filled.place.type = FieldType::multi_line_text;
    filled.place.first_baseline = arrange::least_field_height - footer_lift;
    filled.place.line_pitch = pitch;
  }
  strip.places.push_back(std::move(filled));
  return strip;
}

void draw_line(Context& context, Strip& strip, const Blank& blank, Frame line, Length y, NodeIndex parent) {
  FilledPlace filled = place_of(context, blank, parent);
  const NodeIndex node = filled.place.node;
  Length right = line.x + line.width;
  if (arrange::prints_pattern(blank)) {
    right = draw_date_blanks(context, strip, blank.pattern, line, y, filled.place);
  } else {
    draw_rule(context.theme, strip, line.x, right, y, node);
    Strip typed = stack(set_typed(context, blank, line, node));
    push_down(typed, y - typed_lift - baseline(context, StyleRole::answer));
    fill_in(filled, strip, std::move(typed));
  }
  const Length height = context.theme.writing_line - mm(1.5);
  filled.place.rect = {line.x, y - height, right - line.x, height};
  strip.places.push_back(std::move(filled));
}

namespace {

/// The place over writing lines that begin at `top` and end at `bottom`.
void add_ruled_place(const Context& context, Strip& strip, FilledPlace filled, Frame frame, Length top, Length bottom) {
  auto& place = filled.place;
  place.type = FieldType::multi_line_text;
  place.rect = {frame.x, top, frame.width, bottom - tail(context) - top};
  place.first_baseline = context.theme.writing_line - tail(context) - typed_lift;
  place.line_pitch = context.theme.writing_line;
  strip.places.push_back(std::move(filled));
}

/// Below its last line; the place ends where the rule is.
void add_stretch(const Context& context, Strip& strip, const Blank& blank, Frame frame, NodeIndex node) {
  const auto& theme = context.theme;
  const Length y = strip.height - tail(context);
  strip.stretches.push_back({arrange::line_grower(theme, blank.growth, blank.lines), y,
                             Line{node, {frame.x, y}, {frame.x + frame.width, y}, theme.writing_stroke, theme.rule}});
}

Strip lay_lines(Context& context, const Blank& blank, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  Strip strip;
  if (!blank.label.empty()) {
    const NodeIndex label = context.add_node(StructureRole::span, node);
    strip = set_block(context, blank.label, StyleRole::label, text_frame(context, StyleRole::label, frame), label);
  }
  FilledPlace filled = place_of(context, blank, node);
  const Length top = strip.height;
  strip.height = draw_writing_lines(context, strip, blank, filled, frame, top, blank.lines);
  if (blank.growth.order > 0) add_stretch(context, strip, blank, frame, filled.place.node);
  add_ruled_place(context, strip, std::move(filled), frame, top, strip.height);
  dress(context, strip);
  return strip;
}

}  // namespace

Strip lay_area(Context& context, const Blank& area, Frame frame, NodeIndex parent, Length height) {
  const auto& theme = context.theme;
  const NodeIndex node = context.add_node(StructureRole::paragraph, parent);
  const Frame inside{frame.x + arrange::area_padding, frame.width - 2 * arrange::area_padding};
  Strip strip;
  if (!area.label.empty()) {
    const NodeIndex label = context.add_node(StructureRole::span, node);
    strip = set_block(context, area.label, StyleRole::legend, inside, label);
    push_down(strip, arrange::area_padding);
  }
  FilledPlace filled = place_of(context, area, node);
  const Length top = strip.height;
  const auto room = (height - top - arrange::area_padding).millipoints() / theme.writing_line.millipoints();
  const int lines = std::max(area.lines, static_cast<int>(room));
  const Length bottom = draw_writing_lines(context, strip, area, filled, inside, top, lines);
  strip.height = std::max(bottom + arrange::area_padding, height);
  Strip outline;
  outline.items.emplace_back(Rectangle{.node = filled.place.node,
                                       .rect = {frame.x, {}, frame.width, strip.height},
                                       .stroke_width = theme.rule_stroke,
                                       .stroke = theme.rule});
  draw_under(strip, std::move(outline));
  add_ruled_place(context, strip, std::move(filled), inside, top, bottom);
  dress(context, strip);
  return strip;
}

Strip lay_cell(Context& context, const Blank& cell, Frame frame, NodeIndex parent) {
  const auto& theme = context.theme;
  FilledPlace filled = place_of(context, cell, parent);
  auto& place = filled.place;
  const Frame inside{frame.x + theme.cell_padding, frame.width - 2 * theme.cell_padding};
  Strip typed = stack(set_typed(context, cell, inside, place.node));
  if (!typed.items.empty()) {
    push_down(typed, theme.cell_padding);
    typed.height += theme.cell_padding;
  }
  Strip strip;
  strip.height = std::max(typed.height, theme.table_line * cell.lines);
  fill_in(filled, strip, std::move(typed));
  place.rect = {frame.x, {}, frame.width, strip.height};
  place.padding = {theme.cell_padding, typed_cell_padding};
  if (cell.lines > 1) {
    if (cell.type == BlankType::text) place.type = FieldType::multi_line_text;
    place.first_baseline = typed_cell_padding + baseline(context, StyleRole::answer);
    place.line_pitch = theme.style(StyleRole::answer).line_height();
  }
  strip.places.push_back(std::move(filled));
  strip.origin = context.place;
  return strip;
}

void fill_cell(Strip& cell, Length height) {
  for (auto& filled : cell.places) filled.place.rect.height = height;
  cell.height = height;
}

Strips lay(Context& context, const Blank& blank, Frame frame, NodeIndex parent) {
  Strip strip;
  switch (blank.kind) {
    case BlankKind::line:
      strip = lay_line(context, blank, frame, parent,
                       arrange::label_fits_before(context.theme, blank, frame.width, ShapedMeasure{context}));
      break;
    case BlankKind::lines: strip = lay_lines(context, blank, frame, parent); break;
    case BlankKind::area: strip = lay_area(context, blank, frame, parent, {}); break;
  }
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace lapas::layout
