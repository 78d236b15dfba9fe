// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The small pack that `templates/README.md` shows, file by file, is a pack, and its values fill it in.

#include <filesystem>
#include <regex>

#include <lapas/lapas.hpp>
#include <lapas/limits.hpp>

#include "product.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace lapas;

namespace {

const std::string readme = load_file(fs::path{LAPAS_SOURCE_DIR} / "templates" / "README.md", limits::xml_bytes);

/// The values that the README shows.
Values values_sample() {
  const auto begin = readme.find("<values");
  return parse_values(readme.substr(begin, readme.find("```", begin) - begin), "README.md");
}

/// Writes each sample that follows a line with its file's name; says how many there were.
int write_samples(const fs::path& folder) {
  static const std::regex sample{"`([a-z/-]+\\.xml)`[^\\n]*:\\n\\n```xml\\n([^`]*)```"};
  int count = 0;
  for (std::sregex_iterator match{readme.begin(), readme.end(), sample}, end; match != end; ++match, ++count) {
    const fs::path file = folder / (*match)[1].str();
    fs::create_directories(file.parent_path());
    const std::string text = (*match)[2];
    save(file, std::as_bytes(std::span{text}));
  }
  return count;
}

}  // namespace

TEST_CASE("the pack of the README renders in both formats", "[product]") {
  const TemporaryFolder folder;
  REQUIRE(write_samples(folder.path()) >= 4);
  const Pack pack = load_pack(folder.path());
  Renderer renderer{pack, product::surroundings};
  for (const auto format : {Format::pdf, Format::odt}) {
    const auto blank = renderer.render({.document = "form", .format = format});
    const auto filled = renderer.render({.document = "form", .format = format, .values = values_sample()});
    CHECK(blank.warnings.empty());
    CHECK(filled.bytes != blank.bytes);
  }
}
