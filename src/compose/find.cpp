// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is not there is reported with the nearest id that is.

#include "compose/find.hpp"

#include <algorithm>

#include "core/suggestion.hpp"
#include "pack/outline_grammar.hpp"

namespace lapas::composing {

FoundField find_field(Composer& composer, const Checklist& checklist, std::string_view id, const SourcePlace& place) {
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
                             "the checkpoints of " + checklist.id + " have no field " + in_quotes(id),
                             suggestion(id, std::vector<std::string_view>{known.begin(), known.end()}));
  return {};
}

const Checkpoint* find_checkpoint(Composer& composer, const Checklist& checklist, std::string_view id,
                                  const SourcePlace& place) {
  std::vector<std::string_view> known;
  for (const Step& step : checklist.steps) {
    for (const Checkpoint& checkpoint : step.checkpoints) {
      if (checkpoint.id == id) return &checkpoint;
      known.push_back(checkpoint.id);
    }
  }
  composer.diagnostics.error(ErrorCode::pack_unknown_id, place,
                             "checklist " + in_quotes(checklist.id) + " has no checkpoint " + in_quotes(id),
                             suggestion(id, known));
  return nullptr;
}

std::vector<const AnswerField*> head_fields(Composer& composer, const Checklist& checklist,
                                            const OutlineElement& element) {
  std::vector<std::string_view> known;
  for (const AnswerField& field : checklist.head) known.push_back(field.id);
  std::vector<const AnswerField*> fields;
  for (const std::string_view name : split(element.attribute("fields"), ' ')) {
    const auto field = std::ranges::find(checklist.head, name, &AnswerField::id);
    if (field != checklist.head.end()) {
      fields.push_back(&*field);
      continue;
    }
    composer.diagnostics.error(ErrorCode::pack_unknown_id, element.place,
                               "the head of " + checklist.id + " has no field " + in_quotes(name),
                               suggestion(name, known));
  }
  return fields;
}

}  // namespace lapas::composing
