// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Damaged files end in an Error or in a font that can be used; in nothing else.

#include <random>

#include "fonts.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace lapas;

FontSet open(Bytes bytes) {
  std::vector<Bytes> files;
  files.push_back(std::move(bytes));
  return make_font_set(std::move(files));
}

/// The message, or nothing when the font opens.
std::string complaint(const Bytes& bytes) {
  try {
    (void)open(bytes);
    return {};
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::font_malformed);
    return error.diagnostics().front().message;
  }
}

void use(const FontSet& set) {
  Shaper shaper{set};
  const auto glyphs = fonts::glyphs_of(shaper, 0, fonts::lithuanian);
  (void)shaper.subset(0, glyphs);
}

}  // namespace

TEST_CASE("bytes that are no font are refused", "[unit][text]") {
  CHECK_THAT(complaint({}), ContainsSubstring("not a TrueType font"));
  CHECK_THAT(complaint(Bytes(5000, std::byte{'x'})), ContainsSubstring("not a TrueType font"));
  auto postscript = fonts::file("NotoSans-Regular.ttf");
  fonts::put_u16(postscript, 0, 'O' << 8 | 'T');
  CHECK_THAT(complaint(postscript), ContainsSubstring("not a TrueType font"));
}

TEST_CASE("a file that was cut off is refused wherever the cut is", "[unit][text]") {
  const auto whole = fonts::file("NotoSansHebrew-Regular.ttf");
  REQUIRE(complaint(whole).empty());
  for (std::size_t size = 0; size + 4 < whole.size(); size += size / 8 + 1) {
    INFO("the first " << size << " bytes of " << whole.size());
    CHECK_FALSE(complaint({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}).empty());
  }
}

TEST_CASE("a font without a table that it needs is refused by the table's name", "[unit][text]") {
  for (const std::string table : {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
    auto bytes = fonts::file("NotoSansHebrew-Regular.ttf");
    fonts::put_u16(bytes, fonts::record_of(bytes, table), 'x' << 8 | 'x');
    CHECK_THAT(complaint(bytes), ContainsSubstring('"' + table + '"'));
  }
}

TEST_CASE("a damaged file in a folder is named", "[unit][text]") {
  const TemporaryFolder folder;
  save(folder / "NotoSans-Regular.ttf", Bytes(100));
  const std::vector<std::string> families{"Noto Sans"};
  const std::vector directories{folder.path()};
  try {
    (void)load_fonts(families, directories);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::font_malformed);
    CHECK(error.diagnostics().front().place.file == (folder / "NotoSans-Regular.ttf").string());
  }
}

TEST_CASE("a font with random damage can be used or ends in an error", "[unit][text]") {
  const auto whole = fonts::file("NotoSansHebrew-Regular.ttf");
  std::mt19937 random{20261123};
  int opened = 0;
  for (int round = 0; round < 400; ++round) {
    auto bytes = whole;
    // The directory and the small tables steer everything else, so half of the damage goes there.
    for (int change = 0; change < 8; ++change) {
      const std::size_t area = change % 2 == 0 ? bytes.size() : 2000;
      bytes[random() % area] = static_cast<std::byte>(random());
    }
    try {
      use(open(std::move(bytes)));
      ++opened;
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::font_malformed);
    }
  }
  CHECK(opened > 40);
  CHECK(opened < 400);
}
