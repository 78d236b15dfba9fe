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
  TableCell cell = text_cell(StyleRole::table_text, strong(numbered_title(composer, checkpoint)));
  add_paragraph(cell.blocks, StyleRole::table_text, composer.texts.inlines(checkpoint.purpose), checkpoint.purpose.place);
  return cell;
}

Table overview_table(Composer& composer, const std::vector<const Checklist*>& checklists, std::size_t position) {
  const std::string title = composer.texts.plain(checklists.front()->steps[position].title);
  Table table{.summary = fill(composer.words.overview, {{"title", title}}),
              .columns = std::vector<int>(checklists.size(), 1),
              .header = {TableRow{}}};
  std::size_t rows = 0;
  for (const Checklist* checklist : checklists) {
    table.header[0].cells.push_back(text_cell(StyleRole::table_head, composer.texts.inlines(checklist->title), true));
    if (position < checklist->steps.size()) rows = std::max(rows, checklist->steps[position].checkpoints.size());
  }
  table.rows.resize(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    for (const Checklist* checklist : checklists) {
      const bool exists = position < checklist->steps.size() && row < checklist->steps[position].checkpoints.size();
      table.rows[row].cells.push_back(
          exists ? checkpoint_cell(composer, checklist->steps[position].checkpoints[row]) : TableCell{});
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
    blocks.emplace_back(overview_table(composer, checklists, i), element.place);
  }
  return blocks;
}

}  // namespace lapas::composing
