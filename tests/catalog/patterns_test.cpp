// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Files of patterns of any bytes, and what sound ones say.

#include "catalog/patterns.hpp"

#include <random>

#include <lapas/limits.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

using Places = std::vector<std::size_t>;

Places divide(const std::string& lines, std::u32string_view word) {
  Diagnostics diagnostics;
  const catalog::Patterns patterns{"UTF-8\n" + lines, "hyph_xx.dic", diagnostics};
  CHECK(diagnostics.empty());
  return patterns.divide(word);
}

/// What is reported of a file, a line each, without its name.
std::string problems(std::string_view content) {
  Diagnostics diagnostics;
  const catalog::Patterns patterns{content, "f", diagnostics};
  std::string lines;
  for (const auto& diagnostic : diagnostics.all()) {
    CHECK(diagnostic.code == ErrorCode::catalog_bad_patterns);
    CHECK(diagnostic.place.file == "f");
    CHECK_FALSE(diagnostic.hint.empty());
    lines += std::to_string(diagnostic.place.line) + ' ' + diagnostic.message + '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("a word is divided where the highest weight is odd", "[unit][catalog]") {
  CHECK(divide("a1b\n", U"aabbababx") == Places{2, 5, 7});
  CHECK(divide("a1b\na2ba\n", U"aabbababx") == Places{2, 7});
  CHECK(divide("a1b\na2ba4b\n", U"aabbababx") == Places{2});
}

TEST_CASE("a full stop is the beginning or the end of a word", "[unit][catalog]") {
  CHECK(divide(".ab1\n1ab.\n", U"abxabxab") == Places{2, 6});
}

TEST_CASE("of a pattern that stands twice the last counts, and so does the last of two digits", "[unit][catalog]") {
  CHECK(divide("a1b\na2b\n", U"xabx").empty());
  CHECK(divide("a23b\n", U"xabx") == Places{2});
}

TEST_CASE("comments, empty lines and what stands behind a pattern are passed over", "[unit][catalog]") {
  CHECK(divide("% 1x1\n# 1x1\n\na1b one\r\n \nNOHYPHEN ',-\n", U"xabx") == Places{2});
}

TEST_CASE("a word is not divided where its spelling would change", "[unit][catalog]") {
  CHECK(divide("c1k/k=k,1,2\n", U"backen").empty());
  CHECK(divide("c1ke1/k=k,1,2\n", U"xbackenx") == Places{6});
  CHECK(divide("c1k/k=k,1,2\nb1a\n", U"xxbackenxx") == Places{3});
  CHECK(divide(".aa1b\n", U"aabbx") == Places{2});
  CHECK(divide(".aa1b/b=b\n", U"aabbx").empty());
}

TEST_CASE("compounds are divided first, and keep letters together at their seams", "[unit][catalog]") {
  const std::string seam = "o1k\n";
  CHECK(divide(seam + "NEXTLEVEL\n1a\n", U"radiokatas") == Places{5, 6, 8});
  CHECK(divide("COMPOUNDLEFTHYPHENMIN 2\n" + seam + "NEXTLEVEL\n1a\n", U"radiokatas") == Places{5, 8});
}

TEST_CASE("letters stay on each side of a word as the patterns say", "[unit][catalog]") {
  CHECK(divide("1a\n", U"xaxaxaxa") == Places{3, 5});
  CHECK(divide("LEFTHYPHENMIN 4\nRIGHTHYPHENMIN 1\n1a\n", U"xaxaxaxa") == Places{5, 7});
}

TEST_CASE("what is no pattern is reported with its line", "[unit][catalog]") {
  CHECK(problems("") == "1 \"\" is no encoding of patterns\n");
  CHECK(problems("UTF-8\n") == "1 the file has no patterns\n");
  CHECK(problems("UTF-16\na1b\n") == "1 \"UTF-16\" is no encoding of patterns\n");
  CHECK(problems("ISO8859-99\na1b\n") == "1 the file is not in ISO-8859-99\n");
  CHECK(problems("UTF-8\na1b\n\xFF"
                 "1\n") == "3 the line is not UTF-8\n");
  CHECK(problems("UTF-8\na1b\n1\x01z\n") == "3 the line has the control character U+0001\n");
  CHECK(problems("UTF-8\na1b\n123\n") == "3 \"123\" is no pattern\n");
  CHECK(problems("UTF-8\na1b\nNEXTLEVEL\nc1d\nNEXTLEVEL\n") == "5 NEXTLEVEL stands twice\n");
  CHECK(problems("UTF-8\nLEFTHYPHENMIN x\nRIGHTHYPHENMIN 99999999999999999999\na1b\n") ==
        "2 LEFTHYPHENMIN has no number of letters\n3 RIGHTHYPHENMIN has no number of letters\n");
}

TEST_CASE("a change of spelling lies inside its pattern", "[unit][catalog]") {
  for (const auto* line : {"a1b/x", "a1b/x=y,0,1", "a1b/x=y,1,3", "a1b/x=y,3,0", "a1b/x=y,-1,1", "a1b/x=y,1", "./x=y",
                           "a1b/x=y,4294967297,1", "/x=y"}) {
    INFO(line);
    CHECK(problems("UTF-8\na1b\n" + std::string{line} + '\n') == "3 \"" + std::string{line} + "\" is no pattern\n");
  }
}

TEST_CASE("patterns that never end, that name themselves or that are long do no harm", "[unit][catalog]") {
  CHECK(divide("1a1\nNEXTLEVEL\n1a1\n", std::u32string(100, U'a')).size() == 97);
  CHECK(divide("1a1\n", std::u32string(101, U'a')).empty());
  CHECK(divide(std::string(100'000, 'a') + "1b\n", U"aaab").empty());
}

TEST_CASE("no change of the bytes of a file of patterns does harm", "[unit][catalog]") {
  const std::string whole = "UTF-8\nLEFTHYPHENMIN 2\nNOHYPHEN ',-\n.ž1b2\nc1k/k=k,1,2\nNEXTLEVEL\n1v.\na1b3c\n";
  std::mt19937 random{1};
  const auto any = [&](std::size_t below) { return random() % below; };
  for (int round = 0; round < 5'000; ++round) {
    auto changed = whole;
    for (std::size_t i = any(4) + 1; i-- > 0;) {
      const std::size_t at = any(changed.size());
      if (any(3) == 0) changed.insert(at, changed.substr(any(changed.size()), any(20)));
      else if (any(2) == 0) changed.erase(at, any(10));
      else changed[at] = static_cast<char>(any(256));
      if (changed.empty()) changed = whole;
    }
    Diagnostics diagnostics;
    const catalog::Patterns patterns{changed, "f", diagnostics};
    for (const std::u32string_view word : {U"backžbabcv", U"v", U""}) {
      for (const auto place : patterns.divide(word)) CHECK(place < word.size());
    }
  }
}
