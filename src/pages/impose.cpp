// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages of a booklet: two on each side of a sheet, in the order in which the folded sheets are leafed through.

#include <algorithm>

#include "pages/shift.hpp"

namespace lapas {
namespace {

class Imposer {
 public:
  explicit Imposer(const Pages& pages) : from_{pages}, count_{(pages.pages.size() + 3) / 4 * 4} {
    for (const auto& page : pages.pages) {
      size_ = {std::max(size_.width, page.size.width), std::max(size_.height, page.size.height)};
    }
  }

  Pages impose() {
    copy_what_has_no_place();
    const std::size_t sides = count_ / 2;
    for (std::size_t side = 0; side < sides; ++side) {
      to_.pages.push_back({.size = {size_.width * 2, size_.height}});
      // What is read first is drawn first: on every front it is the page at the right.
      add(side);
      add(count_ - 1 - side);
    }
    for (auto& [id, page, point] : to_.destinations) {
      point.x += left_edge(page);
      page = side_of(page);
    }
    for (auto& bookmark : to_.bookmarks) bookmark.page = side_of(bookmark.page);
    return std::move(to_);
  }

 private:
  void copy_what_has_no_place() {
    to_ = {.title = from_.title, .subject = from_.subject, .author = from_.author, .language = from_.language};
    to_.date = from_.date;
    to_.keywords = from_.keywords;
    to_.nodes = from_.nodes;
    to_.destinations = from_.destinations;
    to_.bookmarks = from_.bookmarks;
    to_.images = from_.images;
    to_.faces = from_.faces;
    to_.problems = from_.problems;
    to_.duplex = Duplex::short_edge;
    to_.print_only = true;
  }

  /// Sheets lie in one another, so that the first and the last page share a side, and so on inwards.
  [[nodiscard]] std::size_t side_of(std::size_t page) const { return std::min(page, count_ - 1 - page); }

  /// Pages with odd numbers are at the right, as in every book.
  [[nodiscard]] Length left_edge(std::size_t page) const { return page % 2 == 0 ? size_.width : Length{}; }

  void add(std::size_t number) {
    if (number >= from_.pages.size()) return;
    Page& side = to_.pages.back();
    side.leaves.push_back({number, side.items.size(), to_.places.size()});
    const pages::Shift shift{left_edge(number), {}};
    for (Item item : from_.pages[number].items) {
      shift(item);
      side.items.push_back(std::move(item));
    }
    const auto first = std::ranges::lower_bound(from_.places, number, {}, &FieldPlace::page);
    const auto last = std::ranges::upper_bound(from_.places, number, {}, &FieldPlace::page);
    for (auto place = first; place != last; ++place) {
      to_.places.push_back(*place);
      to_.places.back().page = to_.pages.size() - 1;
      to_.answers.push_back(answer_in(from_, static_cast<std::size_t>(place - from_.places.begin())));
      shift(to_.places.back());
      shift(to_.answers.back());
    }
  }

  const Pages& from_;
  std::size_t count_;  ///< Of pages, with empty ones at the end.
  Size size_;          ///< Of a page.
  Pages to_;
};

}  // namespace

Pages impose_booklet(const Pages& pages) {
  Diagnostics problems;
  check_pages(pages, problems);
  problems.throw_if_errors();
  return Imposer{pages}.impose();
}

}  // namespace lapas
