// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/draft.hpp"

#include <algorithm>
#include <utility>

#include "arrange/width_table.hpp"

namespace lapas::composing {
namespace {

/// A text item for each word, with the space behind it.
std::vector<Text> words_of(const Inlines& text) {
  std::vector<Text> words;
  for (const Inline& item : text.items) {
    const auto* whole = std::get_if<Text>(&item);
    if (whole == nullptr) continue;
    for (std::size_t from = 0; from < whole->text.size();) {
      const std::size_t to = std::min(whole->text.find(' ', from), whole->text.size() - 1) + 1;
      words.push_back(*whole);
      words.back().text = whole->text.substr(from, to - from);
      from = to;
    }
  }
  return words;
}

}  // namespace

std::vector<Inlines> Draft::lines(const Inlines& text, Length width) const {
  std::vector<Inlines> lines = filled_lines(text, width);
  while (lines.size() > 1) {
    width -= em();
    auto narrower = filled_lines(text, width);
    const bool fits = std::ranges::all_of(narrower, [&](const Inlines& line) { return room_for(line) <= width; });
    if (!fits || narrower.size() > lines.size()) break;
    lines = std::move(narrower);
  }
  return lines;
}

std::vector<Inlines> Draft::filled_lines(const Inlines& text, Length width) const {
  std::vector<Inlines> lines;
  for (Text& word : words_of(text)) {
    if (!lines.empty()) {
      Inlines longer = lines.back();
      longer.items.emplace_back(word);
      if (room_for(longer) <= width) {
        lines.back() = std::move(longer);
        continue;
      }
    }
    lines.emplace_back().items.emplace_back(std::move(word));
  }
  return lines;
}

void Draft::centre(Inlines text, const Rect& rect, Ink ink) {
  add(Drawing::Words{.text = std::move(text),
                     .at = {rect.x + rect.width / 2, rect.y + rect.height / 2},
                     .room = rect.width,
                     .style = style_,
                     .ink = ink});
}

void Draft::start(Inlines text, Point at, Length room, Ink ink) {
  add(Drawing::Words{
      .text = std::move(text), .at = at, .room = room, .alignment = Alignment::start, .style = style_, .ink = ink});
}

Inlines on_one_line(Inlines text) {
  for (const Inlines& second : std::exchange(text.second, {})) {
    text.items.emplace_back(Text{.text = std::string{arrange::language_stroke}});
    text.items.insert(text.items.end(), second.items.begin(), second.items.end());
  }
  return text;
}

Block figure_of(Composer& composer, const OutlineElement& element, Drawing drawing, const std::string& facts) {
  Figure figure;
  figure.alternative = plain_text(child_text(composer, element, "alt"));
  const bool ends = figure.alternative.ends_with('.') || figure.alternative.ends_with(':');
  if (!figure.alternative.empty()) figure.alternative += ends ? " " : ". ";
  figure.alternative += facts;
  figure.caption = child_text(composer, element, "caption");
  // A caption is set off from what is drawn.
  if (!figure.caption.empty()) drawing.size.height += composer.theme.style(StyleRole::caption).size / 2;
  figure.size = drawing.size;
  figure.drawing = std::move(drawing);
  return {std::move(figure), element.place};
}

}  // namespace lapas::composing
