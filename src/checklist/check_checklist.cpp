// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold of a checklist, however it was made. Each member is looked at alone; when all are possible, the places
// of the form are counted, and then the full ids of fields and of what they stand in are compared.

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <lapas/checklist.hpp>
#include <lapas/limits.hpp>

#include "checklist/field_rules.hpp"
#include "checklist/leads.hpp"
#include "checklist/sentence.hpp"
#include "core/members.hpp"
#include "core/quoted.hpp"
#include "core/spelling.hpp"

namespace lapas {
namespace {

/// What is possible in a list of fields.
struct ListRules {
  bool side_zone = false;
  std::size_t assessed = 0;   ///< The checkpoints that a scale without statements assesses.
  std::size_t questions = 0;  ///< Those that fields may name, when `asks`.
  bool asks = false;
};

class Checker {
 public:
  Checker(const Checklist& list, Diagnostics& problems)
      : list_{list}, members_{problems, ErrorCode::checklist_malformed} {}

  void check_members() {
    begin(list_.place, list_.id);
    members_.id("the id of the checklist", list_.id);
    text("the title of the checklist", list_.title);
    text("the audience", list_.audience);
    text("the legend of scales", list_.scale_legend);
    check_fields("head", list_.head, {});
    check_fields("footer", list_.footer, {.side_zone = true});
    for (const Step& step : list_.steps) check_step(step);
  }

  /// That every step, checkpoint and field has an id of its own, and so has every place; and that there are not too many.
  void check_ids() {
    begin(list_.place, list_.id);
    const auto places = count_places();
    if (places > limits::answer_places) {
      members_.too_much("the form has " + std::to_string(places) + " places for answers",
                        std::to_string(limits::answer_places) + " at most");
      return;
    }
    take_all("head", list_.head);
    for (const Step& step : list_.steps) {
      take(step.id, step.place);
      for (const Checkpoint& checkpoint : step.checkpoints) {
        take(checkpoint.id, checkpoint.place);
        take_all(checkpoint.id, list_.footer);
        take_all(checkpoint.id, checkpoint.fields);
      }
      take_all(step.id, step.closing);
    }
    check_pointers();
    check_leads(list_, [&](const AnswerField& field, const std::string& target) {
      begin(field.label.place, field.id);
      members_.problem("an option leads to " + in_quotes(target) + ", which is no step or checkpoint behind it",
                       lead_hint);
    });
  }

 private:
  void begin(const SourcePlace& place, std::string_view id) {
    members_.place = place;
    members_.set_field(id);
  }

  void text(std::string_view name, const Message& message) {
    members_.text(name, message.text);
    members_.text("the context of a text", message.context);
  }

  void check_step(const Step& step) {
    begin(step.place, step.id);
    members_.id("the id of the step", step.id);
    text("the title of the step", step.title);
    text("the short title of the step", step.short_title);
    text("the introduction of the step", step.intro);
    for (const Checkpoint& checkpoint : step.checkpoints) check_checkpoint(checkpoint);
    check_fields(step.id, step.closing, {.assessed = step.checkpoints.size()});
  }

  void check_checkpoint(const Checkpoint& checkpoint) {
    begin(checkpoint.place, checkpoint.id);
    members_.id("the id of the checkpoint", checkpoint.id);
    text("the title of the checkpoint", checkpoint.title);
    text("the purpose", checkpoint.purpose);
    text("the evidence", checkpoint.evidence);
    for (const Message& question : checkpoint.questions) text("a question", question);
    for (const Pointer& pointer : checkpoint.pointers) text("a pointer", pointer.text);
    check_fields(checkpoint.id, checkpoint.fields,
                 {.side_zone = true, .questions = checkpoint.questions.size(), .asks = true});
  }

  void check_fields(const std::string& owner, const std::vector<AnswerField>& fields, const ListRules& rules) {
    for (const AnswerField& field : fields) {
      begin(field.label.place, owner + '.' + field.id);
      check_field(field, rules);
    }
  }

  void check_field(const AnswerField& field, const ListRules& rules) {
    constexpr int whole_width = 100;
    members_.id_part("the id of the field", field.id);
    for (const auto& [name, message] : {std::pair{"the label", &field.label},
                                        {"the hint", &field.hint},
                                        {"the legend", &field.legend},
                                        {"the head of the statements", &field.statement_head},
                                        {"the label of the sums", &field.total},
                                        {"the unit", &field.unit},
                                        {"the default answer", &field.default_answer}}) {
      text(name, *message);
    }
    check_rows(field.statements);
    members_.number("the width", field.width, 1, whole_width);
    members_.number("the order of growth", field.grow, 0, limits::growth_orders);
    if (field.zone == FieldZone::side && !rules.side_zone) {
      members_.problem("the field stands in the side zone", "only checkpoints have one");
    }
    for (const int question : field.answers) {
      members_.number("the number of a question that the field answers", question, 1,
                      rules.asks ? static_cast<std::int64_t>(rules.questions) : limits::table_rows);
    }
    check_limits(field.limits, field.decimals);
    check_rules(field, tell());
    check_kind(field, rules);
  }

