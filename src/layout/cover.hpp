// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cover.

#pragma once

#include <span>

#include "layout/context.hpp"

namespace lapas::layout {

/// The cover as one strip as tall as the page between its margins: the title in a tinted panel at the top, what follows
/// it below, and from the first paragraph of cover details on everything at the foot. Taller than the page when the
/// content is.
[[nodiscard]] Strip lay_cover(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent);

}  // namespace lapas::layout
