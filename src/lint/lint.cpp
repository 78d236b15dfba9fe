// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The document and its pages are surveyed once; then each rule has its say.

#include <lapas/lint.hpp>

#include <algorithm>
#include <array>
#include <tuple>
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

}  // namespace

void Findings::add(Rule rule, Spot spot, std::string message, double value, double threshold) {
  const RuleFacts& known = facts(rule);
  all_.push_back({document_.id, document_.language, std::string{known.name}, std::move(spot.place), spot.page + 1,
                  std::move(spot.where), std::move(message), value, threshold, std::string{known.unit},
                  std::string{known.source}});
}

std::vector<Finding> Findings::take() {
  std::ranges::stable_sort(all_, {}, &Finding::page);
  return std::move(all_);
}

}  // namespace linting

std::vector<Finding> lint(const Document& document, const Pages& pages, const LintOptions& options) {
  const linting::Survey survey{document, pages, options};
  linting::Findings findings{document};
  for (const auto check : linting::checks) check(survey, findings);
  return findings.take();
}

}  // namespace lapas
