// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document becomes pages.

#pragma once

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>
#include <lapas/text.hpp>

namespace lapas {

struct LayoutOptions {
  /// Draws the boxes of blocks (blue), strips (green, with their height and what a page break below costs) and answer
  /// places (magenta, with their ids) over the pages, for those who work on layout or on a theme. They are artifacts.
  bool outlines = false;
};

/// Lays the document out. Throws Error for a missing glyph, a block taller than a page, a word wider than its place or
/// one that runs from right to left, all of them at once; nothing is clipped or left blank. In a proof these are
/// problems of the pages, marked where they are. Throws Error(layout_too_many_pages) and Error(font_unavailable) at
/// once.
///
///     lapas::Shaper shaper{fonts};
///     const auto pages = lapas::lay_out(document, shaper);
[[nodiscard]] Pages lay_out(const Document& document, Shaper& shaper, LayoutOptions options = {});

}  // namespace lapas
