// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The document and its pages are surveyed once; then each rule has its say.

#include <lapas/lint.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "lint/checks.hpp"

namespace lapas {
namespace linting {
namespace {

constexpr auto checks = std::to_array<void (*)(const Survey&, Findings&)>({
    check_measure,
    check_type_size,
    check_forms,
    check_sentences,
    check_boxes,
    check_write_ins,
    check_pauses,
    check_text_contrast,
    check_rule_contrast,
    check_tints,
    check_tables,
    check_units,
    check_labels,
    check_last_blocks,
    check_headings,
    check_fill,
    check_edges,
    check_identity,
});

bool names(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

bool is_for(const LintException& exception, const Survey& survey) {
  const auto speaks = [&](const std::string& language) { return holds_for(language, survey.document.language); };
  return names(exception.documents, survey.document.id) && names(exception.editions, survey.options.edition) &&
         (exception.languages.empty() || std::ranges::any_of(exception.languages, speaks));
}

/// `M1.4.people.r3.c2` stands in `M1.4.people` and in `M1.4`.
bool stands_in(const Spot& spot, std::string_view place) {
  const auto is_it = [&](std::string_view id) {
    return id.starts_with(place) && (id.size() == place.size() || id[place.size()] == '.');
  };
  return place.empty() || std::ranges::any_of(spot.within, is_it);
}

}  // namespace

Findings::Findings(const Survey& survey) : survey_{survey} {
  for (const LintException& exception : survey.options.exceptions) {
    if (is_for(exception, survey)) exceptions_.push_back(&exception);
  }
}

bool Findings::excepts(Rule rule, const Spot& spot) {
  bool covered = false;
  for (const LintException* exception : exceptions_) {
    if (exception->rule != facts(rule).name || !stands_in(spot, exception->place)) continue;
    used_.insert(exception);
    covered = true;
  }
  return covered;
}

void Findings::add(Rule rule, Spot spot, std::string message, double value, double threshold) {
  if (excepts(rule, spot)) return;
  const RuleFacts& known = facts(rule);
  const Document& document = survey_.document;
  all_.push_back({document.id, document.language, std::string{known.name}, std::move(spot.place), spot.page + 1,
                  std::move(spot.where), std::move(spot.within), std::move(message), value, threshold,
                  std::string{known.unit}, std::string{survey_.source(rule)}});
}

std::vector<Finding> Findings::take() {
  for (const LintException* exception : exceptions_) {
    if (exception->documents.empty() || used_.contains(exception)) continue;
    add(Rule::exception_unused, {exception->written, no_page, exception->place},
        "the exception from " + exception->rule + " covers nothing here", 0, survey_.threshold(Rule::exception_unused));
  }
  std::ranges::stable_sort(all_, {}, &Finding::page);
  return std::move(all_);
}

}  // namespace linting

std::vector<Finding> lint(const Document& document, const Pages& pages, const LintOptions& options) {
  Diagnostics problems;
  check_document(document, problems);
  check_pages(pages, problems);
  problems.throw_if_errors();
  const linting::Survey survey{document, pages, options};
  linting::Findings findings{survey};
  for (const auto check : linting::checks) check(survey, findings);
  return findings.take();
}

}  // namespace lapas
