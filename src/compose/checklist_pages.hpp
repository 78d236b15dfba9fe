// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A checklist as pages: for each step a sheet with a table of its checkpoints, and a sheet for each checkpoint.

#pragma once

#include <vector>

#include "compose/composer.hpp"

namespace lapas::composing {

/// The sections of a `checklist-pages` element, one for each step.
[[nodiscard]] std::vector<Section> compose_checklist_pages(Composer& composer, const OutlineElement& element);

/// The number of a step with its short title, or `Step 1` where it has none.
[[nodiscard]] Inlines short_step_title(Composer& composer, const Step& step, std::size_t number);

/// The steps as a path. The current one is solid.
[[nodiscard]] Path make_path(Composer& composer, const Checklist& checklist, std::optional<std::size_t> current = {});

/// The fields of the head that an `identity` element names, for the footers of all pages.
[[nodiscard]] FieldRow compose_identity(Composer& composer, const OutlineElement& element);

/// What a sheet demands of its page: in two languages it may always be divided.
[[nodiscard]] bool must_be_whole(const Composer& composer, bool may_be_divided);

}  // namespace lapas::composing
