// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spellings are checked character by character: the functions of the standard library take more than we do.

#include "xml/lexical.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace lapas::xml {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!is_digits(year) || !is_digits(month) || !is_digits(day)) return false;
  const std::chrono::year_month_day date{std::chrono::year{to_int(year)},
                                         std::chrono::month{static_cast<unsigned>(to_int(month))},
                                         std::chrono::day{static_cast<unsigned>(to_int(day))}};
  return date.ok();
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  if (!is_digits(text.substr(0, point))) return false;
  return point == std::string_view::npos || is_digits(text.substr(point + 1));
}

}  // namespace lapas::xml
