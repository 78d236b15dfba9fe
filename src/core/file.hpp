// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// An open file. POSIX calls rather than streams, because streams lose the reason of a failure.

#pragma once

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lapas/core.hpp>

namespace lapas {

class File {
 public:
  explicit File(int descriptor) : descriptor_{descriptor} {}
  File(const std::filesystem::path& path, int flags, mode_t mode = 0)
      : File{::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, mode)} {}
  File(File&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File& operator=(File&&) = delete;
  ~File() { (void)close(); }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Some systems report a full disk only here.
  [[nodiscard]] bool close() { return !is_open() || ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

/// The system's words for errno.
inline std::string system_reason() { return std::strerror(errno); }

[[noreturn]] inline void fail(ErrorCode code, const std::filesystem::path& path, std::string message) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.place.file = path.string();
  diagnostic.message = std::move(message);
  throw Error{std::move(diagnostic)};
}

}  // namespace lapas
