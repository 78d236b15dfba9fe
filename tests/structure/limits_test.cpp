// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whatever lapas limits is taken to its limit by a test.

#include <regex>

#include "structure/sources.hpp"
#include "support/catch.hpp"

TEST_CASE("every limit is named by a test", "[structure]") {
  static const std::regex definition{R"(inline constexpr [\w:]+ ([^;]+);)"}, name{R"((\w+) = )"};
  const auto tests = tests_without_comments();
  const auto header = content_of(source / "include" / "lapas" / "limits.hpp");
  std::size_t names = 0;
  for (std::sregex_iterator match{header.begin(), header.end(), definition}, end; match != end; ++match) {
    const std::string defined = (*match)[1];
    for (std::sregex_iterator one{defined.begin(), defined.end(), name}; one != end; ++one, ++names) {
      const std::string limit = "limits::" + (*one)[1].str();
      if (limit == "limits::kibibyte" || limit == "limits::mebibyte") continue;  // What sizes are counted in.
      INFO(limit);
      CHECK(std::regex_search(tests, std::regex{limit + "\\b"}));
    }
  }
  CHECK(names > 40);
}
