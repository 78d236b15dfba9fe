// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The titles of a checklist's steps as a list.

#include "compose/components/components.hpp"

namespace lapas::composing {

Blocks compose_step_names(Composer& composer, const OutlineElement& element, Scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  List list;
  for (const Step& step : checklist->steps) {
    list.items.push_back({{Paragraph{list.style, composer.texts.inlines(step.title)}, step.place}});
  }
  return {{std::move(list), element.place}};
}

}  // namespace lapas::composing
