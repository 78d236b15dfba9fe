// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Damaged files end in an Error or in a font that can be used; in nothing else.

#include <array>
#include <map>
#include <random>

#include <sys/stat.h>

#include <lapas/limits.hpp>

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

TEST_CASE("other kinds of fonts are told by what they are", "[unit][text]") {
  const auto with_signature = [](const std::string& signature) {
    auto bytes = fonts::file("NotoSansHebrew-Regular.ttf");
    std::ranges::transform(signature, bytes.begin(), [](char c) { return static_cast<std::byte>(c); });
    return complaint(bytes);
  };
  CHECK_THAT(with_signature("OTTO"), ContainsSubstring("PostScript"));
  CHECK_THAT(with_signature("ttcf"), ContainsSubstring("collection"));
  CHECK_THAT(with_signature("wOFF"), ContainsSubstring("web"));
  CHECK_THAT(with_signature("wOF2"), ContainsSubstring("web"));
  CHECK(with_signature("true").empty());
}

TEST_CASE("numbers in a font that make no sense are refused", "[unit][text]") {
  struct Change {
    const char *table, *message;
    std::size_t at;
    unsigned value;
  };
  const auto changes = std::to_array<Change>({
      {"head", "0 units", 18, 0},
      {"head", "15 units", 18, 15},
      {"head", "16385 units", 18, 16385},
      {"head", "32 times as wide", 18, 16},
      {"head", "\"head\"", 0, 2},
      {"head", "\"head\"", 12, 0},
      {"head", "\"head\"", 50, 2},
      {"maxp", "no glyphs", 4, 0},
      {"maxp", "widths for 1 glyphs", 4, 1},
      {"maxp", "\"hmtx\"", 4, 65535},
      {"hhea", "\"hhea\"", 0, 2},
      {"hhea", "0 widths", 34, 0},
      {"hhea", "65535 widths", 34, 65535},
      {"loca", "\"loca\"", 8, 65535},
  });
  for (const auto& [table, message, at, value] : changes) {
    auto bytes = fonts::file("NotoSansHebrew-Regular.ttf");
    fonts::patch(bytes, table, at, value);
    INFO(table << " at " << at << ": " << value);
    CHECK_THAT(complaint(bytes), ContainsSubstring(message));
  }
}

TEST_CASE("a table that is cut off is refused by its name", "[unit][text]") {
  const auto whole = fonts::file("NotoSansHebrew-Regular.ttf");
  for (const std::string table : {"head", "hhea", "hmtx", "maxp", "loca", "glyf", "OS/2"}) {
    for (const unsigned missing : {1U, 2U, 1000U}) {
      auto bytes = whole;
      const auto record = fonts::record_of(bytes, table);
      const unsigned size = fonts::u32(bytes, record + 12);
      fonts::put_u16(bytes, record + 12, (size - std::min(size, missing)) >> 16);
      fonts::put_u16(bytes, record + 14, size - std::min(size, missing));
      INFO(table << " without its last " << missing << " bytes");
      // Some are longer than what is read of them.
      if (const auto message = complaint(bytes); !message.empty())
        CHECK_THAT(message, ContainsSubstring('"' + table + '"'));
      else CHECK(missing < 3);
    }
  }
}

TEST_CASE("a font without outlines, or without characters, would print as blanks and is refused", "[unit][text]") {
  auto blank = fonts::file("NotoSansHebrew-Regular.ttf");
  const auto record = fonts::record_of(blank, "loca");
  const auto begin = blank.begin() + fonts::u32(blank, record + 8);
  std::fill_n(begin, fonts::u32(blank, record + 12), std::byte{});
  CHECK_THAT(complaint(blank), ContainsSubstring("no outlines"));
  auto mute = fonts::file("NotoSansHebrew-Regular.ttf");
  fonts::patch(mute, "cmap", 2, 0);
  CHECK_THAT(complaint(mute), ContainsSubstring("no glyph for any character"));
}

