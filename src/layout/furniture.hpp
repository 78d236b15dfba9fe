// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The header and the footer of body pages.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

/// Draws both onto the page; its number counts from 1. Coordinates are the page's.
void draw_furniture(Context& context, Page& page, Frame zone, std::size_t number, std::size_t count);

/// Reports a header or a footer that the margins have no room for.
void check_furniture(Context& context, Frame zone, std::size_t count);

}  // namespace lapas::layout
