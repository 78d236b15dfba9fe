// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The records of a table as cards to cut out: each a frame with a line to write on for every column.

#include <algorithm>

#include "compose/answers.hpp"
#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "compose/find.hpp"
#include "core/quoted.hpp"

namespace lapas::composing {
namespace {

/// Cards have lines to write on and nothing else.
bool can_be_cards(Composer& composer, const AnswerField& field, const OutlineElement& element) {
  const bool choices = std::ranges::any_of(
      field.columns, [](const Column& column) { return column.kind == ColumnKind::choice && !column.in_list; });
  if (field.kind == AnswerKind::table && field.statements.empty() && !choices) return true;
  composer.diagnostics.error(ErrorCode::pack_bad_value, element.place,
                             "the field " + in_quotes(element.attribute("field")) + " cannot be cards",
                             "name a table without choices and without rows that are printed already");
  return false;
}

Block compose_card(const FieldPlaces& places, const OutlineElement& element, int record) {
  Composer& composer = places.composer;
  Group card{.look = GroupLook::card, .keep_together = true};
  add_paragraph(card.blocks, StyleRole::table_head, child_text(composer, element, "title"), element.place);
  const std::string name = composer.texts.plain(composer.words.row.filled({{"n", std::to_string(record)}}));
  for (std::size_t i = 0; i < places.field.columns.size(); ++i) {
    const Column& column = places.field.columns[i];
    const std::string place = places.id + ".r" + std::to_string(record) + ".c" + std::to_string(i + 1);
    Blank blank =
        places.column_blank(BlankKind::line, place, name + ", " + composer.texts.plain(column.label), column, false);
    blank.label = composer.texts.inlines(column.label);
    blank.unit = composer.texts.inlines(column.unit);
    card.blocks.emplace_back(std::move(blank), column.label.place);
  }
  return {std::move(card), element.place};
}

/// As many side by side as there are columns; what is left of the last row stays empty.
Blocks compose_cards(const FieldPlaces& places, const OutlineElement& element) {
  const int columns = std::max(number_of(element, "columns", 2), 1);
  Blocks rows;
  for (int record = 1; record <= places.field.rows;) {
    Columns row;
    for (int i = 0; i < columns; ++i, ++record) {
      auto& part = row.parts.emplace_back();
      if (record <= places.field.rows) part.blocks.push_back(compose_card(places, element, record));
    }
    rows.emplace_back(std::move(row), element.place);
  }
  return rows;
}

}  // namespace

Blocks compose_card_sheet(Composer& composer, const OutlineElement& element, Scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const auto [checkpoint, field] = find_field(composer, *checklist, element.attribute("field"), element.place);
  if (!field || !can_be_cards(composer, *field, element)) return {};
  const FieldScope scope{.id = checkpoint->id, .description = composer.texts.plain(checkpoint->title)};
  const FieldPlaces places{composer, *field, scope};
  Sheet sheet{.whole = must_be_whole(composer, checkpoint->may_be_divided)};
  sheet.blocks = compose_cards(places, element);
  return {{std::move(sheet), element.place}};
}

}  // namespace lapas::composing
