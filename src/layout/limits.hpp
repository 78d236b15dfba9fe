// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The numbers of layout that are no theme's business.

#pragma once

#include <cstddef>

namespace lapas::layout {

/// A document with more pages is an error rather than an endless print job.
inline constexpr std::size_t most_pages = 5'000;

}  // namespace lapas::layout