TEST_CASE("the name of a font is text", "[unit][text]") {
  const auto with_letter = [](unsigned letter) {
    auto bytes = fonts::file("NotoSansHebrew-Regular.ttf");
    // All names that begin with an N, in UTF-16.
    const auto record = fonts::record_of(bytes, "name");
    const std::size_t begin = fonts::u32(bytes, record + 8), end = begin + fonts::u32(bytes, record + 12);
    for (std::size_t at = begin; at + 3 < end; ++at) {
      if (fonts::u32(bytes, at) == 0x004E006F) fonts::put_u16(bytes, at, letter);
    }
    return bytes;
  };
  CHECK_THAT(complaint(with_letter(0x0007)), ContainsSubstring("U+0007"));
  CHECK_THAT(complaint(with_letter(0xFFFE)), ContainsSubstring("name"));
  const auto set = open(with_letter(0x00D1));
  CHECK(set.facts(0).family == "\u00d1oto Sans Hebrew");
  CHECK(set.facts(0).postscript_name == set.facts(0).family);  // No name that PostScript takes.
}

TEST_CASE("a font that is too large is refused before it is looked at", "[unit][text]") {
  const auto code_of = [](std::vector<Bytes> files) {
    try {
      static_cast<void>(make_font_set(std::move(files)));
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::file_unreadable;
  };
  CHECK(code_of({Bytes(limits::font_bytes + 1)}) == ErrorCode::limit_exceeded);
  auto padded = fonts::file("NotoSansHebrew-Regular.ttf");
  padded.resize(limits::font_bytes);
  std::vector<Bytes> files(limits::all_font_bytes / limits::font_bytes, padded);
  CHECK(code_of(files) == ErrorCode::file_unreadable);
  files.push_back(fonts::file("NotoSansHebrew-Regular.ttf"));
  CHECK(code_of(std::move(files)) == ErrorCode::limit_exceeded);
}

TEST_CASE("all damaged files of a family are named in one error", "[unit][text]") {
  const TemporaryFolder folder;
  auto unitless = fonts::file("NotoSans-Bold.ttf");
  fonts::patch(unitless, "head", 18, 0);
  save(folder / "NotoSans-Bold.ttf", unitless);
  std::filesystem::create_directory(folder / "NotoSans-Italic.ttf");
  REQUIRE(::mkfifo((folder / "NotoSans-Pipe.ttf").c_str(), 0600) == 0);
  std::filesystem::create_symlink(folder / "nowhere", folder / "NotoSans-Link.ttf");
  save(folder / "NotoSans-Regular.ttf", Bytes{});
  const std::vector<std::string> families{"Noto Sans"};
  const std::vector directories{folder.path()};
  std::map<std::string, Diagnostic> by_file;
  try {
    static_cast<void>(load_fonts(families, directories));
  } catch (const Error& error) {
    for (const auto& problem : error.diagnostics()) {
      by_file[std::filesystem::path{problem.place.file}.filename().string()] = problem;
    }
  }
  REQUIRE(by_file.size() == 5);
  CHECK(by_file["NotoSans-Bold.ttf"].code == ErrorCode::font_malformed);
  CHECK(by_file["NotoSans-Bold.ttf"].message == "the font \"Noto Sans\", bold, has 0 units to the em, not 16 to 16384");
  CHECK(by_file["NotoSans-Regular.ttf"].code == ErrorCode::font_malformed);
  for (const auto* name : {"NotoSans-Italic.ttf", "NotoSans-Pipe.ttf", "NotoSans-Link.ttf"}) {
    CHECK(by_file[name].code == ErrorCode::file_unreadable);
  }
}

TEST_CASE("a folder of too many fonts is not searched", "[unit][text]") {
  const TemporaryFolder folder;
  for (std::size_t i = 0; i <= limits::font_files; ++i) save(folder / ("Nera" + std::to_string(i) + ".ttf"), {});
  const std::vector<std::string> families{"Nera"};
  const std::vector directories{folder.path()};
  try {
    static_cast<void>(load_fonts(families, directories));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::limit_exceeded);
    CHECK(error.diagnostics().front().place.file == folder.path().string());
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
