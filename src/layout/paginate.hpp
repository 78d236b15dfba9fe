// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <vector>

#include "layout/strip.hpp"

namespace lapas::layout {

/// The strips of one page: from `first` up to but not including `last`.
struct PageRange {
  std::size_t first = 0, last = 0;
  bool operator==(const PageRange&) const = default;
};

/// Says which strips go on which page so that the breaks cost least, a page costing `page_cost`. A strip taller than a
/// page gets one of its own. Takes time proportional to the number of strips times the strips of a page.
[[nodiscard]] std::vector<PageRange> paginate(std::span<const Strip> strips, Length page_height);

}  // namespace lapas::layout
