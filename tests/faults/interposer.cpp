// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Stands between a program and the C library, for allocations and for what is done with the files of one folder. Every
// library of the process calls it, since it comes before libc: those in C as well, and `operator new` through malloc.
// One call fails; all others go through.
//
// Preloaded, it takes from the environment what is to fail:
//   FAULTS_ALLOCATION  the number of the allocation
//   FAULTS_FOLDER      the folder whose files count
//   FAULTS_CALL        open, write, fsync, close, rename, link, unlink, chmod, read; `any` counts all but read
//   FAULTS_NUMBER      the number of the call, from 1
//   FAULTS_ERRNO       what it fails with, as a number; `short` writes half, `kill` ends and `stop` halts the program there
//   FAULTS_PAUSE       microseconds to wait before each call that counts, so that a signal from outside meets one
//   FAULTS_MARK        a file that is made when it has happened and says where, or else how many calls and allocations
//                      there were

#include "interposer.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace {

// -----------------------------------------------------------------------------------------------------------------
// Allocations

std::atomic<std::uint64_t> allocation_count{0}, failing_allocation{0};
std::atomic<std::int64_t> live{0};
void* frames[64];
int frame_count = 0;

bool is_marked = false;

/// Calls the system itself, since its own functions are looked at below.
void mark(const char* text) {
  const char* path = std::getenv("FAULTS_MARK");
  if (path == nullptr) return;
  is_marked = true;
  const auto file = static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600));
  syscall(SYS_write, file, text, std::strlen(text));
  syscall(SYS_close, file);
}

/// Where the allocation was asked for: files and addresses.
void mark_frames() {
  char text[8192] = "";
  std::size_t size = 0;
  for (int i = 0; i < frame_count; ++i) {
    Dl_info info{};
    if (dladdr(frames[i], &info) == 0) continue;
    const auto offset = static_cast<std::size_t>(static_cast<char*>(frames[i]) - static_cast<char*>(info.dli_fbase));
    const int written = std::snprintf(text + size, sizeof text - size, "%s+0x%zx %s\n", info.dli_fname, offset,
                                      info.dli_sname == nullptr ? "" : info.dli_sname);
    if (written < 0 || size + static_cast<std::size_t>(written) >= sizeof text) break;
    size += static_cast<std::size_t>(written);
  }
  mark(text);
}

/// Whether this allocation is to fail.
bool refuse() {
  const auto number = ++allocation_count;
  if (number != failing_allocation.load()) return false;
  failing_allocation = 0;
  frame_count = backtrace(frames, static_cast<int>(std::size(frames)));
  mark_frames();
  errno = ENOMEM;
  return true;
}

void* counted(void* block) {
  if (block != nullptr) ++live;
  return block;
}

// -----------------------------------------------------------------------------------------------------------------
// Files

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::atomic<int> call_count{0};

/// Whether the path is one of those that count; it may be relative to a folder that is open.
bool counts(int folder, const char* path) {
  const char* wanted = std::getenv("FAULTS_FOLDER");
  if (wanted == nullptr || path == nullptr) return false;
  char full[PATH_MAX] = "";
  if (path[0] != '/') {
    char link[64];
    std::snprintf(link, sizeof link, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
    const auto size = readlink(link, full, sizeof full - 1);
    full[size > 0 ? size : 0] = '\0';
  }
  const std::string_view start{wanted}, place{path[0] == '/' ? path : full};
  return place.starts_with(start) || (path[0] != '/' && start.ends_with(path));
}

bool counts(int file) {
  if (std::getenv("FAULTS_FOLDER") == nullptr) return false;
  char link[64];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  char path[PATH_MAX] = "";
  const auto size = readlink(link, path, sizeof path - 1);
  path[size > 0 ? size : 0] = '\0';
  return path[0] == '/' && counts(AT_FDCWD, path);
}

enum class Fault { none, error, shortened };

/// Counts a call that concerns the folder, and says whether it is the one to fail; errno is set then.
Fault fault(const char* call, const char* about) {
  if (const char* pause = std::getenv("FAULTS_PAUSE")) usleep(static_cast<useconds_t>(std::atoi(pause)));
  const char* wanted = std::getenv("FAULTS_CALL");
  const char* number = std::getenv("FAULTS_NUMBER");
  const char* action = std::getenv("FAULTS_ERRNO");
  if (wanted == nullptr || number == nullptr || action == nullptr) return Fault::none;
  const bool any = std::string_view{wanted} == "any" && std::string_view{call} != "read";
  if (!any && std::string_view{wanted} != call) return Fault::none;
  if (++call_count != std::atoi(number)) return Fault::none;
  char text[PATH_MAX + 32];
  std::snprintf(text, sizeof text, "%s %s", call, about);
  mark(text);
  if (std::string_view{action} == "kill") raise(SIGKILL);
  if (std::string_view{action} == "stop") raise(SIGSTOP);
  if (std::string_view{action} == "short") return Fault::shortened;
  errno = std::atoi(action);
  return errno == 0 ? Fault::none : Fault::error;
}

bool fails(const char* call, int folder, const char* path) {
  return counts(folder, path) && fault(call, path) == Fault::error;
}

bool fails(const char* call, int file) { return counts(file) && fault(call, "a file") == Fault::error; }

/// Only calls that make a file have one.
mode_t mode_of(int flags, va_list arguments) {
  const bool makes_file = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
  return makes_file ? va_arg(arguments, mode_t) : 0;
}

int open_in(int folder, const char* path, int flags, mode_t mode) {
  if (fails("open", folder, path)) return -1;
  static const auto real = next<int (*)(int, const char*, int, ...)>("openat");
  return real(folder, path, flags, mode);
}

int (*real_main)(int, char**, char**) = nullptr;

/// What a program allocates before its main function it cannot answer for: the C++ library ends it then.
int main_with_faults(int argc, char** argv, char** environment) {
  if (const char* number = std::getenv("FAULTS_ALLOCATION")) {
    allocation_count = 0;
    failing_allocation = std::strtoull(number, nullptr, 10);
  }
  return real_main(argc, argv, environment);
}

[[gnu::constructor]] void load_backtrace() { backtrace(frames, 1); }  // Its first call allocates.

[[gnu::destructor]] void say_how_many() {
  char text[64];
  std::snprintf(text, sizeof text, "%d calls, %llu allocations", call_count.load(),
                static_cast<unsigned long long>(allocation_count.load()));
  if (!is_marked) mark(text);
}

}  // namespace

