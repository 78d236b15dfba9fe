// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Parts of a checklist that elements of an outline name.

#pragma once

#include "compose/composer.hpp"

namespace lapas::composing {

struct FoundField {
  const Checkpoint* checkpoint = nullptr;
  const AnswerField* field = nullptr;
};

/// The field of that full id among those of checkpoints; reports an id that none has.
[[nodiscard]] FoundField find_field(Composer& composer, const Checklist& checklist, std::string_view id,
                                    const SourcePlace& place);

/// The checkpoint of that id, or null and a diagnostic.
[[nodiscard]] const Checkpoint* find_checkpoint(Composer& composer, const Checklist& checklist, std::string_view id,
                                                const SourcePlace& place);

/// The fields of the head that the attribute `fields` names by their ids; reports those that it has not.
[[nodiscard]] std::vector<const AnswerField*> head_fields(Composer& composer, const Checklist& checklist,
                                                          const OutlineElement& element);

}  // namespace lapas::composing
