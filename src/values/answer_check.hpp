// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every door for answers asks of them: that they are texts, and that the form has places for them.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/values.hpp>

namespace lapas {

/// The values with ids and answers in the normal form. Reports what is no text, and what is too long or too much.
[[nodiscard]] Values in_normal_form(const Values& values, Diagnostics& diagnostics);

/// Holds answers to the places of one form, which must live as long as this does.
class AnswerCheck {
 public:
  AnswerCheck(const Checklist& checklist, const Catalog& catalog);

  /// Why the values are not for this form.
  [[nodiscard]] std::optional<Diagnostic> form_problem(const Values::Value& form) const;
  /// What is wrong with the answer. No nearest name is looked for when `told` is full.
  [[nodiscard]] std::optional<Diagnostic> problem(const std::string& field, const Values::Value& value,
                                                  const Diagnostics& told) const;

 private:
  const Checklist& checklist_;
  const Catalog& catalog_;
  std::map<std::string, AnswerPlace, std::less<>> places_;
  std::vector<std::string_view> ids_;  ///< In the order of the form.
};

/// The required fields of the form that the values leave out; none while there are no values at all. A tick list counts
/// once, by its own id. Signatures are no values, and what has a default is never missing.
[[nodiscard]] std::vector<std::string> missing_answers(const Checklist& checklist, const Values& values);
/// What is said of each.
[[nodiscard]] Diagnostic missing(const std::string& field, const Values& values);

}  // namespace lapas
