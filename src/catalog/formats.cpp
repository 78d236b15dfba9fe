// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A date is the language's own pattern filled in, or ICU's when the language has none; so is an ordinal number. Streams
// are made for one value and given their locale at once, so that no other locale has a say; the time zone is always UTC.

#include "catalog/formats.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iomanip>
#include <sstream>

#include <boost/locale/format.hpp>
#include <boost/locale/formatting.hpp>

namespace lapas {
namespace {

bool parse_number(std::string_view digits, int& value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() && digits.front() != '-';
}

std::chrono::year_month_day calendar_day(const Date& date) {
  return std::chrono::year{date.year} / date.month / date.day;
}

}  // namespace

bool parse_date(std::string_view text, Date& date) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  Date parsed;
  if (!parse_number(text.substr(0, 4), parsed.year) || !parse_number(text.substr(5, 2), parsed.month) ||
      !parse_number(text.substr(8, 2), parsed.day) || !calendar_day(parsed).ok()) {
    return false;
  }
  date = parsed;
  return true;
}

namespace catalog {
namespace {

namespace as = boost::locale::as;

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const auto found = text.find(from); found != std::string::npos) text.replace(found, from.size(), to);
}

std::ostringstream stream_in(const std::locale& locale) {
  std::ostringstream stream;
  stream.imbue(locale);
  stream << as::time_zone("UTC");
  return stream;
}

double seconds_since_1970(const Date& date) {
  const std::chrono::sys_seconds day = std::chrono::sys_days{calendar_day(date)};
  return static_cast<double>(day.time_since_epoch().count());
}

std::string icu_long_date(const Date& date, const std::locale& locale) {
  auto stream = stream_in(locale);
  stream << as::date << as::date_long << seconds_since_1970(date);
  return stream.str();
}

std::string icu_month(const Date& date, const std::locale& locale) {
  auto stream = stream_in(locale);
  stream << as::ftime("%B") << seconds_since_1970(date);
  return stream.str();
}

}  // namespace

std::string long_date(const Date& date, const Language& language, const std::locale& locale) {
  if (language.long_date.empty() || date.month < 1 || date.month > 12) return icu_long_date(date, locale);
  std::string text{language.long_date};
  replace(text, "{year}", std::to_string(date.year));
  replace(text, "{month}", language.months[static_cast<std::size_t>(date.month - 1)]);
  replace(text, "{day}", std::to_string(date.day));
  return text;
}

std::string date_blanks(const Language& language, const std::locale& locale) {
  if (!language.date_blanks.empty()) return std::string{language.date_blanks};
  // Any day will do whose parts cannot be mistaken for each other.
  constexpr Date sample{2026, 11, 23};
  std::string blanks = icu_long_date(sample, locale);
  replace(blanks, icu_month(sample, locale), "____________");
  replace(blanks, "2026", "20__");
  replace(blanks, "23", "__");
  for (auto space = blanks.find(' '); space != std::string::npos; space = blanks.find(' ')) {
    blanks.replace(space, 1, "\u00a0");
  }
  return blanks;
}

std::string ordinal(int number, Gender gender, const Language& language, const std::locale& locale) {
  const auto fits = [&](const OrdinalEnding& ending) {
    const bool ends_in_it = ending.last_digit == OrdinalEnding::any_digit || number % 10 == ending.last_digit;
    return ends_in_it && number % 100 != ending.but_not;
  };
  const auto ending = std::ranges::find_if(language.ordinal_endings, fits);
  if (ending != language.ordinal_endings.end()) {
    return std::to_string(number) + std::string{gender == Gender::feminine ? ending->feminine : ending->masculine};
  }
  auto stream = stream_in(locale);
  stream << as::ordinal << number;
  return stream.str();
}

std::string number(double value, int decimals, const std::locale& locale) {
  auto stream = stream_in(locale);
  stream << as::number << std::fixed << std::setprecision(decimals) << value;
  return stream.str();
}

}  // namespace catalog
}  // namespace lapas
