// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Patterns that divide words (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, Stanford 1983), in the files
// `hyph_<language>.dic` of office programs.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas::catalog {

/// `.be5ra`: in words that begin so, the place before the r has the weight 5, all others 0.
struct Pattern {
  std::u32string letters;  ///< With a full stop for the beginning and the end of a word.
  std::string weights;     ///< Digits: before each letter, and behind the last one.
  /// The places at which a division would change the spelling, from the first to before the last.
  std::size_t first_change = 0, after_changes = 0;
};

class Patterns {
 public:
  /// Reads a file of at most limits::pattern_bytes. What cannot be used is reported as catalog_bad_patterns with its line.
  Patterns(std::string_view content, const std::filesystem::path& file, Diagnostics& diagnostics);

  /// Behind how many letters of the word, which is in small letters, a hyphen may stand, ascending. Where a division
  /// changes the spelling there is none.
  [[nodiscard]] std::vector<std::size_t> divide(std::u32string_view word) const;

 private:
  friend class PatternReader;

  /// Part by part until no part is a compound, each shorter than what it is a part of.
  void divide(std::u32string_view word, std::size_t start, std::size_t end, std::vector<std::size_t>& found) const;

  std::vector<Pattern> compounds_;  ///< They divide a word into the words that it is made of, if the file has such.
  std::vector<Pattern> words_;      ///< They divide those. Both are sorted.
  /// Letters that stay on each side of a whole word, and on each side of the words in it.
  std::size_t least_left_ = 2, least_right_ = 2, least_inner_left_ = 0, least_inner_right_ = 0;
};

}  // namespace lapas::catalog
