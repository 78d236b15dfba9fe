// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boost.Locale hands numbers to ICU as doubles, which hold fifteen digits. So ICU is asked for samples, once for a
// language, and numbers are written with the signs that stand in them. Streams are made for one value and given their
// locale at once, so that no other locale has a say.

#include "catalog/numbers.hpp"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <vector>

#include <boost/locale/formatting.hpp>

#include "catalog/icu_locale.hpp"
#include "catalog/plain_spelling.hpp"
#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

std::string icu_number(double value, int decimals, const std::locale& locale) {
  return with_icu([&] {
    std::ostringstream stream;
    stream.imbue(locale);
    stream << boost::locale::as::number << std::fixed << std::setprecision(decimals) << value;
    return stream.str();
  });
}

/// What stands before each of the digits, which the sample has in this order.
std::vector<std::string> before_digits(std::string_view sample, std::string_view digits, const NumberSigns& signs) {
  std::vector<std::string> before;
  for (const char digit : digits) {
    const std::string& sign = signs.digits[static_cast<std::size_t>(digit - '0')];
    const auto found = std::min(sample.find(sign), sample.size());
    before.emplace_back(sample.substr(0, found));
    sample.remove_prefix(std::min(found + sign.size(), sample.size()));
  }
  return before;
}

/// Whether a group begins where so many digits are left.
bool begins_group(std::size_t left, const NumberSigns& signs) {
  return left >= signs.last_group && (left - signs.last_group) % signs.other_groups == 0;
}

/// Removes the part from the beginning of the text.
bool take(std::string_view& text, std::string_view part) {
  if (part.empty() || !text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  return true;
}

/// The digits at the beginning of the text, the language's own or those of ASCII.
std::string take_digits(std::string_view& text, const NumberSigns& signs) {
  std::string digits;
  for (bool found = true; found;) {
    found = false;
    for (std::size_t digit = 0; digit < signs.digits.size() && !found; ++digit) {
      const char ascii = static_cast<char>('0' + digit);
      found = take(text, {&ascii, 1}) || take(text, signs.digits[digit]);
      if (found) digits += ascii;
    }
  }
  return digits;
}

/// The digits before the decimal sign; nothing when signs between them stand elsewhere than the language has them.
std::optional<std::string> take_whole(std::string_view& text, const NumberSigns& signs) {
  std::string whole = take_digits(text, signs);
  std::vector<std::size_t> groups;  // Where they begin.
  while (take(text, signs.typed_group)) {
    groups.push_back(whole.size());
    const std::string group = take_digits(text, signs);
    if (group.empty()) return {};
    whole += group;
  }
  if (whole.empty()) return {};
  if (groups.empty()) return whole;
  std::vector<std::size_t> right;
  for (std::size_t i = 1; i < whole.size(); ++i) {
    if (begins_group(whole.size() - i, signs)) right.push_back(i);
  }
  return groups == right ? std::optional{whole} : std::nullopt;
}

}  // namespace

NumberSigns number_signs(const std::locale& locale) {
  NumberSigns signs;
  for (int digit = 0; digit < 10; ++digit) signs.digits[static_cast<std::size_t>(digit)] = icu_number(digit, 0, locale);
  signs.decimal = before_digits(icu_number(1.5, 1, locale), "15", signs).back();
  const auto before = before_digits(icu_number(123456789, 0, locale), "123456789", signs);
  std::vector<std::size_t> groups;
  for (std::size_t i = 1; i < before.size(); ++i) {
    if (!before[i].empty()) groups.push_back(i);
  }
  if (groups.size() < 2) return signs;
  signs.group = before[groups.back()];
  const std::string typed =
      plainly_spelled('0' + signs.group + '0', locale);  // Between digits, for a space is kept there.
  signs.typed_group = typed.substr(1, typed.size() - 2);
  signs.last_group = before.size() - groups.back();
  signs.other_groups = groups.back() - groups[groups.size() - 2];
  return signs;
}

std::string write_number(std::string_view number, const NumberSigns& signs) {
  std::string out;
  if (take(number, "-")) out += '-';
  const std::size_t whole = std::min(number.find('.'), number.size());
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (i == whole) {
      out += signs.decimal;
      continue;
    }
    const bool grouped = i > 0 && i < whole && begins_group(whole - i, signs);
    if (grouped) out += signs.group;
    out += signs.digits[static_cast<std::size_t>(number[i] - '0')];
  }
  return out;
}

std::optional<std::string> read_number(std::string_view text, const NumberSigns& signs) {
  std::string number;
  if (take(text, "-") || take(text, "−") || take(text, "–")) number += '-';
  const auto whole = take_whole(text, signs);
  if (!whole) return {};
  number += *whole;
  if (text.empty()) return number;
  if (!take(text, signs.decimal)) return {};
  const std::string decimals = take_digits(text, signs);
  if (decimals.empty() || !text.empty()) return {};
  return number + '.' + decimals;
}

}  // namespace lapas::catalog
