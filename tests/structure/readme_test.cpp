// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the READMEs show and where they lead must be there.

#include <algorithm>
#include <regex>

#include "structure/sources.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> readmes() {
  std::vector<fs::path> found{source / "README.md"};
  for (const auto* folder : {"examples", "include", "locales", "src", "templates", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator{source / folder}) {
      if (entry.path().filename() == "README.md") found.push_back(entry.path());
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the README shows the minimal program exactly", "[structure]") {
  const auto program = content_of(source / "examples" / "minimal.cpp");
  const auto from = program.find("#include");
  REQUIRE(from != std::string::npos);
  CHECK(content_of(source / "README.md").find("```cpp\n" + program.substr(from) + "```\n") != std::string::npos);
}

TEST_CASE("what the translator's guide shows of C++ is run by a test", "[structure]") {
  const auto guide = content_of(source / "locales" / "README.md");
  const auto from = guide.find("```cpp\n") + 7;
  REQUIRE(from > 7);
  const auto sample = guide.substr(from, guide.find("```", from) - from);
  CHECK(content_of(source / "tests" / "render" / "render_test.cpp").find(sample) != std::string::npos);
}

TEST_CASE("the minimal program stays under 40 lines", "[structure]") {
  const auto program = content_of(source / "examples" / "minimal.cpp");
  CHECK(std::count(program.begin(), program.end(), '\n') < 40);
}

TEST_CASE("links in READMEs lead somewhere", "[structure]") {
  static const std::regex link{R"(\]\(([^)#:]+)(?:#[^)]*)?\))"};
  std::size_t links = 0;
  for (const auto& readme : readmes()) {
    const auto text = content_of(readme);
    for (std::sregex_iterator match{text.begin(), text.end(), link}, end; match != end; ++match, ++links) {
      INFO(readme.string() << " leads to " << (*match)[1]);
      CHECK(fs::exists(readme.parent_path() / (*match)[1].str()));
    }
  }
  CHECK(links > 5);
}

TEST_CASE("the gallery has a section and a picture for every pack", "[structure]") {
  const auto gallery = content_of(source / "examples" / "README.md");
  for (const auto& entry : fs::directory_iterator{source / "templates"}) {
    if (!fs::exists(entry.path() / "pack.xml")) continue;
    const auto id = entry.path().filename().string();
    INFO(id);
    CHECK(gallery.find("](../templates/" + id + ")") != std::string::npos);
    CHECK(gallery.find("](pictures/" + id + "/") != std::string::npos);
  }
}
