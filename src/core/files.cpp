// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whole files in. What never ends or never answers is refused before it is read.

#include <cerrno>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "file.hpp"

namespace lapas {
namespace {

[[noreturn]] void fail_unreadable(const std::filesystem::path& path, const std::string& why) {
  fail(ErrorCode::file_unreadable, path, "cannot be read: " + why);
}

[[noreturn]] void fail_too_large(const std::filesystem::path& path, std::size_t most) {
  fail(ErrorCode::limit_exceeded, path, "the file has more than " + std::to_string(most / limits::kibibyte) + " KiB");
}

}  // namespace

std::string load_file(const std::filesystem::path& path, std::size_t most) {
  // Without O_NONBLOCK a pipe that nobody writes to would hold us at its opening.
  const File file{path, O_RDONLY | O_NONBLOCK};
  struct stat status {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) fail_unreadable(path, system_reason());
  if (!S_ISREG(status.st_mode)) fail_unreadable(path, "it is not a regular file");
  if (static_cast<std::uintmax_t>(status.st_size) > most) fail_too_large(path, most);
  std::string content;
  content.reserve(static_cast<std::size_t>(status.st_size));
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t got = ::read(file.descriptor(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_unreadable(path, system_reason());
    if (got == 0) return content;
    // It may grow while it is read, and the files of /proc have no size.
    if (content.size() + static_cast<std::size_t>(got) > most) fail_too_large(path, most);
    content.append(buffer, static_cast<std::size_t>(got));
  }
}

}  // namespace lapas
