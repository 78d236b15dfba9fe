// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The table of a step's checkpoints: what is ticked and written about each.

#pragma once

#include <vector>

#include "compose/composer.hpp"

namespace lapas::composing {

struct StepTableOptions {
  bool pages = true;   ///< Each checkpoint has a page, which the table names.
  bool notes = false;  ///< Each checkpoint has a line of notes here.
};

/// Whether a field of the footers stands in the table; the others stand with their checkpoint.
[[nodiscard]] bool stands_in_table(const AnswerField& footer_field);
/// Whether a closing field does: a scale that assesses the checkpoints.
[[nodiscard]] bool assesses_checkpoints(const AnswerField& closing_field);

/// Where its words have no room, as in large print, the fields of each checkpoint stand below each other instead.
[[nodiscard]] Blocks compose_step_table(Composer& composer, const Checklist& checklist, const Step& step,
                                        StepTableOptions options);

}  // namespace lapas::composing
