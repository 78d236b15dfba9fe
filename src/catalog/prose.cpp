// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// ICU parts words and sentences; what it does not know of abbreviations comes from the rules of the language.

#include "catalog/prose.hpp"

#include <algorithm>
#include <array>

#include <boost/locale/boundary.hpp>
#include <boost/locale/conversion.hpp>

#include <lapas/core.hpp>

#include "catalog/icu_locale.hpp"
#include "catalog/letters.hpp"
#include "catalog/words.hpp"
#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

namespace boundary = boost::locale::boundary;

/// Never the last word of a sentence, in any language: `t. y.` of Lithuanian among them.
constexpr auto unfinished = std::to_array<std::string_view>({"e.g.", "i.e.", "cf.", "vs.", "y."});

/// The segments of a text that the rule lets pass.
std::vector<std::string_view> segments(std::string_view text, boundary::boundary_type type, boundary::rule_type rule,
                                       const std::locale& locale) {
  if (text.empty()) return {};
  return with_icu([&] {
    std::vector<std::string_view> found;
    boundary::csegment_index index{type, text.data(), text.data() + text.size(), locale};
    index.rule(rule);
    for (const auto& segment : index) {
      found.emplace_back(segment.begin(), static_cast<std::size_t>(segment.end() - segment.begin()));
    }
    return found;
  });
}

std::string_view without_spaces_at_end(std::string_view text) {
  for (const std::string_view space : {" ", "\n", "\t", "\u00a0"}) {
    if (text.ends_with(space)) return without_spaces_at_end(text.substr(0, text.size() - space.size()));
  }
  return text;
}

std::string_view last_word(std::string_view sentence) {
  sentence = without_spaces_at_end(sentence);
  const auto space = sentence.rfind(' '), held = sentence.rfind(no_break_space);
  std::size_t start = space == std::string_view::npos ? 0 : space + 1;
  if (held != std::string_view::npos) start = std::max(start, held + no_break_space.size());
  return without_opening(sentence.substr(start));
}

/// `J.`
bool is_initial(std::string_view word) {
  std::size_t offset = 0;
  return !word.empty() && is_capital(next_code_point(word, offset)) && word.substr(offset) == ".";
}

bool contains(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

Prose::Prose(std::string_view tag) : icu_{make_icu_locale(tag.empty() ? "en" : tag)}, rules_{find_language(tag)} {}

std::vector<std::string_view> Prose::words(std::string_view text) const {
  return segments(text, boundary::word, boundary::word_any, icu_);
}

bool Prose::goes_on(std::string_view sentence, std::string_view next) const {
  const auto word = last_word(sentence);
  if (!word.ends_with('.')) return false;
  if (is_initial(word) || contains(unfinished, word) || contains(rules_.with_next, word)) return true;
  return contains(rules_.before_number, word) && is_digit(next.front());
}

std::vector<std::string_view> Prose::sentences(std::string_view text) const {
  std::vector<std::string_view> found;
  bool open = false;
  for (const auto part : segments(text, boundary::sentence, boundary::sentence_any, icu_)) {
    if (open) found.back() = {found.back().data(), found.back().size() + part.size()};
    else found.push_back(part);
    const auto end = static_cast<std::size_t>(part.data() + part.size() - text.data());
    open = end < text.size() && goes_on(part, text.substr(end));
  }
  for (auto& sentence : found) sentence = without_spaces_at_end(sentence);
  std::erase(found, std::string_view{});
  return found;
}

std::string Prose::folded(std::string_view text) const {
  std::string plain;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c != U'\u00ad') append_utf8(plain, c == U'\u2019' ? U'\'' : c);
  }
  return with_icu([&] { return boost::locale::fold_case(plain.data(), plain.data() + plain.size(), icu_); });
}

}  // namespace lapas::catalog
