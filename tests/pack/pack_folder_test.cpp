// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/core.hpp>

#include "pack/pack_folder.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;
namespace fs = std::filesystem;

namespace {

void put(const fs::path& path) {
  fs::create_directories(path.parent_path());
  save(path, std::as_bytes(std::span{std::string_view{"x"}}));
}

/// A pack beside a file and a folder that are nobody's business.
struct Neighbours {
  Neighbours() {
    put(pack / "images" / "leaf.png");
    put(folder / "secret" / "key.png");
    put(folder / "pack-2" / "key.png");
  }
  [[nodiscard]] std::string problem(const fs::path& name) const {
    const auto found = pack_file_problem(pack, name, {"guide.xml", 3, 1});
    return found ? to_string(*found) : std::string{};
  }
  TemporaryFolder folder;
  fs::path pack = folder / "pack";
};

}  // namespace

TEST_CASE("files of a pack lie in its folder, links inside it included", "[unit][pack]") {
  const Neighbours neighbours;
  fs::create_symlink("leaf.png", neighbours.pack / "images" / "link.png");
  fs::create_directory_symlink("images", neighbours.pack / "pictures");
  for (const auto* name : {"images/leaf.png", "images/link.png", "pictures/leaf.png", "./images/leaf.png"}) {
    CHECK(neighbours.problem(name).empty());
  }
}

TEST_CASE("names and links that lead out of a pack are refused", "[unit][pack]") {
  const Neighbours neighbours;
  const fs::path secret = neighbours.folder / "secret";
  fs::create_symlink(secret / "key.png", neighbours.pack / "absolute.png");
  fs::create_symlink("../secret/key.png", neighbours.pack / "relative.png");
  fs::create_symlink("absolute.png", neighbours.pack / "twice.png");
  fs::create_directory_symlink(secret, neighbours.pack / "folder");
  // Its name begins as the pack's own does.
  fs::create_symlink("../pack-2/key.png", neighbours.pack / "sibling.png");
  for (const auto* name : {"absolute.png", "relative.png", "twice.png", "folder/key.png", "sibling.png"}) {
    CHECK_THAT(neighbours.problem(name),
               ContainsSubstring("guide.xml:3:1: error: ") &&
                   ContainsSubstring("is a link that leads out of the pack [pack.bad-value]"));
  }
  for (const fs::path& name :
       {secret / "key.png", fs::path{"../secret/key.png"}, fs::path{"images/../images/leaf.png"}}) {
    CHECK_THAT(neighbours.problem(name), ContainsSubstring("is not a path inside the pack [pack.bad-value]"));
  }
  for (const auto* name : {"none.png", "images", ""}) {
    CHECK_THAT(neighbours.problem(name), ContainsSubstring("there is no file"));
  }
}

TEST_CASE("a pack without a folder has no files, not those of the current one", "[unit][pack]") {
  const auto problem = pack_file_problem({}, "CMakeCache.txt", {});
  REQUIRE(problem);
  CHECK(problem->message == "the pack has no folder for the file \"CMakeCache.txt\"");
}

TEST_CASE("links in the subfolders of a pack are followed as far as they are opened", "[unit][pack]") {
  const Neighbours neighbours;
  const fs::path locales = neighbours.pack / "locales";
  put(locales / "lt" / "a.mo");
  fs::create_directory_symlink("lt", locales / "lt_LT");
  fs::create_directory_symlink(".", locales / "round");
  const auto found = [&] {
    Diagnostics diagnostics;
    check_subfolder(neighbours.pack, "locales", diagnostics);
    check_subfolder(neighbours.pack, "none", diagnostics);
    return lines(diagnostics.all());
  };
  CHECK(found().empty());
  fs::create_symlink("../../../secret/key.png", locales / "lt" / "b.mo");
  fs::create_directory_symlink("../../secret", locales / "de");
  fs::create_symlink("nowhere", locales / "dangling");
  const auto at = [&](const char* name) {
    return (locales / name).string() +
           ": error: the link leads out of the pack [file.unreadable]; put the file itself into the pack";
  };
  CHECK(found() == Lines{at("de"), at("lt/b.mo"), at("lt_LT/b.mo"), at("round/de")});
}
