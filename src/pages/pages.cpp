// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What can be asked of finished pages: what stands in the answer places, and where they lie.

#include <lapas/pages.hpp>

namespace lapas {

const Answer& answer_in(const Pages& pages, std::size_t place) {
  static const Answer blank;
  return place < pages.answers.size() ? pages.answers[place] : blank;
}

std::array<Point, 3> tick_corners(const Rect& box) {
  const auto at = [&](int x, int y) { return Point{box.x + box.width * x / 100, box.y + box.height * y / 100}; };
  return {at(20, 54), at(42, 77), at(81, 24)};
}

const std::vector<GlyphRun>& printed_text(const FieldPlace& place, const Answer& answer) {
  return answer.value.empty() ? place.prompt : answer.text;
}

std::vector<BoxPlace> box_map(const Pages& pages) {
  Diagnostics problems;
  check_pages(pages, problems);
  problems.throw_if_errors();
  std::vector<BoxPlace> boxes;
  boxes.reserve(pages.places.size());
  for (std::size_t i = 0; i < pages.places.size(); ++i) {
    const auto& place = pages.places[i];
    boxes.push_back({place.field, place.option, place.page, place.rect, answer_in(pages, i).value});
  }
  return boxes;
}

}  // namespace lapas
