// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// In a theme with a side column headings of sections and asides stand beside the text that follows them.

#pragma once

#include <lapas/document.hpp>

namespace lapas::composing {

/// Whether it is a small fact for the side column.
[[nodiscard]] bool is_aside(const Block& block);

/// Puts headings from the second level on and asides beside the text behind them, as much of it as is about as tall.
/// Before a table, which reaches over both columns, a heading stands above. The ends of lines have to be set.
void use_side_column(Document& document);

}  // namespace lapas::composing
