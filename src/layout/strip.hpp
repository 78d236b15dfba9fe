// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Strips are what blocks become before pages are made: pieces that are never divided, with a height, things to draw in
// local coordinates, and what a page break after them would cost. Pagination looks at strips and at nothing else.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/pages.hpp>

namespace lapas::layout {

/// What a page break costs. A page more costs `page_cost`, so that cheaper breaks are used to save pages and dearer
/// ones are not.
using BreakCost = std::int32_t;
inline constexpr BreakCost free_break = 0;
inline constexpr BreakCost page_cost = 1'000;
/// Divides what belongs together but has to be divided when it is longer than a page.
inline constexpr BreakCost poor_break = 120;
/// Divides what fits a page whole; taken only where nothing else is possible.
inline constexpr BreakCost kept_break = 1'000'000;
inline constexpr BreakCost forbidden_break = 2'000'000'000;

/// A place that links, bookmarks and tables of contents point to.
struct Mark {
  std::string id;
  std::string bookmark;  ///< Title in the outline; empty for none.
  int level = 0;
  Length y;
};

/// The number of the page of a mark, printed where it ends at `right`.
struct PageReference {
  std::string id;
  Point right;
  NodeIndex node = artifact;
};

/// The head of a table, drawn again on each page that the table runs on to.
struct RepeatedHead {
  Length height;
  std::vector<Item> items;
};

struct Strip {
  Length height;
  /// Between two strips of one page stands the larger of `space_after` and `space_before`; at the top of a page none.
  Length space_before, space_after;
  BreakCost break_after = free_break;
  bool new_page = false;
  std::shared_ptr<const RepeatedHead> head;  ///< Repeated when the strip starts a page.
  std::vector<Item> items;                   ///< From the left of the zone and the top of the strip.
  std::vector<Mark> marks;
  std::vector<PageReference> references;
  SourcePlace origin;
};

using Strips = std::vector<Strip>;

/// Moves what is drawn.
void shift(std::vector<Item>& items, Length x, Length y);

/// The space between two strips that follow each other.
[[nodiscard]] Length gap(const Strip& above, const Strip& below);

/// The strips as one that is never divided. Space before the first and after the last is kept as the new strip's own.
[[nodiscard]] Strip stack(Strips strips);

/// Makes breaks between the strips from `first` on as dear as `cost`, the one after the last left alone.
void keep_together(Strips& strips, std::size_t first, BreakCost cost);

}  // namespace lapas::layout
