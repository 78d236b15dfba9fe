// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How ODF spells lengths, colours, lines and languages.

#pragma once

#include <string>
#include <string_view>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas::odt {

/// `12.5pt`; exact.
[[nodiscard]] std::string points(Length length);

/// `#1f3864`.
[[nodiscard]] std::string hex(Color color);

/// `0.5pt solid #808080`.
[[nodiscard]] std::string solid_line(Length stroke, Color color);

/// How far letters hang below the foot of a line in office programs, which put it at four fifths of a fixed height.
[[nodiscard]] inline Length below_letters(const TextStyle& style) { return style.line_height() / 5; }

/// Between the marker of a list and its text, the marker included.
[[nodiscard]] inline Length list_gutter(const TextStyle& style) { return style.size * 3 / 2; }

/// The height between the margins.
[[nodiscard]] inline Length page_height(const Theme& theme) {
  return theme.page.height - theme.margin_top - theme.margin_bottom;
}

/// Inside the frame of an area to write in.
inline constexpr Length area_padding = mm(2);

/// Of the labels beside boxes, in the default font.
[[nodiscard]] inline Length capital_height(const Theme& theme) {
  return theme.style(StyleRole::option_label).size * 714 / 1000;
}

/// From the highest to the lowest that the letters of the symbol font reach.
[[nodiscard]] Length symbol_font_height(const Theme& theme);

/// How wide the character of a box to tick prints.
[[nodiscard]] Length box_advance(const Theme& theme);

/// The size of the character that draws a box of the theme's size.
[[nodiscard]] Length box_font_size(const Theme& theme);

/// A language tag (BCP 47) in the parts that ODF asks for. An absent script is empty, an absent country `none`.
struct LanguageParts {
  std::string language, script, country;
};
[[nodiscard]] LanguageParts split_language(std::string_view tag);

}  // namespace lapas::odt
