// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text becomes glyphs: kerning, faces that stand in for others, characters that nobody has, and the memory of words.

#include <thread>

#include "fonts.hpp"
#include "support/catch.hpp"

namespace {

using namespace lapas;

std::vector<std::uint32_t> offsets(const ShapedText& text) {
  std::vector<std::uint32_t> result;
  for (const auto& run : text.runs) {
    for (const auto& glyph : run.glyphs) result.push_back(glyph.text_offset);
  }
  return result;
}

std::vector<FaceIndex> faces(const ShapedText& text) {
  std::vector<FaceIndex> result;
  for (const auto& run : text.runs) result.push_back(run.face);
  return result;
}

std::size_t glyph_count(const ShapedText& text) { return offsets(text).size(); }

std::vector<Glyph> glyphs(Shaper& shaper, std::string_view text, std::string_view language = "lt") {
  const auto shaped = shaper.shape(0, text, language);
  REQUIRE(shaped->runs.size() == 1);
  return shaped->runs.front().glyphs;
}

}  // namespace

TEST_CASE("pairs of letters are kerned", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  for (FaceIndex face = 0; face < set.size(); ++face) {
    CHECK(fonts::width(shaper, face, "AV", "lt") <
          fonts::width(shaper, face, "A", "lt") + fonts::width(shaper, face, "V", "lt"));
  }
}

TEST_CASE("the width of a run is the sum of its advances", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto shaped = shaper.shape(0, "Vietos savivalda", "lt");
  REQUIRE(shaped->runs.size() == 1);
  int sum = 0;
  for (const auto& glyph : shaped->runs.front().glyphs) sum += glyph.advance;
  CHECK(shaped->runs.front().width == sum);
  CHECK(shaped->width == sum);
}

TEST_CASE("without kerning a glyph advances by its width", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto letter = glyphs(shaper, "ž").front();
  CHECK(letter.advance == set.glyph_width(0, letter.id));
}

TEST_CASE("a non-breaking space is as wide as a space", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  for (FaceIndex face = 0; face < set.size(); ++face) {
    CHECK(fonts::width(shaper, face, "2026\u00A0m.", "lt") == fonts::width(shaper, face, "2026 m.", "lt"));
    CHECK(shaper.shape(face, "\u00A0", "lt")->missing.empty());
  }
}

TEST_CASE("characters without width leave no glyph", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  for (const std::string_view invisible : {"\u200B", "\u00AD", "\u2060", "\uFEFF", "\u200D"}) {
    const std::string text = "ab" + std::string{invisible} + "c";
    const auto shaped = shaper.shape(0, text, "lt");
    CHECK(glyph_count(*shaped) == 3);
    CHECK(shaped->width == fonts::width(shaper, 0, "abc", "lt"));
    CHECK(shaped->missing.empty());
    CHECK(shaper.shape(0, invisible, "lt")->runs.empty());
  }
}

TEST_CASE("nothing is shaped into nothing", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto shaped = shaper.shape(0, "", "lt");
  CHECK(shaped->runs.empty());
  CHECK(shaped->width == 0);
}

TEST_CASE("an offset is the byte where the characters of the glyph begin", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  CHECK(offsets(*shaper.shape(0, "aąb–č", "lt")) == std::vector<std::uint32_t>{0, 1, 3, 4, 7});
}

