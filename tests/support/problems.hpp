// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Diagnostics as the lines a person reads, so that a test claims code, place, message and hint at once.

#pragma once

#include <string>
#include <vector>

#include <lapas/core.hpp>

using Lines = std::vector<std::string>;

inline Lines lines(const std::vector<lapas::Diagnostic>& diagnostics) {
  Lines result;
  for (const auto& diagnostic : diagnostics) result.push_back(to_string(diagnostic));
  return result;
}

/// The diagnostics of the Error that the call throws; none when it throws nothing.
template <typename Call>
Lines problems(Call&& call) {
  try {
    call();
  } catch (const lapas::Error& error) {
    return lines(error.diagnostics());
  }
  return {};
}
