// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How wide text prints. There are no fonts here: widths are those of the default font, Noto Sans, and for other families
// a guess. What depends on them must also hold when they are a tenth off.

#pragma once

#include <cstdint>
#include <string_view>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas::odt {

/// About how wide the text prints on one line.
[[nodiscard]] Length estimated_width(std::string_view text, const TextStyle& style);

/// Of the wider language.
[[nodiscard]] Length estimated_width(const Inlines& inlines, const TextStyle& style);
/// Of both languages on one line.
[[nodiscard]] Length estimated_width_on_line(const Inlines& inlines, const TextStyle& style);

/// The style of the second language beneath text in the style.
[[nodiscard]] TextStyle second_language_style(TextStyle style);
/// Between two languages on one line.
inline constexpr std::string_view second_language_stroke = " / ";

/// Of the number of a heading with the space behind it.
[[nodiscard]] Length number_width(std::string_view number, const TextStyle& style);

/// About how many lines the text takes, filled word by word; 0 for none.
[[nodiscard]] std::int64_t estimated_lines(std::string_view text, const TextStyle& style, Length width);

}  // namespace lapas::odt
