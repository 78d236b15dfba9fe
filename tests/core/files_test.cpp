// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>

#include <sys/resource.h>
#include <sys/stat.h>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

std::span<const std::byte> bytes(std::string_view text) { return std::as_bytes(std::span{text}); }

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
}

}  // namespace

TEST_CASE("what is saved is read back whole", "[unit][core]") {
  const TemporaryFolder folder;
  const std::string content = std::string(200'000, 'x') + '\0' + "end";
  save(folder / "form.pdf", bytes(content));
  CHECK(load_file(folder / "form.pdf", limits::xml_bytes) == content);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("saving replaces the old file and leaves no temporary one", "[unit][core]") {
  const TemporaryFolder folder;
  save(folder / "form.pdf", bytes("old and long"));
  save(folder / "form.pdf", bytes("new"));
  CHECK(load_file(folder / "form.pdf", limits::xml_bytes) == "new");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that does not exist is an error that names the file", "[unit][core]") {
  const TemporaryFolder folder;
  try {
    save(folder / "missing" / "form.pdf", bytes("x"));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::file_unwritable);
    CHECK_THAT(error.what(), ContainsSubstring("form.pdf") && ContainsSubstring("No such file"));
  }
}

TEST_CASE("a full disk is an error", "[unit][core]") {
  if (!std::filesystem::exists("/dev/full")) return;
  try {
    save("/dev/full", bytes("x"));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::file_unwritable);
    CHECK_THAT(error.what(), ContainsSubstring("No space left"));
  }
}

TEST_CASE("a file that cannot be read is an error with the system's reason", "[unit][core]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(load_file(folder / "missing.xml", limits::xml_bytes), Error);
  CHECK_THROWS_WITH(load_file(folder.path(), limits::xml_bytes), ContainsSubstring("it is not a regular file"));
}

TEST_CASE("what never ends or never answers is not read", "[unit][core]") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe.xml").c_str(), 0600) == 0);
  for (const std::filesystem::path& path : {folder / "pipe.xml", std::filesystem::path{"/dev/zero"}}) {
    CHECK_THROWS_WITH(load_file(path, limits::xml_bytes),
                      ContainsSubstring("it is not a regular file [file.unreadable]"));
  }
}

TEST_CASE("a file that is too large takes no memory", "[unit][core]") {
  const TemporaryFolder folder;
  save(folder / "large.xml", bytes("<values/>"));
  std::filesystem::resize_file(folder / "large.xml", 600'000'000);
  const auto peak = [] {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
  };
  const auto before = peak();
  try {
    static_cast<void>(load_file(folder / "large.xml", limits::xml_bytes));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::limit_exceeded);
    CHECK_THAT(error.what(), ContainsSubstring("large.xml: error: the file has more than 4096 KiB"));
  }
  CHECK(peak() - before < 10'000);
  std::filesystem::resize_file(folder / "large.xml", 100);
  CHECK(load_file(folder / "large.xml", 100).size() == 100);
  CHECK_THROWS_AS(load_file(folder / "large.xml", 99), Error);
}

TEST_CASE("files that do not know their size are read up to the limit", "[unit][core]") {
  if (!std::filesystem::exists("/proc/self/maps")) SKIP("there is no /proc");
  CHECK(load_file("/proc/self/maps", limits::xml_bytes).size() > 1000);
  CHECK_THROWS_AS(load_file("/proc/self/maps", 1000), Error);
}
