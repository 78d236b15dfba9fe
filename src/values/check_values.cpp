// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Holds values to the answer places of a checklist.

#include <algorithm>
#include <map>

#include <lapas/values.hpp>

#include "xml/lexical.hpp"
#include "xml/reader.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

std::string list_of(const std::vector<std::string>& choices) {
  std::string list;
  for (const auto& choice : choices) list += (list.empty() ? "" : ", ") + choice;
  return list;
}

/// What the place takes when the text does not fit it, else an empty text.
std::string expected_instead(const AnswerPlace& place, const std::string& text) {
  switch (place.kind) {
    case PlaceKind::text:
      return text.find('\n') == std::string::npos ? "" : "a text on one line";
    case PlaceKind::multi_line_text:
      return {};
    case PlaceKind::number:
      return xml::is_number(text) ? "" : "a number such as 12 or 1234.5";
    case PlaceKind::date:
      return xml::is_date(text) ? "" : "a day such as 2026-11-23";
    case PlaceKind::tick:
      return text == "yes" || text == "no" ? "" : "yes or no";
    case PlaceKind::choice:
      return std::ranges::find(place.choices, text) != place.choices.end() ? "" : "one of " + list_of(place.choices);
  }
  return {};
}

}  // namespace

void check_values(const Values& values, const Checklist& checklist, Diagnostics& diagnostics) {
  const auto report = [&](ErrorCode code, const SourcePlace& place, const std::string& field, std::string message,
                          std::string hint) {
    diagnostics.add({Severity::error, code, place, field, std::move(message), std::move(hint)});
  };
  if (!values.form.text.empty() && values.form.text != checklist.id) {
    report(ErrorCode::pack_unknown_id, values.form.place, {},
           "the values are for the form " + in_quotes(values.form.text), "this form is " + in_quotes(checklist.id));
  }
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
    } else if (auto expected = expected_instead(*found->second, value.text); !expected.empty()) {
      report(ErrorCode::values_wrong_type, value.place, field, in_quotes(value.text) + " does not fit the field",
             "expected: " + std::move(expected));
    }
  }
}

}  // namespace lapas
