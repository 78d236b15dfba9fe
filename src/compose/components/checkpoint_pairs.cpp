// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Checkpoints of two checklists that are worth comparing, with the occasion and what to look for. The titles come from
// the checklists.

#include <array>

#include "compose/components/components.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {
namespace {

const Checkpoint* find_checkpoint(Composer& composer, const Checklist& checklist, std::string_view id,
                                  const SourcePlace& place) {
  std::vector<std::string_view> ids;
  for (const Step& step : checklist.steps) {
    for (const Checkpoint& checkpoint : step.checkpoints) {
      if (checkpoint.id == id) return &checkpoint;
      ids.push_back(checkpoint.id);
    }
  }
  composer.diagnostics.error(ErrorCode::pack_unknown_id, place,
                             "checklist \"" + checklist.id + "\" has no checkpoint \"" + std::string{id} + "\"",
                             suggestion(id, ids));
  return nullptr;
}

}  // namespace

Blocks compose_checkpoint_pairs(Composer& composer, const OutlineElement& element, Scope) {
  constexpr std::array<std::string_view, 2> sides{"first", "second"};
  Table table{.columns = {4, 4, 3, 5}, .header = {TableRow{}}};
  table.summary = plain_text(child_text(composer, element, "summary"));
  std::vector<const Checklist*> checklists;
  for (const auto side : sides) {
    const Checklist* checklist = composer.checklist(element, side);
    if (!checklist) return {};
    checklists.push_back(checklist);
    table.header[0].cells.push_back(text_cell(StyleRole::table_head, composer.texts.inlines(checklist->title), true));
  }
  for (const auto& word : {composer.words.compared_at, composer.words.look_for}) {
    table.header[0].cells.push_back(text_cell(StyleRole::table_head, composer.texts.ready(word), true));
  }

  for (const OutlineElement& pair : element.children) {
    if (pair.name != "pair") continue;
    TableRow row;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const Checkpoint* checkpoint = find_checkpoint(composer, *checklists[i], pair.attribute(sides[i]), pair.place);
      row.cells.push_back(checkpoint ? text_cell(StyleRole::table_text, numbered_title(composer, *checkpoint), i == 0)
                                     : TableCell{});
    }
    row.cells.push_back(text_cell(StyleRole::table_text, child_text(composer, pair, "when")));
    row.cells.push_back(text_cell(StyleRole::table_text, child_text(composer, pair, "look-for")));
    table.rows.push_back(std::move(row));
  }
  return {{std::move(table), element.place}};
}

}  // namespace lapas::composing