TEST_CASE("letters stay single", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  CHECK(offsets(*shaper.shape(0, "office fly", "en")) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
}

TEST_CASE("a letter and its accent become the letter of the alphabet", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto composed = glyphs(shaper, "šx");
  const auto decomposed = glyphs(shaper, "s\u030Cx");
  REQUIRE(decomposed.size() == 2);
  CHECK(decomposed[0] == composed[0]);
  CHECK(decomposed[1].text_offset == 3);
}

TEST_CASE("an accent that no letter has is set upon the letter", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto accented = glyphs(shaper, "ė\u0301");
  REQUIRE(accented.size() == 2);
  CHECK(accented[1].advance == 0);
  CHECK(accented[1].y_offset > 0);
  CHECK(accented[1].text_offset == 2);
}

TEST_CASE("the language chooses between forms of a letter", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto turkish = glyphs(shaper, "ş", "tr");
  const auto romanian = glyphs(shaper, "ş", "ro");
  CHECK(turkish.front().id != romanian.front().id);
  CHECK(glyphs(shaper, "ş", "ro-RO") == romanian);
  CHECK(glyphs(shaper, "ş", "tr") == turkish);
}

TEST_CASE("a character that the face lacks is taken from another family", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans", "Noto Sans Symbols2"});
  Shaper shaper{set};
  const auto shaped = shaper.shape(1, "a ☐ b", "lt");
  CHECK(faces(*shaped) == std::vector<FaceIndex>{1, 4, 1});
  CHECK(offsets(*shaped) == std::vector<std::uint32_t>{0, 1, 2, 5, 6});
  CHECK(shaped->missing.empty());
  CHECK(shaped->width == shaped->runs[0].width + shaped->runs[1].width + shaped->runs[2].width);
}

TEST_CASE("Greek in a face without Greek comes from a face with it", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans Hebrew", "Noto Serif"});
  Shaper shaper{set};
  REQUIRE_FALSE(fonts::has_glyph(shaper, 0, U'λ'));
  const auto shaped = shaper.shape(0, "λάπας", "el");
  REQUIRE(shaped->runs.size() == 1);
  CHECK(set.facts(shaped->runs.front().face).family == "Noto Serif");
  CHECK(glyph_count(*shaped) == 5);
  CHECK(shaped->missing.empty());
}

TEST_CASE("a face that stands in has the same weight and slant when there is one", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans Hebrew", "Noto Serif"});
  Shaper shaper{set};
  for (const bool bold : {false, true}) {
    const auto shaped = shaper.shape(*set.find({"Noto Sans Hebrew", bold, false}), "λ", "el");
    REQUIRE(shaped->runs.size() == 1);
    CHECK(set.facts(shaped->runs.front().face).bold == bold);
    CHECK_FALSE(set.facts(shaped->runs.front().face).italic);
  }
}

TEST_CASE("a letter and its marks are never divided between faces", "[unit][text]") {
  // Noto Sans has the letter and not the circle around it; Noto Sans Symbols has both.
  const auto set = fonts::load({"Noto Sans", "Noto Sans Symbols"});
  Shaper shaper{set};
  REQUIRE_FALSE(fonts::has_glyph(shaper, 0, U'\u20DD'));
  const auto shaped = shaper.shape(0, "xa\u20DDb", "lt");
  CHECK(faces(*shaped) == std::vector<FaceIndex>{0, 4, 0});
  CHECK(shaped->runs[1].glyphs.front().text_offset == 1);
  CHECK(shaped->runs[2].glyphs.front().text_offset == 5);
}

TEST_CASE("characters that no face has are told once each", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans", "Noto Sans Symbols2"});
  Shaper shaper{set};
  CHECK(shaper.shape(0, "x\uE123☐\uE124\uE123y", "lt")->missing == U"\uE123\uE124");
}

TEST_CASE("only the character at fault is told, not the letter it stands on", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  CHECK(shaper.shape(0, "a\u20DDb", "lt")->missing == U"\u20DD");
}

TEST_CASE("a word looks the same before and after the memory was emptied", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto first = shaper.shape(0, "žvilgsnis", "lt");
  const auto again = shaper.shape(0, "žvilgsnis", "lt");
  CHECK(first == again);
  for (int i = 0; i < 80'000; ++i) (void)shaper.shape(0, "w" + std::to_string(1'000'000 + i), "lt");
  const auto later = shaper.shape(0, "žvilgsnis", "lt");
  CHECK(first != later);
  CHECK(first->runs.front().glyphs == later->runs.front().glyphs);
  CHECK(glyphs(shaper, "žvilgsnis") == first->runs.front().glyphs);
}

TEST_CASE("the same word in another face or language is another word", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const int regular = fonts::width(shaper, 0, "lapas", "lt");
  CHECK(fonts::width(shaper, 1, "lapas", "lt") > regular);
  CHECK(fonts::width(shaper, 0, "lapas", "en") == regular);
  CHECK(shaper.shape(1, "lapas", "lt")->runs.front().face == 1);
}

TEST_CASE("scripts that run from right to left are shaped in logical order", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew"});
  Shaper shaper{set};
  for (const std::string_view text : {"سلام", "a שלום 12", "שָׁלוֹם"}) {
    const auto shaped = shaper.shape(0, text, "he");
    CHECK(shaped->missing.empty());
    CHECK(std::ranges::is_sorted(offsets(*shaped)));
  }
}

TEST_CASE("one set of fonts serves several threads", "[unit][text]") {
  const auto set = fonts::load({"Noto Sans", "Noto Sans Symbols2"});
  const auto work = [&](std::vector<Glyph>& result) {
    Shaper shaper{set};
    for (FaceIndex face = 0; face < set.size(); ++face) {
      for (const auto& run : shaper.shape(face, "Vietos bendruomenė ☐", "lt")->runs) {
        result.insert(result.end(), run.glyphs.begin(), run.glyphs.end());
      }
      (void)shaper.subset(face, fonts::glyphs_of(shaper, face, U"abc"));
    }
  };
  std::vector<Glyph> here, there;
  std::thread other{[&] { work(there); }};
  work(here);
  other.join();
  CHECK_FALSE(here.empty());
  CHECK(here == there);
}
