// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What libFuzzer calls. An exception that leaves the target ends the program, which is a find.

#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::LAPAS_FUZZ_PROGRAM({reinterpret_cast<const char*>(data), size});
  return 0;
}
