// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>

#include <lapas/document.hpp>

namespace lapas::odt {

/// About how tall the blocks print, a little on the tall side.
[[nodiscard]] Length estimated_height(std::span<const Block> blocks, Length width, const Theme& theme);

}  // namespace lapas::odt
