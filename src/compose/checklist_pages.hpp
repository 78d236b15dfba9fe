// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A checklist as pages: for each step a sheet with a table of its checkpoints, and a sheet for each checkpoint.

#pragma once

#include <string_view>
#include <vector>

#include "compose/composer.hpp"

namespace lapas::composing {

/// The sections of a `checklist-pages` element, one for each step.
[[nodiscard]] std::vector<Section> compose_checklist_pages(Composer& composer, const OutlineElement& element);

/// How the sheet of a checkpoint begins, and what it points to.
struct SheetHead {
  int level = 1;          ///< Of its heading.
  bool numbered = true;   ///< The number stands in a square before the title; otherwise both stand on a banner.
  std::string_view step;  ///< Where its band and its pointers lead; empty on a sheet without its checklist around it.
  bool target = false;    ///< Links lead to it by the id of the checkpoint.
};

/// The sheet of one checkpoint: title, questions, fields, and the band that says when it is done.
[[nodiscard]] Sheet compose_checkpoint_sheet(Composer& composer, const Checklist& checklist,
                                             const Checkpoint& checkpoint, SheetHead head);

/// The number of a step with its short title, or `Step 1` where it has none.
[[nodiscard]] Inlines short_step_title(Composer& composer, const Step& step, std::size_t number);

/// The steps as a path. The current one is solid.
[[nodiscard]] Path make_path(Composer& composer, const Checklist& checklist, std::optional<std::size_t> current = {});

/// The fields of the head that an `identity` element names, for the footers of all pages.
[[nodiscard]] FieldRow compose_identity(Composer& composer, const OutlineElement& element);

/// What a sheet demands of its page: in two languages it may always be divided.
[[nodiscard]] bool must_be_whole(const Composer& composer, bool may_be_divided);

}  // namespace lapas::composing
