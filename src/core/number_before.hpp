// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Numbers that people write: digits, with decimals or without. The functions of the standard library take `nan`, `inf`,
// hexadecimal ones and exponents too.

#pragma once

#include <charconv>
#include <optional>
#include <string_view>

#include <lapas/core.hpp>

namespace lapas {

/// The number before the unit, which may be empty: 4.5 of `4.5mm`. Nothing for another text, a negative number and one
/// above `most`.
[[nodiscard]] inline std::optional<double> number_before(std::string_view text, std::string_view unit, double most) {
  if (!text.ends_with(unit)) return {};
  text.remove_suffix(unit.size());
  double value = 0;
  if (text.starts_with('-') || !is_number(text)) return {};
  const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return problem == std::errc{} && value <= most ? std::optional{value} : std::nullopt;
}

}  // namespace lapas
