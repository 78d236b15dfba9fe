// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <atomic>
#include <future>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;
namespace fs = std::filesystem;

namespace {

std::span<const std::byte> bytes(std::string_view text) { return std::as_bytes(std::span{text}); }

std::string content(const fs::path& path) { return load_file(path, limits::xml_bytes); }

std::ptrdiff_t files_in(const fs::path& folder) { return std::distance(fs::directory_iterator{folder}, {}); }

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

/// What a program that was killed while it saved `form.pdf` leaves.
fs::path left_behind(const TemporaryFolder& folder) {
  const fs::path path = folder / ".form.pdf.0123456789ABCDEF.part";
  const int made = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0400);
  REQUIRE(made >= 0);
  ::close(made);
  return path;
}

std::string problem_of_saving(const fs::path& path) {
  try {
    save(path, bytes("new"));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::file_unwritable);
    return error.what();
  }
  return {};
}

class Umask {
 public:
  explicit Umask(mode_t mask) : before_{::umask(mask)} {}
  ~Umask() { ::umask(before_); }
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;

 private:
  mode_t before_;
};

}  // namespace

TEST_CASE("a new file can be read by whom the umask lets", "[unit][core][save]") {
  const TemporaryFolder folder;
  const Umask mask{027};
  save(folder / "form.pdf", bytes("x"));
  CHECK(mode_of(folder / "form.pdf") == 0640);
}

TEST_CASE("a file that is replaced keeps its permissions, narrow and wide ones", "[unit][core][save]") {
  const TemporaryFolder folder;
  const Umask mask{022};
  for (const mode_t mode : {0600U, 0640U, 0666U, 0400U}) {
    save(folder / "form.pdf", bytes("old"));
    REQUIRE(::chmod((folder / "form.pdf").c_str(), mode) == 0);
    save(folder / "form.pdf", bytes("new"));
    CHECK(mode_of(folder / "form.pdf") == mode);
    CHECK(content(folder / "form.pdf") == "new");
    fs::remove(folder / "form.pdf");
  }
}

TEST_CASE("a link stays, and what it leads to is replaced or made", "[unit][core][save]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "kept");
  save(folder / "kept" / "real.pdf", bytes("old"));
  fs::create_symlink("kept/second.pdf", folder / "first.pdf");
  fs::create_symlink("real.pdf", folder / "kept" / "second.pdf");
  fs::create_symlink(folder / "kept" / "none.pdf", folder / "dangling.pdf");
  save(folder / "first.pdf", bytes("new"));
  save(folder / "dangling.pdf", bytes("made"));
  CHECK(fs::is_symlink(folder / "first.pdf"));
  CHECK(fs::is_symlink(folder / "kept" / "second.pdf"));
  CHECK(content(folder / "kept" / "real.pdf") == "new");
  CHECK(fs::is_symlink(folder / "dangling.pdf"));
  CHECK(content(folder / "kept" / "none.pdf") == "made");
  CHECK(files_in(folder / "kept") == 3);
}

TEST_CASE("a link to itself is an error", "[unit][core][save]") {
  const TemporaryFolder folder;
  fs::create_symlink("round.pdf", folder / "round.pdf");
  CHECK_THAT(problem_of_saving(folder / "round.pdf"), ContainsSubstring("round.pdf") && ContainsSubstring("links"));
}

TEST_CASE("a name of 255 bytes can be saved, whole letters or not at the cut", "[unit][core][save]") {
  const TemporaryFolder folder;
  std::string letters;
  while (letters.size() < 250) letters += "ąa";
  for (const std::string& name : {std::string(251, 'x') + ".pdf", letters}) {
    save(folder / name, bytes("x"));
    CHECK(content(folder / name) == "x");
  }
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("what cannot be written leaves the old file and no other", "[unit][core][save]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "form.pdf");
  CHECK_THAT(problem_of_saving(folder / "form.pdf"), ContainsSubstring("Is a directory"));
  CHECK_THAT(problem_of_saving(folder / "form.pdf" / "none" / "a.pdf"), ContainsSubstring("No such file"));
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a pipe is written to when somebody reads, and is an error when nobody does", "[unit][core][save]") {
  const TemporaryFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THAT(problem_of_saving(pipe), ContainsSubstring("cannot be written: nobody reads from it"));

  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  REQUIRE(::fcntl(reader, F_SETFL, 0) == 0);
  const std::string much(1'000'000, 'x');  // More than a pipe holds.
  auto saved = std::async(std::launch::async, [&] { save(pipe, bytes(much)); });
  std::size_t count = 0;
  char buffer[4096];
  for (ssize_t got = 0; count < much.size() && (got = ::read(reader, buffer, sizeof buffer)) >= 0;) {
    count += static_cast<std::size_t>(got);
  }
  ::close(reader);
  saved.get();
  CHECK(count == much.size());
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("what a killed program left is removed by the next save", "[unit][core][save]") {
  const TemporaryFolder folder;
  left_behind(folder);
  save(folder / "form.pdf", bytes("x"));
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a temporary file that is being written stays, and so does every other file", "[unit][core][save]") {
  const TemporaryFolder folder;
  const fs::path busy = left_behind(folder);
  const int writer = ::open(busy.c_str(), O_RDONLY);
  REQUIRE(::flock(writer, LOCK_EX) == 0);
  const std::vector<fs::path> kept{folder / ".other.pdf.0123456789ABCDEF.part",
                                   folder / ".form.pdf.0123456789abcdef.part", folder / ".form.pdf.0123.part",
                                   folder / "form.pdf.part"};
  for (const fs::path& path : kept) save(path, bytes("x"));
  fs::create_symlink("form.pdf.part", folder / ".form.pdf.1123456789ABCDEF.part");
  REQUIRE(::mkfifo((folder / ".form.pdf.2123456789ABCDEF.part").c_str(), 0600) == 0);
  save(folder / "form.pdf", bytes("x"));
  CHECK(fs::exists(busy));
  for (const fs::path& path : kept) CHECK(fs::exists(path));
  CHECK(files_in(folder.path()) == 8);
  ::close(writer);
}

TEST_CASE("threads may save to one path: each reader sees one of them whole", "[unit][core][save]") {
  const TemporaryFolder folder;
  const fs::path path = folder / "form.pdf";
  constexpr int threads = 4, rounds = 300;
  const auto written_by = [](int thread) {
    return std::string(20'000 + 1'000U * thread, static_cast<char>('a' + thread));
  };
  save(path, bytes(written_by(0)));
  std::atomic<int> errors = 0, torn = 0;
  {
    std::vector<std::jthread> writers;
    for (int thread = 0; thread < threads; ++thread) {
      writers.emplace_back([&, thread] {
        const std::string mine = written_by(thread);
        for (int round = 0; round < rounds; ++round) {
          try {
            save(path, bytes(mine));
            const std::string read = content(path);
            if (read != written_by(read.front() - 'a')) ++torn;
          } catch (const Error&) {
            ++errors;
          }
        }
      });
    }
  }
  CHECK(errors == 0);
  CHECK(torn == 0);
  CHECK(files_in(folder.path()) == 1);
}
