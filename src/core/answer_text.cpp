// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Modest checks: they find slips of the pen and refuse nothing that is in use.

#include "core/answer_text.hpp"

#include <algorithm>

#include "core/characters.hpp"

namespace lapas {
namespace {

/// Two parts or more, divided by dots, none empty.
bool is_domain(std::string_view text) {
  return text.find('.') != std::string_view::npos && !text.starts_with('.') && !text.ends_with('.') &&
         text.find("..") == std::string_view::npos;
}

}  // namespace

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  const auto is_gap = [](char c) { return c == ' ' || c == '\n' || c == ',' || c == ';'; };
  if (at == 0 || at == std::string_view::npos || std::ranges::any_of(text, is_gap)) return false;
  const auto domain = text.substr(at + 1);
  return domain.find('@') == std::string_view::npos && is_domain(domain);
}

bool is_phone(std::string_view text) {
  constexpr std::ptrdiff_t fewest_digits = 3;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto may_stand = [](char c) {
    return is_digit(c) || std::string_view{" -./()"}.find(c) != std::string_view::npos;
  };
  return std::ranges::all_of(text, may_stand) && std::ranges::count_if(text, is_digit) >= fewest_digits;
}

int decimals_of(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) return 0;
  return static_cast<int>(number.find_last_not_of('0') - point);
}

std::string with_decimals(std::string_view number, int decimals) {
  const auto point = std::min(number.find('.'), number.size());
  std::string text{number.substr(0, point)};
  if (decimals <= 0) return text;
  std::string behind{number.substr(std::min(point + 1, number.size()))};
  behind.resize(static_cast<std::size_t>(decimals), '0');
  return text + '.' + behind;
}

std::string dump(const FieldLimits& limits) {
  return std::string{limits.required ? " required" : ""} + (limits.read_only ? " read-only" : "") +
         (limits.max_length > 0 ? " characters=" + std::to_string(limits.max_length) : "") +
         (limits.comb ? " comb" : "");
}

std::string dump(const std::vector<ListOption>& options) {
  std::string out;
  for (const ListOption& option : options) out += (out.empty() ? " options=" : ",") + option.id;
  return out;
}

}  // namespace lapas
