// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How readers find their way: links, named destinations and bookmarks.

#pragma once

#include <span>

#include <lapas/pages.hpp>

#include "pdf/haru.hpp"

namespace lapas::pdf {

/// A rectangle of the page as PDF has it, from its left bottom corner.
[[nodiscard]] std::string rect_array(const Rect& rect, Length page_height);

/// Reports the links that lead to ids which no destination has, each id once.
void check_links(const Pages& pages, Diagnostics& problems);

/// The entries of a link annotation.
[[nodiscard]] Dict link(const LinkArea& area, Length page_height, int structure_key);

/// The destinations by name, for the catalogue's `Names`.
[[nodiscard]] Dict destination_names(const Pages& pages, std::span<const Ref> page_refs);

/// Writes the bookmarks; nothing when there are none.
[[nodiscard]] Ref write_outline(File& file, const Pages& pages, std::span<const Ref> page_refs);

}  // namespace lapas::pdf
