// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Holds values to the answer places of a checklist. A number or a day may be spelled as data or in the language.

#include <algorithm>

#include <lapas/limits.hpp>

#include "core/quoted.hpp"
#include "values/answer_check.hpp"
#include "values/sums.hpp"

namespace lapas {
namespace {

std::string list_of(const std::vector<std::string>& choices) {
  std::string list;
  for (const auto& choice : choices) list += (list.empty() ? "" : ", ") + choice;
  return list;
}

/// What a place for numbers takes, for a text that does not fit it.
std::string expected_number(std::string_view text, const Catalog& catalog) {
  if (is_number(text)) {
    return "a number that can be read in one way only: " + *catalog.read_number(text) + " or " + catalog.number(text);
  }
  constexpr std::string_view sample = "1234.5";
  return "a number such as " + std::string{sample} + " or " + catalog.number(sample);
}

/// What a place for dates takes.
std::string expected_day(const Catalog& catalog) {
  constexpr Date sample{2026, 11, 23};
  return "a day such as " + to_string(sample) + " or " + catalog.long_date(sample);
}

/// What the place takes when the text does not fit it, else an empty text.
std::string expected_instead(const AnswerPlace& place, const std::string& text, const Catalog& catalog) {
  switch (place.kind) {
    case PlaceKind::text: return text.find('\n') == std::string::npos ? "" : "a text on one line";
    case PlaceKind::multi_line_text: return {};
    case PlaceKind::number: return canonical_value(place.kind, text, catalog) ? "" : expected_number(text, catalog);
    case PlaceKind::date: return canonical_value(place.kind, text, catalog) ? "" : expected_day(catalog);
    case PlaceKind::tick: return text == "yes" || text == "no" ? "" : "yes or no";
    case PlaceKind::choice:
      return std::ranges::find(place.choices, text) != place.choices.end() ? "" : "one of " + list_of(place.choices);
  }
  return {};
}

std::optional<std::string> canonical_number(std::string_view text, const Catalog& catalog) {
  const auto read = catalog.read_number(text);
  if (!is_number(text)) return read;
  return read && *read != text ? std::nullopt : std::optional<std::string>{text};
}

std::optional<std::string> canonical_date(std::string_view text, const Catalog& catalog) {
  auto date = parse_date(text);
  if (!date) date = catalog.read_date(text);
  return date ? std::optional{to_string(*date)} : std::nullopt;
}

}  // namespace

std::optional<std::string> canonical_value(PlaceKind kind, std::string_view text, const Catalog& catalog) {
  switch (kind) {
    case PlaceKind::number: return canonical_number(text, catalog);
    case PlaceKind::date: return canonical_date(text, catalog);
    case PlaceKind::text:
    case PlaceKind::multi_line_text:
    case PlaceKind::tick:
    case PlaceKind::choice: break;
  }
  return std::string{text};
}

AnswerCheck::AnswerCheck(const Checklist& checklist, const Catalog& catalog)
    : checklist_{checklist}, catalog_{catalog} {
  for (AnswerPlace& place : answer_places(checklist)) {
    const auto [entry, is_new] = places_.try_emplace(place.id);
    if (!is_new) continue;
    entry->second = std::move(place);
    ids_.push_back(entry->first);
  }
}

std::optional<Diagnostic> AnswerCheck::form_problem(const Values::Value& form) const {
  if (form.text.empty() || form.text == checklist_.id) return {};
  return Diagnostic{Severity::error,
                    ErrorCode::pack_unknown_id,
                    form.place,
                    {},
                    "the values are for the form " + in_quotes(form.text),
                    "this form is " + in_quotes(checklist_.id)};
}

std::optional<Diagnostic> AnswerCheck::problem(const std::string& field, const Values::Value& value,
                                               const Diagnostics& told) const {
  const auto found = places_.find(field);
  if (found == places_.end()) {
    const bool is_full = told.all().size() > limits::diagnostics;
    const auto near = is_full ? std::string_view{} : nearest(field, ids_);
    return Diagnostic{Severity::error,
                      ErrorCode::values_unknown_field,
                      value.place,
                      field,
                      "the form " + in_quotes(checklist_.id) + " has no such field",
                      near.empty() ? "" : "did you mean " + in_quotes(near) + '?'};
  }
  const auto expected = expected_instead(found->second, value.text, catalog_);
  if (expected.empty()) return {};
  return Diagnostic{Severity::error,
                    ErrorCode::values_wrong_type,
                    value.place,
                    field,
                    in_quotes(value.text) + " does not fit the field",
                    "expected: " + expected};
}

void check_values(const Values& values, const Checklist& checklist, const Catalog& catalog, Diagnostics& diagnostics) {
  Diagnostics problems;
  check_checklist(checklist, problems);
  diagnostics.append(problems);
  if (problems.has_errors()) return;
  const AnswerCheck check{checklist, catalog};
  const auto report = [&](std::optional<Diagnostic> problem) {
    if (problem) diagnostics.add(std::move(*problem));
  };
  report(check.form_problem(values.form));
  for (const auto& [field, value] : values.by_field) report(check.problem(field, value, diagnostics));
  check_sums(values, checklist, catalog, diagnostics);
}

}  // namespace lapas
