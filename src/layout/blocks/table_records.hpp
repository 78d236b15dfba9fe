// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A table to read whose columns have no room.

#pragma once

#include "arrange/table_grid.hpp"
#include "layout/context.hpp"

namespace lapas::layout {

/// The rows as records below each other, every cell below the head of its column.
[[nodiscard]] Strips lay_records(Context& context, const arrange::ArrangedTable& table, Frame frame, NodeIndex parent);

}  // namespace lapas::layout
