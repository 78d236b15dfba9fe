// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Numbers and lengths in messages, whatever the locale.

#pragma once

#include <charconv>
#include <string>

#include <lapas/core.hpp>

namespace lapas {

/// `12.5`: with two decimals at most.
[[nodiscard]] inline std::string number_text(double number) {
  char digits[40];
  const auto written = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, 2);
  std::string text{digits, written.ptr};
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

/// `12.0 mm`.
[[nodiscard]] inline std::string in_millimetres(Length length) {
  char digits[40];
  const auto written = std::to_chars(digits, digits + sizeof digits, length.millimetres(), std::chars_format::fixed, 1);
  return std::string{digits, written.ptr} + " mm";
}

}  // namespace lapas
