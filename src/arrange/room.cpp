// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Order after order takes until nothing is left.

#include "arrange/room.hpp"

#include <algorithm>
#include <set>

namespace lapas::arrange {
namespace {

bool takes_unit(const Grower& grower, Length taken) {
  return grower.most == Length{} || taken + grower.unit <= grower.most;
}

/// A unit for each in turn.
void give_units(std::span<const Grower> growers, int order, Length& room, std::vector<Length>& taken) {
  for (bool gave = true; gave;) {
    gave = false;
    for (std::size_t i = 0; i < growers.size(); ++i) {
      const Grower& grower = growers[i];
      if (grower.order != order || grower.unit <= Length{}) continue;
      if (grower.unit > room || !takes_unit(grower, taken[i])) continue;
      taken[i] += grower.unit;
      room = room - grower.unit;
      gave = true;
    }
  }
}

void give_lengths(std::span<const Grower> growers, int order, Length& room, std::vector<Length>& taken) {
  const auto takes = [&](const Grower& grower) { return grower.order == order && grower.unit == Length{}; };
  Length most;
  std::int64_t endless = 0;
  for (const Grower& grower : growers) {
    if (!takes(grower)) continue;
    most += grower.most;
    if (grower.most == Length{}) ++endless;
  }
  const Length limited = std::min(most, room), rest = room - limited;
  for (std::size_t i = 0; i < growers.size(); ++i) {
    if (!takes(growers[i])) continue;
    Length share;
    if (growers[i].most == Length{}) share = rest / endless;
    else share = Length::from_millipoints(growers[i].most.millipoints() * limited.millipoints() / most.millipoints());
    taken[i] += share;
    room = room - share;
  }
}

}  // namespace

std::vector<Length> share_room(std::span<const Grower> growers, Length room) {
  std::vector<Length> taken(growers.size());
  std::set<int> orders;
  for (const Grower& grower : growers) orders.insert(grower.order);
  for (const int order : orders) {
    give_lengths(growers, order, room, taken);
    give_units(growers, order, room, taken);
  }
  return taken;
}

Grower line_grower(const Theme& theme, const Growth& growth, int lines) {
  const int more = std::max(growth.most - lines, 0);
  if (growth.most > 0 && more == 0) return {growth.order, Length::from_millipoints(1), theme.writing_line};
  return {growth.order, theme.writing_line * more, theme.writing_line};
}

Grower row_grower(const Theme& theme, const Growth& growth, int lines) {
  if (growth.most == 0) return {growth.order, {}, {}};
  const Length more = (theme.writing_line - theme.table_line) * lines;
  return {growth.order, std::max(more, Length::from_millipoints(1)), {}};
}

}  // namespace lapas::arrange
