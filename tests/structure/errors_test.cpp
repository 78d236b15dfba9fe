// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whatever lapas can report is provoked by a test.

#include <regex>

#include "structure/sources.hpp"
#include "support/catch.hpp"

TEST_CASE("every error code is expected by a test", "[structure]") {
  const auto tests = tests_without_comments();
  static const std::regex row{R"row(\nLAPAS_ERROR\((\w+), "([^"]+)")row"};
  const auto table = content_of(source / "include" / "lapas" / "error_codes.inc");
  std::size_t rows = 0;
  for (std::sregex_iterator match{table.begin(), table.end(), row}, end; match != end; ++match, ++rows) {
    const std::string name = (*match)[1], spelling = (*match)[2];
    INFO(spelling);
    // Compared, or at the end of a line that is expected; what a test only hands in stands there otherwise.
    CHECK((std::regex_search(tests, std::regex{"== ErrorCode::" + name + "\\b"}) ||
           tests.find('[' + spelling + ']') != std::string::npos));
  }
  CHECK(rows > 30);
}
