// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/compose.hpp>

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
  problems.throw_if_errors();
  return checklists;
}

}  // namespace lapas
