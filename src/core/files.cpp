// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whole files in and out. POSIX calls rather than streams, because streams lose the reason of a failure.

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <lapas/core.hpp>

namespace lapas {
namespace {

class File {
 public:
  File(const std::filesystem::path& path, int flags) : descriptor_{::open(path.c_str(), flags | O_CLOEXEC, 0666)} {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (is_open()) ::close(descriptor_);
  }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Some systems report a full disk only here.
  [[nodiscard]] bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

std::string reason() { return std::strerror(errno); }

[[noreturn]] void fail(ErrorCode code, const std::filesystem::path& path, const std::string& why) {
  const bool reading = code == ErrorCode::file_unreadable;
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.place.file = path.string();
  diagnostic.message = (reading ? "cannot be read: " : "cannot be written: ") + why;
  throw Error{std::move(diagnostic)};
}

bool write_all(int descriptor, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

/// An empty string when all went well, else the system's reason.
std::string write_file(const std::filesystem::path& path, int flags, std::span<const std::byte> bytes) {
  File file{path, flags};
  if (!file.is_open() || !write_all(file.descriptor(), bytes) || !file.close()) return reason();
  return {};
}

}  // namespace

std::string load_file(const std::filesystem::path& path) {
  const File file{path, O_RDONLY};
  if (!file.is_open()) fail(ErrorCode::file_unreadable, path, reason());
  std::string content;
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t got = ::read(file.descriptor(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(ErrorCode::file_unreadable, path, reason());
    if (got == 0) return content;
    content.append(buffer, static_cast<std::size_t>(got));
  }
}

void save(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    if (const auto why = write_file(path, O_WRONLY, bytes); !why.empty()) fail(ErrorCode::file_unwritable, path, why);
    return;
  }
  auto temporary = path;
  temporary += ".part" + std::to_string(::getpid());
  auto why = write_file(temporary, O_WRONLY | O_CREAT | O_TRUNC, bytes);
  if (why.empty() && ::rename(temporary.c_str(), path.c_str()) != 0) why = reason();
  if (why.empty()) return;
  ::unlink(temporary.c_str());
  fail(ErrorCode::file_unwritable, path, why);
}

}  // namespace lapas
