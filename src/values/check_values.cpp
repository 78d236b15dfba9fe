// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Holds values to the answer places of a checklist. A number or a day may be spelled as data or in the language.

#include <algorithm>
#include <map>

#include <lapas/values.hpp>

#include "xml/reader.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

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

void check_values(const Values& values, const Checklist& checklist, const Catalog& catalog, Diagnostics& diagnostics) {
  const auto report = [&](ErrorCode code, const SourcePlace& place, const std::string& field, std::string message,
                          std::string hint) {
    diagnostics.add({Severity::error, code, place, field, std::move(message), std::move(hint)});
  };
  if (!values.form.text.empty() && values.form.text != checklist.id) {
    report(ErrorCode::pack_unknown_id, values.form.place, {},
           "the values are for the form " + in_quotes(values.form.text), "this form is " + in_quotes(checklist.id));
  }
  Diagnostics problems;
  check_checklist(checklist, problems);
  diagnostics.append(problems);
  if (problems.has_errors()) return;
  const auto list = answer_places(checklist);
  std::map<std::string_view, const AnswerPlace*> places;
  std::vector<std::string_view> ids;
  for (const auto& place : list) {
    places.emplace(place.id, &place);
    ids.push_back(place.id);
  }
  for (const auto& [field, value] : values.by_field) {
    const auto found = places.find(field);
    if (found == places.end()) {
      const auto near = nearest(field, ids);
      report(ErrorCode::values_unknown_field, value.place, field,
             "the form " + in_quotes(checklist.id) + " has no such field",
             near.empty() ? "" : "did you mean " + in_quotes(near) + '?');
    } else if (auto expected = expected_instead(*found->second, value.text, catalog); !expected.empty()) {
      report(ErrorCode::values_wrong_type, value.place, field, in_quotes(value.text) + " does not fit the field",
             "expected: " + std::move(expected));
    }
  }
}

}  // namespace lapas
