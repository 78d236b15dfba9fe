// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "layout/spread.hpp"

#include <algorithm>
#include <utility>

namespace lapas::layout {
namespace {

/// The table that is divided at the end of the page; null for none.
const Table* divided_table(std::span<const Strip> strips, const std::vector<PageRange>& pages, std::size_t page) {
  if (page + 1 >= pages.size()) return nullptr;
  const Table* table = strips[pages[page].last - 1].spread;
  return table != nullptr && table->even && strips[pages[page].last].spread == table ? table : nullptr;
}

/// Behind the records of the table that begin at `first`.
std::size_t end_of_table(std::span<const Strip> strips, std::size_t first) {
  const Table* table = strips[first].spread;
  while (first < strips.size() && strips[first].spread == table) ++first;
  return first;
}

std::size_t begin_of_table(std::span<const Strip> strips, std::size_t last) {
  const Table* table = strips[last].spread;
  while (last > 0 && strips[last - 1].spread == table) --last;
  return last;
}

/// The pages with the records from the front dealt out; whether all have room.
bool deal(std::span<const Strip> strips, Length page_height, std::span<PageRange> pages) {
  std::size_t at = begin_of_table(strips, pages.front().last - 1);
  const std::size_t end = end_of_table(strips, at);
  for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
    const std::size_t left = pages.size() - i;
    std::size_t last = at + (end - at + left - 1) / left;
    while (last > at && height_of_page(strips, {pages[i].first, last}) > page_height) --last;
    if (last == at) return false;
    pages[i].last = pages[i + 1].first = at = last;
  }
  return height_of_page(strips, pages.back()) <= page_height;
}

}  // namespace

Length height_of_page(std::span<const Strip> strips, PageRange page) {
  const Strip& first = strips[page.first];
  const bool continues = page.first > 0 && !first.new_page;
  const Length head = continues && first.head ? first.head->height : Length{};
  return head + total_height(strips.subspan(page.first, page.last - page.first));
}

void even_out(std::span<const Strip> strips, Length page_height, std::vector<PageRange>& pages) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const Table* table = divided_table(strips, pages, page);
    if (table == nullptr) continue;
    std::size_t last = page + 1;
    while (divided_table(strips, pages, last) == table) ++last;
    std::vector<PageRange> dealt(pages.begin() + static_cast<std::ptrdiff_t>(page),
                                 pages.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    if (deal(strips, page_height, dealt)) {
      std::ranges::move(dealt, pages.begin() + static_cast<std::ptrdiff_t>(page));
    }
    page = last - 1;  // Another table may be divided at the end of the last.
  }
}

void grow(std::span<Strip> strips, Length room, const std::function<bool(const Strip&)>& takes_part) {
  std::vector<arrange::Grower> growers;
  for (const Strip& strip : strips) {
    if (!takes_part(strip)) continue;
    for (const Stretch& place : strip.stretches) growers.push_back(place.grower);
  }
  const std::vector<Length> taken = arrange::share_room(growers, room);
  auto next = taken.begin();
  for (Strip& strip : strips) {
    if (!takes_part(strip)) continue;
    for (std::size_t i = 0; i < strip.stretches.size(); ++i) stretch(strip, i, *next++);
  }
}

void fill_up(std::span<Strip> page, Length room) {
  if (room <= Length{}) return;
  grow(page, room, [](const Strip& strip) { return strip.spread != nullptr && strip.spread->fills; });
}

}  // namespace lapas::layout
