// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers come from files and from programs; what is none of a text is refused before anything is made of it.

#include <lapas/limits.hpp>

#include "core/quoted.hpp"
#include "values/answer_check.hpp"

namespace lapas {
namespace {

std::string bytes(std::size_t count) { return std::to_string(count) + " bytes"; }

class Normalizer {
 public:
  explicit Normalizer(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

  Values run(const Values& values) {
    Values normal{{}, values.form};
    normal.form.text = text("the id of the form", values.form.text, {}, values.form.place);
    if (values.by_field.size() > limits::answers) {
      report(ErrorCode::limit_exceeded, {}, values.by_field.begin()->second.place,
             "there are more than " + std::to_string(limits::answers) + " answers");
      return normal;
    }
    for (const auto& [field, value] : values.by_field) add(normal, field, value);
    if (total_ > limits::document_text_bytes) {
      report(ErrorCode::limit_exceeded, {}, values.form.place,
             "the answers have more than " + bytes(limits::document_text_bytes));
    }
    return normal;
  }

 private:
  void add(Values& normal, const std::string& field, const Values::Value& value) {
    const std::string id = text("the id of the field", field, field, value.place);
    Values::Value answer{text("the answer", value.text, field, value.place), value.place};
    total_ += answer.text.size();
    if (!normal.by_field.emplace(id, std::move(answer)).second) {
      report(ErrorCode::values_duplicate, field, value.place, "the field has a value already", "keep one");
    }
  }

  std::string text(const std::string& what, const std::string& text, const std::string& field,
                   const SourcePlace& place) {
    if (text.size() > limits::text_bytes) {
      report(ErrorCode::limit_exceeded, field, place, what + " has more than " + bytes(limits::text_bytes));
      return {};
    }
    const std::string problem = text_problem(text);
    if (problem.empty()) return normal_form(text);
    report(ErrorCode::text_malformed, field, place, what + ' ' + problem, "remove it");
    return text;
  }

  void report(ErrorCode code, const std::string& field, const SourcePlace& place, std::string message,
              std::string hint = {}) {
    diagnostics_.add({Severity::error, code, place, field, std::move(message), std::move(hint)});
  }

  Diagnostics& diagnostics_;
  std::size_t total_ = 0;
};

}  // namespace

Values in_normal_form(const Values& values, Diagnostics& diagnostics) { return Normalizer{diagnostics}.run(values); }

}  // namespace lapas
