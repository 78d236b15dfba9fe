// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One checkpoint of a checklist on a page of its own, without the checklist around it.

#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "compose/find.hpp"

namespace lapas::composing {

Blocks compose_checkpoint_sheet(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const Checkpoint* checkpoint = find_checkpoint(composer, *checklist, element.attribute("checkpoint"), element.place);
  if (!checkpoint) return {};
  const SheetHead head{
      .level = scope.level + 1, .numbered = element.attribute("number", "yes") == "yes", .target = true};
  return {{compose_checkpoint_sheet(composer, *checklist, *checkpoint, head), element.place}};
}

}  // namespace lapas::composing
