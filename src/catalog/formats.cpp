// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A date is the language's own pattern filled in, or ICU's when the language has none. Streams are made for one value and
// given their locale at once, so that no other locale has a say; the time zone is always UTC. A year has four digits,
// as files have it, so that what is printed can be read back.

#include "catalog/formats.hpp"

#include <charconv>
#include <chrono>
#include <sstream>

#include <boost/locale/format.hpp>
#include <boost/locale/formatting.hpp>

#include "catalog/icu_locale.hpp"
#include "catalog/plain_spelling.hpp"
#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

namespace as = boost::locale::as;

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const auto found = text.find(from); found != std::string::npos) text.replace(found, from.size(), to);
}

std::string year_text(const Date& date) { return to_string(date).substr(0, 4); }

std::ostringstream stream_in(const std::locale& locale) {
  std::ostringstream stream;
  stream.imbue(locale);
  stream << as::time_zone("UTC");
  return stream;
}

double seconds_since_1970(const Date& date) {
  const std::chrono::sys_seconds day = std::chrono::sys_days{std::chrono::year{date.year} / date.month / date.day};
  return static_cast<double>(day.time_since_epoch().count());
}

constexpr int least_year_of_icu = 1583;  ///< Before, ICU counts in days of the Julian calendar.

/// Where that would be wrong, ICU says the same day of a later year: the calendar repeats itself every 400 years.
std::string icu_long_date(const Date& date, const std::locale& locale) {
  Date asked = date;
  if (date.year < least_year_of_icu) asked.year = 2000 + date.year % 400;
  std::string text = with_icu([&] {
    auto stream = stream_in(locale);
    stream << as::date << as::date_long << seconds_since_1970(asked);
    return stream.str();
  });
  if (asked == date) return text;
  const auto year = text.find(year_text(asked));
  return year == std::string::npos ? to_string(date) : text.replace(year, year_text(asked).size(), year_text(date));
}

std::string icu_month(const Date& date, const std::locale& locale) {
  return with_icu([&] {
    auto stream = stream_in(locale);
    stream << as::ftime("%B") << seconds_since_1970(date);
    return stream.str();
  });
}

/// In a year and on a day that cannot be mistaken for each other, or for a month.
constexpr Date sample_of(int month) { return {2026, month, 23}; }
constexpr std::string_view sample_year = "2026", sample_day = "23";

/// Takes a number of so many digits from the beginning of the text; 0 when there is none.
int take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  int value = 0;
  if (digits < least || digits > most) return value;
  std::from_chars(text.data(), text.data() + digits, value);
  text.remove_prefix(digits);
  return value;
}

/// The date that the text says in the words of a sample of that month.
std::optional<Date> read_like(std::string_view sample, int month, std::string_view text) {
  Date date{0, month, 0};
  while (!sample.empty()) {
    if (sample.starts_with(sample_year)) {
      date.year = take_number(text, 4, 4);
      sample.remove_prefix(sample_year.size());
    } else if (sample.starts_with(sample_day)) {
      date.day = take_number(text, 1, 2);
      sample.remove_prefix(sample_day.size());
    } else {
      if (text.empty() || text.front() != sample.front()) return {};
      sample.remove_prefix(1), text.remove_prefix(1);
    }
  }
  return text.empty() ? parse_date(to_string(date)) : std::nullopt;
}

}  // namespace

std::string long_date(const Date& date, const Language& language, const std::locale& locale) {
  if (!parse_date(to_string(date))) {
    throw Error{ErrorCode::values_wrong_type, "there is no day " + to_string(date),
                "the first is 0001-01-01, the last 9999-12-31"};
  }
  if (language.long_date.empty()) return icu_long_date(date, locale);
  std::string text{language.long_date};
  replace(text, "{year}", year_text(date));
  replace(text, "{month}", language.months[static_cast<std::size_t>(date.month - 1)]);
  replace(text, "{day}", std::to_string(date.day));
  return text;
}

std::optional<Date> read_date(std::string_view text, const Language& language, const std::locale& locale) {
  const std::string typed = plainly_spelled(text, locale);
  for (int month = 1; month <= 12; ++month) {
    const std::string sample = plainly_spelled(long_date(sample_of(month), language, locale), locale);
    if (const auto date = read_like(sample, month, typed)) return date;
  }
  return {};
}

std::string date_blanks(const Language& language, const std::locale& locale) {
  if (!language.date_blanks.empty()) return std::string{language.date_blanks};
  constexpr Date sample = sample_of(11);
  std::string blanks = icu_long_date(sample, locale);
  replace(blanks, icu_month(sample, locale), "____________");
  replace(blanks, sample_year, "20__");
  replace(blanks, sample_day, "__");
  for (auto space = blanks.find(' '); space != std::string::npos; space = blanks.find(' ')) {
    blanks.replace(space, 1, "\u00a0");
  }
  return blanks;
}

}  // namespace lapas::catalog
