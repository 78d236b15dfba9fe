// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Every step with the checkpoints of several checklists side by side, aligned by their position in the step.

#include <algorithm>

#include "compose/components/components.hpp"
#include "compose/markup.hpp"

namespace lapas::composing {
namespace {

std::vector<const Checklist*> named_checklists(Composer& composer, const OutlineElement& element) {
  std::vector<const Checklist*> found;
  std::string_view names = element.attribute("checklists");
  while (!names.empty()) {
    const auto name = names.substr(0, names.find(' '));
    names.remove_prefix(std::min(name.size() + 1, names.size()));
    if (const Checklist* checklist = name.empty() ? nullptr : composer.checklist(name, element.place)) {
      found.push_back(checklist);
    }
  }
  return found;
}

TableCell checkpoint_cell(Composer& composer, const Checkpoint& checkpoint) {
  Blocks blocks;
  add_paragraph(blocks, StyleRole::table_text, strong(numbered_title(composer, checkpoint)), checkpoint.place);
  add_paragraph(blocks, composer, StyleRole::table_text, checkpoint.purpose);
  return {std::move(blocks)};
}

/// The checkpoints of the step at that position; a checklist may have fewer steps than the first.
std::span<const Checkpoint> checkpoints_at(const Checklist& checklist, std::size_t position) {
  return position < checklist.steps.size() ? std::span{checklist.steps[position].checkpoints}
                                           : std::span<const Checkpoint>{};
}

Table overview_table(Composer& composer, const std::vector<const Checklist*>& checklists, std::size_t position,
                     const SourcePlace& place) {
  const std::string title = composer.texts.plain(checklists.front()->steps[position].title);
  Table table{.summary = composer.texts.plain(composer.words.overview.filled({{"title", title}})),
              .columns = std::vector<int>(checklists.size(), 1)};
  std::vector<Inlines> heads;
  for (const Checklist* checklist : checklists) {
    heads.push_back(audience_of(composer, *checklist));
    table.rows.resize(std::max(table.rows.size(), checkpoints_at(*checklist, position).size()));
  }
  table.header.push_back(head_row(heads, place));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const Checklist* checklist : checklists) {
      const auto checkpoints = checkpoints_at(*checklist, position);
      table.rows[row].cells.push_back(row < checkpoints.size() ? checkpoint_cell(composer, checkpoints[row])
                                                               : TableCell{});
    }
  }
  return table;
}

}  // namespace

Blocks compose_step_overview(Composer& composer, const OutlineElement& element, Scope scope) {
  const auto checklists = named_checklists(composer, element);
  if (checklists.empty()) return {};
  Blocks blocks;
  const auto& steps = checklists.front()->steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Heading heading = make_heading(scope.level + 1, composer.texts.inlines(steps[i].title));
    heading.id = "step-" + std::to_string(i + 1);
    blocks.emplace_back(std::move(heading), element.place);
    blocks.emplace_back(overview_table(composer, checklists, i, element.place), element.place);
  }
  return blocks;
}

}  // namespace lapas::composing
