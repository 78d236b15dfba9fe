// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Holds values to the answer places of a checklist. A number or a day may be spelled as data or in the language.

#include <algorithm>

#include <lapas/limits.hpp>

#include "core/answer_text.hpp"
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

/// What a place for numbers takes when the text does not fit it, else an empty text.
std::string expected_number(const AnswerPlace& place, std::string_view text, const Catalog& catalog) {
  const auto number = canonical_value(place.kind, text, catalog);
  if (number && (!place.decimals || decimals_of(*number) <= *place.decimals)) return {};
  if (!number && is_number(text)) {
    return "a number that can be read in one way only: " + *catalog.read_number(text) + " or " + catalog.number(text);
  }
  std::string sample = "1234.5", kind = "a number";
  if (place.decimals) {
    sample = with_decimals(*place.decimals == 0 ? "1234" : sample, *place.decimals);
    kind =
        *place.decimals == 0 ? "a whole number" : kind + " of " + std::to_string(*place.decimals) + " decimals at most";
  }
  return kind + " such as " + sample + " or " + catalog.number(sample);
}

/// The same for a text on one line.
std::string expected_text(const AnswerPlace& place, const std::string& text) {
  if (text.find('\n') != std::string::npos) return "a text on one line";
  switch (place.format) {
    case AnswerFormat::email: return is_email(text) ? "" : "an e-mail address such as name@example.org";
    case AnswerFormat::phone: return is_phone(text) ? "" : "a phone number such as +370 5 123 4567";
    case AnswerFormat::text:
    case AnswerFormat::number: break;
  }
  return {};
}

/// What a place for dates takes.
std::string expected_day(const Catalog& catalog) {
  constexpr Date sample{2026, 11, 23};
  return "a day such as " + to_string(sample) + " or " + catalog.long_date(sample);
}

/// What the place takes when the text does not fit it, else an empty text.
std::string expected_instead(const AnswerPlace& place, const std::string& text, const Catalog& catalog) {
  switch (place.kind) {
    case PlaceKind::text: return expected_text(place, text);
    case PlaceKind::multi_line_text: return {};
    case PlaceKind::number: return expected_number(place, text, catalog);
    case PlaceKind::date: return canonical_value(place.kind, text, catalog) ? "" : expected_day(catalog);
    case PlaceKind::tick: return text == "yes" || text == "no" ? "" : "yes or no";
    case PlaceKind::choice:
      return std::ranges::find(place.choices, text) != place.choices.end() ? "" : "one of " + list_of(place.choices);
    case PlaceKind::signature: return "no value: it is signed by hand, or by a program that signs files";
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
    case PlaceKind::choice:
    case PlaceKind::signature: break;
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
  const AnswerPlace& place = found->second;
  const auto expected = expected_instead(place, value.text, catalog_);
  if (const int most = place.limits.max_length; expected.empty() && most > 0) {
    const int count = count_characters(value.text);
    if (count <= most) return {};
    return Diagnostic{Severity::error,
                      ErrorCode::values_too_long,
                      value.place,
                      field,
                      in_quotes(value.text) + " has " + std::to_string(count) + " characters",
                      std::to_string(most) + " at most"};
  }
  if (expected.empty()) return {};
  return Diagnostic{Severity::error,
                    ErrorCode::values_wrong_type,
                    value.place,
                    field,
                    in_quotes(value.text) + " does not fit the field",
                    "expected: " + expected};
}

std::vector<std::string> missing_answers(const Checklist& checklist, const Values& values) {
  std::vector<std::string> missing;
  if (values.by_field.empty()) return missing;
  std::map<std::string, bool> lists;  // Whether an option is ticked.
  for (const AnswerPlace& place : answer_places(checklist)) {
    if (!place.limits.required || place.has_default || place.kind == PlaceKind::signature) continue;
    const std::string* answer = values.find(place.id);
    if (place.kind == PlaceKind::tick) {
      lists[place.id.substr(0, place.id.rfind('.'))] |= answer != nullptr && *answer == "yes";
    } else if (answer == nullptr) {
      missing.push_back(place.id);
    }
  }
  for (const auto& [field, is_answered] : lists) {
    if (!is_answered) missing.push_back(field);
  }
  return missing;
}

Diagnostic missing(const std::string& field, const Values& values) {
  return {Severity::warning,        ErrorCode::values_missing, values.form.place, field,
          "the field has no value", "it is required"};
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
  for (const std::string& field : missing_answers(checklist, values)) diagnostics.add(missing(field, values));
}

}  // namespace lapas
