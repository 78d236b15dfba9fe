// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a proof shows beside the text.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

/// Records where a text stands and, when something is the matter with it, marks the place: a tinted box, below what the
/// strip has from item `below` on.
void add_place(Strip& strip, std::size_t below, const MessagePlace& place, Translation state);

/// Draws the tag of a place that is marked, see message_tag() and problem_tag(), at its upper left corner.
void add_tag(Context& context, Strip& strip, const MessagePlace& place, Translation state);

}  // namespace lapas::layout
