// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables of statements: yes, partly, no, numbers, or the author's own marks. The columns of boxes are as wide as their
// heads need, so that they hold in every language and edition; notes have a quarter, statements the rest.

#include <algorithm>

#include "compose/answers.hpp"

namespace lapas::composing {
namespace {

struct Mark {
  std::string option;
  Inlines label;
};

std::vector<Mark> marks_of(Composer& composer, const AnswerField& field) {
  Texts& texts = composer.texts;
  if (field.kind == AnswerKind::yes_partly_no) {
    return {{"yes", texts.inlines(composer.words.yes)},
            {"partly", texts.inlines(composer.words.partly)},
            {"no", texts.inlines(composer.words.no)}};
  }
  std::vector<Mark> marks;
  for (const Option& option : field.options) marks.push_back({option.id, texts.inlines(option.label)});
  if (field.kind == AnswerKind::rating) return marks;
  for (int number = field.least; number <= field.most; ++number) {
    marks.push_back({std::to_string(number), texts.ready(std::to_string(number))});
  }
  return marks;
}

std::vector<Inlines> statements_of(const FieldPlaces& places, const FieldScope& scope) {
  std::vector<Inlines> statements;
  for (const Statement& statement : places.field.statements) {
    statements.push_back(places.composer.texts.inlines(statement.text));
  }
  if (!statements.empty()) return statements;
  for (const Checkpoint& checkpoint : scope.assessed) {
    statements.push_back(numbered_title(places.composer, checkpoint));
  }
  return statements;
}

/// Relative widths in tenths of a millimetre. Heads take several lines where they would else leave the statements less
/// than a third.
std::vector<int> column_widths(const Composer& composer, const std::vector<Mark>& marks, Length codes, bool has_notes) {
  const auto tenths = [](Length length) { return static_cast<int>(length.millimetres() * 10); };
  const Theme& theme = composer.theme;
  const int whole = tenths(theme.zone_width()), notes = has_notes ? tenths(theme.zone_width() / 4) : 0;
  const auto widths_by = [&](auto room_for_head) {
    std::vector<int> widths{whole - notes - tenths(codes)};
    for (const Mark& mark : marks) {
      const Length head = room_for_head(mark.label);
      widths.push_back(tenths(std::max(head, 2 * theme.box) + 2 * theme.cell_padding));
      widths.front() -= widths.back();
    }
    if (has_notes) widths.push_back(notes);
    return widths;
  };
  auto widths = widths_by([&](const Inlines& head) { return composer.room_for_line(head, StyleRole::table_head); });
  if (widths.front() >= whole / 3) return widths;
  widths = widths_by([&](const Inlines& head) { return composer.room_for_words(head, StyleRole::table_head); });
  widths.front() = std::max(widths.front(), whole / 4);
  return widths;
}

TableCell code_cell(const FieldPlaces& places, const std::string& code) {
  return text_cell(StyleRole::table_number, places.composer.texts.ready(code), places.field.label.place);
}

TableRow statement_row(const FieldPlaces& places, const std::vector<Mark>& marks, const Inlines& statement,
                       const std::string& place) {
  const std::string what = plain_text(statement);
  TableRow row{.cells = {text_cell(StyleRole::table_text, statement, places.field.label.place, true)}};
  for (const Mark& mark : marks) {
    row.cells.push_back({places.choice(place, mark.option, what + ", " + plain_text(mark.label))});
  }
  if (!places.field.notes) return row;
  const std::string notes = places.composer.texts.plain(places.composer.words.notes);
  row.cells.push_back({places.notes(place + "-notes", what + ", " + notes)});
  return row;
}

}  // namespace

Table compose_statements(const FieldPlaces& places, const FieldScope& scope) {
  Composer& composer = places.composer;
  const AnswerField& field = places.field;
  const std::vector<Mark> marks = marks_of(composer, field);
  const std::vector<Inlines> statements = statements_of(places, scope);
  const std::vector<std::string> codes = row_marks(field, statements.size());

  std::vector<Inlines> heads{field.statement_head.empty() ? composer.texts.inlines(composer.words.statement)
                                                          : composer.texts.inlines(field.statement_head)};
  for (const Mark& mark : marks) heads.push_back(mark.label);
  if (field.notes) heads.push_back(composer.texts.inlines(composer.words.notes));

  const Length room_for_codes = room_for_marks(composer, codes);
  Table table{.look = TableLook::writing, .columns = column_widths(composer, marks, room_for_codes, field.notes)};
  table.growth = places.row_growth();
  table.summary = table_summary(places, heads);
  table.header.push_back(head_row(heads, field.label.place));
  if (!codes.empty()) {
    table.columns.insert(table.columns.begin(), static_cast<int>(room_for_codes.millimetres() * 10));
    table.header.front().cells.insert(table.header.front().cells.begin(), TableCell{});
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const bool has_group = i < field.statements.size() && !field.statements[i].group.empty();
    if (has_group) add_group_row(table, places, field.statements[i].group);
    TableRow row = statement_row(places, marks, statements[i], places.id + '.' + field.row_id(i));
    row.starts_record = !has_group;
    if (!codes.empty()) row.cells.insert(row.cells.begin(), code_cell(places, codes[i]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace lapas::composing
