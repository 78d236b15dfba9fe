// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers of earlier versions of a form find their places in this one.

#include <lapas/values.hpp>

#include <algorithm>
#include <charconv>
#include <set>

#include "core/quoted.hpp"

namespace lapas {
namespace {

/// `r3.c2` with its row counted from `first`; what names no row stays.
std::string with_moved_row(std::string_view part, int first) {
  int row = 0;
  if (part.empty() || part.front() != 'r' || first == 1) return std::string{part};
  const auto [end, problem] = std::from_chars(part.data() + 1, part.data() + part.size(), row);
  if (problem != std::errc{}) return std::string{part};
  return 'r' + std::to_string(std::int64_t{row} + first - 1) + std::string{end, part.data() + part.size()};
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

using Ids = std::set<std::string_view>;

Ids places_with_lines(std::span<const AnswerPlace> places) {
  Ids ids;
  for (const AnswerPlace& place : places) {
    if (place.kind == PlaceKind::multi_line_text) ids.insert(place.id);
  }
  return ids;
}

struct OldAnswer {
  std::string old_id, new_id;
  Values::Value value;
};

void add(Values& values, const OldAnswer& old, const Ids& with_lines, Diagnostics& diagnostics) {
  const auto [found, is_new] = values.by_field.emplace(old.new_id, old.value);
  std::string& text = found->second.text;
  if (is_new || text == old.value.text) return;
  if (with_lines.contains(old.new_id)) {
    text += '\n' + old.value.text;
    return;
  }
  diagnostics.add({Severity::warning, ErrorCode::values_two_answers, old.value.place, old.new_id,
                   "the answer " + in_quotes(old.value.text) + " of " + old.old_id + " belongs to " + old.new_id +
                       ", which has another one",
                   "write both into " + old.new_id});
}

}  // namespace

Values under_new_ids(const Values& values, std::span<const RenamedId> renamed, std::span<const AnswerPlace> places,
                     Diagnostics& diagnostics) {
  Values moved{{}, values.form};
  std::vector<OldAnswer> from_old;
  for (const auto& [id, value] : values.by_field) {
    std::string target = new_id(id, renamed);
    if (target.empty()) moved.by_field.emplace(id, value);
    else from_old.push_back({id, std::move(target), value});
  }
  const Ids with_lines = places_with_lines(places);
  for (const OldAnswer& old : from_old) add(moved, old, with_lines, diagnostics);
  return moved;
}

}  // namespace lapas
