// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The readers of a pack's files as `load_pack` uses them: they add to diagnostics and go on.

#pragma once

#include <lapas/core.hpp>
#include <lapas/pack.hpp>

#include "xml/reader.hpp"

namespace lapas {

/// The element must be a `theme`.
[[nodiscard]] Theme read_theme(xml::Reader& reader, pugi::xml_node root, const Theme& base);
/// The element must be a `document`.
[[nodiscard]] Outline read_outline(xml::Reader& reader, pugi::xml_node root);
/// The element must be a `words`.
[[nodiscard]] WordList read_word_list(xml::Reader& reader, pugi::xml_node root);
/// The element must be a `lint`; rules, documents and editions that it names must be there.
[[nodiscard]] std::vector<LintException> read_exceptions(xml::Reader& reader, pugi::xml_node root, const Pack& pack);
/// What a `lint` of a theme says replaces what is there.
void read_thresholds(xml::Reader& reader, pugi::xml_node node, std::vector<Threshold>& thresholds);

}  // namespace lapas
