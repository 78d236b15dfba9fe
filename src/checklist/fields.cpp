// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads answer fields: the name of the element picks the kind, each kind reads its own attributes and children, and
// what all kinds share is read once.

#include "checklist/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <system_error>
#include <utility>

#include <lapas/limits.hpp>

#include "checklist/field_rules.hpp"
#include "core/spelling.hpp"
#include "core/suggestion.hpp"

namespace lapas {
namespace {

using xml::tag;

constexpr int most_lines = 40, most_rows = 60, most_row_lines = 20;

struct KindRow {
  std::string_view element;
  AnswerKind kind;
};

constexpr std::array<KindRow, 13> kinds{{{"line", AnswerKind::line},
                                         {"lines", AnswerKind::ruled_lines},
                                         {"date", AnswerKind::date},
                                         {"tick-list", AnswerKind::tick_list},
                                         {"one-of", AnswerKind::one_of},
                                         {"yes-partly-no", AnswerKind::yes_partly_no},
                                         {"scale", AnswerKind::scale},
                                         {"rating", AnswerKind::rating},
                                         {"table", AnswerKind::table},
                                         {"prose", AnswerKind::prose},
                                         {"photo", AnswerKind::photo},
                                         {"signature", AnswerKind::signature},
                                         {"sentence", AnswerKind::sentence}}};

AnswerKind kind_of(pugi::xml_node node) {
  return std::ranges::find(kinds, std::string_view{node.name()}, &KindRow::element)->kind;
}

}  // namespace

std::vector<std::string_view> FieldReader::element_names(std::string_view other) {
  std::vector<std::string_view> names{other};
  for (const auto& row : kinds) names.push_back(row.element);
  return names;
}

std::vector<AnswerField> FieldReader::list(pugi::xml_node parent, const FieldListRules& rules) {
  std::vector<AnswerField> fields;
  std::unordered_set<std::string> seen;
  for (const auto node : reader_.children(parent, element_names("repeat"))) {
    if (node.name() == std::string_view{"repeat"}) {
      std::ranges::move(repeated(node, part_id(node, seen)), std::back_inserter(fields));
      continue;
    }
    auto read = field(node, rules);
    read.id = part_id(node, seen);
    fields.push_back(std::move(read));
  }
  return fields;
}

AnswerField FieldReader::field(pugi::xml_node node, const FieldListRules& rules) {
  AnswerField read;
  read.kind = kind_of(node);
  switch (read.kind) {
    case AnswerKind::line: read_line(node, read); break;
    case AnswerKind::date: read_date(node, read); break;
    case AnswerKind::ruled_lines: read_lines(node, read); break;
    case AnswerKind::tick_list:
    case AnswerKind::one_of: read_options(node, read); break;
    case AnswerKind::yes_partly_no: read_statements(node, read, {}, {}); break;
    case AnswerKind::scale: read_scale(node, read, rules); break;
    case AnswerKind::rating: read_rating(node, read); break;
    case AnswerKind::table:
      if (node.attribute("kind")) {
        read_table_of_kind(node, read);
      } else {
        read_table(node, read);
      }
      break;
    case AnswerKind::prose:
      reader_.allow_attributes(node, {"id", "zone", "width"});
      read.label = reader_.filled_message(node);
      break;
    case AnswerKind::photo:
      reader_.allow_attributes(node, {"id", "zone", "width", "height"});
      reader_.allow_children(node, {"label"});
      read.height = reader_.integer(node, "height", read.height, 1, limits::photo_height);
      break;
    case AnswerKind::signature:
      reader_.allow_attributes(node, {"id", "zone", "width", "answers", "required"});
      reader_.allow_children(node, {"label", "hint"});
      break;
    case AnswerKind::sentence: read_sentence(node, read); break;
    case AnswerKind::heading: break;  // Only groups that are repeated have one.
  }
  read_common(node, read, rules);
  tell_of_rules(node, read);
  return read;
}

void FieldReader::tell_of_rules(pugi::xml_node node, const AnswerField& field) {
  check_rules(field, [&](std::string message, std::string hint) {
    reader_.error(ErrorCode::pack_bad_value, node, std::move(message), std::move(hint));
  });
}

void FieldReader::read_common(pugi::xml_node node, AnswerField& field, const FieldListRules& rules) {
  constexpr std::pair<std::string_view, FieldZone> zones[]{{"main", FieldZone::main}, {"side", FieldZone::side}};
  field.zone = reader_.choice<FieldZone>(node, "zone", zones, FieldZone::main);
  if (field.zone == FieldZone::side && !rules.side_zone) {
    reader_.error(ErrorCode::pack_bad_value, node, "zone=\"side\" is not possible in " + tag(node.parent()),
                  "only checkpoints have a notes zone");
  }
  field.width = reader_.integer(node, "width", 100, 10, 100);
  if (field.kind == AnswerKind::prose || field.kind == AnswerKind::sentence) return;
  // A kind of table gives its label.
  auto label =
      node.attribute("kind") ? reader_.optional_message(node, "label") : reader_.required_message(node, "label");
  if (!label.empty()) field.label = std::move(label);
  read_hint(node, field);
  field.limits.required = reader_.flag(node, "required");
  field.answers = question_numbers(node);
}

std::vector<int> FieldReader::question_numbers(pugi::xml_node node) {
  std::vector<int> numbers;
  const auto text = reader_.optional(node, "answers");
  for (const char *at = text.data(), *const end = at + text.size(); at != end;) {
    int number = 0;
    const auto [next, problem] = std::from_chars(at, end, number);
    const bool ends = next == end || *next == ' ';
    if (problem != std::errc{} || !ends || number < 1) {
      reader_.report_bad_value(node, "answers", text, "numbers of questions with spaces between them");
      return {};
    }
    numbers.push_back(number);
    at = next == end ? end : next + 1;
  }
  return numbers;
}

void FieldReader::read_hint(pugi::xml_node node, AnswerField& field) {
  constexpr std::pair<std::string_view, bool> places[]{{"below", true}};
  const auto hint = reader_.child(node, "hint");
  if (!hint) return;
  reader_.allow_attributes(hint, {"place"});
  field.hint_below = reader_.choice<bool>(hint, "place", places, false);
  field.hint = reader_.filled_message(hint);
}

void FieldReader::read_lines(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(node,
                           {"id", "zone", "width", "answers", "required", "read-only", "max-length", "lines", "grow"});
  reader_.allow_children(node, {"label", "hint", "default"});
  read_text_limits(node, field);
  field.grow = reader_.integer(node, "grow", 0, 1, limits::growth_orders);
  field.lines = reader_.required_integer(node, "lines", 1, most_lines);
}

void FieldReader::read_options(pugi::xml_node node, AnswerField& field) {
  constexpr std::pair<std::string_view, OptionsLook> looks[]{{"row", OptionsLook::row},
                                                             {"stacked", OptionsLook::stacked},
                                                             {"columns", OptionsLook::columns},
                                                             {"list", OptionsLook::list}};
  if (field.kind == AnswerKind::one_of) {
    reader_.allow_attributes(node, {"id", "zone", "width", "answers", "required", "read-only", "arrange"});
    reader_.allow_children(node, {"label", "hint", "option", "default"});
    read_default(node, field);
  } else {
    reader_.allow_attributes(node, {"id", "zone", "width", "answers", "required", "arrange"});
    reader_.allow_children(node, {"label", "hint", "option"});
  }
  field.look = reader_.choice<OptionsLook>(node, "arrange", looks, OptionsLook::fitting);
  field.options = options(node, true);
}

void FieldReader::read_scale(pugi::xml_node node, AnswerField& field, const FieldListRules& rules) {
  field.least = reader_.integer(node, "from", field.least, 0, limits::scale_number);
  field.most = reader_.integer(node, "to", field.most, 0, limits::scale_number);
  const int marks = field.most - field.least + 1;
  if (marks < 2 || marks > limits::scale_marks) {
    reader_.error(ErrorCode::pack_bad_value, node,
                  "the scale goes from " + std::to_string(field.least) + " to " + std::to_string(field.most),
                  "it has 2 numbers at least and " + std::to_string(limits::scale_marks) + " at most");
  }
  read_statements(node, field, {"from", "to"}, {}, !rules.assesses_checkpoints);
}

void FieldReader::read_rating(pugi::xml_node node, AnswerField& field) {
  field.options = options(node);
  read_statements(node, field, {}, {"option"});
}

void FieldReader::read_statements(pugi::xml_node node, AnswerField& field, Names own_attributes, Names own_children,
                                  bool required) {
  std::vector<std::string_view> attributes{"id", "zone", "width", "answers", "required", "notes"};
  attributes.insert(attributes.end(), own_attributes);
  reader_.allow_attributes(node, attributes);
  std::vector<std::string_view> children{"label", "hint", "statement-head", "group", "statement", "legend"};
  children.insert(children.end(), own_children);
  reader_.allow_children(node, children);
  field.notes = reader_.flag(node, "notes", true);
  field.statements = statements(node, "statement");
  if (required) reader_.require_child(node, "statement");
  field.statement_head = reader_.optional_message(node, "statement-head");
  field.legend = reader_.optional_message(node, "legend");
}

std::vector<AnswerField> FieldReader::table_kinds(pugi::xml_node tables) {
  std::vector<AnswerField> read;
  std::unordered_set<std::string> seen;
  if (!tables) return read;
  reader_.allow_attributes(tables, {});
  for (const auto node : reader_.children(tables, {"table"})) {
    auto kind = table_kind(node);
    kind.id = part_id(node, seen);
    read.push_back(std::move(kind));
  }
  return read;
}

AnswerField FieldReader::table_kind(pugi::xml_node node) {
  reader_.allow_attributes(node, {"id", "row-lines", "numbered"});
  reader_.allow_children(node, {"label", "hint", "column", "legend", "total"});
  AnswerField table;
  table.kind = AnswerKind::table;
  table.label = reader_.required_message(node, "label");
  read_hint(node, table);
  read_columns(node, table);
  return table;
}

void FieldReader::read_table(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(
      node, {"id", "zone", "width", "answers", "rows", "row-lines", "numbered", "keep", "spread", "grow"});
  reader_.allow_children(node, {"label", "hint", "column", "group", "row", "legend", "total"});
  read_columns(node, field);
  read_rows(node, field);
}

void FieldReader::read_table_of_kind(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(
      node, {"id", "zone", "width", "answers", "rows", "row-lines", "numbered", "keep", "spread", "grow", "kind"});
  reader_.allow_children(node, {"label", "hint", "group", "row"});
  const auto kind = reader_.required(node, "kind");
  const auto found = std::ranges::find(tables_, kind, &AnswerField::id);
  if (found != tables_.end()) {
    field = *found;
    field.row_lines = reader_.integer(node, "row-lines", field.row_lines, 1, most_row_lines);
    field.numbered = reader_.flag(node, "numbered", field.numbered);
  } else if (!kind.empty()) {
    std::vector<std::string_view> known;
    for (const auto& table : tables_) known.push_back(table.id);
    reader_.error(ErrorCode::pack_unknown_id, node, "there is no kind of table " + in_quotes(kind),
                  suggestion(kind, known));
  }
  read_rows(node, field);
}

void FieldReader::read_rows(pugi::xml_node node, AnswerField& field) {
  constexpr std::pair<std::string_view, bool> keeps[]{{"page", true}};
  field.rows = reader_.required_integer(node, "rows", 1, most_rows);
  constexpr std::pair<std::string_view, TableSpread> spreads[]{{"even", TableSpread::even},
                                                               {"fill", TableSpread::fill}};
  field.whole = reader_.choice<bool>(node, "keep", keeps, false);
  field.spread = reader_.choice<TableSpread>(node, "spread", spreads, TableSpread::flow);
  field.grow = reader_.integer(node, "grow", 0, 1, limits::growth_orders);
  field.statements = statements(node, "row");
  if (!field.statements.empty() && !field.columns.empty() && field.columns.front().kind == ColumnKind::choice) {
    reader_.error(ErrorCode::pack_bad_value, node, "the first column has boxes and cannot hold the texts of rows",
                  "put a column of text before it");
  }
  if (static_cast<int>(field.statements.size()) <= field.rows || field.rows == 0) return;
  reader_.error(ErrorCode::pack_bad_value, node,
                "the table has " + std::to_string(field.statements.size()) + " pre-printed rows but rows=\"" +
                    std::to_string(field.rows) + '"',
                "rows counts the pre-printed rows too");
}

void FieldReader::read_columns(pugi::xml_node node, AnswerField& field) {
  field.row_lines = reader_.integer(node, "row-lines", 1, 1, most_row_lines);
  field.numbered = reader_.flag(node, "numbered");
  field.legend = reader_.optional_message(node, "legend");
  field.total = reader_.optional_message(node, "total");
  std::unordered_set<std::string> seen;
  for (const auto child : node.children("column")) {
    auto read = column(child);
    read.id = part_id(child, seen);
    field.columns.push_back(std::move(read));
  }
  reader_.require_child(node, "column");
  check_lines_of_record(node, field.columns);
}

void FieldReader::check_lines_of_record(pugi::xml_node node, const std::vector<Column>& columns) {
  int line = 0;
  for (const auto& column : columns) {
    const bool first = &column == &columns.front();
    const bool follows = column.line == line || (!first && column.line == line + 1);
    if (!follows) {
      reader_.diagnostics().error(ErrorCode::pack_bad_value, column.label.place,
                                  "column " + in_quotes(column.id) + " of " + tag(node) + " stands on line " +
                                      std::to_string(column.line) + " of the record",
                                  "lines count from 0 and go up by one, in the order of the columns");
    }
    line = column.line;
  }
}

std::vector<Option> FieldReader::options(pugi::xml_node parent, bool may_lead) {
  std::vector<Option> read;
  std::unordered_set<std::string> seen;
  for (const auto node : parent.children("option")) {
    if (may_lead) reader_.allow_attributes(node, {"id", "go-to"});
    else reader_.allow_attributes(node, {"id"});
    auto label = reader_.filled_message(node);
    read.push_back({part_id(node, seen), std::move(label), may_lead ? reader_.optional(node, "go-to") : std::string{}});
  }
  reader_.require_child(parent, "option");
  return read;
}

std::vector<Statement> FieldReader::statements(pugi::xml_node parent, std::string_view name) {
  std::vector<Statement> read;
  std::unordered_set<std::string> seen;
  Message group;
  pugi::xml_node open_group;
  for (const auto node : parent.children()) {
    if (std::string_view{node.name()} == "group") {
      reader_.allow_attributes(node, {});
      report_empty_group(open_group);
      open_group = node;
      group = reader_.filled_message(node);
    } else if (node.name() == name) {
      read.push_back(statement(node, seen));
      read.back().group = std::exchange(group, {});
      open_group = {};
    }
  }
  report_empty_group(open_group);
  return read;
}

void FieldReader::report_empty_group(pugi::xml_node group) {
  if (!group) return;
  reader_.error(ErrorCode::pack_missing_element, group, "the group has no rows",
                "write it before the rows that it heads");
}

Statement FieldReader::statement(pugi::xml_node node, std::unordered_set<std::string>& seen) {
  reader_.allow_attributes(node, {"id", "code"});
  Statement read{.text = reader_.filled_message(node), .code = reader_.optional(node, "code")};
  if (node.attribute("id")) read.id = part_id(node, seen);
  if (is_row_number(read.id)) {
    reader_.report_bad_value(node, "id", read.id, "another name: rows without one are called r1, r2, …, total");
  }
  return read;
}

std::vector<Message> FieldReader::messages(pugi::xml_node parent, std::string_view name) {
  std::vector<Message> read;
  const std::string key{name};  // pugixml keeps the pointer.
  for (const auto node : parent.children(key.c_str())) {
    reader_.allow_attributes(node, {});
    read.push_back(reader_.filled_message(node));
  }
  reader_.require_child(parent, name);
  return read;
}

std::string FieldReader::part_id(pugi::xml_node node, std::unordered_set<std::string>& seen) {
  auto id = reader_.id(node);
  if (id.find('.') != std::string::npos) {
    reader_.error(ErrorCode::pack_bad_value, node, in_quotes(id) + " has a dot", "dots join the parts of full ids");
  }
  if (!seen.insert(id).second && !id.empty()) reader_.report_duplicate_id(node, id);
  return id;
}

}  // namespace lapas
