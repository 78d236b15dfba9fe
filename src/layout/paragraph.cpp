// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lines are set ragged.

#include "layout/paragraph.hpp"

#include <algorithm>
#include <utility>

#include "arrange/lines.hpp"
#include "core/number_text.hpp"
#include "layout/line_setter.hpp"
#include "layout/measure.hpp"

namespace lapas::layout {
namespace {

void append_lines(Strips& strips, LineSetter& setter, Frame frame, NodeIndex node) {
  for (const auto& line : setter.text().break_lines(frame.width)) {
    strips.push_back(setter.set_line(line, frame, node));
    strips.back().break_after = poor_break;
  }
}

/// With a space at the end, so that the second language does not run into the first when both are read aloud.
Inlines before_second(Inlines first) {
  first.items.emplace_back(Text{.text = " "});
  return first;
}

/// With the longest numbers of pages, as long as they are not known.
Inlines with_longest_numbers(const Inlines& inlines) {
  return with_numbers(inlines, [](const Inline&) { return std::string{"000"}; });
}

/// The widest of what the measure gives for each language.
Length widest(const Context& context, const Inlines& inlines, StyleRole role, Length (MeasuredText::*measure)() const) {
  Length width = (MeasuredText{context, inlines, role}.*measure)();
  for (const auto& second : inlines.second) {
    width = std::max(width, (MeasuredText{context, second, role, second_language_size}.*measure)());
  }
  return width;
}

/// The room of the lines that the text takes with the longest numbers.
Strips leave_room(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  const auto& style = context.theme.style(role);
  const Inlines longest = with_longest_numbers(inlines);
  Strip strip;
  const auto add_lines = [&](const Inlines& text, int percent) {
    const MeasuredText measured{context, text, role, percent};
    strip.height +=
        measured.style().line_height() * static_cast<std::int64_t>(measured.break_lines(frame.width).size());
  };
  add_lines(longest, 100);
  for (const Inlines& second : longest.second) add_lines(second, second_language_size);
  strip.late.push_back({inlines, role, frame.x, {}, frame.width, false, node});
  strip.origin = context.place;
  strip.space_before = style.space_before;
  strip.space_after = style.space_after;
  strip.break_after = style.keep_with_next ? forbidden_break : free_break;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

/// The text with its lines to write on as long as what stands on them needs, but no longer than a line of text.
Inlines fitted_text(Context& context, const Paragraph& paragraph, Length most) {
  Inlines text = arrange::with_fitted_places(context.theme, paragraph, most, ShapedMeasure{context});
  for (Inline& item : text.items) {
    auto* place = std::get_if<InlinePlace>(&item);
    if (place == nullptr || place->width <= most) continue;
    const std::string* outer = std::exchange(context.field, &place->field);
    context.report(ErrorCode::layout_too_wide, *context.place,
                   "a line to write on inside a text is " + in_millimetres(place->width) + " long and the text is " +
                       in_millimetres(most) + " wide",
                   "give it less room, or shorten what is filled in");
    context.field = outer;
    place->width = most / 2;  // so that it is said once
  }
  return text;
}

/// The text in the style of the paragraph, with its places.
Strips set(Context& context, const Inlines& text, const Paragraph& paragraph, Frame frame, NodeIndex node) {
  const auto& style = context.theme.style(paragraph.style);
  if (names_pages(text)) return leave_room(context, text, paragraph.style, frame, node);
  Strips strips;
  const auto append_first = [&](const Inlines& first) {
    LineSetter setter{context, first, paragraph.style};
    setter.take_places(paragraph);
    append_lines(strips, setter, frame, node);
  };
  if (text.second.empty()) {
    append_first(text);
  } else {
    append_first(before_second(text));
    LineSetter second{context, text.second.front(), paragraph.style, second_language_size};
    append_lines(strips, second, frame, node);
  }
  if (strips.empty()) return strips;
  if (strips.size() > 1) {
    strips.front().break_after = forbidden_break;
    strips[strips.size() - 2].break_after = forbidden_break;
  }
  strips.front().space_before = style.space_before;
  strips.back().space_after = style.space_after;
  strips.back().break_after = style.keep_with_next ? forbidden_break : free_break;
  return strips;
}

}  // namespace

bool names_pages(const Inlines& inlines) {
  return std::ranges::any_of(inlines.items, [](const Inline& item) { return std::holds_alternative<PageOf>(item); });
}

Inlines with_numbers(const Inlines& inlines, const std::function<std::string(const Inline&)>& number_of) {
  Inlines filled;
  filled.breaks = inlines.breaks;
  std::size_t at = 0;  // In the joined text, numbers included.
  for (const Inline& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) {
      filled.items.emplace_back(*text);
      at += text->text.size();
      continue;
    }
    const std::string digits = number_of(item);
    for (auto& offset : filled.breaks) {
      if (offset > at) offset += static_cast<std::uint32_t>(digits.size());
    }
    filled.items.emplace_back(Text{.text = digits});
    at += digits.size();
  }
  for (const Inlines& second : inlines.second) filled.second.push_back(with_numbers(second, number_of));
  return filled;
}

Strips set_lines(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  return set(context, inlines, {.style = role}, frame, node);
}

Strips set_paragraph(Context& context, const Paragraph& paragraph, Frame frame, NodeIndex node) {
  if (paragraph.places.empty()) return set_lines(context, paragraph.text, paragraph.style, frame, node);
  return set(context, fitted_text(context, paragraph, frame.width), paragraph, frame, node);
}

Strip set_block(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  Strip strip = stack(set_lines(context, inlines, role, frame, node));
  strip.space_before = {};
  strip.space_after = {};
  strip.break_after = free_break;
  return strip;
}

Length add_text(Context& context, Strip& strip, std::string text, StyleRole role, Color color, Point origin,
                NodeIndex node) {
  const Inlines inlines = plain(std::move(text));
  LineSetter setter{context, inlines, role, color};
  setter.place_all(origin, node, strip);
  return setter.text().total_width();
}

Length least_width(const Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &MeasuredText::least_width);
}

Length least_divided_width(const Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &MeasuredText::least_divided_width);
}

Length text_width(const Context& context, const Inlines& inlines, StyleRole role) {
  const auto width = [&](const Inlines& text) { return widest(context, text, role, &MeasuredText::total_width); };
  return names_pages(inlines) ? width(with_longest_numbers(inlines)) : width(inlines);
}

Length baseline(const Context& context, StyleRole role) {
  const auto& style = context.theme.style(role);
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  // The font's own height is centred in the line, as CSS and office programs do.
  const Length content = scaled(facts.ascent - facts.descent, style.size);
  return (style.line_height() - content) / 2 + scaled(facts.ascent, style.size);
}

Length cap_height(const Context& context, StyleRole role) {
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  return scaled(facts.cap_height, context.theme.style(role).size);
}

Inlines plain(std::string text) { return {{Text{std::move(text), false, false, {}, {}}}, {}}; }

Frame text_frame(const Context& context, StyleRole role, Frame frame) {
  const auto& style = context.theme.style(role);
  frame.x += style.indent;
  frame.width -= style.indent;
  if (context.side_column && stands_beside_side_column(role)) {
    frame.x += arrange::side_offset(context.theme, frame.width);
  }
  if (keeps_to_text_zone(role)) frame.width = std::min(frame.width, context.theme.text_zone);
  return frame;
}

}  // namespace lapas::layout
