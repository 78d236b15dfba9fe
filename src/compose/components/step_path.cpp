// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The steps of a checklist as a path.

#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"

namespace lapas::composing {

Blocks compose_step_path(Composer& composer, const OutlineElement& element, Scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  return {{make_path(composer, *checklist), element.place}};
}

}  // namespace lapas::composing
