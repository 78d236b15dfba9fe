// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Each space is judged by the words around it alone, and a non-breaking space parts words as an ordinary one does; so
// the result does not depend on what was joined before, and doing it twice changes nothing.

#include "catalog/keep_together.hpp"

#include <algorithm>

#include <lapas/core.hpp>

#include "catalog/letters.hpp"
#include "catalog/words.hpp"
#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

bool contains(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

/// Whether the text begins with the word and the word ends there: `val.),` begins with `val.`, `Eur/val.` with `Eur`.
bool begins_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  const auto rest = text.substr(word.size());
  return rest.starts_with('/') || only_closing(rest);
}

bool begins_with_any(std::string_view text, Words words) {
  return std::ranges::any_of(words, [&](auto word) { return begins_with_word(text, word); });
}

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_digit); }

/// A number, a range of numbers, or blanks to be filled in with one: `5`, `2,5`, `14–29`, `20__`.
bool is_number(std::string_view word) {
  const auto is_part = [](char c) {
    return is_digit(c) || std::string_view{"_+-.,:/"}.find(c) != std::string_view::npos;
  };
  if (word.empty() || (!is_digit(word.back()) && word.back() != '_')) return false;
  for (std::size_t i = 0; i < word.size();) {
    constexpr std::string_view dash = "–", minus = "−";
    if (word.substr(i).starts_with(dash) || word.substr(i).starts_with(minus)) {
      i += dash.size();
    } else if (is_part(word[i])) {
      ++i;
    } else {
      return false;
    }
  }
  return true;
}

/// A place for a word or a number to be written by hand: `____`, `20__`.
bool is_blank(std::string_view word) {
  return word.find('_') != std::string_view::npos &&
         std::ranges::all_of(word, [](char c) { return c == '_' || is_digit(c); });
}

/// `1` and `234,5` of one number written with spaces between its thousands.
bool is_thousands(std::string_view before, std::string_view after) {
  constexpr std::size_t group = 3;
  const auto digits = [](std::string_view word) {
    return static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
  };
  const bool starts_number = !before.empty() && digits(before) == before.size() && before.size() <= group;
  return starts_number && digits(after) == group &&
         (after.size() == group || after[group] == ',' || only_closing(after.substr(group)));
}

/// `J.`, `J.P.`, `J.-P.`
bool is_initials(std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t i = 0; i < word.size();) {
    if (i > 0 && word[i] == '-') ++i;
    if (i == word.size() || !is_capital(next_code_point(word, i))) return false;
    if (i == word.size() || word[i++] != '.') return false;
  }
  return true;
}

bool begins_with_capital(std::string_view word) {
  std::size_t offset = 0;
  return !word.empty() && is_capital(next_code_point(word, offset));
}

bool is_dash(std::string_view word) { return word == "–" || word == "—"; }

/// A letter or a digit that stands alone, as the marks of a legend do: `4 – works well; 5 – improved`.
bool is_mark(std::string_view word) {
  if (word.empty()) return false;
  std::size_t offset = 0;
  const char32_t c = next_code_point(word, offset);
  return offset == word.size() && (is_capital(c) || (c >= U'0' && c <= U'9'));
}

/// An ordinal number of a language that writes them with a stop: `23.`, `__.`
bool is_ordinal(std::string_view word, const Language& language) {
  return language.ordinals_end_in_stop && word.ends_with('.') && is_number(word.substr(0, word.size() - 1));
}

bool begins_with_month(std::string_view text, const Language& language) {
  return begins_with_any(text, language.months) || begins_with_any(text, language.month_forms);
}

bool keeps_number(std::string_view before, std::string_view after, const Language& language) {
  if (is_number(before) || is_ordinal(before, language)) {
    if (begins_with_any(after, language.after_number) || is_thousands(before, after)) return true;
    if (!language.day_after_month && begins_with_month(after, language)) return true;
  }
  if (!has_digit(after)) return false;
  return contains(language.before_number, before) || (language.day_after_month && contains(language.months, before));
}

bool keeps(std::string_view word, std::string_view next, const Language& language) {
  if (is_dash(next)) return true;
  const auto before = without_opening(word), after = without_opening(next);
  if (keeps_number(before, after, language) || contains(language.with_next, before)) return true;
  if (is_initials(before) && begins_with_capital(next)) return true;
  if (is_blank(before) && is_blank(after)) return true;
  if (contains(language.before_month, before) && (is_blank(after) || begins_with_month(after, language))) return true;
  if (contains(language.months, before) && begins_with_any(after, language.after_month)) return true;
  return std::ranges::any_of(
      language.pairs, [&](const auto& pair) { return pair.first == before && begins_with_word(after, pair.second); });
}

}  // namespace

std::string keep_together(std::string_view text, const Language& language) {
  std::string kept;
  kept.reserve(text.size() + 16);
  std::size_t end = 0;
  bool after_mark = false;  // Whether the word before the piece is a mark.
  bool begins_part = true;  // Whether the piece is the first of the text or behind a comma or the like.
  for (Piece piece = piece_at(text, 0);;) {
    kept += piece.word;
    if (piece.space.empty()) return kept;
    end += piece.word.size() + piece.space.size();
    const Piece next = piece_at(text, end);
    const bool explains = after_mark && is_dash(piece.word);
    const bool joins = piece.space == " " && !piece.word.empty() && !next.word.empty() &&
                       (explains || keeps(piece.word, next.word, language));
    after_mark = begins_part && is_mark(piece.word);
    begins_part = !piece.word.empty() && std::string_view{",;:."}.find(piece.word.back()) != std::string_view::npos;
    kept += joins ? no_break_space : piece.space;
    piece = next;
  }
}

}  // namespace lapas::catalog
