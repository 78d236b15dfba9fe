// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cheapest way to divide strips into pages, found from the front: for each possible end of a page the best start is
// remembered, and the chain of starts is walked back from the last strip. Strips that demand a new page divide the
// sequence into stretches which do not influence each other.

#include "layout/paginate.hpp"

#include <algorithm>
#include <limits>

namespace lapas::layout {
namespace {

using Cost = std::int64_t;
constexpr Cost unreachable = std::numeric_limits<Cost>::max();

/// A page of which a share stays empty costs up to this much: enough to even out pages between equally good breaks,
/// too little to buy another page.
constexpr Cost emptiness_cost = 400;

Cost cost_of_empty(Length empty, Length page_height) {
  if (empty <= Length{}) return 0;
  const Cost share = empty.millipoints() * 1000 / page_height.millipoints();
  return emptiness_cost * share * share / 1'000'000;
}

/// The last page may well be half empty; only a page with next to nothing on it looks like a mistake.
Cost cost_of_end(Length empty, Length page_height) { return cost_of_empty(2 * empty - page_height, page_height); }

/// The height of strip `first` at the top of a page.
Length height_at_top(std::span<const Strip> strips, std::size_t first, bool continues) {
  const auto& strip = strips[first];
  return strip.height + (continues && strip.head ? strip.head->height : Length{});
}

void paginate_stretch(std::span<const Strip> strips, std::size_t offset, Length page_height,
                      std::vector<PageRange>& pages) {
  const std::size_t count = strips.size();
  std::vector<Cost> best(count + 1, unreachable);
  std::vector<std::size_t> start(count + 1, 0);
  best[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    if (best[first] == unreachable) continue;
    Length used = height_at_top(strips, first, first > 0);
    for (std::size_t last = first + 1;; ++last) {
      // The first strip is taken even when it is too tall, so that there is always a way on.
      const bool end = last == count;
      const Length empty = page_height - used;
      const Cost end_of_page =
          end ? cost_of_end(empty, page_height) : cost_of_empty(empty, page_height) + strips[last - 1].break_after;
      const Cost cost = best[first] + page_cost + end_of_page;
      if (cost < best[last]) {
        best[last] = cost;
        start[last] = first;
      }
      if (end) break;
      used += gap(strips[last - 1], strips[last]) + strips[last].height;
      if (used > page_height) break;
    }
  }
  std::vector<PageRange> reversed;
  for (std::size_t last = count; last > 0; last = start[last]) {
    reversed.push_back({offset + start[last], offset + last});
  }
  pages.insert(pages.end(), reversed.rbegin(), reversed.rend());
}

}  // namespace

std::vector<PageRange> paginate(std::span<const Strip> strips, Length page_height) {
  std::vector<PageRange> pages;
  for (std::size_t first = 0; first < strips.size();) {
    std::size_t last = first + 1;
    while (last < strips.size() && !strips[last].new_page) ++last;
    paginate_stretch(strips.subspan(first, last - first), first, page_height, pages);
    first = last;
  }
  return pages;
}

}  // namespace lapas::layout
