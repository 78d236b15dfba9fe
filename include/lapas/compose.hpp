// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Outline, checklists, values and a language become a document.

#pragma once

#include <map>
#include <string>

#include <lapas/catalog.hpp>
#include <lapas/checklist.hpp>
#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pack.hpp>
#include <lapas/values.hpp>

namespace lapas {

/// The checklists of a pack by id.
using Checklists = std::map<std::string, Checklist, std::less<>>;

/// Reads every checklist that the pack names. Throws Error with every problem of every file, or for exceptions of the
/// pack whose place is nowhere.
[[nodiscard]] Checklists load_checklists(const Pack& pack);

/// The text of a message that prints as this text: what would be markup, a reference or a variable means itself. For
/// titles and labels that a program takes from elsewhere: `{.title = {"", lapas::escape("R&D {2026}")}}`.
[[nodiscard]] std::string escape(std::string_view text);

struct ComposeInput {
  const Pack& pack;
  const Outline& outline;
  const Edition& edition;
  const Checklists& checklists;
  const Catalog& catalog;
  const Values& values;
  const Variables& variables;       ///< Replace variables of the pack of the same name.
  bool proof = false;               ///< Marks what is not translated, see Document::proof.
  const Catalog* second = nullptr;  ///< Another language for the sheet to speak as well; null for none.
};

/// Makes one document. In a sheet that speaks a second language it stands beneath the first wherever text is printed
/// for people to read; titles, tables of contents, headers, dates and what is read out of fields stay in the first.
/// Untranslated and fuzzy texts are added to `diagnostics` as warnings; unknown ids, variables, markup and text in a
/// script written from right to left end in an Error that lists all of them.
[[nodiscard]] Document compose(const ComposeInput& input, Diagnostics& diagnostics);

/// A document that holds one checklist and nothing else, for programs that have no pack. Throws Error for values that
/// the checklist has no place for or that are of the wrong type (check_values()), and as compose() does.
///
///     const auto document = lapas::compose_checklist(list, lapas::default_theme(), catalog);
[[nodiscard]] Document compose_checklist(const Checklist& checklist, const Theme& theme, const Catalog& catalog,
                                         const Values& values = {});

}  // namespace lapas
