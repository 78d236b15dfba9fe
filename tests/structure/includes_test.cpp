// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Data flows one way through the modules, and every dependency has one home. The tables below are the rule.

#include <map>
#include <regex>
#include <set>

#include "structure/sources.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

/// What a module may include of the others. Public headers count under their own name.
const std::map<std::string, Names> allowed{
    {"core", {}},
    {"xml", {"core"}},
    {"checklist", {"core", "xml"}},
    {"catalog", {"core"}},
    {"values", {"core", "xml", "checklist", "catalog"}},
    {"document", {"core"}},
    {"arrange", {"core", "document"}},
    {"picture", {"core"}},
    {"rules", {"core", "catalog"}},
    {"pack", {"core", "xml", "document", "catalog", "rules"}},
    {"compose", {"core", "xml", "checklist", "values", "document", "arrange", "picture", "pack", "catalog"}},
    {"text", {"core"}},
    {"pages", {"core"}},
    {"layout", {"core", "document", "arrange", "text", "pages"}},
    {"pdf", {"core", "xml", "picture", "pages", "text"}},
    {"odt", {"core", "xml", "document", "arrange", "picture"}},
    {"proof", {"core", "document", "pages"}},
    {"lint", {"core", "document", "pages", "catalog", "rules"}},
    {"render",
     {"core", "checklist", "values", "document", "pack", "catalog", "compose", "text", "pages", "layout", "pdf", "odt",
      "proof", "rules", "lint"}},
};

/// Where the headers of a library may be included: a module, or files of it.
const std::vector<std::pair<std::regex, std::string>> homes{
    {std::regex{"hpdf.*"}, "pdf/haru"},
    {std::regex{"lcms2.*"}, "pdf/"},
    {std::regex{"libdeflate.*|zlib.*"}, "pdf/haru|picture/png"},
    {std::regex{"hb.*\\.h"}, "text/"},
    {std::regex{"boost/locale.*"}, "catalog/"},
    {std::regex{"boost/multiprecision/.*"}, "values/sums"},
    {std::regex{"unicode/.*"}, "catalog/|core/text_form"},
    {std::regex{"png\\.h"}, "picture/"},
    {std::regex{"zip\\.h"}, "odt/package"},
    {std::regex{"libintl.*|locale\\.h|clocale"}, "nowhere"},
};

struct Include {
  fs::path file;  ///< Relative to the folder that was searched.
  std::string target;
  bool quoted = false;
};

std::vector<Include> includes_below(const fs::path& folder) {
  static const std::regex directive{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)"};
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream lines{entry.path()};
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_match(line, match, directive)) continue;
      found.push_back({fs::relative(entry.path(), folder), match[2], match[1] == "\""});
    }
  }
  return found;
}

/// The module that an included name belongs to, or nothing for what is not ours.
std::string module_of(const std::string& target) {
  static const std::regex own{R"((?:lapas/)?([a-z]+)(?:\.hpp|/.*))"};
  std::smatch match;
  return std::regex_match(target, match, own) && allowed.contains(match[1]) ? match[1].str() : std::string{};
}

}  // namespace

TEST_CASE("modules include only what lies before them", "[structure]") {
  for (const auto& [file, target, quoted] : includes_below(source / "src")) {
    const auto from = file.begin()->string();
    const auto to = module_of(target);
    if (to.empty() || to == from) continue;
    INFO("src/" << file.string() << " includes " << target);
    REQUIRE(allowed.contains(from));
    CHECK(allowed.at(from).contains(to));
  }
}

TEST_CASE("public headers follow the same order", "[structure]") {
  for (const auto& [file, target, quoted] : includes_below(source / "include" / "lapas")) {
    const auto from = file.stem().string();
    const auto to = module_of(target);
    if (!allowed.contains(from) || to.empty() || to == from) continue;
    INFO("include/lapas/" << file.string() << " includes " << target);
    CHECK(allowed.at(from).contains(to));
  }
}

TEST_CASE("every library is included in its one home", "[structure]") {
  for (const auto& [file, target, quoted] : includes_below(source / "src")) {
    for (const auto& [header, home] : homes) {
      if (!std::regex_match(target, header)) continue;
      INFO("src/" << file.string() << " includes " << target << ", which belongs in " << home);
      CHECK(std::regex_match(file.string(), std::regex{"(?:" + home + ").*"}));
    }
  }
}

TEST_CASE("public headers show the standard library and each other only", "[structure]") {
  static const std::regex standard{"[a-z_]+"};
  for (const auto& [file, target, quoted] : includes_below(source / "include")) {
    INFO("include/" << file.string() << " includes " << target);
    CHECK((std::regex_match(target, standard) || target.starts_with("lapas/")));
  }
}

TEST_CASE("includes stand in groups: standard library, other and public headers, private ones", "[structure]") {
  static const std::regex standard{"[a-z_]+"};
  enum Group { own, of_the_standard, public_ones, private_ones };
  fs::path previous;
  Group group = own;
  for (const auto& [file, target, quoted] : includes_below(source / "src")) {
    if (target.ends_with(".inc")) continue;  // A table stands where its rows are needed.
    const bool is_first = file != previous;
    previous = file;
    const Group its = quoted ? private_ones : std::regex_match(target, standard) ? of_the_standard : public_ones;
    INFO("src/" << file.string() << " includes " << target);
    CHECK((is_first || its >= group));
    group = is_first && file.extension() == ".cpp" ? own : its;  // A source file includes its own header first.
  }
}

TEST_CASE("every folder of the sources is a module of the table", "[structure]") {
  for (const auto& entry : fs::directory_iterator{source / "src"}) {
    if (!entry.is_directory() || entry.path().filename() == "cmake") continue;
    INFO(entry.path().filename());
    CHECK(allowed.contains(entry.path().filename().string()));
  }
}

TEST_CASE("every file names its authors and its licence first", "[structure]") {
  for (const auto* folder : {"src", "include", "examples", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator{source / folder}) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      std::ifstream lines{entry.path()};
      std::string first, second;
      std::getline(lines, first);
      std::getline(lines, second);
      INFO(entry.path().filename());
      CHECK(first == "// SPDX-FileCopyrightText: 2026 the lapas authors");
      CHECK(second == "// SPDX-License-Identifier: MIT");
    }
  }
}
