// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts side by side.

#pragma once

#include <vector>

#include "arrange/measure.hpp"

namespace lapas::arrange {

/// The widths of parts side by side, the gaps between them (Theme::zone_gap) left out.
[[nodiscard]] std::vector<Length> part_widths(const Theme& theme, const Columns& columns, Length width);
[[nodiscard]] std::vector<Length> part_widths(const Theme& theme, const FieldRow& row, Length width);

/// The widths of fields in a footer: their labels and, by weight, what is left; by weight alone where the labels leave
/// nothing, which then take several lines.
[[nodiscard]] std::vector<Length> footer_widths(const Theme& theme, const FieldRow& row, Length width,
                                                const Measure& measure);

/// Whether every part has room beside the others: zones for writing beside the text, lines for the blanks of dates. If
/// not, the parts stand below each other.
[[nodiscard]] bool fit_side_by_side(const Theme& theme, const Columns& columns, Length width, const Measure& measure);
[[nodiscard]] bool fit_side_by_side(const Theme& theme, const FieldRow& row, Length width, const Measure& measure);

/// Whether the labels of a row stand before their lines: all of them or none.
[[nodiscard]] bool labels_fit_before(const Theme& theme, const FieldRow& row, Length width, const Measure& measure);

}  // namespace lapas::arrange
