// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/compose.hpp>

#include <set>
#include <string>

#include "core/quoted.hpp"

namespace lapas {
namespace {

/// What `load` gives, or a default value and its diagnostics.
template <typename Load>
auto collect(Load load, Diagnostics& problems) -> decltype(load()) {
  try {
    return load();
  } catch (const Error& error) {
    for (const auto& diagnostic : error.diagnostics()) problems.add(diagnostic);
    return {};
  }
}

using Ids = std::set<std::string, std::less<>>;

void add_ids(const OutlineElement& element, Ids& ids) {
  if (const auto id = element.attribute("id"); !id.empty()) ids.emplace(id);
  for (const OutlineElement& child : element.children) add_ids(child, ids);
}

/// `M1.4.people.r3.c2` and what it stands in: `M1.4.people.r3`, `M1.4.people`, `M1.4`, `M1`.
void add_id(std::string_view id, Ids& ids) {
  while (ids.emplace(id).second && id.find('.') != std::string_view::npos) id = id.substr(0, id.rfind('.'));
}

/// Everything in the documents and forms that an author has given an id.
Ids ids_of(const Pack& pack, const Checklists& checklists) {
  Ids ids;
  for (const Outline& outline : pack.documents) {
    for (const OutlineElement& section : outline.sections) add_ids(section, ids);
  }
  for (const auto& [id, checklist] : checklists) {
    for (const Step& step : checklist.steps) {
      add_id(step.id, ids);
      for (const Checkpoint& checkpoint : step.checkpoints) add_id(checkpoint.id, ids);
    }
    for (const AnswerPlace& place : answer_places(checklist)) add_id(place.id, ids);
  }
  return ids;
}

void check_exceptions(const Pack& pack, const Checklists& checklists, Diagnostics& problems) {
  if (pack.exceptions.empty()) return;
  const Ids ids = ids_of(pack, checklists);
  for (const LintException& exception : pack.exceptions) {
    if (exception.place.empty() || ids.contains(exception.place)) continue;
    const std::vector<std::string_view> known{ids.begin(), ids.end()};
    const auto near = nearest(exception.place, known);
    problems.error(ErrorCode::pack_unknown_id, exception.written,
                   "nothing in the pack has the id " + in_quotes(exception.place),
                   near.empty() ? "" : "did you mean " + in_quotes(near) + '?');
  }
}

}  // namespace

Checklists load_checklists(const Pack& pack) {
  Diagnostics problems;
  FieldLibrary library;
  if (!pack.field_library.empty()) {
    library = collect([&] { return load_field_library(pack.field_library); }, problems);
    // Without its library every checklist would be full of problems that are not its own.
    problems.throw_if_errors();
  }
  Checklists checklists;
  for (const PackFile& file : pack.checklists) {
    checklists[file.id] = collect([&] { return load_checklist(file.path, library); }, problems);
  }
  if (!problems.has_errors()) check_exceptions(pack, checklists, problems);
  problems.throw_if_errors();
  return checklists;
}

}  // namespace lapas
