// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers of earlier versions of a form find their places in this one.

#include <lapas/values.hpp>

#include <algorithm>
#include <charconv>

namespace lapas {
namespace {

/// `r3.c2` with its row counted from `first`; what names no row stays.
std::string with_moved_row(std::string_view part, int first) {
  int row = 0;
  if (part.empty() || part.front() != 'r' || first == 1) return std::string{part};
  const auto [end, problem] = std::from_chars(part.data() + 1, part.data() + part.size(), row);
  if (problem != std::errc{}) return std::string{part};
  return 'r' + std::to_string(row + first - 1) + std::string{end, part.data() + part.size()};
}

/// The new id of an answer; empty when it has not moved.
std::string new_id(std::string_view id, std::span<const RenamedId> renamed) {
  const RenamedId* longest = nullptr;
  for (const RenamedId& each : renamed) {
    const bool below = id.starts_with(each.old_id) && id.substr(each.old_id.size()).starts_with('.');
    if (id != each.old_id && !below) continue;
    if (longest == nullptr || longest->old_id.size() < each.old_id.size()) longest = &each;
  }
  if (longest == nullptr) return {};
  if (id == longest->old_id) return longest->new_id;
  return longest->new_id + '.' + with_moved_row(id.substr(longest->old_id.size() + 1), longest->first_row);
}

}  // namespace

Values under_new_ids(Values values, std::span<const RenamedId> renamed, Diagnostics& diagnostics) {
  Values moved{{}, values.form};
  std::vector<std::pair<std::string, decltype(values.by_field)::value_type>> from_old;
  for (auto& [id, value] : values.by_field) {
    std::string target = new_id(id, renamed);
    if (target.empty()) moved.by_field.emplace(id, std::move(value));
    else from_old.push_back({std::move(target), {id, std::move(value)}});
  }
  for (auto& [target, old] : from_old) {
    const auto& [id, value] = old;
    const auto [found, is_new] = moved.by_field.emplace(target, value);
    if (is_new || found->second.text == value.text) continue;
    diagnostics.add({Severity::warning, ErrorCode::values_two_answers, value.place, target,
                     "the answer \"" + value.text + "\" of " + id + " belongs to " + target + ", which has another one",
                     "write both into " + target});
  }
  return moved;
}

}  // namespace lapas
