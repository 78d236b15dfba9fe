// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Every text of a document that people read or hear, with its language.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::linting {

struct Passage {
  std::string text, language;
  /// Each language that is spoken in it, with its words; words of others are left out.
  std::vector<std::pair<std::string, std::string>> parts;
  SourcePlace place;
  bool running = false;  ///< Running text, made of sentences.
  std::size_t time = 0;  ///< How often the document has said the same before.
  std::string printed;   ///< Its words without spaces, as pages have them; empty when it does not print.
  std::string field;     ///< The answer place that it describes.
};

/// In reading order; headers, footers, paths and what is said of the document at the end.
[[nodiscard]] std::vector<Passage> find_passages(const Document& document);

}  // namespace lapas::linting
