// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How ODF spells lengths, colours, lines and languages.

#pragma once

#include <string>
#include <string_view>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

#include "arrange/looks.hpp"

namespace lapas::odt {

/// `12.5pt`; exact.
[[nodiscard]] std::string points(Length length);

/// `#1f3864`.
[[nodiscard]] std::string hex(Color color);

/// `0.5pt solid #808080`; `none` where it has no width.
[[nodiscard]] std::string solid_line(arrange::Rule rule);

/// How far letters hang below the foot of a line in office programs, which put it at four fifths of a fixed height.
[[nodiscard]] inline Length below_letters(const TextStyle& style) { return style.line_height() / 5; }

/// How tall a paragraph is that only stands behind a table.
inline constexpr Length table_end_height = pt(1);

/// How tall capitals are in the labels beside boxes, in the default font.
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
