// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the document says of the words and places that stand on its pages: which part they play, and where their author
// wrote them.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::linting {

struct Wording {
  SourcePlace place;
  StyleRole role = StyleRole::body;
  bool band = false;  ///< It stands on a band of one line, as a rule.
};

/// A place to write in.
struct WriteIn {
  SourcePlace place;
  BlankType type = BlankType::text;
  bool in_cell = false;
  int lines = 1;
  std::string head;    ///< What heads its column, or its label.
  int characters = 0;  ///< At most; 0 for any number.
};

struct Wordings {
  /// By the words without spaces; what stands several times in the document in its order.
  std::map<std::string, std::vector<Wording>> texts;
  std::map<std::string, WriteIn> write_ins;    ///< By the id of the field.
  std::map<std::string, SourcePlace> boxes;    ///< By the id of the field.
  std::set<std::string> starts, sheet_starts;  ///< Ids of what an author begins a page with, and of sheets.
};

/// In both languages.
[[nodiscard]] std::string words_of(const Inlines& inlines);

[[nodiscard]] Wordings find_wordings(const Document& document);

/// Without spaces, soft hyphens and the like: words on the page and in the document compare equal.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace lapas::linting
