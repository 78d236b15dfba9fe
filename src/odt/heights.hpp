// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::odt {

/// About how tall things print, from the top of the first to the bottom of the last.
[[nodiscard]] Length estimated_height(std::span<const Block> blocks, Length width, const Theme& theme);

/// The same to the bottom of each block.
[[nodiscard]] std::vector<Length> running_heights(std::span<const Block> blocks, Length width, const Theme& theme);

/// The space that a block has before it.
[[nodiscard]] Length space_before(const Block& block, const Theme& theme);
[[nodiscard]] Length space_before(const Columns& columns, const Theme& theme);

}  // namespace lapas::odt
