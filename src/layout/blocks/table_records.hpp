// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A table to read whose columns have no room.

#pragma once

#include <span>

#include "layout/blocks/table_grid.hpp"

namespace lapas::layout {

/// The rows as records below each other, every cell below the head of its column.
[[nodiscard]] Strips lay_records(Context& context, std::span<const GridRow> header, std::span<const GridRow> rows,
                                 Frame frame, NodeIndex parent);

}  // namespace lapas::layout
