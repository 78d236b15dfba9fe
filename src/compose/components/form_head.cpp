// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The fields at the head of a form: who fills it in, about what, since when.

#include "compose/answers.hpp"
#include "compose/components/components.hpp"

namespace lapas::composing {

Blocks compose_form_head(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  Group group{.keep_together = true};
  if (const OutlineElement* title = element.child("title")) {
    Heading heading{.level = scope.level + 1, .style = StyleRole::heading_2, .id = "head"};
    heading.text = composer.texts.inlines(title->text);
    group.blocks.emplace_back(std::move(heading), title->place);
  }
  for (Block& block : compose_fields(composer, checklist->head, {.id = "head"})) {
    group.blocks.push_back(std::move(block));
  }
  return {{std::move(group), element.place}};
}

}  // namespace lapas::composing
