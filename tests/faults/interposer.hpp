// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The allocations of a program as the interposer counts them. For programs that are linked to it; others have it
// preloaded, and are told by the environment (interposer.cpp) what is to fail.

#pragma once

#include <cstdint>
#include <span>

namespace faults {

/// Counts from now on, and lets the allocation with this number fail, once. 0 lets none fail.
void fail_allocation(std::uint64_t number);

/// Those since fail_allocation().
std::uint64_t allocations();

/// Blocks that are allocated and not freed.
std::int64_t live_blocks();

/// Where the allocation that failed was asked for, the innermost frame first; empty when none has failed.
std::span<void* const> failed_at();

}  // namespace faults
