// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The square goes by the size of its letter.

#include "arrange/tiles.hpp"

#include <algorithm>
#include <string>

namespace lapas::arrange {
namespace {

constexpr std::size_t most_columns = 4;

/// Filled word by word, with a little to spare.
bool takes_two_lines_at_most(const Inlines& inlines, StyleRole role, Length room, const Measure& measure) {
  if (measure.longest_word(inlines, role) > room) return false;
  const std::string text = plain_text(inlines);
  std::string_view rest = text, line;
  for (int lines = 1; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' ', line.size() + 1), rest.size());
    if (measure.width(rest.substr(0, end), role) <= room * 19 / 20) {
      line = rest.substr(0, end);
      if (end < rest.size()) continue;
      return lines <= 2;
    }
    if (line.empty() || ++lines > 2) return false;
    rest.remove_prefix(line.size() + 1);
    line = {};
  }
  return true;
}

}  // namespace

ArrangedTiles arrange_tiles(const Theme& theme, const Tiles& tiles, Length width, const Measure& measure) {
  ArrangedTiles arranged;
  const Length letter = theme.style(StyleRole::badge).size;
  arranged.side = letter * 9 / 5;
  arranged.gap = theme.zone_gap;
  arranged.inner = arranged.side * 2 / 5;
  arranged.below = arranged.side / 6;
  arranged.mark = arranged.side;
  for (const auto& tile : tiles.tiles) {
    arranged.mark = std::max(arranged.mark, measure.width(tile.mark, StyleRole::badge) + letter * 3 / 4);
  }
  if (keeps_to_text_zone(tiles.style)) width = std::min(width, theme.text_zone);
  const std::size_t count = tiles.tiles.size();
  arranged.column = width;
  for (std::size_t columns = std::min(count, most_columns); columns > 1; --columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const bool even = (count + rows - 1) / rows == columns;
    const auto gaps = static_cast<std::int64_t>(columns) - 1;
    const Length column = (width - arranged.gap * gaps) / (gaps + 1);
    const Length room = column - arranged.mark - arranged.inner;
    const auto fits = [&](const Tiles::Tile& tile) {
      return takes_two_lines_at_most(tile.text, tiles.style, room, measure);
    };
    if (!even || !std::ranges::all_of(tiles.tiles, fits)) continue;
    arranged.columns = columns;
    arranged.column = column;
    break;
  }
  return arranged;
}

}  // namespace lapas::arrange
