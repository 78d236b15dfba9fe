// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "core/memory.hpp"

#include <cerrno>
#include <cstdlib>
#include <limits>

#include "support/catch.hpp"

using lapas::MemoryWatch;

TEST_CASE("that memory ran out in a library that says nothing is seen", "[unit][core]") {
  errno = ENOMEM;
  const MemoryWatch watch;
  CHECK_NOTHROW(watch.check());
  errno = ENOENT;
  CHECK_NOTHROW(watch.check());
  errno = ENOMEM;  // As malloc leaves it.
  CHECK_THROWS_AS(watch.check(), std::bad_alloc);
}
