// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whether the forms of a word list stand in a text.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/prose.hpp"

namespace lapas::rules {

/// A text in words, each with what stands before it; spaces of all kinds are one.
struct TextWords {
  struct Word {
    std::string_view text;  ///< As it is written.
    std::string folded, before;
  };
  std::vector<Word> words;
  std::string after;  ///< What stands behind the last word.
};

[[nodiscard]] TextWords words_of(std::string_view text, const catalog::Prose& prose);

/// What stands in a text from the first to the last word of a form.
struct Match {
  std::size_t word = 0;
  std::string_view text;
};

/// A form of a word list.
class Form {
 public:
  /// Nothing when `*` stands elsewhere than at an end of a word, or there is no word.
  static std::optional<Form> parse(std::string_view text, const catalog::Prose& prose);

  [[nodiscard]] std::vector<Match> find_in(const TextWords& text) const;
  bool operator==(const Form&) const = default;

 private:
  struct Part {
    std::string before, word;
    bool open_start = false, open_end = false;
    [[nodiscard]] bool fits(std::string_view text) const;
    bool operator==(const Part&) const = default;
  };
  [[nodiscard]] bool stands_at(std::size_t position, const TextWords& text) const;

  std::vector<Part> parts_;
  std::string after_;
};

}  // namespace lapas::rules
