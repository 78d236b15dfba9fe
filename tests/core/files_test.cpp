// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>

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
  CHECK_THROWS_WITH(load_file(folder.path(), limits::xml_bytes), ContainsSubstring("Is a directory"));
}
