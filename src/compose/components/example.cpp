// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The sheet of a checkpoint as it looks filled in: by the same components, with the answers of a file of values. Their
// texts are translated like all others.

#include <algorithm>
#include <iterator>
#include <utility>

#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "compose/find.hpp"
#include "compose/markup.hpp"
#include "pack/pack_folder.hpp"
#include "values/sums.hpp"

namespace lapas::composing {
namespace {

/// Large print stays large.
int scale_of(const Theme& theme, const OutlineElement& element) {
  return theme.prints_large() ? 100 : number_of(element, "scale", 75);
}

/// What people write; the other answers are the same in every language.
bool is_text(PlaceKind kind) { return kind == PlaceKind::text || kind == PlaceKind::multi_line_text; }

/// The answers in the language of the document.
Values load_answers(Composer& composer, const Checklist& checklist, const OutlineElement& element) {
  if (auto problem = pack_file_problem(composer.input.pack.folder, element.attribute("values"), element.place)) {
    composer.diagnostics.add(std::move(*problem));
    return {};
  }
  try {
    Values values = load_values(composer.input.pack.folder / element.attribute("values"));
    Diagnostics problems;
    check_values(values, checklist, composer.catalog, problems);
    for (const Diagnostic& problem : problems.all()) {
      // It shows one checkpoint, and answers what is asked there.
      if (problem.code != ErrorCode::values_missing) composer.diagnostics.add(problem);
    }
    fill_in_sums(values, checklist, composer.catalog);
    for (const AnswerPlace& place : answer_places(checklist)) {
      const auto found = values.by_field.find(place.id);
      if (found == values.by_field.end() || !is_text(place.kind)) continue;
      auto& [text, where] = found->second;
      text = composer.texts.plain(Message{place.id, escape(text), where});
    }
    return values;
  } catch (const Error& error) {
    for (const Diagnostic& diagnostic : error.diagnostics()) composer.diagnostics.add(diagnostic);
    return {};
  }
}

}  // namespace

Blocks compose_example(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const Checkpoint* checkpoint = find_checkpoint(composer, *checklist, element.attribute("checkpoint"), element.place);
  if (!checkpoint) return {};
  const auto [answers, is_new] =
      composer.example_answers.try_emplace({checklist->id, std::string{element.attribute("values")}});
  if (is_new) answers->second = load_answers(composer, *checklist, element);
  const Values* outer = std::exchange(composer.values, &answers->second);
  Sheet sheet = compose_checkpoint_sheet(composer, *checklist, *checkpoint, {.level = scope.level + 1});
  composer.values = outer;
  Specimen specimen{.scale = scale_of(composer.theme, element), .caption = child_text(composer, element, "caption")};
  for (Blocks* blocks : {&sheet.head, &sheet.blocks, &sheet.foot}) {
    std::ranges::move(*blocks, std::back_inserter(specimen.blocks));
  }
  return {{std::move(specimen), element.place}};
}

}  // namespace lapas::composing
