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

/// A number that a theme wants its pages to be measured by, in place of the one that lapas knows.
struct Threshold {
  std::string name;  ///< `type-size-typed`; `templates/README.md` lists them.
  double value = 0;
  std::string source;  ///< Why, or by whose word.
  bool operator==(const Threshold&) const = default;
};

/// Findings of a rule that a pack leaves out, and why.
struct LintException {
  std::string rule;
  std::vector<std::string> documents, editions, languages;  ///< Empty for all.
  std::string place;  ///< The id of a heading, a section, a table, a checkpoint or a field; empty for everywhere.
  std::string reason;
  SourcePlace written;
  bool operator==(const LintException&) const = default;
};

}  // namespace lapas
