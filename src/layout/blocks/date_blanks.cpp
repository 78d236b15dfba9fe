// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Catalogues write the blanks as underscores; on paper they are rules, wide enough for handwriting: half the pitch of
// lines for a digit, and for the name of the month what is left.

#include "layout/blocks/date_blanks.hpp"

#include <algorithm>
#include <string>

#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// A run of more underscores than a year has digits is the name of a month.
constexpr std::size_t longest_number = 4;
constexpr Length least_month = mm(20), most_month = mm(40);

/// Calls `letters` for each stretch of letters of a date pattern and `blank` for each run of underscores.
template <typename Letters, typename Gap>
void for_each_part(std::string_view pattern, Letters letters, Gap gap) {
  while (!pattern.empty()) {
    const bool blank = pattern.front() == '_';
    const std::size_t length = std::min(blank ? pattern.find_first_not_of('_') : pattern.find('_'), pattern.size());
    if (blank) gap(length);
    else letters(pattern.substr(0, length));
    pattern.remove_prefix(length);
  }
}

/// How wide the blanks of a date print: digits have their usual room, the name of a month what is left.
struct PatternWidths {
  Length digit, month;
  Length letters;  ///< All letters together.
  std::int64_t digits = 0, months = 0;
  [[nodiscard]] Length total() const { return letters + digit * digits + month * months; }
};

/// A space between two blanks is wide enough to keep them apart.
Length letters_width(const Context& context, std::string_view letters) {
  if (letters == " ") return mm(2);
  return text_width(context, plain(std::string{letters}), StyleRole::option_label);
}

/// Letters without the spaces at their end, which the next begin with.
std::string_view without_end_spaces(std::string_view letters) {
  for (const std::string_view space : {" ", "\u00a0"}) {
    if (letters.ends_with(space)) return without_end_spaces(letters.substr(0, letters.size() - space.size()));
  }
  return letters;
}

PatternWidths pattern_widths(const Context& context, std::string_view pattern, Length available) {
  PatternWidths widths{.digit = context.theme.writing_line / 2};
  for_each_part(
      pattern,
      [&](std::string_view letters) { widths.letters += letters_width(context, letters); },
      [&](std::size_t gap) {
        if (gap > longest_number) ++widths.months;
        else widths.digits += static_cast<std::int64_t>(gap);
      });
  const Length room = available - widths.letters - widths.digit * widths.digits;
  widths.month = std::clamp(room / std::max<std::int64_t>(widths.months, 1), least_month, most_month);
  return widths;
}

}  // namespace

Length draw_date_blanks(Context& context, Strip& strip, std::string_view pattern, Frame frame, Length y,
                        FieldPlace& place) {
  const auto& theme = context.theme;
  const PatternWidths widths = pattern_widths(context, pattern, frame.width);
  Length x = frame.x;
  for_each_part(
      pattern,
      [&](std::string_view letters) {
        Strip drawn;
        add_text(context, drawn, std::string{without_end_spaces(letters)}, StyleRole::option_label,
                 theme.style(StyleRole::option_label).color, {x, y}, place.node);
        for (auto& run : take_text(drawn, place.node)) place.prompt.push_back(std::move(run));
        draw_over(strip, std::move(drawn));
        x += letters_width(context, letters);
      },
      [&](std::size_t gap) {
        const Length width = gap > longest_number ? widths.month : widths.digit * static_cast<std::int64_t>(gap);
        strip.items.emplace_back(Line{place.node, {x, y}, {x + width, y}, theme.writing_stroke, theme.rule});
        x += width;
      });
  return x;
}

Length least_date_width(const Context& context, std::string_view pattern) {
  return pattern_widths(context, pattern, {}).total();
}

}  // namespace lapas::layout
