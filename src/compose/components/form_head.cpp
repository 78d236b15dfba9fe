// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The fields at the head of a form: who fills it in, about what, since when.

#include <utility>

#include "compose/answers.hpp"
#include "compose/components/components.hpp"
#include "compose/find.hpp"

namespace lapas::composing {

namespace {

/// All of them, unless the element names those it wants.
std::vector<const AnswerField*> printed_fields(Composer& composer, const Checklist& checklist,
                                               const OutlineElement& element) {
  if (!element.attribute("fields").empty()) return head_fields(composer, checklist, element);
  std::vector<const AnswerField*> fields;
  for (const AnswerField& field : checklist.head) fields.push_back(&field);
  return fields;
}

}  // namespace

Blocks compose_form_head(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const std::string_view breaks = element.attribute("break", "keep");
  Group group{.keep_together = breaks != "flow", .new_page = breaks == "page"};
  if (const OutlineElement* title = element.child("title")) {
    Heading heading{.level = scope.level + 1, .style = StyleRole::heading_2};
    if (!std::exchange(composer.has_head, true)) heading.id = "head";
    heading.text = composer.texts.inlines(title->text);
    group.blocks.emplace_back(std::move(heading), title->place);
  }
  for (Block& block : compose_fields(composer, printed_fields(composer, *checklist, element), {.id = "head"})) {
    group.blocks.push_back(std::move(block));
  }
  return {{std::move(group), element.place}};
}

}  // namespace lapas::composing
