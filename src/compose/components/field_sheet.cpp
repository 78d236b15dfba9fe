// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One field of a checklist on a page of its own, as a poster for a group.

#include <algorithm>

#include "compose/answers.hpp"
#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {
namespace {

struct Found {
  const Checkpoint* checkpoint = nullptr;
  const AnswerField* field = nullptr;
};

/// The field of that full id; reports an id that no checkpoint has.
Found find_field(Composer& composer, const Checklist& checklist, std::string_view id, const SourcePlace& place) {
  std::vector<std::string> known;
  for (const Step& step : checklist.steps) {
    for (const Checkpoint& checkpoint : step.checkpoints) {
      for (const AnswerField& field : checkpoint.fields) {
        known.push_back(checkpoint.id + '.' + field.id);
        if (known.back() == id) return {&checkpoint, &field};
      }
    }
  }
  composer.diagnostics.error(ErrorCode::pack_unknown_id, place,
                             "the checkpoints of " + checklist.id + " have no field \"" + std::string{id} + '"',
                             suggestion(id, std::vector<std::string_view>{known.begin(), known.end()}));
  return {};
}

}  // namespace

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
