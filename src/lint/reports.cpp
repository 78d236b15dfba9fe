// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Findings as text and as JSON.

#include <lapas/lint.hpp>

#include "core/json.hpp"
#include "core/number_text.hpp"
#include "lint/findings.hpp"

namespace lapas {
namespace linting {

namespace {

std::string place_text(const SourcePlace& place) {
  std::string text = place.file;
  if (place.line > 0) text += ':' + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
  return text.empty() ? text : text + ": ";
}

std::string line_of(const Finding& finding) {
  std::string line = place_text(finding.place) + finding.document + ' ' + finding.language;
  if (finding.page > 0) line += " page " + std::to_string(finding.page);
  line += ": ";
  if (!finding.where.empty()) line += '"' + finding.where + "\": ";
  return line + finding.message + " [" + finding.rule + "; " + finding.source + "]\n";
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + json_string(name);
  return all;
}

std::string json(const Finding& finding) {
  return "\n  {\"document\": " + json_string(finding.document) + ", \"language\": " + json_string(finding.language) +
         ", \"rule\": " + json_string(finding.rule) + ", \"file\": " + json_string(finding.place.file) +
         ", \"line\": " + std::to_string(finding.place.line) + ", \"column\": " + std::to_string(finding.place.column) +
         ", \"page\": " + std::to_string(finding.page) + ", \"where\": " + json_string(finding.where) +
         ", \"within\": [" + joined(finding.within) + "], \"message\": " + json_string(finding.message) +
         ", \"value\": " + number_text(finding.value) + ", \"threshold\": " + number_text(finding.threshold) +
         ", \"unit\": " + json_string(finding.unit) + ", \"source\": " + json_string(finding.source) + '}';
}

}  // namespace
}  // namespace linting

std::string lint_report(std::span<const Finding> findings) {
  std::string report;
  for (const Finding& finding : findings) report += linting::line_of(finding);
  return report;
}

std::string lint_json(std::span<const Finding> findings) {
  std::string text = "{\"findings\": [";
  for (const Finding& finding : findings) text += (&finding == findings.data() ? "" : ",") + linting::json(finding);
  return text + "]}\n";
}

}  // namespace lapas
