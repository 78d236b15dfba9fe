// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Letters in squares with their texts: how many stand side by side.

#pragma once

#include <cstddef>

#include <lapas/document.hpp>

#include "arrange/measure.hpp"

namespace lapas::arrange {

struct ArrangedTiles {
  std::size_t columns = 1;
  Length side;    ///< How tall a square is, and how wide at least.
  Length mark;    ///< How wide all of them are.
  Length column;  ///< How wide a tile is.
  Length gap;     ///< Between columns.
  Length inner;   ///< Between a square and its text.
  Length below;   ///< Between rows.
  [[nodiscard]] Length text() const { return column - mark - inner; }
};

/// As many as leave each text two lines at most, and no row much shorter than the others.
[[nodiscard]] ArrangedTiles arrange_tiles(const Theme& theme, const Tiles& tiles, Length width, const Measure& measure);

}  // namespace lapas::arrange
