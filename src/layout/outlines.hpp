// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The boxes that layout works with, drawn over the pages for those who work on it.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

/// Frames what each strip of a block has of it, and says at the first which block it is.
void outline_block(Context& context, const Block& block, Frame frame, Strips& strips);

/// Frames a strip at its place on the page; beside it stands how tall it is and what a page break below would cost.
void outline_strip(Context& context, const Strip& strip, Rect place, std::vector<Item>& items);

/// Frames a place to write in or a box, with its id.
void outline_place(Context& context, const FieldPlace& place, std::vector<Item>& items);

}  // namespace lapas::layout
