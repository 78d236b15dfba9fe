// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Which of a text's words may be divided at all is decided here, and by the patterns where.

#include "catalog/hyphenation.hpp"

#include <algorithm>
#include <string>

#include <lapas/limits.hpp>

#include "catalog/letters.hpp"
#include "catalog/patterns.hpp"
#include "catalog/words.hpp"

namespace lapas::catalog {
namespace {

constexpr std::size_t least_word = 7;  ///< Letters of a word that may be divided.
constexpr std::size_t least_part = least_word_part;

/// `hyph_lt_LT.dic`, and `hyph_lt.dic` for the language whatever its country.
std::filesystem::path find_patterns(std::span<const std::filesystem::path> folders, std::string locale_tag) {
  std::ranges::replace(locale_tag, '-', '_');
  const std::string language = locale_tag.substr(0, locale_tag.find('_'));
  for (const auto& folder : folders) {
    for (const auto& tag : {locale_tag, language}) {
      std::error_code ignored;
      auto path = folder / ("hyph_" + tag + ".dic");
      if (std::filesystem::exists(path, ignored)) return path;
    }
  }
  return {};
}

/// A word in small letters, and where in the text each of them stands; empty for what stays whole.
struct Word {
  std::u32string letters;
  std::vector<std::size_t> offsets;
};

Word read_word(std::string_view text, std::size_t start, std::string_view word) {
  Word read;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = start + offset;
    const char32_t c = next_code_point(word, offset);
    if (!is_letter(c) || (is_capital(c) && !without_opening(text.substr(0, begin)).empty())) return {};
    read.letters += to_small(c);
    read.offsets.push_back(begin);
  }
  return read;
}

void add_points(const Word& word, const Patterns& patterns, std::vector<std::uint32_t>& points) {
  const std::size_t count = word.offsets.size();
  if (count < least_word) return;
  for (const std::size_t before : patterns.divide(word.letters)) {
    if (before >= least_part && before + least_part <= count) {
      points.push_back(static_cast<std::uint32_t>(word.offsets[before]));
    }
  }
}

}  // namespace

Hyphenation::Hyphenation(std::span<const std::filesystem::path> folders, std::string_view locale_tag,
                         Diagnostics& diagnostics) {
  const auto path = find_patterns(folders, std::string{locale_tag});
  if (path.empty()) {
    diagnostics.warning(ErrorCode::catalog_no_hyphenation, {},
                        "no patterns to divide words of \"" + std::string{locale_tag} + "\" by; they stay whole",
                        "install them, such as Debian's package hyphen-lt, or name their folder");
    return;
  }
  patterns_ = std::make_unique<const Patterns>(load_file(path, limits::pattern_bytes), path, diagnostics);
}

std::vector<std::uint32_t> Hyphenation::points(std::string_view text) const {
  std::vector<std::uint32_t> found;
  if (patterns_ == nullptr) return found;
  for (std::size_t start = 0; start < text.size();) {
    const auto piece = piece_at(text, start);
    const auto opened = without_opening(piece.word);
    add_points(read_word(text, start + piece.word.size() - opened.size(), without_closing(opened)), *patterns_, found);
    start += piece.word.size() + piece.space.size();
  }
  return found;
}

Hyphenation::Hyphenation() = default;
Hyphenation::Hyphenation(Hyphenation&&) noexcept = default;
Hyphenation::~Hyphenation() = default;

}  // namespace lapas::catalog
