// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Numbers as a language writes them, digit by digit: none is lost, however many there are.

#pragma once

#include <array>
#include <cstddef>
#include <locale>
#include <optional>
#include <string>
#include <string_view>

namespace lapas::catalog {

/// What a language writes numbers with. The minus is a hyphen in every language, as office programs have it: hardly any
/// text font has the sign of its own (U+2212).
struct NumberSigns {
  std::string decimal;
  std::string group;        ///< Between thousands; empty for nothing.
  std::string typed_group;  ///< The same as plainly_spelled() has it.
  std::array<std::string, 10> digits;
  std::size_t last_group = 3, other_groups = 3;  ///< How many digits.
};

/// ICU's, from `locale`, which is one of Boost.Locale.
[[nodiscard]] NumberSigns number_signs(const std::locale& locale);

/// The number, which must satisfy is_number(), as the language writes it.
[[nodiscard]] std::string write_number(std::string_view number, const NumberSigns& signs);

/// The number that a text says, which plainly_spelled() gave, in the spelling of is_number(); nothing when the language
/// does not write numbers so. Signs between thousands stand at all their places or at none.
[[nodiscard]] std::optional<std::string> read_number(std::string_view text, const NumberSigns& signs);

}  // namespace lapas::catalog
