// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The checkpoints of two checklists with lines between those that are worth comparing.

#pragma once

#include <array>
#include <span>

#include "compose/composer.hpp"

namespace lapas::composing {

/// One of the first and one of the second checklist.
using CheckpointPair = std::array<const Checkpoint*, 2>;

[[nodiscard]] Block pairs_picture(Composer& composer, const OutlineElement& element,
                                  const std::array<const Checklist*, 2>& lists, std::span<const CheckpointPair> pairs);

}  // namespace lapas::composing
