// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How dates and numbers are spelled in the files of lapas, whatever the language of the form.

#pragma once

#include <string_view>

namespace lapas::xml {

/// `2026-11-23`, a day that exists.
[[nodiscard]] bool is_date(std::string_view text);

/// `12`, `-3`, `1234.5`.
[[nodiscard]] bool is_number(std::string_view text);

}  // namespace lapas::xml
