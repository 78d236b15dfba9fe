// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "checklist/field_rules.hpp"

#include <algorithm>

#include <lapas/limits.hpp>

#include "core/answer_text.hpp"
#include "core/quoted.hpp"

namespace lapas {
namespace {

bool is_number_line(const AnswerField& field) {
  return field.kind == AnswerKind::line && field.format == AnswerFormat::number;
}

bool is_text(const AnswerField& field) {
  return field.kind == AnswerKind::ruled_lines || (field.kind == AnswerKind::line && !is_number_line(field));
}

bool may_have_default(const AnswerField& field) {
  return is_text(field) || is_number_line(field) || field.kind == AnswerKind::date || field.kind == AnswerKind::one_of;
}

/// Columns of tables and blanks of sentences may be required.
bool may_be_required(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::prose:
    case AnswerKind::photo:
    case AnswerKind::table:
    case AnswerKind::sentence:
    case AnswerKind::heading: return false;
    default: return true;
  }
}

/// What the default answer should be, or an empty text when it is one.
std::string expected_default(const AnswerField& field) {
  const std::string& text = field.default_answer.text;
  switch (field.kind) {
    case AnswerKind::date: return parse_date(text) ? "" : "a day such as 2026-11-23";
    case AnswerKind::one_of:
      return std::ranges::find(field.options, text, &Option::id) != field.options.end() ? "" : "the id of an option";
    default: break;
  }
  const int most = field.limits.max_length;
  if (most > 0 && count_characters(text) > most) return std::to_string(most) + " characters at most";
  switch (field.format) {
    case AnswerFormat::text: return {};
    case AnswerFormat::number:
      if (!is_number(text)) return "a number such as 1234.5";
      if (field.decimals && decimals_of(text) > *field.decimals) {
        return "a number of " + std::to_string(*field.decimals) + " decimals at most";
      }
      return {};
    case AnswerFormat::email: return is_email(text) ? "" : "an e-mail address such as name@example.org";
    case AnswerFormat::phone: return is_phone(text) ? "" : "a phone number such as +370 5 123 4567";
  }
  return {};
}

void check_default(const AnswerField& field, const Tell& tell) {
  if (field.default_answer.empty()) return;
  if (!may_have_default(field)) {
    tell("the field has a default", "a line, lines, a date and one-of may have one");
  } else if (const std::string expected = expected_default(field); !expected.empty()) {
    tell("the default " + in_quotes(field.default_answer.text) + " does not fit the field", "expected: " + expected);
  }
}

void check_list(const AnswerField& field, const Tell& tell) {
  if (field.look != OptionsLook::list) return;
  if (field.kind != AnswerKind::one_of) tell("the options are arranged as a list", "a list is for one-of");
  if (std::ranges::any_of(field.options, [](const Option& option) { return !option.go_to.empty(); })) {
    tell("an option of a list has a go-to", "on paper a list shows no options; arrange them as boxes");
  }
}

}  // namespace

bool has_default_text(const AnswerField& field) { return is_text(field) && field.format == AnswerFormat::text; }

void check_rules(const AnswerField& field, const Tell& tell) {
  const FieldLimits& limits = field.limits;
  if (limits.required && !may_be_required(field.kind)) {
    tell("the field is required", "what takes an answer may be that, and columns of a table");
  }
  if (limits.read_only && !may_have_default(field)) {
    tell("the field is read-only", "a line, lines, a date and one-of may be that");
  }
  if (limits.max_length > 0 && !is_text(field)) tell("the field has a max-length", "that is for texts");
  if (limits.comb && (!is_text(field) || field.kind != AnswerKind::line)) {
    tell("the field is a comb", "that is for text on one line");
  } else if (limits.comb && limits.max_length == 0) {
    tell("the comb has no max-length", "say how many cells it has");
  } else if (limits.comb && limits.max_length > limits::comb_cells) {
    tell("the comb has " + std::to_string(limits.max_length) + " cells",
         std::to_string(limits::comb_cells) + " at most");
  }
  if (field.format != AnswerFormat::text && field.kind != AnswerKind::line)
    tell("the field has a format", "that is for a line");
  if (field.decimals && !is_number_line(field))
    tell("the field has decimals", "that is for numbers: format=\"number\"");
  if (!field.unit.empty() && !is_number_line(field))
    tell("the field has a unit", "that is for numbers: format=\"number\"");
  check_default(field, tell);
  check_list(field, tell);
}

void check_rules(const Column& column, const Tell& tell) {
  const std::string name = "column " + in_quotes(column.id);
  if (column.limits.max_length > 0 && column.kind != ColumnKind::text)
    tell(name + " has a max-length", "that is for texts");
  if (column.limits.comb || column.limits.read_only) tell(name + " is a comb or read-only", "columns cannot be that");
  if (column.decimals && column.kind != ColumnKind::number) tell(name + " has decimals", "that is for numbers");
  if (!column.unit.empty() && column.kind != ColumnKind::number) tell(name + " has a unit", "that is for numbers");
  if (column.in_list && column.kind != ColumnKind::choice) tell(name + " is a list", "that is for choices");
  if (column.in_list && column.heads_options) tell(name + " is a list and has heads for options", "leave out one");
}

}  // namespace lapas
