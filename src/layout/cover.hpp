// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The cover.

#pragma once

#include "layout/context.hpp"

namespace lapas::layout {

/// The cover as one strip as tall as the page between its margins; taller than the page when the content is, or several
/// strips where it may be divided.
[[nodiscard]] Strips lay_cover(Context& context, const Section& cover, Frame zone, NodeIndex parent);

}  // namespace lapas::layout
