// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Which of the two faces of an answer prints, the one decision about it for every format.

#pragma once

#include <concepts>
#include <string_view>

#include <lapas/document.hpp>

namespace lapas {

/// What prints of the answer in a place of that width: what people read, or the value where that would need two lines.
/// `measure` gives the width of a text on one line.
template <std::invocable<std::string_view> Measure>
[[nodiscard]] std::string_view printed_answer(const Blank& blank, Length width, Measure measure) {
  const bool fits = !blank.shown.empty() && measure(std::string_view{blank.shown}) <= width;
  return fits ? blank.shown : blank.value;
}

/// The same where there is room for everything.
[[nodiscard]] inline std::string_view printed_answer(const Blank& blank) {
  return blank.shown.empty() ? blank.value : blank.shown;
}

}  // namespace lapas
