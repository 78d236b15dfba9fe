// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the marks 1 to 5 mean.

#include "compose/components/components.hpp"

namespace lapas::composing {

Blocks compose_scale_legend(Composer& composer, const OutlineElement& element, Scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist || checklist->scale_legend.empty()) return {};
  const Word& marks = composer.words.marks;
  Inlines text = composer.texts.inlines(marks.spaced(), true);
  append(text, composer.texts.inlines(checklist->scale_legend));
  Blocks blocks;
  add_paragraph(blocks, StyleRole::legend, std::move(text), element.place);
  return blocks;
}

}  // namespace lapas::composing
