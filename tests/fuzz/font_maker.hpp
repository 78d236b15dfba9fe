// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A TrueType font of a few kilobytes: shaping, subsetting and embedding it take little time.

#pragma once

#include <string>

#include <lapas/core.hpp>

namespace fuzz {

/// A font of that family whose letters are blocks of different widths, some of them kerned. It has the letters of
/// English and Lithuanian, digits and the usual signs.
[[nodiscard]] lapas::Bytes make_font(const std::string& family, bool bold = false, bool italic = false);

}  // namespace fuzz
