// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Hints for names that nothing has.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/quoted.hpp"

namespace lapas {

/// `did you mean "x"?` when a name is near, else the list of valid names.
[[nodiscard]] inline std::string suggestion(std::string_view name, std::span<const std::string_view> valid) {
  if (const auto near = nearest(name, valid); !near.empty()) return "did you mean " + in_quotes(near) + '?';
  std::string list;
  for (const auto candidate : valid) {
    list.append(list.empty() ? "there are: " : ", ").append(cut(candidate, limits::quoted_bytes));
    if (list.size() > limits::message_bytes) break;
  }
  return list;
}

/// The same for names that may be many, while anybody reads it: each costs a comparison with all.
[[nodiscard]] inline std::string suggestion(std::string_view name, std::span<const std::string_view> valid,
                                            const Diagnostics& diagnostics) {
  return diagnostics.all().size() > limits::diagnostics ? std::string{} : suggestion(name, valid);
}

/// The keys of a map, in order.
template <typename Map>
[[nodiscard]] std::vector<std::string_view> keys(const Map& map) {
  std::vector<std::string_view> names;
  for (const auto& entry : map) names.push_back(entry.first);
  return names;
}

}  // namespace lapas
