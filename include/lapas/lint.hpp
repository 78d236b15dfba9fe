// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whether finished pages are good to read and to write on: what is measured against the numbers that people who study
// forms have found.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>
#include <lapas/rules.hpp>

namespace lapas {

/// One thing on the pages that falls short of a number. What stands on many pages alike, such as a size of type, is one
/// finding.
struct Finding {
  std::string document, language;   ///< Document::id and Document::language.
  std::string rule;                 ///< `write-in-width`; `templates/README.md` lists them.
  SourcePlace place;                ///< Where the author wrote what is concerned; unknown for what no author wrote.
  std::size_t page = 0;             ///< The first one concerned, from 1; 0 for none.
  std::string where;                ///< The id of a field, a heading or the words concerned; may be empty.
  std::vector<std::string> within;  ///< Ids of what it stands in, the outermost first; an exception names one of them.
  std::string message;              ///< What is wrong.
  double value = 0, threshold = 0;
  std::string unit;    ///< Of both: `mm`, `pt`, `%`; empty for what is counted and for contrast.
  std::string source;  ///< Where the threshold comes from.
  bool operator==(const Finding&) const = default;
};

/// What a pack has to say about its documents.
struct LintOptions {
  std::span<const Concept> words{};             ///< Its word list.
  std::span<const LintException> exceptions{};  ///< What they cover is no finding; one that covers nothing is.
  std::string_view edition{};                   ///< The id of the edition that is measured.
};

/// What is wrong with the pages that lay_out() made of the document, page by page. Where the theme prints large, the
/// thresholds are those of large print; Theme::thresholds replace both.
///
///     const auto findings = lapas::lint(document, lapas::lay_out(document, shaper));
[[nodiscard]] std::vector<Finding> lint(const Document& document, const Pages& pages, const LintOptions& options = {});

/// For people: a line for each.
[[nodiscard]] std::string lint_report(std::span<const Finding> findings);

/// For programs: one JSON object, UTF-8.
[[nodiscard]] std::string lint_json(std::span<const Finding> findings);

}  // namespace lapas
