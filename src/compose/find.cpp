// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is not there is reported with the nearest id that is.

#include "compose/find.hpp"

#include "core/suggestion.hpp"

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

}  // namespace lapas::composing
