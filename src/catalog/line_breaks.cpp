// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Nearly all texts of a form are plain: for them a small table of neighbours, on which all versions of UAX #14 agree,
// says at once where a line may end. The others go to ICU in one piece, since making its iterator costs more than a
// short text.

#include "catalog/line_breaks.hpp"

#include <array>
#include <string>

#include <boost/locale/boundary/facets.hpp>

#include <lapas/core.hpp>

#include "catalog/icu_locale.hpp"
#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

/// Classes of UAX #14 as far as plain texts need them.
enum class Class : std::uint8_t {
  letter,       ///< AL
  digit,        ///< NU
  stop,         ///< IS: . , : ;
  exclamation,  ///< EX: ! ?
  opening,      ///< OP, and QU where a word begins
  closing,      ///< CP, and QU where a word ends
  hyphen,       ///< HY
  dash,         ///< BA: –
  slash,        ///< SY
  percent,      ///< PO: %
  glue,         ///< GL: the non-breaking space
  space,        ///< SP
  quote,        ///< QU: „opening“ or „closing“ by what stands before it
  other,
};

constexpr std::size_t class_count = static_cast<std::size_t>(Class::space);

constexpr std::array<Class, 128> ascii_classes = [] {
  std::array<Class, 128> classes;
  classes.fill(Class::other);
  const auto set = [&](std::string_view characters, Class value) {
    for (const char c : characters) classes[static_cast<unsigned char>(c)] = value;
  };
  set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#&*<=>@^_`~", Class::letter);
  set("0123456789", Class::digit);
  set(".,:;", Class::stop);
  set("!?", Class::exclamation);
  set("([", Class::opening);
  set(")]", Class::closing);
  set("\"'", Class::quote);
  set("-", Class::hyphen);
  set("/", Class::slash);
  set("%", Class::percent);
  set(" ", Class::space);
  return classes;
}();

Class class_of(char32_t c) {
  if (c < ascii_classes.size()) return ascii_classes[c];
  if (c >= 0xC0 && c <= 0x17F) return c == 0xD7 || c == 0xF7 ? Class::other : Class::letter;
  switch (c) {
    case 0xA0: return Class::glue;
    case 0x2013: return Class::dash;
    case 0x201E: return Class::opening;
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D: return Class::quote;
    default: return Class::other;
  }
}

/// What stands between two neighbours: `x` no break, `b` a break, `?` ask ICU.
using Row = std::string_view;

// clang-format off
// Columns as rows:                                     letter digit stop excl open close hyph dash slash perc glue
constexpr std::array<Row, class_count> neighbours{{
    /* letter      */                                  "xxxxxxxxx?x",
    /* digit       */                                  "xxxxxxxxxxx",
    /* stop        */                                  "xxxx?x??x?x",
    /* exclamation */                                  "??xx?x??x?x",
    /* opening     */                                  "xxxxxx?????",
    /* closing     */                                  "xxxx?xxxx?x",
    /* hyphen      */                                  "bxxx?x??x?x",
    /* dash        */                                  "bb???x????x",
    /* slash       */                                  "b?x??x????x",
    /* percent     */                                  "??xx?xxxx?x",
    /* glue        */                                  "xxxxxx?xxxx",
}};

// The same with spaces between the two.
constexpr std::array<Row, class_count> over_spaces{{
    /* letter      */                                  "bb??b??b???",
    /* digit       */                                  "bb??b??b???",
    /* stop        */                                  "bb??b??b???",
    /* exclamation */                                  "bb??b??b???",
    /* opening     */                                  "???????????",
    /* closing     */                                  "bb?????b???",
    /* hyphen      */                                  "bb?????b???",
    /* dash        */                                  "bb??b??????",
    /* slash       */                                  "bb?????b???",
    /* percent     */                                  "bb??b??b???",
    /* glue        */                                  "???????????",
}};
// clang-format on

