// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The numbers of layout that are no theme's business.

#pragma once

#include <cstddef>

#include <lapas/core.hpp>

namespace lapas::layout {

/// A document with more pages is an error rather than an endless print job.
inline constexpr std::size_t most_pages = 5'000;

/// A notes zone narrower than this is no use for handwriting: its content goes below the text zone instead.
inline constexpr Length least_side_zone = mm(30);

/// A writing line shorter than this goes below its label instead of behind it.
inline constexpr Length least_writing_line = mm(35);

/// What a page break inside a group leaves on either side, at least, where there is a choice.
inline constexpr Length least_remnant = mm(50);

}  // namespace lapas::layout
