// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Checkpoints of two checklists that are worth comparing, with the occasion and what to look for. The titles come from
// the checklists.

#include <array>

#include "compose/components/components.hpp"
#include "compose/components/pairs_picture.hpp"
#include "compose/find.hpp"

namespace lapas::composing {
namespace {

/// The occasion above what to look for then: three columns leave room for long words in every edition.
TableCell two_lines(StyleRole style, Inlines when, Inlines look_for, const SourcePlace& place, bool header = false) {
  Blocks blocks;
  add_paragraph(blocks, style, std::move(when), place);
  add_paragraph(blocks, style, std::move(look_for), place);
  return {.content = std::move(blocks), .header = header};
}

}  // namespace

Blocks compose_checkpoint_pairs(Composer& composer, const OutlineElement& element, Scope) {
  constexpr std::array<std::string_view, 2> sides{"first", "second"};
  Texts& texts = composer.texts;
  Table table{.columns = {3, 3, 4}, .header = {TableRow{}}};
  table.summary = plain_text(child_text(composer, element, "summary"));
  auto& heads = table.header[0].cells;
  std::vector<const Checklist*> checklists;
  for (const auto side : sides) {
    const Checklist* checklist = composer.checklist(element, side);
    if (!checklist) return {};
    checklists.push_back(checklist);
    heads.push_back(text_cell(StyleRole::table_head, audience_of(composer, *checklist), element.place, true));
  }
  heads.push_back(two_lines(StyleRole::table_head, texts.inlines(composer.words.compared_at),
                            texts.inlines(composer.words.look_for), element.place, true));

  std::vector<CheckpointPair> pairs;
  for (const OutlineElement& pair : element.children) {
    if (pair.name != "pair") continue;
    TableRow row;
    CheckpointPair both{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const Checkpoint* checkpoint = find_checkpoint(composer, *checklists[i], pair.attribute(sides[i]), pair.place);
      both[i] = checkpoint;
      Inlines title = checkpoint ? numbered_title(composer, *checkpoint) : Inlines{};
      row.cells.push_back(text_cell(StyleRole::table_text, std::move(title), pair.place, i == 0));
    }
    row.cells.push_back(two_lines(StyleRole::table_text, strong(child_text(composer, pair, "when")),
                                  child_text(composer, pair, "look-for"), pair.place));
    table.rows.push_back(std::move(row));
    if (both[0] != nullptr && both[1] != nullptr) pairs.push_back(both);
  }
  Blocks blocks;
  if (element.attribute("picture") == "yes")
    blocks.push_back(pairs_picture(composer, element, {checklists[0], checklists[1]}, pairs));
  blocks.emplace_back(std::move(table), element.place);
  return blocks;
}

}  // namespace lapas::composing
