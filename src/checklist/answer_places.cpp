// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The places of a form that take an answer, with their ids, in the order in which they print: in a checkpoint first
// what stands in the notes zone beside the questions, then the fields, then the footer.

#include <algorithm>

#include <lapas/checklist.hpp>

namespace lapas {
namespace {

class PlaceList {
 public:
  void add_fields(const std::string& owner, const std::vector<AnswerField>& fields, FieldZone zone,
                  std::size_t checkpoints = 0) {
    for (const auto& field : fields) {
      if (field.zone == zone) add_field(owner + '.' + field.id, field, checkpoints);
    }
  }

  std::vector<AnswerPlace> take() { return std::move(places_); }

 private:
  AnswerPlace& add(std::string id, PlaceKind kind, std::vector<std::string> choices = {}) {
    return places_.emplace_back(AnswerPlace{std::move(id), kind, std::move(choices)});
  }

  /// The one place of a field.
  void add_single(const std::string& id, PlaceKind kind, const AnswerField& field,
                  std::vector<std::string> choices = {}) {
    AnswerPlace& place = add(id, kind, std::move(choices));
    place.limits = field.limits;
    place.format = field.format;
    place.decimals = field.decimals;
    place.has_default = !field.default_answer.empty();
  }

  void add_field(const std::string& id, const AnswerField& field, std::size_t checkpoints) {
    switch (field.kind) {
      case AnswerKind::line:
        return add_single(id, field.format == AnswerFormat::number ? PlaceKind::number : PlaceKind::text, field);
      case AnswerKind::ruled_lines: return add_single(id, PlaceKind::multi_line_text, field);
      case AnswerKind::date: return add_single(id, PlaceKind::date, field);
      case AnswerKind::signature: return add_single(id, PlaceKind::signature, field);
      case AnswerKind::tick_list:
        for (const auto& option : field.options) add(id + '.' + option.id, PlaceKind::tick).limits = field.limits;
        return;
      case AnswerKind::one_of: return add_single(id, PlaceKind::choice, field, option_ids(field.options));
      case AnswerKind::yes_partly_no:
        return add_statements(id, field, field.statements.size(), {"yes", "partly", "no"});
      case AnswerKind::scale:
        return add_statements(id, field, field.statements.empty() ? checkpoints : field.statements.size(),
                              numbers(field.least, field.most));
      case AnswerKind::rating: return add_statements(id, field, field.statements.size(), option_ids(field.options));
      case AnswerKind::table: return add_cells(id, field);
      case AnswerKind::prose:
      case AnswerKind::photo:
      case AnswerKind::heading: return;
      case AnswerKind::sentence:
        for (const auto& blank : field.blanks) add_field(id + '.' + blank.id, blank, checkpoints);
        for (const auto& box : field.options) add(id + '.' + box.id, PlaceKind::tick);
        return;
    }
  }

  static std::vector<std::string> option_ids(const std::vector<Option>& options) {
    std::vector<std::string> ids;
    for (const auto& option : options) ids.push_back(option.id);
    return ids;
  }

  static std::vector<std::string> numbers(int least, int most) {
    std::vector<std::string> all;
    for (int number = least; number <= most; ++number) all.push_back(std::to_string(number));
    return all;
  }

  void add_statements(const std::string& id, const AnswerField& field, std::size_t count,
                      const std::vector<std::string>& choices) {
    for (std::size_t row = 0; row < count; ++row) {
      const auto row_id = id + '.' + field.row_id(row);
      add(row_id, PlaceKind::choice, choices).limits = field.limits;
      if (field.notes) add(row_id + "-notes", PlaceKind::text);
    }
  }

  void add_cells(const std::string& id, const AnswerField& table) {
    for (std::size_t row = 0; row < static_cast<std::size_t>(std::max(table.rows, 0)); ++row) {
      const bool pre_printed = row < table.statements.size();
      for (std::size_t column = pre_printed ? 2 : 1; column <= table.columns.size(); ++column) {
        const auto cell_id = id + '.' + table.row_id(row) + ".c" + std::to_string(column);
        add_cell(cell_id, table.columns[column - 1], table.row_lines, pre_printed);
      }
    }
    if (table.total.empty()) return;
    for (std::size_t column = 1; column <= table.columns.size(); ++column) {
      const Column& summed = table.columns[column - 1];
      if (summed.kind != ColumnKind::number) continue;
      add(id + ".total.c" + std::to_string(column), PlaceKind::number).decimals = summed.decimals;
    }
  }

  static PlaceKind kind_of(const Column& column, int lines) {
    switch (column.kind) {
      case ColumnKind::text: return lines > 1 ? PlaceKind::multi_line_text : PlaceKind::text;
      case ColumnKind::number: return PlaceKind::number;
      case ColumnKind::date: return PlaceKind::date;
      case ColumnKind::choice: return PlaceKind::choice;
    }
    return PlaceKind::text;
  }

  void add_cell(std::string id, const Column& column, int lines, bool pre_printed) {
    AnswerPlace& place = add(std::move(id), kind_of(column, lines), option_ids(column.options));
    place.limits = column.limits;
    place.limits.required &= pre_printed;
    place.decimals = column.decimals;
  }

  std::vector<AnswerPlace> places_;
};

}  // namespace

std::string AnswerField::row_id(std::size_t row) const {
  const bool is_named = row < statements.size() && !statements[row].id.empty();
  return is_named ? statements[row].id : "r" + std::to_string(row + 1);
}

std::string_view Checkpoint::number() const {
  const auto digit = id.find_first_of("0123456789");
  return digit == std::string::npos ? std::string_view{id} : std::string_view{id}.substr(digit);
}

std::vector<AnswerPlace> answer_places(const Checklist& checklist) {
  PlaceList places;
  places.add_fields("head", checklist.head, FieldZone::main);
  for (const auto& step : checklist.steps) {
    for (const auto& checkpoint : step.checkpoints) {
      for (const auto zone : {FieldZone::side, FieldZone::main}) {
        places.add_fields(checkpoint.id, checkpoint.fields, zone);
        places.add_fields(checkpoint.id, checklist.footer, zone);
      }
    }
    places.add_fields(step.id, step.closing, FieldZone::main, step.checkpoints.size());
  }
  return places.take();
}

}  // namespace lapas
