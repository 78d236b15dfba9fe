// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One field of a checklist on a page of its own, as a poster for a group.

#include "compose/answers.hpp"
#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "compose/find.hpp"

namespace lapas::composing {

Blocks compose_field_sheet(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const auto [checkpoint, field] = find_field(composer, *checklist, element.attribute("field"), element.place);
  if (!field) return {};
  Group banner{.look = GroupLook::banner, .keep_together = true};
  banner.blocks.emplace_back(
      Heading{
          .level = scope.level + 1, .style = StyleRole::step_heading, .text = child_text(composer, element, "title")},
      element.place);
  add_paragraph(banner.blocks, StyleRole::callout_text, child_text(composer, element, "intro"), element.place);

  Sheet sheet{.whole = must_be_whole(composer, checkpoint->may_be_divided)};
  sheet.head.emplace_back(std::move(banner), element.place);
  const FieldScope fields{checkpoint->id,
                          composer.texts.plain(composer.words.checkpoint.filled({{"number", checkpoint->number()}})),
                          &checklist->scale_legend,
                          {},
                          FieldArrangement::fill};
  const AnswerField* const alone[]{field};
  sheet.blocks = compose_fields(composer, alone, fields);
  return {{std::move(sheet), element.place}};
}

}  // namespace lapas::composing
