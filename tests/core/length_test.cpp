// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <limits>

#include <lapas/core.hpp>

#include "core/number_text.hpp"
#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("A4 is a whole number of millipoints", "[unit][core]") {
  CHECK(mm(210).millipoints() == 595276);
  CHECK(mm(297).millipoints() == 841890);
}

TEST_CASE("lengths round to the nearest millipoint on both sides of zero", "[unit][core]") {
  CHECK(pt(0.0004).millipoints() == 0);
  CHECK(pt(0.0006).millipoints() == 1);
  CHECK(pt(-0.0006).millipoints() == -1);
}

TEST_CASE("sums of lengths are exact", "[unit][core]") {
  Length sum;
  for (int i = 0; i < 10; ++i) sum += pt(0.1);
  CHECK(sum == pt(1));
  CHECK(mm(10) * 3 - mm(10) == 2 * mm(10));
  CHECK(pt(7) / 2 == pt(3.5));
}

TEST_CASE("a rectangle knows its far edges", "[unit][core]") {
  const Rect rect{mm(10), mm(20), mm(30), mm(40)};
  CHECK(rect.right() == mm(10) + mm(30));
  CHECK(rect.bottom() == mm(20) + mm(40));
}

TEST_CASE("messages name a length in tenths of a millimetre", "[unit][core]") {
  CHECK(in_millimetres(mm(12)) == "12.0 mm");
  CHECK(in_millimetres(-mm(4.26)) == "-4.3 mm");
  CHECK(in_millimetres(Length::from_millipoints(std::numeric_limits<std::int64_t>::max())) == "3253800690779323.5 mm");
}
