// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whatever lapas can report is provoked by a test.

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream file{path};
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("every error code is named by a test", "[structure]") {
  const fs::path source{LAPAS_SOURCE_DIR};
  std::string tests;
  for (const auto& entry : fs::recursive_directory_iterator{source / "tests"}) {
    if (entry.is_regular_file()) tests += content_of(entry.path());
  }
  static const std::regex row{R"row(\nLAPAS_ERROR\((\w+), "([^"]+)")row"};
  const auto table = content_of(source / "include" / "lapas" / "error_codes.inc");
  std::size_t rows = 0;
  for (std::sregex_iterator match{table.begin(), table.end(), row}, end; match != end; ++match, ++rows) {
    INFO((*match)[2].str());
    CHECK((tests.find("ErrorCode::" + (*match)[1].str()) != std::string::npos ||
           tests.find((*match)[2].str()) != std::string::npos));
  }
  CHECK(rows > 30);
}
