// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads what fields on one line and columns of tables ask of their answers.

#include <utility>

#include <lapas/limits.hpp>

#include "checklist/field_rules.hpp"
#include "checklist/fields.hpp"

namespace lapas {

void FieldReader::read_format(pugi::xml_node node, AnswerField& field) {
  constexpr std::pair<std::string_view, AnswerFormat> formats[]{
      {"number", AnswerFormat::number}, {"email", AnswerFormat::email}, {"phone", AnswerFormat::phone}};
  field.format = reader_.choice<AnswerFormat>(node, "format", formats, AnswerFormat::text);
  if (node.attribute("decimals")) field.decimals = reader_.integer(node, "decimals", 0, 0, limits::decimals);
}

void FieldReader::read_line(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(
      node, {"id", "zone", "width", "answers", "required", "read-only", "max-length", "comb", "format", "decimals"});
  reader_.allow_children(node, {"label", "hint", "unit", "default"});
  read_format(node, field);
  field.limits.comb = reader_.flag(node, "comb");
  field.unit = reader_.optional_message(node, "unit");
  read_text_limits(node, field);
}

void FieldReader::read_date(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(node, {"id", "zone", "width", "answers", "required", "read-only"});
  reader_.allow_children(node, {"label", "hint", "default"});
  read_default(node, field);
}

void FieldReader::read_text_limits(pugi::xml_node node, AnswerField& field) {
  field.limits.max_length = reader_.integer(node, "max-length", 0, 1, limits::answer_characters);
  read_default(node, field);
}

void FieldReader::read_default(pugi::xml_node node, AnswerField& field) {
  field.limits.read_only = reader_.flag(node, "read-only");
  field.default_answer = reader_.optional_message(node, "default");
}

Column FieldReader::column(pugi::xml_node node) {
  constexpr std::pair<std::string_view, ColumnKind> column_kinds[]{{"text", ColumnKind::text},
                                                                   {"number", ColumnKind::number},
                                                                   {"date", ColumnKind::date},
                                                                   {"choice", ColumnKind::choice}};
  Column read;
  read.kind = reader_.choice<ColumnKind>(node, "kind", column_kinds, ColumnKind::text);
  read.width = reader_.integer(node, "width", 1, 1, limits::column_width);
  read.line = reader_.integer(node, "line", 0, 0, limits::record_lines - 1);
  read.limits.required = reader_.flag(node, "required");
  read_column_kind(node, read);
  check_rules(read, [&](std::string message, std::string hint) {
    reader_.error(ErrorCode::pack_bad_value, node, std::move(message), std::move(hint));
  });
  return read;
}

void FieldReader::read_column_kind(pugi::xml_node node, Column& column) {
  constexpr std::pair<std::string_view, bool> arrangements[]{{"list", true}};
  switch (column.kind) {
    case ColumnKind::text:
      reader_.allow_attributes(node, {"id", "kind", "width", "line", "required", "max-length"});
      column.limits.max_length = reader_.integer(node, "max-length", 0, 1, limits::answer_characters);
      break;
    case ColumnKind::date: reader_.allow_attributes(node, {"id", "kind", "width", "line", "required"}); break;
    case ColumnKind::number:
      reader_.allow_attributes(node, {"id", "kind", "width", "line", "required", "decimals"});
      if (node.attribute("decimals")) column.decimals = reader_.integer(node, "decimals", 0, 0, limits::decimals);
      if (!node.child("label") && !node.child("unit")) break;
      reader_.allow_children(node, {"label", "unit"});
      column.label = reader_.required_message(node, "label");
      column.unit = reader_.optional_message(node, "unit");
      return;
    case ColumnKind::choice:
      reader_.allow_attributes(node, {"id", "kind", "width", "line", "required", "head", "arrange"});
      reader_.allow_children(node, {"label", "option"});
      column.label = reader_.required_message(node, "label");
      column.options = options(node);
      column.heads_options = reader_.flag(node, "head");
      column.in_list = reader_.choice<bool>(node, "arrange", arrangements, false);
      return;
  }
  column.label = reader_.filled_message(node);
}

}  // namespace lapas
