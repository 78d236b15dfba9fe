// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "made.hpp"

#include <algorithm>

namespace fuzz {
namespace {

using namespace lapas;

/// One, as a rule, since much takes time; none only in what is wild.
int few(ByteReader& bytes) {
  const int value = bytes.below(8);
  return value == 7 ? 2 : value == 6 && bytes.is_wild ? 0 : 1;
}

std::vector<Option> make_options(ByteReader& bytes) {
  constexpr int many = 100;  // A wild number would be options without end.
  std::vector<Option> options;
  for (int count = std::min(bytes.number(1, 3), many); count > 0; --count) {
    options.push_back({bytes.id("o"), bytes.message()});
  }
  return options;
}

std::vector<Message> make_messages(ByteReader& bytes, int most) {
  std::vector<Message> messages;
  for (int count = bytes.below(most + 1); count > 0; --count) messages.push_back(bytes.message());
  return messages;
}

std::vector<Statement> make_statements(ByteReader& bytes, int most) {
  std::vector<Statement> statements;
  for (int count = bytes.below(most + 1); count > 0; --count) {
    const bool is_named = bytes.below(4) == 3;
    statements.push_back({is_named ? bytes.id("s") : std::string{}, bytes.message()});
    if (bytes.below(8) == 7) statements.back().code = bytes.text();
    if (bytes.below(8) == 7) statements.back().group = bytes.message();
  }
  return statements;
}

std::vector<Column> make_columns(ByteReader& bytes) {
  std::vector<Column> columns;
  const int count = bytes.below(16) == 15 ? bytes.number(0, 8) : bytes.number(1, 3);
  for (int i = 0; i < count && i < 8; ++i) {
    Column column{bytes.id("c"), bytes.message()};
    column.kind = bytes.one_of(ColumnKind::choice);
    column.width = bytes.number(1, 6);
    column.line = bytes.below(4) == 0 ? bytes.number(0, 2) : 0;
    if (column.kind == ColumnKind::choice || bytes.below(16) == 15) column.options = make_options(bytes);
    column.heads_options = bytes.flag();
    const int choices = bytes.byte();
    column.limits.required = (choices & 1) != 0;
    const bool is_choice = column.kind == ColumnKind::choice, is_number = column.kind == ColumnKind::number;
    if ((choices & 2) != 0 && (is_choice || bytes.is_wild)) column.in_list = true, column.heads_options = bytes.is_wild;
    if ((choices & 4) != 0 && (is_number || bytes.is_wild))
      column.decimals = bytes.number(0, 3), column.unit = bytes.message();
    if ((choices & 8) != 0 && (column.kind == ColumnKind::text || bytes.is_wild))
      column.limits.max_length = bytes.number(1, 20);
    columns.push_back(std::move(column));
  }
  return columns;
}

void make_table(ByteReader& bytes, AnswerField& field) {
  field.columns = make_columns(bytes);
  field.rows = bytes.number(1, 3);
  field.row_lines = bytes.number(1, 2);
  field.statements = make_statements(bytes, field.rows < 1 || field.rows > 3 ? 3 : field.rows);
  field.numbered = bytes.flag();
  field.whole = bytes.flag();
  field.spread = bytes.one_of(TableSpread::fill);
  if (bytes.flag()) field.total = bytes.message();
}

/// What suits the kind, or in what is wild anything.
void make_limits(ByteReader& bytes, AnswerField& field) {
  const int choices = bytes.byte();
  const bool any = bytes.is_wild && bytes.below(4) == 3;
  const bool is_line = field.kind == AnswerKind::line, is_one = field.kind == AnswerKind::one_of;
  if (is_line) field.format = bytes.one_of(AnswerFormat::phone);
  const bool is_number = is_line && field.format == AnswerFormat::number;
  const bool is_text = (is_line && !is_number) || field.kind == AnswerKind::ruled_lines;
  const bool may_be_required = field.kind < AnswerKind::table || field.kind == AnswerKind::signature;
  field.limits.required = (choices & 1) != 0 && (may_be_required || any);
  field.limits.read_only = (choices & 2) != 0 && (is_text || is_number || is_one || any);
  if ((choices & 4) != 0 && (is_text || any)) field.limits.max_length = bytes.number(1, 30);
  field.limits.comb = (choices & 8) != 0 && ((is_line && is_text && field.limits.max_length > 0) || any);
  if ((choices & 16) != 0 && (is_number || any)) field.decimals = bytes.number(0, 3), field.unit = bytes.message();
  field.hint_below = (choices & 32) != 0;
  if ((choices & 64) == 0) return;
  if (is_number) field.default_answer.text = "-12";
  else if (is_one && !field.options.empty()) field.default_answer.text = field.options.back().id;
  else if (field.kind == AnswerKind::date) field.default_answer.text = "2026-11-23";
  else if (is_text && field.format == AnswerFormat::text && field.limits.max_length == 0)
    field.default_answer = bytes.message();
  else if (any) field.default_answer = bytes.message();
}

/// Of what is wild, with places that stand nowhere or have nothing beside them.
void make_sentence(ByteReader& bytes, AnswerField& field) {
  const auto add_place = [&](const std::string& element, const std::string& id) {
    if (!bytes.is_wild || bytes.flag())
      field.label.text += " <" + element + " id=\"" + id + "\"/> " + bytes.message().text;
  };
  for (int count = bytes.below(4); count > 0; --count) {
    if (bytes.flag()) {
      field.options.push_back({bytes.id("o"), bytes.message(), {}});
      add_place("box", field.options.back().id);
    } else {
      AnswerField blank{.id = bytes.id("b"), .kind = bytes.flag() ? AnswerKind::line : AnswerKind::date};
      blank.label = bytes.message();
      blank.room = bytes.number(1, 200);
      add_place("blank", blank.id);
      field.blanks.push_back(std::move(blank));
    }
  }
}

AnswerField make_field(ByteReader& bytes, bool has_side) {
  AnswerField field{.id = bytes.id("f"), .kind = bytes.one_of(AnswerKind::heading), .label = bytes.message()};
  const int choices = bytes.byte();
  if ((choices & 1) != 0) field.hint = bytes.message();
  if ((choices & 2) != 0) field.legend = bytes.message();
  if ((choices & 4) != 0 && (has_side || bytes.is_wild)) field.zone = FieldZone::side;
  if ((choices & 8) != 0) field.width = bytes.number(20, 100);
  if ((choices & 16) != 0) field.answers = {bytes.number(1, 2)};
  if ((choices & 32) != 0) field.grow = bytes.number(0, 9);
  switch (field.kind) {
    case AnswerKind::line:
    case AnswerKind::date: break;
    case AnswerKind::ruled_lines: field.lines = bytes.number(1, 5); break;
    case AnswerKind::tick_list:
    case AnswerKind::one_of:
      field.options = make_options(bytes);
      field.look =
          bytes.one_of(field.kind == AnswerKind::one_of || bytes.is_wild ? OptionsLook::list : OptionsLook::columns);
      break;
    case AnswerKind::yes_partly_no:
    case AnswerKind::scale:
    case AnswerKind::rating:
      field.statements = make_statements(bytes, 3);
      if (field.kind == AnswerKind::rating) field.options = make_options(bytes);
      if (field.kind == AnswerKind::scale && bytes.flag()) field.most = bytes.number(1, 10);
      field.statement_head = bytes.optional_message();
      field.notes = bytes.flag();
      break;
    case AnswerKind::table: make_table(bytes, field); break;
    case AnswerKind::prose:
    case AnswerKind::signature: break;
    case AnswerKind::photo: field.height = bytes.number(1, 100); break;
    case AnswerKind::sentence: make_sentence(bytes, field); break;
    case AnswerKind::heading: field.number = bytes.number(0, 3); break;
  }
  make_limits(bytes, field);
  field.headed = bytes.below(8) == 7;
  return field;
}

/// Only fields of checkpoints may stand in the side zone.
std::vector<AnswerField> make_fields(ByteReader& bytes, int most, bool has_side = false) {
  std::vector<AnswerField> fields;
  for (int count = bytes.below(most + 1); count > 0; --count) fields.push_back(make_field(bytes, has_side));
  return fields;
}

Checkpoint make_checkpoint(ByteReader& bytes, const std::string& step) {
  Checkpoint checkpoint{.id = bytes.id(step + '.'), .title = bytes.message(), .purpose = bytes.optional_message()};
  checkpoint.questions = make_messages(bytes, 2);
  if (bytes.below(4) == 3) checkpoint.pointers.push_back({bytes.flag() ? step : checkpoint.id, bytes.message()});
  checkpoint.fields = make_fields(bytes, 2, true);
  checkpoint.evidence = bytes.optional_message();
  checkpoint.may_be_divided = bytes.flag();
  return checkpoint;
}

Step make_step(ByteReader& bytes) {
  Step step{.id = bytes.id("S"), .title = bytes.message(), .short_title = bytes.optional_message()};
  step.intro = bytes.optional_message();
  for (int count = few(bytes); count > 0; --count) {
    step.checkpoints.push_back(make_checkpoint(bytes, step.id));
  }
  step.closing = make_fields(bytes, 1);
  return step;
}

std::string make_value(ByteReader& bytes, const AnswerPlace& place) {
  const bool any = bytes.below(16) == 15;
  switch (any ? PlaceKind::text : place.kind) {
    case PlaceKind::text:
    case PlaceKind::multi_line_text: return bytes.text();
    case PlaceKind::number: {
      const int whole = bytes.number(-9, 200);  // Compilers do not agree which side of a sum comes first.
      return std::to_string(whole) + (bytes.flag() ? ".5" : "");
    }
    case PlaceKind::date: return to_string(Date{bytes.number(1900, 2100), bytes.number(1, 12), bytes.number(1, 28)});
    case PlaceKind::tick: return bytes.flag() ? "yes" : "no";
    case PlaceKind::choice:
      if (place.choices.empty()) return {};
      return place.choices[static_cast<std::size_t>(bytes.below(static_cast<int>(place.choices.size())))];
    case PlaceKind::signature: break;
  }
  return {};
}

}  // namespace

Checklist make_checklist(ByteReader& bytes) {
  Checklist checklist{.id = bytes.id("l"), .title = bytes.message(), .audience = bytes.optional_message()};
  checklist.scale_legend = bytes.optional_message();
  checklist.head = make_fields(bytes, 1);
  checklist.footer = make_fields(bytes, 1, true);
  for (int count = few(bytes); count > 0; --count) checklist.steps.push_back(make_step(bytes));
  return checklist;
}

Values make_values(ByteReader& bytes, const Checklist& checklist) {
  Values values;
  if (bytes.flag()) return values;
  std::size_t most = 40;  // so that a wild table costs no more than others
  for (const auto& place : answer_places(checklist)) {
    if (most-- == 0) break;
    if (bytes.flag()) values.by_field[place.id].text = make_value(bytes, place);
  }
  return values;
}

Theme make_theme(ByteReader& bytes, const Theme& base) {
  Theme theme = base;
  const int choices = bytes.byte();
  if ((choices & 1) != 0) theme.page = {bytes.length(350, 600), bytes.length(350, 600)};
  if ((choices & 2) != 0) theme.text_zone = bytes.length(50, 400);
  if ((choices & 4) != 0) theme.margin_binding = bytes.length(0, 100), theme.margin_outer = bytes.length(0, 100);
  if ((choices & 8) != 0) theme.side_column = true;
  if ((choices & 16) != 0) theme.mirrored = false;
  if ((choices & 32) != 0) theme.whole_sheets = false;
  if ((choices & 64) != 0) theme.labels_above = true;
  if ((choices & 128) == 0) return theme;
  theme.box = bytes.length(4, 30), theme.box_pitch = bytes.length(4, 60);
  theme.writing_line = bytes.length(8, 60), theme.table_line = bytes.length(8, 60);
  theme.cell_padding = bytes.length(0, 12), theme.callout_padding = bytes.length(0, 30);
  auto& style = theme.styles[static_cast<std::size_t>(bytes.below(static_cast<int>(theme.styles.size())))];
  style.size = bytes.length(4, 40);
  style.leading = bytes.number(80, 200);
  style.bold = bytes.flag(), style.italic = bytes.flag();
  style.alignment = bytes.one_of(Alignment::end);
  style.indent = bytes.length(0, 40);
  style.space_before = bytes.length(0, 40), style.space_after = bytes.length(0, 40);
  style.keep_with_next = bytes.flag(), style.hyphenate = bytes.flag();
  return theme;
}

}  // namespace fuzz
