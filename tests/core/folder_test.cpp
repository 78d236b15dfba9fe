// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "core/folder.hpp"

#include <fstream>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using lapas::names_in;

TEST_CASE("the names in a folder come sorted, and only those that are wanted", "[unit][core]") {
  const TemporaryFolder folder;
  for (const auto* name : {"pear", "apple", "plum"}) std::ofstream{folder.path() / name};
  std::filesystem::create_directory(folder.path() / "peach");
  const auto has_p_first = [](std::string_view name) { return name.starts_with('p'); };
  CHECK(names_in(folder.path(), has_p_first) == std::vector<std::string>{"peach", "pear", "plum"});
  const auto any = [](std::string_view) { return true; };
  CHECK(names_in(folder.path(), any).size() == 4);
  CHECK(names_in(folder.path() / "none", any).empty());
}
