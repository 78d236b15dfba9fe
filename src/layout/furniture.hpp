// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The header and the footer of body pages.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

struct FurniturePage {
  bool first = false;     ///< The first page that is no cover.
  std::size_t count = 0;  ///< Of all pages.
};

/// Draws both onto the page, which is counted from 0 and belongs to the section. Coordinates are the page's.
void draw_furniture(Context& context, const Section& section, std::size_t page, Frame zone, FurniturePage at);

/// Reports a header or a footer that the margins have no room for.
void check_furniture(Context& context, Frame zone, std::size_t count);

}  // namespace lapas::layout
