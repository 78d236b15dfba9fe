// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cover.

#pragma once

#include <span>

#include "layout/context.hpp"

namespace lapas::layout {

/// The cover as one strip as tall as the page between its margins: everything up to the title and subtitle in a tinted
/// panel at the top, the paragraphs of cover details at the end at the foot, the rest between them. Taller than the
/// page when the content is.
[[nodiscard]] Strip lay_cover(Context& context, std::span<const Block> blocks, Frame zone, NodeIndex parent);

}  // namespace lapas::layout
