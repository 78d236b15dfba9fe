// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How wide text prints where there are no fonts: widths are those of the default font, Noto Sans, and for other families a
// guess. What depends on them must also hold when they are a tenth off.

#pragma once

#include <cstdint>
#include <string_view>

#include "arrange/measure.hpp"

namespace lapas::arrange {

/// About how wide the text prints on one line in the style.
[[nodiscard]] Length estimated_width(std::string_view text, const TextStyle& style);

/// About how many lines the text takes in the style, filled word by word; 0 for none.
[[nodiscard]] std::int64_t estimated_lines(std::string_view text, const TextStyle& style, Length width);

/// Between two languages on one line.
inline constexpr std::string_view language_stroke = " / ";

class WidthTable final : public Measure {
 public:
  /// The theme must outlive the table.
  explicit WidthTable(const Theme& theme) : theme_{theme} {}
  /// Measures text whose second language comes behind a stroke on the same line, as in the rows of boxes that office
  /// programs fill.
  [[nodiscard]] static WidthTable on_one_line(const Theme& theme) {
    WidthTable widths{theme};
    widths.on_one_line_ = true;
    return widths;
  }

  [[nodiscard]] Length width(const Inlines& text, StyleRole role) const override;
  [[nodiscard]] Length width(std::string_view text, StyleRole role) const override;
  [[nodiscard]] Length longest_word(const Inlines& text, StyleRole role) const override;
  /// Words are not divided here: where they may be is known, how wide their parts are is not worth asking.
  [[nodiscard]] Length longest_part(const Inlines& text, StyleRole role) const override {
    return longest_word(text, role);
  }

  /// About how tall the text is in lines of that width, both languages below each other.
  [[nodiscard]] Length height(const Inlines& text, StyleRole role, Length width) const;

 private:
  const Theme& theme_;
  bool on_one_line_ = false;
};

}  // namespace lapas::arrange
