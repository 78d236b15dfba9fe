// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The filled-in examples of the packs: `examples/<document>.<language>.xml`, or a table of several forms, `.csv`.

#include <algorithm>
#include <regex>
#include <set>

#include "product.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;
using namespace lapas;
using namespace product;

namespace {

std::vector<Values> forms_in(const fs::path& file) {
  return file.extension() == ".csv" ? load_values_table(file) : std::vector{load_values(file)};
}

}  // namespace

TEST_CASE("the examples of every pack fill in their documents", "[product]") {
  static const std::regex name{R"(([a-z0-9-]+)\.([a-zA-Z_]+)\.(xml|csv))"};
  std::size_t examples = 0;
  for (const Pack* pack : all_packs()) {
    Renderer renderer{*pack, surroundings};
    if (!fs::exists(pack->folder / "examples")) continue;
    for (const auto& entry : fs::directory_iterator{pack->folder / "examples"}) {
      const std::string file = entry.path().filename().string();
      std::smatch parts;
      if (!std::regex_match(file, parts, name)) continue;  // What a document itself shows has no language in its name.
      INFO(entry.path().string());
      REQUIRE(pack->find_document(parts[1].str()) != nullptr);
      CHECK(std::ranges::count(renderer.languages(), parts[2].str()) == 1);
      std::set<Bytes> different;
      for (const auto& values : forms_in(entry.path())) {
        for (const auto format : {Format::pdf, Format::odt}) {
          RenderRequest request{.document = parts[1], .language = parts[2], .format = format};
          const auto blank = renderer.render(request);
          request.values = values;
          const auto filled = renderer.render(request);
          CHECK(filled.warnings.empty());
          CHECK(filled.bytes != blank.bytes);
          CHECK(different.insert(filled.bytes).second);
        }
      }
      ++examples;
    }
  }
  CHECK(examples > 5);
}
