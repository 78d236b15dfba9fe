// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whole files out: a temporary file beside the target, synced and renamed. Its writer holds a lock on it, so that one
// without a lock was left by a program that was killed.

#include <cerrno>

#include <sys/file.h>
#include <sys/random.h>

#include <lapas/core.hpp>

#include "characters.hpp"
#include "file.hpp"
#include "folder.hpp"

namespace lapas {
namespace {

using std::filesystem::path;

[[noreturn]] void fail_unwritable(const path& target, const std::string& why) {
  fail(ErrorCode::file_unwritable, target, "cannot be written: " + why);
}

void write_all(const File& file, const path& target, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_unwritable(target, system_reason());
    if (written == 0) fail_unwritable(target, "the system takes no more");
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

/// A device, a pipe: what cannot be replaced.
void write_directly(const path& target, std::span<const std::byte> bytes) {
  // Without O_NONBLOCK a pipe that nobody reads from would hold us at its opening; later it shall.
  File file{target, O_WRONLY | O_NONBLOCK};
  if (!file.is_open()) fail_unwritable(target, errno == ENXIO ? "nobody reads from it" : system_reason());
  const int flags = ::fcntl(file.descriptor(), F_GETFL);
  if (flags < 0 || ::fcntl(file.descriptor(), F_SETFL, flags & ~O_NONBLOCK) != 0)
    fail_unwritable(target, system_reason());
  write_all(file, target, bytes);
  if (!file.close()) fail_unwritable(target, system_reason());
}

// ---------------------------------------------------------------------------------------------------------------
// Temporary files

constexpr std::string_view last_part = ".part";
constexpr std::size_t random_bytes = 8;
constexpr std::string_view hex_digits = "0123456789ABCDEF";

/// What the names of all temporary files of a target begin with. Cut, since a name has at most 255 bytes; where two
/// targets share the beginning, each clears up for the other.
std::string temporary_prefix(const path& target) {
  return '.' + std::string{cut(target.filename().string(), 200)} + '.';
}

bool is_temporary(std::string_view name, std::string_view prefix) {
  return name.size() == prefix.size() + 2 * random_bytes + last_part.size() && name.starts_with(prefix) &&
         name.ends_with(last_part) &&
         name.substr(prefix.size(), 2 * random_bytes).find_first_not_of(hex_digits) == std::string_view::npos;
}

path temporary_name(const path& target, std::string_view prefix) {
  unsigned char bytes[random_bytes];
  if (::getentropy(bytes, sizeof bytes) != 0) fail_unwritable(target, system_reason());
  std::string name{prefix};
  for (const unsigned char byte : bytes) append_hex_byte(name, byte, hex_digits);
  return target.parent_path() / name.append(last_part);
}

/// Removes the temporary files that no living program writes. What cannot be removed harms nobody.
void remove_abandoned(const path& folder, const std::string& prefix) {
  for (const std::string& name : names_in(folder, [&](std::string_view name) { return is_temporary(name, prefix); })) {
    const path abandoned = folder / name;
    const File file{abandoned, O_RDONLY | O_NOFOLLOW | O_NONBLOCK};
    struct stat status {};
    if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0) ::unlink(abandoned.c_str());
  }
}

/// A file beside the target that another save to it cannot take for abandoned; removed unless it becomes the target.
class Temporary {
 public:
  Temporary(const path& target, std::string_view prefix, mode_t mode)
      : name_{temporary_name(target, prefix)}, lock_{name_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode} {
    if (!lock_.is_open()) fail_unwritable(target, system_reason());
    // Where the file system knows no locks nobody can take ours for abandoned.
    while (::flock(lock_.descriptor(), LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!moved_) ::unlink(name_.c_str());
  }

  /// False when another save removed it between its making and its locking.
  [[nodiscard]] bool exists() const {
    struct stat status {};
    return ::fstat(lock_.descriptor(), &status) != 0 || status.st_nlink > 0;
  }
  [[nodiscard]] int descriptor() const { return lock_.descriptor(); }
  [[nodiscard]] bool move_to(const path& target) {
    moved_ = ::rename(name_.c_str(), target.c_str()) == 0;
    return moved_;
  }

 private:
  path name_;
  File lock_;
  bool moved_ = false;
};

// ---------------------------------------------------------------------------------------------------------------
// Replacing

/// Where links lead, the last of which may lead to nothing.
path followed(path target) {
  // The system follows 40.
  for (int links = 0; links <= 40; ++links) {
    std::error_code problem;
    const path next = std::filesystem::read_symlink(target, problem);
    if (problem == std::errc::invalid_argument || problem == std::errc::no_such_file_or_directory) return target;
    if (problem) fail_unwritable(target, problem.message());
    target = target.parent_path() / next;
  }
  fail_unwritable(target, "it is a link to itself");
}

/// Lets those read the file who could read the old one: its owner and group as far as the system allows. A group that
/// cannot be kept loses its rights.
void keep_access(int descriptor, const struct stat& old, const path& target) {
  struct stat made {};
  if (::fstat(descriptor, &made) != 0) fail_unwritable(target, system_reason());
  constexpr auto same_user = static_cast<uid_t>(-1);
  constexpr auto same_group = static_cast<gid_t>(-1);
  mode_t mode = old.st_mode & 0777;
  if (made.st_gid != old.st_gid && ::fchown(descriptor, same_user, old.st_gid) != 0) mode &= 0707;
  // The owner comes last: who gives a file away cannot change it afterwards.
  if (::fchmod(descriptor, mode) != 0) fail_unwritable(target, system_reason());
  if (made.st_uid != old.st_uid && ::fchown(descriptor, old.st_uid, same_group) != 0 && errno != EPERM) {
    fail_unwritable(target, system_reason());
  }
}

/// Not open for a folder that we may write to and not read, which then cannot be synced.
File opened_folder(const path& folder, const path& target) {
  File file{folder, O_RDONLY | O_DIRECTORY};
  if (!file.is_open() && errno != EACCES) fail_unwritable(target, system_reason());
  return file;
}

/// `old` is nullptr where there is no file yet. False when the temporary file was taken away before it was locked.
bool replace(const path& target, const struct stat* old, const std::string& prefix, std::span<const std::byte> bytes) {
  Temporary temporary{target, prefix, old == nullptr ? mode_t{0666} : mode_t{0600}};
  if (!temporary.exists()) return false;
  if (old != nullptr) keep_access(temporary.descriptor(), *old, target);
  // Written through a second descriptor: closing it may tell of a failure, and the lock must last until the renaming.
  File file{::fcntl(temporary.descriptor(), F_DUPFD_CLOEXEC, 0)};
  if (!file.is_open()) fail_unwritable(target, system_reason());
  write_all(file, target, bytes);
  if (::fsync(file.descriptor()) != 0 || !file.close() || !temporary.move_to(target)) {
    fail_unwritable(target, system_reason());
  }
  return true;
}

void replace(const path& target, const struct stat* old, std::span<const std::byte> bytes) {
  const path folder = target.has_parent_path() ? target.parent_path() : ".";
  const std::string prefix = temporary_prefix(target);
  const File synced = opened_folder(folder, target);
  remove_abandoned(folder, prefix);
  while (!replace(target, old, prefix, bytes)) {
  }
  // Some file systems have nothing to sync in a folder.
  if (synced.is_open() && ::fsync(synced.descriptor()) != 0 && errno != EINVAL)
    fail_unwritable(target, system_reason());
}

}  // namespace

void save(const path& path, std::span<const std::byte> bytes) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) fail_unwritable(path, system_reason());
  if (exists && !S_ISREG(status.st_mode)) {
    write_directly(path, bytes);
  } else {
    replace(followed(path), exists ? &status : nullptr, bytes);
  }
}

}  // namespace lapas
