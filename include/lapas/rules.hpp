// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a pack says of good forms: the words that it uses and those that it does not, and where it goes its own way.

#pragma once

#include <string>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// A word or several, in one language. In a forbidden form `*` stands for any letters at either end of a word.
struct WordForm {
  std::string language;  ///< `lt`; holds for its varieties, too.
  std::string text;
  SourcePlace place;
  bool operator==(const WordForm&) const = default;
};

/// One thing, the one term for it in each language, and what it is not to be called.
struct Concept {
  std::string id;
  std::vector<WordForm> terms, forbidden;
  bool operator==(const Concept&) const = default;
};

using WordList = std::vector<Concept>;

}  // namespace lapas