  void check_limits(const FieldLimits& limits, std::optional<int> decimals) {
    members_.number("the number of characters", limits.max_length, 0, limits::answer_characters);
    members_.number("the number of decimals", decimals.value_or(0), 0, limits::decimals);
  }

  [[nodiscard]] Tell tell() {
    return [this](std::string message, std::string hint) { members_.problem(std::move(message), std::move(hint)); };
  }

  void check_kind(const AnswerField& field, const ListRules& rules) {
    switch (field.kind) {
      case AnswerKind::line:
      case AnswerKind::date: return;
      case AnswerKind::ruled_lines:
        return members_.number("the number of lines", field.lines, 1, limits::writing_lines);
      case AnswerKind::tick_list:
      case AnswerKind::one_of: return check_options(field.options);
      case AnswerKind::yes_partly_no: return check_statements(field, 0);
      case AnswerKind::scale: check_numbers(field); return check_statements(field, rules.assessed);
      case AnswerKind::rating: check_options(field.options); return check_statements(field, 0);
      case AnswerKind::table: return check_table(field);
      case AnswerKind::prose:
      case AnswerKind::signature: return;
      case AnswerKind::photo: return members_.number("the height", field.height, 1, limits::photo_height);
      case AnswerKind::sentence: return check_sentence_of(field);
      case AnswerKind::heading:
        return members_.number("the number of the heading", field.number, 0, limits::repetitions);
    }
    members_.problem("the kind of the field is none that there is");
  }

  void check_sentence_of(const AnswerField& sentence) {
    const std::size_t places = sentence.blanks.size() + sentence.options.size();
    if (places > limits::sentence_places) {
      return members_.too_much("the sentence has " + std::to_string(places) + " places",
                               std::to_string(limits::sentence_places) + " at most");
    }
    if (!sentence.options.empty()) check_options(sentence.options);
    for (const AnswerField& blank : sentence.blanks) {
      members_.id_part("the id of a blank", blank.id);
      text("the label of a blank", blank.label);
      text("the default answer", blank.default_answer);
      check_limits(blank.limits, blank.decimals);
      check_rules(blank, tell());
      if (blank.limits.comb || !blank.unit.empty()) {
        members_.problem("a blank of the sentence has cells or a unit", "those are for lines of their own");
      }
      members_.number("the room of a blank", blank.room, 1, limits::sentence_room);
      if (blank.kind != AnswerKind::line && blank.kind != AnswerKind::date) {
        members_.problem("a blank of the sentence is no line and no date");
      }
    }
    check_ids_of(sentence);
    check_sentence(sentence, [&](std::string problem, std::string hint) {
      members_.problem(std::move(problem), std::move(hint));
    });
  }

  /// Blanks and boxes share the sentence.
  void check_ids_of(const AnswerField& sentence) {
    std::unordered_set<std::string_view> seen;
    for (const Option& box : sentence.options) seen.insert(box.id);
    for (const AnswerField& blank : sentence.blanks) {
      if (!seen.insert(blank.id).second)
        members_.problem("two places of the sentence have the id " + in_quotes(blank.id));
    }
  }

  void check_options(const std::vector<Option>& options) {
    if (options.empty()) members_.problem("there are no options to choose from");
    members_.number("the number of options", static_cast<std::int64_t>(options.size()), 0, limits::list_options);
    std::unordered_set<std::string_view> seen;
    for (const Option& option : options) {
      members_.id_part("the id of an option", option.id);
      text("the label of an option", option.label);
      if (!seen.insert(option.id).second) members_.problem("two options have the id \"" + option.id + '"');
    }
  }

  void check_rows(const std::vector<Statement>& statements) {
    std::unordered_set<std::string_view> seen;
    for (const Statement& statement : statements) {
      text("a statement", statement.text);
      text("the title of a group", statement.group);
      members_.text("the code of a row", statement.code);
      if (statement.id.empty()) continue;
      members_.id_part("the id of a row", statement.id);
      if (is_row_number(statement.id)) {
        members_.problem("the id of a row is " + in_quotes(statement.id),
                         "r1, r2, … and total are those of rows without");
      }
      if (!seen.insert(statement.id).second) members_.problem("two rows have the id " + in_quotes(statement.id));
    }
  }

  void check_numbers(const AnswerField& scale) {
    members_.number("the first number of the scale", scale.least, 0, limits::scale_number);
    members_.number("the last number of the scale", scale.most, scale.least + 1, limits::scale_number);
    members_.number("the length of the scale", scale.most - std::int64_t{scale.least} + 1, 1, limits::scale_marks);
  }

  void check_statements(const AnswerField& field, std::size_t assessed) {
    const auto count = field.statements.empty() ? assessed : field.statements.size();
    members_.number("the number of statements", static_cast<std::int64_t>(count), 1, limits::table_rows);
  }

