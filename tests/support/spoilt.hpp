// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What programs fill in, spoilt in one way at a time: each must be told of, and nothing else.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include <lapas/core.hpp>

#include "support/catch.hpp"
#include "support/problems.hpp"

template <typename Made>
struct Spoilt {
  const char* what;
  std::function<void(Made&)> spoil;
  std::string said;  ///< A part of the one line.
};

template <typename Made>
using Check = void (*)(const Made&, lapas::Diagnostics&);

/// What is reported of it.
template <typename Made>
Lines complaints(Check<Made> check, const Made& made) {
  lapas::Diagnostics problems;
  check(made, problems);
  return lines(problems.all());
}

/// `sound` is something without a problem.
template <typename Made>
void check_spoilt(Check<Made> check, const Made& sound, const std::vector<Spoilt<Made>>& rows) {
  for (const auto& row : rows) {
    INFO(row.what << ": " << row.said);
    Made made = sound;
    row.spoil(made);
    const Lines problems = complaints(check, made);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(), ContainsSubstring(row.said));
  }
}
