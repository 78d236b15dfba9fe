// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What lapas itself knows of a language: its quotation marks, how a date is written and left blank, the order of the
// letters, which words stay together at the end of a line. Data only, a file a language in `languages/`, which names
// where each rule is from. What a language leaves empty comes from ICU.

#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace lapas::catalog {

using Words = std::span<const std::string_view>;
using WordPairs = std::span<const std::pair<std::string_view, std::string_view>>;

/// Quotation marks, and those of a quotation within another.
struct Quotes {
  std::string_view open, close, inner_open, inner_close;
};

struct Language {
  std::string_view tag;         ///< `lt`.
  std::string_view locale_tag;  ///< BCP 47, with the country whose conventions these are: `lt-LT`.
  Quotes quotes;                ///< Empty: any marks will do.

  /// `{year}`, `{month}` and `{day}` are replaced. Empty: ICU's long date.
  std::string_view long_date;
  std::string_view date_blanks;
  std::array<std::string_view, 12> months;  ///< As they stand in a long date.
  bool day_after_month = false;

  bool ordinals_end_in_stop = false;  ///< `3.` before a word is an ordinal number and stays with what it counts.

  /// Small letters, a string for each letter of the first level, in it the letters that differ at the second level
  /// only. Empty: ICU's order.
  std::span<const std::u32string_view> alphabet;

  // What keeps a word and the next one on one line. Full stops belong to the abbreviation; the quotes, brackets and
  // stops around a word do not count.
  Words with_next;      ///< Stay with whatever follows.
  Words before_number;  ///< Stay with a number that follows.
  Words after_number;   ///< Stay with a number before them.
  Words before_month;   ///< Stay with the name of a month that follows.
  Words after_month;    ///< Stay with the name of a month before them.
  Words month_forms;    ///< Months in other grammatical cases than in a long date.
  WordPairs pairs;
};

/// The language of the tag (`lt`, or with its own country, `lt_LT`); for others one that leaves all to ICU.
[[nodiscard]] const Language& find_language(std::string_view tag);

extern const Language english;
extern const Language estonian;
extern const Language german;
extern const Language greek;
extern const Language latvian;
extern const Language lithuanian;
extern const Language polish;
extern const Language portuguese;
extern const Language swedish;

}  // namespace lapas::catalog
