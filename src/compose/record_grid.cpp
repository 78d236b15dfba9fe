// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Edges are counted in units of which every line has the same whole number. Where that number is too large the nearest
// units of a fine grid are taken; edges that lie at the same place fall on the same unit there, too.

#include "compose/record_grid.hpp"

#include <cstdint>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace lapas::composing {
namespace {

/// Finer than print shows, and small enough for a thousand of its grids to be counted.
constexpr std::int64_t finest = 1'000'000;

std::int64_t common_total(const std::vector<std::int64_t>& widths) {
  std::int64_t total = 1;
  for (const std::int64_t width : widths) {
    const std::int64_t factor = width / std::gcd(total, width);
    if (factor > finest / total) return finest;
    total *= factor;
  }
  return total;
}

}  // namespace

RecordGrid make_record_grid(const std::vector<std::vector<int>>& lines) {
  std::vector<std::int64_t> widths;
  for (const auto& line : lines) widths.push_back(std::accumulate(line.begin(), line.end(), std::int64_t{}));
  const std::int64_t total = common_total(widths);
  std::vector<std::vector<std::int64_t>> right_edges;
  std::set<std::int64_t> edges;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    std::int64_t sum = 0;
    auto& own = right_edges.emplace_back();
    for (const int width : lines[l]) {
      const std::int64_t edge = (sum += width) * total / widths[l];
      own.push_back(edge);
      edges.insert(edge);
    }
  }
  std::int64_t unit = 0, left = 0;
  for (const std::int64_t edge : edges) unit = std::gcd(unit, edge);
  RecordGrid grid;
  for (const std::int64_t edge : edges) {
    grid.columns.push_back(static_cast<int>((edge - std::exchange(left, edge)) / unit));
  }
  for (const auto& own : right_edges) {
    auto from = edges.begin();
    auto& spans = grid.spans.emplace_back();
    for (const std::int64_t edge : own) {
      const auto to = edges.upper_bound(edge);
      spans.push_back(static_cast<int>(std::distance(from, to)));
      from = to;
    }
  }
  return grid;
}

}  // namespace lapas::composing
