// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whole files in and out. POSIX calls rather than streams, because streams lose the reason of a failure.

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

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

[[noreturn]] void fail_too_large(const std::filesystem::path& path, std::size_t most) {
  Diagnostic diagnostic;
  diagnostic.code = ErrorCode::limit_exceeded;
  diagnostic.place.file = path.string();
  diagnostic.message = "the file has more than " + std::to_string(most / limits::kibibyte) + " KiB";
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

std::string load_file(const std::filesystem::path& path, std::size_t most) {
  // Without O_NONBLOCK a pipe that nobody writes to would hold us at its opening.
  const File file{path, O_RDONLY | O_NONBLOCK};
  struct stat status {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) fail(ErrorCode::file_unreadable, path, reason());
  if (!S_ISREG(status.st_mode)) fail(ErrorCode::file_unreadable, path, "it is not a regular file");
  if (static_cast<std::uintmax_t>(status.st_size) > most) fail_too_large(path, most);
  std::string content;
  content.reserve(static_cast<std::size_t>(status.st_size));
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t got = ::read(file.descriptor(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(ErrorCode::file_unreadable, path, reason());
    if (got == 0) return content;
    // It may grow while it is read, and the files of /proc have no size.
    if (content.size() + static_cast<std::size_t>(got) > most) fail_too_large(path, most);
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
