// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What people type is compared with what lapas prints regardless of looks.

#pragma once

#include <locale>
#include <string>
#include <string_view>

namespace lapas::catalog {

/// The text with small letters, each accent composed, and single ordinary spaces between words and none around them.
/// `locale` is one of Boost.Locale with ICU.
[[nodiscard]] std::string plainly_spelled(std::string_view text, const std::locale& locale);

}  // namespace lapas::catalog
