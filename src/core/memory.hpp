// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Libraries in C go on when memory has run out: some return an object without content, some leave out a table of a font,
// and few of their functions say so. malloc does: it sets errno (POSIX).

#pragma once

#include <cerrno>
#include <new>

namespace lapas {

/// Sees whether memory ran out in libraries that were called since it was made, none of which makes system calls.
class MemoryWatch {
 public:
  MemoryWatch() { errno = 0; }
  /// What the libraries made since then may be damaged.
  [[nodiscard]] bool ran_out() const { return errno == ENOMEM; }
  /// Throws std::bad_alloc if it did.
  void check() const {
    if (ran_out()) throw std::bad_alloc{};
  }
};

}  // namespace lapas
