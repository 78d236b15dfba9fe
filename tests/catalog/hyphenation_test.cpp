// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where words may be divided, by patterns made here and by those that office programs use.

#include <fstream>

#include <lapas/catalog.hpp>
#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;
using Catch::Matchers::Contains;

namespace {

/// The text with `|` where a word may be divided.
std::string divided(const Catalog& catalog, std::string_view text) {
  std::string marked;
  std::size_t from = 0;
  for (const auto offset : catalog.hyphenation_points(text)) {
    marked += std::string{text.substr(from, offset - from)} + '|';
    from = offset;
  }
  return marked + std::string{text.substr(from)};
}

/// Patterns that divide before every v, and before every ž.
void write_patterns(const std::filesystem::path& path, const std::string& encoding, const std::string& z) {
  std::ofstream{path, std::ios::binary} << encoding << "\n1v\n1" << z << '\n';
}

Catalog load(std::string language, const std::filesystem::path& folder) {
  return load_catalog({.language = std::move(language), .source_language = "lt", .hyphenation = {folder}});
}

}  // namespace

TEST_CASE("a word is divided where the patterns say, three letters from its ends", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_patterns(folder.path() / "hyph_lt.dic", "UTF-8", "ž");
  const auto lt = load("lt", folder.path());
  CHECK(divided(lt, "savivaldybė ir (savivaldybių) „bendražygiai“.") ==
        "savi|valdybė ir (savi|valdybių) „bendra|žygiai“.");
  CHECK(divided(lt, "vargovadovai") == "vargo|vado|vai");
  CHECK(divided(lt, "mūsųgrupėva, avalonas") == "mūsųgrupėva, avalonas");
}

TEST_CASE("short words, names and all that is not letters alone stay whole", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_patterns(folder.path() / "hyph_lt.dic", "UTF-8", "ž");
  const auto lt = load("lt", folder.path());
  CHECK(divided(lt, "gerovė ir Bendražygienė") == "gerovė ir Bendražygienė");
  CHECK(divided(lt, "Savivaldybė") == "Savi|valdybė");
  CHECK(divided(lt, "„Savivaldybė“ SAVIVALDYBĖ") == "„Savi|valdybė“ SAVIVALDYBĖ");
  CHECK(divided(lt, "info@savivaldybe.lt, 12savivaldybes, savivaldybė-rėmėja") ==
        "info@savivaldybe.lt, 12savivaldybes, savivaldybė-rėmėja");
}

TEST_CASE("patterns may be in an encoding of their own", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_patterns(folder.path() / "hyph_lt_LT.dic", "ISO8859-13", "\xFE");
  const auto lt = load("lt", folder.path());
  CHECK(divided(lt, "ąčęėįšųū bendražygiai") == "ąčęėįšųū bendra|žygiai");
  CHECK(divided(lt, "савивалдибевва") == "савивалдибевва");
}

TEST_CASE("without folders no word is divided and nothing is said", "[unit][catalog]") {
  const auto lt = load_catalog({.language = "lt", .source_language = "lt"});
  CHECK(lt.hyphenation_points("savivaldybė").empty());
  CHECK(lt.warnings().empty());
}

TEST_CASE("missing patterns are a warning, a file that is none an error that names its line", "[unit][catalog]") {
  const TemporaryFolder folder;
  const auto lt = load("lt", folder.path());
  CHECK(lt.hyphenation_points("savivaldybė").empty());
  REQUIRE(lt.warnings().size() == 1);
  CHECK(lt.warnings().front().code == ErrorCode::catalog_no_hyphenation);

  std::ofstream{folder.path() / "hyph_lt.dic"} << "no encoding\n";
  CHECK_THROWS_WITH(load("lt", folder.path()), Contains("hyph_lt.dic:1: error: \"no\" is no encoding of patterns"));
}

TEST_CASE("a file of patterns is as large as the limit and no larger", "[unit][catalog][limits]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "hyph_lt.dic";
  const std::string patterns = "UTF-8\n1v\n% ";
  const auto load_of_size = [&](std::size_t size) {
    const std::string content = patterns + std::string(size - patterns.size(), 'x');
    save(path, std::as_bytes(std::span{content}));
    return load("lt", folder.path());
  };
  CHECK(divided(load_of_size(limits::pattern_bytes), "savivaldybė") == "savi|valdybė");
  CHECK(problems([&] { static_cast<void>(load_of_size(limits::pattern_bytes + 1)); }) ==
        Lines{path.string() + ": error: the file has more than 4096 KiB [limit.exceeded]"});
}

TEST_CASE("the patterns of office programs divide words of the roadmap", "[unit][catalog]") {
  const std::filesystem::path folder = LAPAS_HYPHENATION_DIR;
  const auto lt = load("lt", folder);
  CHECK(divided(lt, "bendradarbiavimo susitarimas, bendruomeninių organizacijų") ==
        "ben|dra|dar|bia|vimo susi|ta|ri|mas, ben|druo|me|ni|nių orga|ni|za|cijų");
  const auto en = load_catalog({.language = "en", .hyphenation = {folder}});
  CHECK(divided(en, "municipalities and organisations") == "muni|cip|al|it|ies and organ|isa|tions");
}
