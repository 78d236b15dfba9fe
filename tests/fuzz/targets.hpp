// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The fuzz targets. Each takes any bytes. A problem of the input that lapas reports is as good as success; a claim that
// does not hold leaves as an exception, and so does everything that lapas should not throw.

#pragma once

#include <string_view>

namespace fuzz {

#define LAPAS_FUZZ_TARGET(name) void name(std::string_view input);
#include "targets.inc"
#undef LAPAS_FUZZ_TARGET

}  // namespace fuzz
