// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a proof shows beside the text.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

/// Records where a text stands and, when something is the matter with it, marks the place: a tinted box, below what the
/// strip has from item `below` on, and above it a tag, see tag_of().
void add_place(Context& context, Strip& strip, std::size_t below, const MessagePlace& place, Translation state);

}  // namespace lapas::layout
