// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/words.hpp"

#include <algorithm>
#include <array>

namespace lapas::catalog {
namespace {

constexpr auto opening_marks =
    std::to_array<std::string_view>({"(", "[", "„", "“", "”", "‚", "‘", "’", "\"", "'", "«", "»"});
constexpr auto closing_marks = std::to_array<std::string_view>(
    {".", ",", ";", ":", "!", "?", ")", "]", "“", "”", "‘", "’", "\"", "'", "»", "«", "…"});

}  // namespace

Piece piece_at(std::string_view text, std::size_t start) {
  for (std::size_t i = start; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\n') return {text.substr(start, i - start), text.substr(i, 1)};
    if (c == no_break_space[0] && text.substr(i).starts_with(no_break_space)) {
      return {text.substr(start, i - start), text.substr(i, no_break_space.size())};
    }
  }
  return {text.substr(start), {}};
}

std::string_view without_opening(std::string_view word) {
  for (;;) {
    const auto mark = std::ranges::find_if(opening_marks, [&](auto m) { return word.starts_with(m); });
    if (mark == opening_marks.end()) return word;
    word.remove_prefix(mark->size());
  }
}

std::string_view without_closing(std::string_view word) {
  for (;;) {
    const auto mark = std::ranges::find_if(closing_marks, [&](auto m) { return word.ends_with(m); });
    if (mark == closing_marks.end()) return word;
    word.remove_suffix(mark->size());
  }
}

bool only_closing(std::string_view rest) { return without_closing(rest).empty(); }

}  // namespace lapas::catalog
