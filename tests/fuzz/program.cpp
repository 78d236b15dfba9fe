// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What libFuzzer and AddressSanitizer ask for. An exception that leaves the target ends the program, which is a find.

#include <cstddef>
#include <cstdint>

#include "targets.hpp"

/// Inputs are small and allocations many: what was freed is remembered for a while only, and not filled.
extern "C" const char* __asan_default_options() {
  return "quarantine_size_mb=8:max_malloc_fill_size=0:malloc_context_size=4";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::LAPAS_FUZZ_PROGRAM({reinterpret_cast<const char*>(data), size});
  return 0;
}
