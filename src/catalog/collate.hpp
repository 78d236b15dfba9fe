// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The order of words by an alphabet of our own.

#pragma once

#include <compare>
#include <span>
#include <string_view>

namespace lapas::catalog {

/// Compares in three levels, a later one only when the earlier ones are equal over the whole text: letters, variants of
/// letters, case (small first). Spaces and punctuation come before digits, digits before letters, letters that the
/// alphabet lacks last. `alphabet` as in Language.
[[nodiscard]] std::strong_ordering collate(std::string_view a, std::string_view b,
                                           std::span<const std::u32string_view> alphabet);

}  // namespace lapas::catalog
