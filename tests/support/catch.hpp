// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Catch2 under one name, whichever of its two generations is installed.

#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Matchers::ContainsSubstring;
#else
#include <catch2/catch.hpp>
using Catch::Matchers::Contains;
inline auto ContainsSubstring(const std::string& text) { return Contains(text); }
/// Ends the test as the macro of that name does in Catch2 3; main() then says that it was skipped. What is thrown is what
/// Catch takes for the end of a test that has failed already.
#define SKIP(reason)                     \
  do {                                   \
    WARN(reason);                        \
    ++skipped_tests();                   \
    throw Catch::TestFailureException{}; \
  } while (false)
inline int& skipped_tests() {
  static int count = 0;
  return count;
}
#endif
