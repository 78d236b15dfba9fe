// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Moving and joining strips.

#include "layout/strip.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lapas::layout {
namespace {

struct Shift {
  Length x, y;

  void move(Point& point) const {
    point.x += x;
    point.y += y;
  }
  void move(Rect& rect) const {
    rect.x += x;
    rect.y += y;
  }

  void operator()(GlyphRun& run) const { move(run.origin); }
  void operator()(Line& line) const {
    move(line.from);
    move(line.to);
  }
  void operator()(Rectangle& rectangle) const { move(rectangle.rect); }
  void operator()(Tick& tick) const { move(tick.box); }
  void operator()(Picture& picture) const { move(picture.rect); }
  void operator()(FieldPlace& place) const { move(place.rect); }
  void operator()(LinkArea& link) const { move(link.rect); }
};

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

void shift(std::vector<Item>& items, Length x, Length y) {
  for (auto& item : items) std::visit(Shift{x, y}, item);
}

Length gap(const Strip& above, const Strip& below) { return std::max(above.space_after, below.space_before); }

Strip stack(Strips strips) {
  Strip whole;
  if (strips.empty()) return whole;
  whole = std::move(strips.front());
  for (std::size_t i = 1; i < strips.size(); ++i) {
    auto& next = strips[i];
    const Length top = whole.height + gap(whole, next);
    shift(next.items, {}, top);
    for (auto& mark : next.marks) mark.y += top;
    for (auto& reference : next.references) reference.right.y += top;
    append(whole.items, next.items);
    append(whole.marks, next.marks);
    append(whole.references, next.references);
    whole.height = top + next.height;
    whole.space_after = next.space_after;
    whole.break_after = next.break_after;
  }
  return whole;
}

void keep_together(Strips& strips, std::size_t first, BreakCost cost) {
  for (std::size_t i = first; i + 1 < strips.size(); ++i) {
    strips[i].break_after = std::max(strips[i].break_after, cost);
  }
}

}  // namespace lapas::layout
