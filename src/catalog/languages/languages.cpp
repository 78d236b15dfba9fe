// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The list of languages that have rules of their own. A language without them needs no entry: its dates, numbers and
// order come from ICU, and numbers stay with the units that all languages share.

#include <algorithm>
#include <array>
#include <string>

#include "catalog/language.hpp"

namespace lapas::catalog {
namespace {

constexpr std::string_view after_number[] = {"mm", "cm", "m",   "km", "g", "kg",  "t", "ha",
                                             "m²", "h",  "min", "s",  "%", "EUR", "€"};

constexpr std::string_view before_number[] = {"€", "§"};

const Language any_language{.before_number = before_number, .after_number = after_number};

constexpr std::array languages{&english,    &estonian, &german,     &greek,  &latvian,
                               &lithuanian, &polish,   &portuguese, &swedish};

bool is_named_by(const Language& language, std::string_view tag) {
  const auto same = [](char a, char b) { return (a == '-' ? '_' : a) == (b == '-' ? '_' : b); };
  return tag == language.tag || std::ranges::equal(tag, language.locale_tag, same);
}

}  // namespace

const Language& find_language(std::string_view tag) {
  for (const auto* language : languages) {
    if (is_named_by(*language, tag)) return *language;
  }
  return any_language;
}

}  // namespace lapas::catalog