void faults::fail_allocation(std::uint64_t number) {
  if (number != 0) frame_count = 0;
  allocation_count = 0;
  failing_allocation = number;
}

std::uint64_t faults::allocations() { return allocation_count; }

std::int64_t faults::live_blocks() { return live; }

std::span<void* const> faults::failed_at() { return {frames, static_cast<std::size_t>(frame_count)}; }

// NOLINTBEGIN: the names and types of the C library
extern "C" {

int __libc_start_main(int (*main)(int, char**, char**), int argc, char** argv, void (*init)(), void (*fini)(),
                      void (*rtld_fini)(), void* stack_end) {
  using Start = int (*)(decltype(main), int, char**, void (*)(), void (*)(), void (*)(), void*);
  real_main = main;
  return next<Start>("__libc_start_main")(&main_with_faults, argc, argv, init, fini, rtld_fini, stack_end);
}

void* malloc(std::size_t size) { return refuse() ? nullptr : counted(__libc_malloc(size)); }

void* calloc(std::size_t count, std::size_t size) { return refuse() ? nullptr : counted(__libc_calloc(count, size)); }

void* realloc(void* block, std::size_t size) {
  if (block == nullptr) return malloc(size);
  if (size == 0) --live;
  return size != 0 && refuse() ? nullptr : __libc_realloc(block, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
  return refuse() ? nullptr : counted(__libc_memalign(alignment, size));
}

void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  void* made = memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *block = made;
  return 0;
}

void free(void* block) {
  if (block == nullptr) return;
  --live;
  __libc_free(block);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_in(folder, path, flags, mode);
}

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_in(AT_FDCWD, path, flags, mode);
}

// On machines of 64 bits they are the same.
int open64(const char* path, int flags, ...) __attribute__((alias("open")));
int openat64(int folder, const char* path, int flags, ...) __attribute__((alias("openat")));

ssize_t write(int file, const void* bytes, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
  if (!counts(file)) return real(file, bytes, size);
  switch (fault("write", "a file")) {
    case Fault::error: return -1;
    case Fault::shortened: return real(file, bytes, (size + 1) / 2);
    case Fault::none: break;
  }
  return real(file, bytes, size);
}

ssize_t read(int file, void* bytes, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, void*, std::size_t)>("read");
  if (!counts(file)) return real(file, bytes, size);
  switch (fault("read", "a file")) {
    case Fault::error: return -1;
    case Fault::shortened: return real(file, bytes, (size + 1) / 2);
    case Fault::none: break;
  }
  return real(file, bytes, size);
}

int fsync(int file) {
  static const auto real = next<int (*)(int)>("fsync");
  return fails("fsync", file) ? -1 : real(file);
}

int fdatasync(int file) {
  static const auto real = next<int (*)(int)>("fdatasync");
  return fails("fsync", file) ? -1 : real(file);
}

int fchmod(int file, mode_t mode) {
  static const auto real = next<int (*)(int, mode_t)>("fchmod");
  return fails("chmod", file) ? -1 : real(file, mode);
}

/// Linux closes the file whatever it reports.
int close(int file) {
  static const auto real = next<int (*)(int)>("close");
  const bool failed = fails("close", file);
  const int reason = errno;
  const int result = real(file);
  if (!failed) return result;
  errno = reason;
  return -1;
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  static const auto real = next<int (*)(int, const char*, int, const char*)>("renameat");
  return fails("rename", to_folder, to) ? -1 : real(from_folder, from, to_folder, to);
}

int rename(const char* from, const char* to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  static const auto real = next<int (*)(int, const char*, int, const char*, int)>("linkat");
  return fails("link", to_folder, to) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int link(const char* from, const char* to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int folder, const char* path, int flags) {
  static const auto real = next<int (*)(int, const char*, int)>("unlinkat");
  return fails("unlink", folder, path) ? -1 : real(folder, path, flags);
}

int unlink(const char* path) { return unlinkat(AT_FDCWD, path, 0); }

}  // extern "C"
// NOLINTEND
