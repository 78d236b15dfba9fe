// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Other programs, asked by tests. A test whose program is not installed is skipped, and ctest says so.

#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/catch.hpp"

/// Skips the test unless the program is there.
inline void need_tool(const std::string& name) {
  if (std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) != 0) {
    SKIP("skipped: " + name + " is not installed");
  }
}

/// What a shell command prints.
inline std::string run(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  std::array<char, 4096> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), count);
  ::pclose(pipe);
  return out;
}
