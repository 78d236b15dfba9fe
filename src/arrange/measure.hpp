// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How wide text is, for whoever decides on an arrangement: shaped where there are fonts, from a table where there are none.

#pragma once

#include <string_view>

#include <lapas/document.hpp>

namespace lapas::arrange {

/// Measures text that plays a role. Of text in two languages the wider one counts.
class Measure {
 public:
  virtual ~Measure() = default;

  /// On one line.
  [[nodiscard]] virtual Length width(const Inlines& text, StyleRole role) const = 0;
  [[nodiscard]] virtual Length width(std::string_view text, StyleRole role) const = 0;
  /// Of the widest word.
  [[nodiscard]] virtual Length longest_word(const Inlines& text, StyleRole role) const = 0;
  /// Of the widest part of a word, with its hyphen, where the style lets words be divided.
  [[nodiscard]] virtual Length longest_part(const Inlines& text, StyleRole role) const = 0;
};

}  // namespace lapas::arrange
