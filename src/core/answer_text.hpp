// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What answers look like, whatever the language.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// Whether mail may go there: a name, one `@` and a domain of two parts or more, without spaces. Whether anybody lives
/// there nobody can tell.
[[nodiscard]] bool is_email(std::string_view text);

/// Whether it can be dialled: at least three digits, perhaps with a plus before them, and spaces, hyphens, dots, strokes
/// and brackets between them.
[[nodiscard]] bool is_phone(std::string_view text);

/// How many decimals a number has, zeros at its end left out: 2 of `1.250`. Precondition: is_number().
[[nodiscard]] int decimals_of(std::string_view number);

/// The number with exactly so many decimals; what it has more of must be zeros. Precondition: is_number().
[[nodiscard]] std::string with_decimals(std::string_view number, int decimals);

/// For dumps: ` required characters=11 comb`, and ` options=a,b`; empty for none.
[[nodiscard]] std::string dump(const FieldLimits& limits);
[[nodiscard]] std::string dump(const std::vector<ListOption>& options);

}  // namespace lapas
