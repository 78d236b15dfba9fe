// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Who gets what of the room that a sheet has left.

#include "arrange/room.hpp"

#include <numeric>

#include "arrange/looks.hpp"
#include "support/catch.hpp"

using namespace lapas;
using namespace lapas::arrange;

namespace {

using Lengths = std::vector<Length>;

Lengths shares(const std::vector<Grower>& growers, Length room) { return share_room(growers, room); }

constexpr Length endless{}, any_length{};

}  // namespace

TEST_CASE("lower orders take first, and what they leave goes on", "[unit][arrange]") {
  const std::vector<Grower> growers{{9, endless, any_length}, {1, pt(10), any_length}, {2, pt(17), pt(8.5)}};
  CHECK(shares(growers, pt(8)) == Lengths{pt(0), pt(8), pt(0)});
  CHECK(shares(growers, pt(20)) == Lengths{pt(1.5), pt(10), pt(8.5)});
  CHECK(shares(growers, pt(100)) == Lengths{pt(73), pt(10), pt(17)});
}

TEST_CASE("units go round, whole ones only", "[unit][arrange]") {
  const std::vector<Grower> growers{{2, endless, pt(8)}, {2, pt(8), pt(8)}, {2, endless, pt(8)}};
  CHECK(shares(growers, pt(7)) == Lengths{pt(0), pt(0), pt(0)});
  CHECK(shares(growers, pt(17)) == Lengths{pt(8), pt(8), pt(0)});
  CHECK(shares(growers, pt(50)) == Lengths{pt(24), pt(8), pt(16)});
}

TEST_CASE("what is less than a unit goes to a later order", "[unit][arrange]") {
  const std::vector<Grower> growers{{1, endless, pt(8)}, {2, endless, any_length}};
  CHECK(shares(growers, pt(20)) == Lengths{pt(16), pt(4)});
}

TEST_CASE("lengths are shared by what each takes at most, and evenly without an end", "[unit][arrange]") {
  CHECK(shares({{1, pt(30), any_length}, {1, pt(10), any_length}}, pt(20)) == Lengths{pt(15), pt(5)});
  CHECK(shares({{1, pt(30), any_length}, {1, pt(10), any_length}}, pt(90)) == Lengths{pt(30), pt(10)});
  CHECK(shares({{1, endless, any_length}, {1, pt(10), any_length}, {1, endless, any_length}}, pt(50)) ==
        Lengths{pt(20), pt(10), pt(20)});
}

TEST_CASE("no more is given than there is, and nothing is lost where somebody takes without end", "[unit][arrange]") {
  const std::vector<Grower> growers{
      {1, pt(10), any_length}, {1, pt(7), any_length}, {2, pt(20), pt(7)}, {3, endless, any_length}};
  for (int millipoints = 0; millipoints < 300'000; millipoints += 997) {
    const Length room = Length::from_millipoints(millipoints);
    const Lengths taken = shares(growers, room);
    CHECK(std::accumulate(taken.begin(), taken.end(), Length{}) == room);
  }
}

TEST_CASE("nobody takes, and nothing is left", "[unit][arrange]") {
  CHECK(shares({}, pt(20)).empty());
  CHECK(shares({{1, endless, any_length}, {1, endless, pt(8)}}, pt(0)) == Lengths{pt(0), pt(0)});
}

TEST_CASE("lines grow by writing lines up to their number, rows up to a writing line for each", "[unit][arrange]") {
  Theme theme = default_theme();
  theme.writing_line = pt(9);
  theme.table_line = pt(7);
  const auto taken = [](Grower grower) { return shares({grower}, pt(100)).front(); };
  CHECK(taken(line_grower(theme, {2, 5}, 3)) == pt(18));
  CHECK(taken(line_grower(theme, {2, 3}, 3)) == pt(0));
  CHECK(taken(line_grower(theme, {9, 0}, 3)) == pt(99));
  CHECK(taken(row_grower(theme, {1, 1}, 2)) == pt(4));
  CHECK(taken(row_grower(theme, {1, 0}, 2)) == pt(100));
}

TEST_CASE("the second column begins where both are as high as each other as they can be", "[unit][arrange]") {
  const auto second = [](const Lengths& heights) { return second_column(heights); };
  CHECK(second({pt(5), pt(5), pt(5), pt(5)}) == 2);
  CHECK(second({pt(15), pt(5), pt(5), pt(5)}) == 1);
  CHECK(second({pt(5), pt(5), pt(5), pt(15)}) == 3);
  CHECK(second({pt(5)}) == 1);
  CHECK(second({}) == 0);
}

TEST_CASE("items stand in two columns that are wide enough to read", "[unit][arrange]") {
  Theme theme = default_theme();
  List list{.marker = ListMarker::number, .style = StyleRole::question, .items = {{}, {}}, .two_columns = true};
  const Length enough = theme.style(list.style).size * 36 + theme.zone_gap;
  CHECK(stands_in_columns(theme, list, enough));
  CHECK_FALSE(stands_in_columns(theme, list, enough - pt(1)));
  list.items.pop_back();
  CHECK_FALSE(stands_in_columns(theme, list, enough));
  list.items.emplace_back();
  list.two_columns = false;
  CHECK_FALSE(stands_in_columns(theme, list, enough));
}
