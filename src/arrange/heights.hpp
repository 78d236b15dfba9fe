// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// About how tall blocks print where there are no fonts, by the rules of our layout. Office programs give up keeping
// paragraphs together when they do not fit a page; so what is to be kept together is measured first.

#pragma once

#include <span>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::arrange {

/// From the top of the first block to the bottom of the last.
[[nodiscard]] Length estimated_height(const Theme& theme, std::span<const Block> blocks, Length width);

/// Of all that stands on a sheet.
[[nodiscard]] Length estimated_height(const Theme& theme, const Sheet& sheet, Length width);

/// Where the second column of a list begins when each is so wide.
[[nodiscard]] std::size_t second_column(const Theme& theme, const List& list, Length width);

/// From the top of the first block to the bottom of each.
[[nodiscard]] std::vector<Length> running_heights(const Theme& theme, std::span<const Block> blocks, Length width);

/// The space that content has before it.
[[nodiscard]] Length space_before(const Theme& theme, const BlockVariant& content);
[[nodiscard]] Length space_before(const Theme& theme, const Columns& columns);

/// Whether a table so tall begins a page rather than being divided: one of up to three fifths of a page.
[[nodiscard]] bool is_short_table(const Theme& theme, Length height);
[[nodiscard]] bool is_short_table(const Theme& theme, const Table& table, Length width);

/// Whether a page break so far from the top of a group that is kept together would leave a remnant alone.
[[nodiscard]] bool leaves_remnant(Length above, Length whole);

}  // namespace lapas::arrange
