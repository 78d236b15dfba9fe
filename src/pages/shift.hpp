// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Moving what lies on a page.

#pragma once

#include <variant>

#include <lapas/pages.hpp>

namespace lapas::pages {

/// Moves items and places, each with all that is drawn in it.
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
  void operator()(Polygon& polygon) const {
    for (Point& corner : polygon.corners) move(corner);
  }
  void operator()(Circle& circle) const { move(circle.centre); }
  void operator()(Picture& picture) const { move(picture.rect); }
  void operator()(LinkArea& link) const { move(link.rect); }
  void operator()(MessagePlace& place) const { move(place.rect); }
  void operator()(Item& item) const { std::visit(*this, item); }
  void operator()(FieldPlace& place) const {
    move(place.rect);
    for (auto& run : place.prompt) move(run.origin);
  }
  void operator()(Answer& answer) const {
    for (auto& run : answer.text) move(run.origin);
  }
};

}  // namespace lapas::pages
