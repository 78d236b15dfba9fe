// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What many targets need and no input changes; made once.

#pragma once

#include <lapas/catalog.hpp>
#include <lapas/checklist.hpp>
#include <lapas/document.hpp>
#include <lapas/pack.hpp>
#include <lapas/text.hpp>
#include <lapas/values.hpp>

namespace fuzz {

/// The four faces of a small font.
[[nodiscard]] const lapas::FontSet& fonts();
/// Keeps its words and subsets from one input to the next.
[[nodiscard]] lapas::Shaper& shaper();
/// The plain theme in that font.
[[nodiscard]] const lapas::Theme& plain_theme();
/// The theme in that font.
[[nodiscard]] lapas::Theme in_small_font(lapas::Theme theme);

[[nodiscard]] const lapas::Catalog& english();
/// Without translations.
[[nodiscard]] const lapas::Catalog& lithuanian();

/// A catalogue of the library's own words that translates none, for languages that nothing else is loaded for.
[[nodiscard]] lapas::CompiledCatalog no_words(const std::string& language);

/// A form that has a field of each kind, and an outline that prints it.
[[nodiscard]] const lapas::Checklist& sample_checklist();
[[nodiscard]] const lapas::Outline& sample_outline();
/// The outline in that theme and language, with the form at hand.
[[nodiscard]] lapas::Document sample_document(const lapas::Outline& outline, const lapas::Theme& theme,
                                              const lapas::Catalog& catalog, bool proof = false);
/// Answers for that form, as a program takes them.
void check_answers(const lapas::Values& values);

}  // namespace fuzz
