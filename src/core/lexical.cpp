// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spellings are checked character by character: the functions of the standard library take more than we do.

#include <algorithm>
#include <charconv>
#include <chrono>

#include <lapas/core.hpp>

#include "core/characters.hpp"

namespace lapas {
namespace {

bool is_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string with_zeros(int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

bool exists(const Date& date) {
  if (date.year < 1 || date.month < 1 || date.day < 1) return false;  // The year 0 is not in ISO 8601 unless agreed on.
  return (std::chrono::year{date.year} / date.month / date.day).ok();
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!is_digits(year) || !is_digits(month) || !is_digits(day)) return {};
  const Date date{to_int(year), to_int(month), to_int(day)};
  return exists(date) ? std::optional{date} : std::nullopt;
}

std::string to_string(const Date& date) {
  return with_zeros(date.year, 4) + '-' + with_zeros(date.month, 2) + '-' + with_zeros(date.day, 2);
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  if (!is_digits(text.substr(0, point))) return false;
  return point == std::string_view::npos || is_digits(text.substr(point + 1));
}

}  // namespace lapas