  void check_table(const AnswerField& table) {
    members_.number("the number of rows", table.rows, 1, limits::table_rows);
    members_.number("the number of lines of a row", table.row_lines, 1, limits::writing_lines);
    if (table.rows > 0 && table.statements.size() > static_cast<std::size_t>(table.rows)) {
      members_.problem("the table has " + std::to_string(table.statements.size()) + " pre-printed rows and " +
                           std::to_string(table.rows) + " rows",
                       "rows counts the pre-printed rows too");
    }
    check_columns(table.columns);
    if (!table.columns.empty() && table.columns.front().kind == ColumnKind::choice && !table.statements.empty()) {
      members_.problem("the first column has boxes and cannot hold the pre-printed texts of rows",
                       "put a column of text before it");
    }
  }

  void check_columns(const std::vector<Column>& columns) {
    std::size_t printed = 0;
    for (const Column& column : columns) printed += std::max<std::size_t>(column.options.size(), 1);
    members_.number("the number of columns", static_cast<std::int64_t>(printed), 1, limits::table_columns);
    std::unordered_set<std::string_view> seen;
    int line = 0;
    for (const Column& column : columns) {
      members_.id_part("the id of a column", column.id);
      text("the label of a column", column.label);
      text("the unit of a column", column.unit);
      check_limits(column.limits, column.decimals);
      check_rules(column, tell());
      members_.number("the width of a column", column.width, 1, limits::column_width);
      const int next = &column == &columns.front() ? 0 : line + 1;
      if (column.line < line || column.line > std::min(next, limits::record_lines - 1)) {
        members_.problem("the line of a column is " + std::to_string(column.line),
                         "lines count from 0 and go up by one, in the order of the columns, to " +
                             std::to_string(limits::record_lines - 1));
      }
      line = std::clamp(column.line, 0, limits::record_lines - 1);
      if (column.kind == ColumnKind::choice) {
        check_options(column.options);
      } else if (!column.options.empty()) {
        members_.problem("the column \"" + column.id + "\" has options and is none of choices");
      }
      if (!seen.insert(column.id).second) members_.problem("two columns have the id \"" + column.id + '"');
    }
  }

  [[nodiscard]] static std::size_t places_of(const AnswerField& field, std::size_t assessed) {
    const std::size_t rows = field.statements.empty() ? assessed : field.statements.size();
    switch (field.kind) {
      case AnswerKind::tick_list: return field.options.size();
      case AnswerKind::prose:
      case AnswerKind::photo:
      case AnswerKind::heading: return 0;
      case AnswerKind::sentence: return field.blanks.size() + field.options.size();
      case AnswerKind::yes_partly_no:
      case AnswerKind::scale:
      case AnswerKind::rating: return rows * (field.notes ? 2 : 1);
      case AnswerKind::table:
        return (static_cast<std::size_t>(field.rows) + (field.total.empty() ? 0 : 1)) * field.columns.size();
      default: return 1;
    }
  }

  [[nodiscard]] static std::size_t places_of(const std::vector<AnswerField>& fields, std::size_t assessed = 0) {
    std::size_t count = 0;
    for (const AnswerField& field : fields) count += places_of(field, assessed);
    return count;
  }

  [[nodiscard]] std::size_t count_places() const {
    std::size_t count = places_of(list_.head);
    const std::size_t footer = places_of(list_.footer);
    for (const Step& step : list_.steps) {
      for (const Checkpoint& checkpoint : step.checkpoints) count += places_of(checkpoint.fields) + footer;
      count += places_of(step.closing, step.checkpoints.size());
    }
    return count;
  }

  void take(std::string id, const SourcePlace& place) {
    const auto [taken, is_new] = ids_.insert(std::move(id));
    if (is_new) return;
    begin(place, *taken);
    members_.problem("the id \"" + *taken + "\" stands twice", "choose another id");
  }

  void take_all(const std::string& owner, const std::vector<AnswerField>& fields) {
    for (const AnswerField& field : fields) take(owner + '.' + field.id, field.label.place);
  }

  void check_pointers() {
    std::unordered_set<std::string_view> targets;
    for (const Step& step : list_.steps) {
      targets.insert(step.id);
      for (const Checkpoint& checkpoint : step.checkpoints) targets.insert(checkpoint.id);
    }
    for (const Step& step : list_.steps) {
      for (const Checkpoint& checkpoint : step.checkpoints) {
        for (const Pointer& pointer : checkpoint.pointers) {
          if (targets.contains(pointer.target)) continue;
          begin(pointer.text.place, checkpoint.id);
          members_.problem("a pointer leads to no step or checkpoint");
        }
      }
    }
  }

  const Checklist& list_;
  Members members_;
  std::unordered_set<std::string> ids_;  ///< Of steps, checkpoints and fields.
};

}  // namespace

void check_checklist(const Checklist& checklist, Diagnostics& diagnostics) {
  Diagnostics problems;
  Checker checker{checklist, problems};
  checker.check_members();
  if (!problems.has_errors()) checker.check_ids();
  diagnostics.append(problems);
}

}  // namespace lapas
