// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finding fonts, opening them, and what is known of them.

#include <lapas/limits.hpp>

#include "fonts.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace lapas;

void put(const TemporaryFolder& folder, const std::string& name, const Bytes& bytes) { save(folder / name, bytes); }

FontSet load_from(std::vector<std::filesystem::path> directories, std::vector<std::string> families = {"Noto Sans"}) {
  return load_fonts(families, directories);
}

ErrorCode code_of_loading(std::vector<std::filesystem::path> directories, std::vector<std::string> families) {
  try {
    load_from(std::move(directories), std::move(families));
  } catch (const Error& error) {
    return error.code();
  }
  throw std::runtime_error{"nothing was thrown"};
}

}  // namespace

TEST_CASE("a family comes with its four faces in a fixed order", "[unit][text]") {
  const auto set = fonts::noto_sans();
  REQUIRE(set.size() == 4);
  std::vector<std::string> names;
  for (FaceIndex face = 0; face < 4; ++face) names.push_back(set.facts(face).postscript_name);
  CHECK(names ==
        std::vector<std::string>{"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic"});
}

TEST_CASE("a face gives its whole file back", "[unit][text]") {
  const auto set = fonts::noto_sans();
  const std::string path = std::string{LAPAS_FONT_DIR} + "/NotoSans-Bold.ttf";
  const std::string expected = load_file(path, limits::font_bytes);
  const auto file = set.file(1);
  CHECK(std::string(reinterpret_cast<const char*>(file.data()), file.size()) == expected);
}

TEST_CASE("a face is found by family, weight and slant", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans", "Noto Serif"});
  CHECK(set.find({"Noto Sans"}) == FaceIndex{0});
  CHECK(set.find({"Noto Sans", true, false}) == FaceIndex{1});
  CHECK(set.find({"Noto Serif", false, true}) == FaceIndex{6});
  CHECK_FALSE(set.find({"Noto Mono"}).has_value());
}

TEST_CASE("the facts are those that the designers of the font publish", "[unit][text]") {
  const auto set = fonts::noto_sans();
  const auto& regular = set.facts(0);
  CHECK(regular.family == "Noto Sans");
  CHECK(regular.ascent == 1069);
  CHECK(regular.descent == -293);
  CHECK(regular.cap_height == 714);
  CHECK(regular.x_height == 536);
  CHECK(regular.italic_angle == 0.0);
  CHECK((regular.x_min < 0 && regular.y_min < regular.descent));
  CHECK((regular.x_max > 1000 && regular.y_max > regular.cap_height));
  const auto& italic = set.facts(2);
  CHECK((italic.italic && !italic.bold));
  CHECK(italic.italic_angle == -12.0);
  CHECK((set.facts(3).italic && set.facts(3).bold));
}

TEST_CASE("facts and widths are in thousandths whatever the font's own unit", "[unit][text]") {
  auto bytes = fonts::file("NotoSans-Regular.ttf");
  fonts::patch(bytes, "head", 18, 2000);
  std::vector<Bytes> files;
  files.push_back(std::move(bytes));
  const auto halved = make_font_set(std::move(files));
  const auto whole = fonts::noto_sans();
  CHECK(halved.facts(0).cap_height == 357);
  CHECK(halved.facts(0).x_max == 1400);
  Shaper shaper{whole};
  const auto glyph = fonts::glyphs_of(shaper, 0, U"m").back();
  CHECK(halved.glyph_width(0, glyph) * 2 == Approx(whole.glyph_width(0, glyph)).margin(1));
}

TEST_CASE("every face has every letter of the languages around the Baltic Sea and of Greek", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  for (FaceIndex face = 0; face < set.size(); ++face) {
    for (const char32_t letter : fonts::lithuanian + fonts::latvian + fonts::polish + fonts::greek) {
      INFO("face " << int{face} << ", U+" << std::hex << static_cast<unsigned>(letter));
      CHECK(fonts::has_glyph(shaper, face, letter));
    }
    CHECK_FALSE(fonts::has_glyph(shaper, face, U'\uE123'));
  }
}

TEST_CASE("the first folder that has a face wins", "[unit][text]") {
  const TemporaryFolder own;
  auto changed = fonts::file("NotoSans-Bold.ttf");
  fonts::patch(changed, "OS/2", 88, 700);  // the cap height
  put(own, "NotoSans-Bold.ttf", changed);
  CHECK(load_from({own.path(), fonts::folder}).facts(1).cap_height == 700);
  CHECK(load_from({fonts::folder, own.path()}).facts(1).cap_height == 714);
  CHECK(load_from({own.path(), fonts::folder}).size() == 4);
}

TEST_CASE("condensed and light faces are not taken for the regular one", "[unit][text]") {
  const TemporaryFolder folder;
  auto light = fonts::file("NotoSans-Regular.ttf");
  fonts::patch(light, "OS/2", 4, 300);  // the class of weight
  put(folder, "NotoSans-Light.ttf", light);
  auto condensed = fonts::file("NotoSans-Bold.ttf");
  fonts::patch(condensed, "OS/2", 6, 3);  // the class of width
  put(folder, "NotoSans-CondensedBold.ttf", condensed);
  CHECK(code_of_loading({folder.path()}, {"Noto Sans"}) == ErrorCode::font_unavailable);

  put(folder, "NotoSans-Regular.ttf", fonts::file("NotoSans-Regular.ttf"));
  CHECK(load_from({folder.path()}).size() == 1);
}

TEST_CASE("a family whose name only starts alike is another family", "[unit][text]") {
  const TemporaryFolder folder;
  put(folder, "NotoSansHebrew-Regular.ttf", fonts::file("NotoSansHebrew-Regular.ttf"));
  CHECK(code_of_loading({folder.path()}, {"Noto Sans"}) == ErrorCode::font_unavailable);
  put(folder, "NotoSans-Bold.ttf", fonts::file("NotoSans-Bold.ttf"));
  CHECK(load_from({folder.path()}).size() == 1);
}

TEST_CASE("a family that is asked for twice is opened once", "[unit][text]") {
  CHECK(fonts::load({"Noto Sans", "Noto Sans"}).size() == 4);
}

TEST_CASE("all families that are not found are named in one error", "[unit][text]") {
  try {
    fonts::load({"Nera Sans", "Noto Sans", "Nera Serif"});
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.code() == ErrorCode::font_unavailable);
    CHECK_THAT(error.diagnostics()[0].message, ContainsSubstring("Nera Sans"));
    CHECK_THAT(error.diagnostics()[1].message, ContainsSubstring("Nera Serif"));
    CHECK_THAT(error.diagnostics()[0].hint, ContainsSubstring(fonts::folder.string()));
  }
}

TEST_CASE("a folder that does not exist holds no fonts", "[unit][text]") {
  CHECK(code_of_loading({"/no/such/folder"}, {"Noto Sans"}) == ErrorCode::font_unavailable);
  CHECK(load_from({"/no/such/folder", fonts::folder}).size() == 4);
}

TEST_CASE("a set holds at least one face and no more than an index counts", "[unit][text]") {
  CHECK_THROWS_AS(make_font_set({}), Error);
  CHECK_THROWS_AS(fonts::load({}), Error);
  const auto hebrew = fonts::file("NotoSansHebrew-Regular.ttf");
  CHECK(make_font_set(std::vector<Bytes>(256, hebrew)).size() == 256);
  CHECK_THROWS_AS(make_font_set(std::vector<Bytes>(257, hebrew)), Error);
}
