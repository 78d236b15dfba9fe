// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Languages share marks but not their roles: “ opens in English and closes in Lithuanian. So a mark is judged by what
// stands before it.

#include "catalog/quotes.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace lapas::catalog {
namespace {

constexpr auto marks =
    std::to_array<std::string_view>({"\"", "'", "„", "“", "”", "‟", "‚", "‘", "’", "‛", "«", "»", "‹", "›"});

constexpr auto spaces_and_brackets = std::to_array<std::string_view>({" ", "\n", "\u00a0", "(", "[", "/", "–", "—"});

bool ends_in_any(std::string_view text, std::span<const std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

/// At the start of a text, which may be the middle of a sentence, and between two marks, a mark may be either.
bool is_allowed(std::string_view mark, std::string_view before, const Quotes& quotes) {
  const bool behind_space = ends_in_any(before, spaces_and_brackets);
  const bool behind_mark = before.empty() || ends_in_any(before, marks);
  if ((behind_space || behind_mark) && (mark == quotes.open || mark == quotes.inner_open)) return true;
  if (behind_space) return false;
  const bool is_apostrophe = !behind_mark && (mark == "'" || mark == "’");
  return is_apostrophe || mark == quotes.close || mark == quotes.inner_close;
}

}  // namespace

std::string_view foreign_quote(std::string_view text, const Quotes& quotes) {
  if (quotes.open.empty()) return {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    const auto mark = std::ranges::find_if(marks, [&](std::string_view m) { return rest.starts_with(m); });
    if (mark == marks.end()) continue;
    if (!is_allowed(*mark, text.substr(0, i), quotes)) return rest.substr(0, mark->size());
    i += mark->size() - 1;
  }
  return {};
}

}  // namespace lapas::catalog
