// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Compatibility composition (NFKC, UAX #15) makes every kind of space an ordinary one and a letter with its accent one
// character.

#include "catalog/plain_spelling.hpp"

#include <boost/locale/conversion.hpp>

#include "catalog/icu_locale.hpp"

namespace lapas::catalog {

std::string plainly_spelled(std::string_view text, const std::locale& locale) {
  const std::string folded = with_icu([&] {
    namespace bl = boost::locale;
    return bl::fold_case(bl::normalize(std::string{text}, bl::norm_nfkc, locale), locale);
  });
  std::string plain;
  for (const char c : folded) {
    const bool is_space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!is_space) plain += c;
    else if (!plain.empty() && plain.back() != ' ') plain += ' ';
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

}  // namespace lapas::catalog
