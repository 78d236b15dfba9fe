// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Strips are what blocks become before pages are made: pieces that are never divided, with a height, things to draw in
// local coordinates, and what a page break after them would cost. Pagination looks at strips and at nothing else.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>

#include "arrange/room.hpp"

namespace lapas::layout {

/// What a page break costs. A page more costs `page_cost`, so that cheaper breaks are used to save pages and dearer
/// ones are not.
using BreakCost = std::int32_t;
inline constexpr BreakCost free_break = 0;
inline constexpr BreakCost page_cost = 1'000;
/// Divides a table between two records.
inline constexpr BreakCost record_break = 20;
/// Leaves one record of a table alone on a page.
inline constexpr BreakCost lonely_break = 400;
/// Divides what belongs together but has to be divided when it is longer than a page.
inline constexpr BreakCost poor_break = 120;
/// Leaves a remnant alone on a page: worth another page to avoid, never worth an error.
inline constexpr BreakCost remnant_break = 2'000;
/// Divides what fits a page whole; taken only where nothing else is possible.
inline constexpr BreakCost kept_break = 1'000'000;
inline constexpr BreakCost forbidden_break = 1'000'000'000;

/// A place that links, bookmarks and tables of contents point to.
struct Mark {
  std::string id;
  std::string bookmark;  ///< Title in the outline; empty for none.
  int level = 0;
  Length y;
};

/// The number of the page of a mark, printed so that it ends at `right`.
struct PageReference {
  std::string id;
  StyleRole role = StyleRole::body;
  Point right;
  NodeIndex node = artifact;
};

/// Text that names pages, set when their numbers are known; it takes no more lines than were measured for it.
struct LateText {
  Inlines text;
  StyleRole role = StyleRole::body;
  Length x, y, width;   ///< Of its frame, from the left of the zone and the top of the strip.
  bool at_end = false;  ///< It stands at the right end of the frame.
  NodeIndex node = artifact;
};

/// Where a strip can be made taller: what lies below moves down, what reaches over it grows.
struct Stretch {
  arrange::Grower grower;
  Length y;
  std::optional<Line> rule;  ///< Drawn again for each unit.
};

/// Text in the middle of a cell that stretches reach through: it stays in one piece, and in the middle.
struct Centred {
  NodeIndex first = artifact, last = artifact;  ///< Its nodes.
  Length top, bottom;                           ///< Of the cell.
};

/// The head of a table, drawn again on each page that the table runs on to.
struct RepeatedHead {
  Length height;
  std::vector<Item> items;
};

/// A place to write in and what is filled into it.
struct FilledPlace {
  FieldPlace place;
  Answer answer;
};

struct Strip {
  Length height;
  /// Between two strips of one page stands the larger of `space_after` and `space_before`; at the top of a page none.
  Length space_before, space_after;
  BreakCost break_after = free_break;
  bool new_page = false;
  std::shared_ptr<const RepeatedHead> head;  ///< Repeated when the strip starts a page.
  std::vector<Item> items;                   ///< From the left of the zone and the top of the strip.
  std::vector<FilledPlace> places;
  std::vector<Mark> marks;
  std::vector<PageReference> references;
  std::vector<LateText> late;
  std::vector<Stretch> stretches;
  std::vector<Centred> centred;
  const Table* spread = nullptr;        ///< The table that it is a record of, where that is even or fills its pages.
  const SourcePlace* origin = nullptr;  ///< Where its block was written, for diagnostics.
};

using Strips = std::vector<Strip>;

/// From the origin to where the next glyph would stand.
[[nodiscard]] Length width_of(const GlyphRun& run);

/// Takes the glyphs that belong to the node out of a strip.
[[nodiscard]] std::vector<GlyphRun> take_text(Strip& strip, NodeIndex node);

/// Moves what is drawn.
void shift(std::vector<Item>& items, Length x, Length y);
void shift(std::vector<FilledPlace>& places, Length x, Length y);

/// The space between two strips that follow each other.
[[nodiscard]] Length gap(const Strip& above, const Strip& below);

/// From the top of the first to the bottom of the last.
[[nodiscard]] Length total_height(std::span<const Strip> strips);

/// Moves everything in the strip down and makes it as much taller.
void push_down(Strip& strip, Length distance);

/// Makes the strip taller by `amount` at one of its stretches.
void stretch(Strip& strip, std::size_t index, Length amount);

/// Appends all of `more`.
void append(Strips& strips, Strips more);

/// Takes what `other` has too, to be drawn before (under) or after (over) what is there. The strip stays as tall as it is.
void draw_under(Strip& strip, Strip other);
void draw_over(Strip& strip, Strip other);

/// The strips as one that is never divided. Space before the first and after the last is kept as the new strip's own.
[[nodiscard]] Strip stack(Strips strips);

/// Makes breaks between the strips dearer by `cost`, forbidden ones apart; the one after the last is left alone. Among
/// themselves the breaks stay as good or bad as they are, for the case that one has to be taken.
void keep_together(std::span<Strip> strips, BreakCost cost);

}  // namespace lapas::layout