/// `1–|5`, `2-|oji`: the Unicode rules would break here.
bool divides_number(std::string_view text, std::size_t offset) {
  constexpr std::string_view dash = "–";
  const auto before = text.substr(0, offset);
  const std::size_t mark = before.ends_with('-') ? 1 : before.ends_with(dash) ? dash.size() : 0;
  return mark != 0 && before.size() > mark && is_digit(before[before.size() - mark - 1]);
}

/// `e-|tar.lt`: an address is typed from paper as it stands there, so that a hyphen at the end of a line misleads.
bool divides_address(std::string_view text, std::size_t offset) {
  if (!text.substr(0, offset).ends_with('-')) return false;
  const auto word = text.substr(offset, text.find(' ', offset) - offset);
  const auto stop = word.find('.');
  return stop != std::string_view::npos && stop + 1 < word.size() && is_ascii_letter(word[stop + 1]);
}

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

/// `LOCAL-|Y-|PACT`: a name of capitals and hyphens.
bool divides_capitals(std::string_view text, std::size_t offset) {
  if (offset < 2 || text[offset - 1] != '-') return false;
  return is_capital_letter(text[offset - 2]) && is_capital_letter(text[offset]);
}

/// `I –|\u00a0informed`: the Unicode rules let a line end between a dash and a non-breaking space.
bool ends_before_glue(std::string_view text, std::size_t offset) { return text.substr(offset).starts_with("\u00a0"); }

/// Where the Unicode rules would break and we do not.
bool stays_whole(std::string_view text, std::size_t offset) {
  return ends_before_glue(text, offset) || divides_number(text, offset) || divides_address(text, offset) ||
         divides_capitals(text, offset);
}

}  // namespace

bool plain_line_breaks(std::string_view text, Breaks& breaks) {
  breaks.clear();
  Class before = Class::space;
  bool spaces = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    Class after = class_of(next_code_point(text, offset));
    if (after == Class::quote) {
      after = before == Class::space || spaces || before == Class::opening || before == Class::glue ? Class::opening
                                                                                                    : Class::closing;
    }
    if (after == Class::other) return false;
    if (after == Class::space) {
      spaces = true;
      continue;
    }
    if (before != Class::space) {
      const auto& table = spaces ? over_spaces : neighbours;
      const char verdict = table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
      if (verdict == '?') return false;
      if (verdict == 'b' && !stays_whole(text, start)) breaks.push_back(static_cast<std::uint32_t>(start));
    } else if (spaces || after == Class::hyphen) {
      return false;
    }
    before = after;
    spaces = false;
  }
  return true;
}

std::vector<Breaks> icu_line_breaks(std::span<const std::string_view> texts, const std::locale& locale) {
  namespace boundary = boost::locale::boundary;
  std::vector<Breaks> breaks(texts.size());
  std::string joined;
  for (const auto text : texts) (joined += text) += '\n';
  const auto points = with_icu([&] {
    const auto& indexing = std::use_facet<boundary::boundary_indexing<char>>(locale);
    return indexing.map(boundary::line, joined.data(), joined.data() + joined.size());
  });
  auto point = points.begin();
  std::size_t start = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t end = start + texts[i].size();
    for (; point != points.end() && point->offset <= end; ++point) {
      const bool inside = point->offset > start && point->offset < end;
      const std::size_t offset = point->offset - start;
      if (inside && !stays_whole(texts[i], offset)) breaks[i].push_back(static_cast<std::uint32_t>(offset));
    }
    start = end + 1;
  }
  return breaks;
}

std::vector<Breaks> line_breaks(std::span<const std::string_view> texts, const std::locale& locale) {
  std::vector<Breaks> breaks(texts.size());
  std::vector<std::size_t> others;
  std::vector<std::string_view> other_texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (plain_line_breaks(texts[i], breaks[i])) continue;
    others.push_back(i);
    other_texts.push_back(texts[i]);
  }
  if (others.empty()) return breaks;
  auto other_breaks = icu_line_breaks(other_texts, locale);
  for (std::size_t i = 0; i < others.size(); ++i) breaks[others[i]] = std::move(other_breaks[i]);
  return breaks;
}

}  // namespace lapas::catalog
