// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <vector>

#include <lapas/document.hpp>

namespace lapas::odt {

/// The widths of the columns, which add up to `width`. They have the table's relative widths, but none is narrower than
/// its longest word while others have room to give.
[[nodiscard]] std::vector<Length> column_widths(const Table& table, Length width, const Theme& theme);

/// Whether the notes zone would be too narrow for handwriting, so that its content goes below the text zone.
[[nodiscard]] bool goes_below(const Columns& columns, Length width, const Theme& theme);

/// The widths of parts side by side, the gaps between them left out.
[[nodiscard]] std::vector<Length> part_widths(const Columns& columns, Length width, const Theme& theme);

}  // namespace lapas::odt
