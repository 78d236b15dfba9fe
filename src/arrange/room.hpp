// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a sheet has left is given to the blocks that grow.

#pragma once

#include <span>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::arrange {

/// One that may take room.
struct Grower {
  int order = 1;  ///< Those of a lower order take first.
  Length most;    ///< What it takes at most; zero for as much as there is.
  Length unit;    ///< It takes whole units; zero for any length.
};

/// What each gets. Units of one order go round; lengths are shared by what each takes at most.
[[nodiscard]] std::vector<Length> share_room(std::span<const Grower> growers, Length room);

/// Lines to write on that print `lines` now.
[[nodiscard]] Grower line_grower(const Theme& theme, const Growth& growth, int lines);
/// A row of a table whose cells to write in have so many lines.
[[nodiscard]] Grower row_grower(const Theme& theme, const Growth& growth, int lines);

}  // namespace lapas::arrange
