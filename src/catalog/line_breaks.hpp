// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where a line may end.

#pragma once

#include <cstdint>
#include <locale>
#include <span>
#include <string_view>
#include <vector>

namespace lapas::catalog {

using Breaks = std::vector<std::uint32_t>;

/// For each text the byte offsets inside it at which a line may end (UAX #14). A range of numbers (`1–5`) and a number
/// with its ending (`2-oji`) stay whole. `locale` is one of Boost.Locale with ICU.
[[nodiscard]] std::vector<Breaks> line_breaks(std::span<const std::string_view> texts, const std::locale& locale);

/// The same for a text of letters, digits and plain punctuation, without ICU, which takes about fifteen times as long.
/// False when the text has a character or a pair of neighbours that is not so plain; `breaks` is then of no use.
[[nodiscard]] bool plain_line_breaks(std::string_view text, Breaks& breaks);

/// What ICU says of all texts.
[[nodiscard]] std::vector<Breaks> icu_line_breaks(std::span<const std::string_view> texts, const std::locale& locale);

}  // namespace lapas::catalog
