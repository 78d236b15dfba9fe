// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fields under a heading of their own.

#include <algorithm>
#include <iterator>

#include "compose/answers.hpp"

namespace lapas::composing {
namespace {

/// The label of the heading with the number of the repetition.
Inlines title_of(Composer& composer, const AnswerField& heading) {
  Inlines title = composer.texts.inlines(heading.label);
  if (heading.number > 0) append(title, composer.texts.ready("\u00a0" + std::to_string(heading.number)));
  return title;
}

}  // namespace

bool is_heading(const AnswerField& field) { return field.kind == AnswerKind::heading; }

std::size_t end_of_group(std::span<const AnswerField* const> fields, std::size_t heading) {
  std::size_t end = heading + 1;
  while (end < fields.size() && fields[end]->headed && !is_heading(*fields[end])) ++end;
  return end;
}

Block compose_group(Composer& composer, std::span<const AnswerField* const> group, const FieldScope& scope) {
  const AnswerField& heading = *group.front();
  const Inlines title = title_of(composer, heading);
  FieldScope inside = scope;
  inside.description += (inside.description.empty() ? "" : ", ") + plain_text(title);
  Group whole{.keep_together = true};
  add_paragraph(whole.blocks, StyleRole::group_heading, title, heading.label.place);
  std::ranges::move(compose_fields(composer, group.subspan(1), inside), std::back_inserter(whole.blocks));
  return {std::move(whole), heading.label.place};
}

}  // namespace lapas::composing
