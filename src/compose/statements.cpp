// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables of statements: yes, partly, no, or 1 to 5. The columns of boxes are as wide as their heads need, so that they
// hold in every language and edition; notes have a quarter, statements the rest.

#include <algorithm>

#include "compose/answers.hpp"

namespace lapas::composing {
namespace {

struct Mark {
  std::string option;
  Inlines label;
};

std::vector<Mark> marks_of(Composer& composer, AnswerKind kind) {
  Texts& texts = composer.texts;
  if (kind == AnswerKind::yes_partly_no) {
    return {{"yes", texts.inlines(composer.words.yes)},
            {"partly", texts.inlines(composer.words.partly)},
            {"no", texts.inlines(composer.words.no)}};
  }
  std::vector<Mark> marks;
  for (const char mark : {'1', '2', '3', '4', '5'}) {
    marks.push_back({std::string{mark}, texts.ready(std::string_view{&mark, 1})});
  }
  return marks;
}

std::vector<Inlines> statements_of(const FieldPlaces& places, const FieldScope& scope) {
  std::vector<Inlines> statements;
  for (const Message& statement : places.field.statements) {
    statements.push_back(places.composer.texts.inlines(statement));
  }
  if (!statements.empty()) return statements;
  for (const Checkpoint& checkpoint : scope.assessed) {
    statements.push_back(numbered_title(places.composer, checkpoint));
  }
  return statements;
}

/// Relative widths in tenths of a millimetre.
std::vector<int> column_widths(const Composer& composer, const std::vector<Mark>& marks, bool has_notes) {
  const auto tenths = [](Length length) { return static_cast<int>(length.millimetres() * 10); };
  const Theme& theme = composer.theme;
  const int notes = has_notes ? tenths(theme.zone_width() / 4) : 0;
  std::vector<int> widths{tenths(theme.zone_width()) - notes};
  for (const Mark& mark : marks) {
    const Length head = composer.room_for_line(mark.label, StyleRole::table_head);
    widths.push_back(tenths(std::max(head, 2 * theme.box) + 2 * theme.cell_padding));
    widths.front() -= widths.back();
  }
  if (has_notes) widths.push_back(notes);
  return widths;
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
  row.cells.push_back({places.cell(place + "-notes", what + ", " + notes)});
  return row;
}

}  // namespace

Table compose_statements(const FieldPlaces& places, const FieldScope& scope) {
  Composer& composer = places.composer;
  const std::vector<Mark> marks = marks_of(composer, places.field.kind);

  const Message& own_head = places.field.statement_head;
  std::vector<Inlines> heads{own_head.empty() ? composer.texts.inlines(composer.words.statement)
                                              : composer.texts.inlines(own_head)};
  for (const Mark& mark : marks) heads.push_back(mark.label);
  if (places.field.notes) heads.push_back(composer.texts.inlines(composer.words.notes));

  Table table{.look = TableLook::writing, .columns = column_widths(composer, marks, places.field.notes)};
  table.growth = places.row_growth();
  table.summary = table_summary(places, heads);
  table.header.push_back(head_row(heads, places.field.label.place));

  const std::vector<Inlines> statements = statements_of(places, scope);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    table.rows.push_back(statement_row(places, marks, statements[i], places.id + ".r" + std::to_string(i + 1)));
  }
  return table;
}

}  // namespace lapas::composing
