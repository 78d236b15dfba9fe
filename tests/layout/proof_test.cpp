// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sheets.hpp"
#include "support/catch.hpp"

using namespace sheets;

namespace {

Text marked(const std::string& words, std::uint32_t message, Translation state) {
  return {.text = words, .message = message, .state = state};
}

Document proof(Blocks blocks) {
  Document sheet = document(std::move(blocks));
  sheet.proof = true;
  sheet.messages.resize(12);
  return sheet;
}

Document proof_of(const Text& text) { return proof({Paragraph{.text = {{text}, {}}}}); }

const std::string long_word(120, 'm');

}  // namespace

TEST_CASE("a proof says where each message stands and how many letters a line holds", "[unit][layout]") {
  const auto pages = lay_out(proof_of(marked("Hello", 3, Translation::complete)));
  const auto places = items<MessagePlace>(pages.pages[0]);
  REQUIRE(places.size() == 1);
  CHECK(places[0].message == 3);
  CHECK(places[0].problem == 0);
  const auto* run = find_run(pages.pages[0], "Hello");
  REQUIRE(run != nullptr);
  CHECK(places[0].rect.x == run->origin.x);
  CHECK(places[0].rect.y < run->origin.y);
  CHECK(places[0].rect.bottom() > run->origin.y);
  // The text zone of 113 mm at 12 pt.
  CHECK(places[0].characters > 40);
  CHECK(places[0].characters < 60);
  CHECK(items<Rectangle>(pages.pages[0]).empty());
}

TEST_CASE("the label of a box in a row has the room it needs", "[unit][layout]") {
  const CheckItem yes{{.field = "a", .description = "a"}, {{marked("Yes", 1, Translation::complete)}, {}}};
  const auto pages = lay_out(proof({CheckRow{.items = {yes, yes}}}));
  const auto places = items<MessagePlace>(pages.pages[0]);
  REQUIRE(places.size() == 2);
  CHECK(places[0].characters == 0);
}

TEST_CASE("untranslated and fuzzy texts are boxed and tagged, not coloured alone", "[unit][layout]") {
  const auto check = [](Translation state, const std::string& tag) {
    const auto page = lay_out(proof_of(marked("Hello", 12, state))).pages[0];
    CHECK(find_run(page, tag) != nullptr);
    const auto boxes = items<Rectangle>(page);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].stroke_width > Length{});
    CHECK(boxes[0].rect == items<MessagePlace>(page)[0].rect);
    return boxes[0];
  };
  CHECK(check(Translation::missing, "U12").fill != check(Translation::fuzzy, "F12").fill);
}

TEST_CASE("a mark lies below its text", "[unit][layout]") {
  const auto page = lay_out(proof_of(marked("Hello", 1, Translation::missing))).pages[0];
  CHECK(std::holds_alternative<Rectangle>(page.items.front()));
}

TEST_CASE("each line of a message is marked", "[unit][layout]") {
  Inlines words = text(repeated("word ", 60));
  std::get<Text>(words.items[0]) = marked(repeated("word ", 60), 1, Translation::missing);
  const auto page = lay_out(proof({Paragraph{.text = words}})).pages[0];
  const auto places = items<MessagePlace>(page);
  REQUIRE(places.size() > 3);
  CHECK(places[0].rect.bottom() <= places[1].rect.y);
}

TEST_CASE("a word wider than its place is an error, in a proof a marked problem", "[unit][layout]") {
  Document sheet = proof_of(marked(long_word, 1, Translation::complete));
  const auto pages = lay_out(sheet);
  REQUIRE(pages.problems.size() == 1);
  CHECK(pages.problems[0].code == ErrorCode::layout_too_wide);
  const auto places = items<MessagePlace>(pages.pages[0]);
  REQUIRE(places.size() == 1);
  CHECK(places[0].problem == 1);
  CHECK(places[0].message == 1);
  CHECK(find_run(pages.pages[0], "X1") != nullptr);
  sheet.proof = false;
  CHECK_THROWS_AS(lay_out(sheet), Error);
}

TEST_CASE("a character without glyph is marked in a proof", "[unit][layout]") {
  const auto pages = lay_out(proof_of(marked("\u4e2d", 1, Translation::complete)));
  REQUIRE(pages.problems.size() == 1);
  CHECK(pages.problems[0].code == ErrorCode::font_missing_glyph);
  CHECK(items<MessagePlace>(pages.pages[0])[0].problem == 1);
}

TEST_CASE("a block taller than a page is marked in a proof", "[unit][layout]") {
  const Group tall{.blocks = {Columns{.parts = {{.blocks = {lines("a", 60)}}}}}};
  const auto pages = lay_out(proof({tall}));
  REQUIRE(pages.problems.size() == 1);
  CHECK(pages.problems[0].code == ErrorCode::layout_too_tall);
  CHECK(page_of(pages, "X1") >= 0);
}

TEST_CASE("a document of another maker with text from right to left is refused by layout", "[unit][layout]") {
  try {
    static_cast<void>(lay_out({paragraph("A שם B")}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.diagnostics().size() == 1);
    CHECK(error.code() == ErrorCode::text_right_to_left);
  }
}

TEST_CASE("words of other scripts in a line are set in a face that has them, on the same baseline", "[unit][layout]") {
  const FontSet fonts = load_fonts(std::vector<std::string>{"Noto Sans", "Noto Sans Georgian"},
                                   std::vector<std::filesystem::path>{LAPAS_FONT_DIR});
  Shaper shaper{fonts};
  const auto page = lapas::lay_out(document({paragraph("Latin λόγος and სიტყვა in one line")}), shaper).pages[0];
  const auto runs = items<GlyphRun>(page);
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].text == "Latin λόγος and ");
  CHECK(runs[1].text == "სიტყვა");
  CHECK(fonts.facts(runs[1].face).family == "Noto Sans Georgian");
  for (const auto& run : runs) {
    CHECK(run.origin.y == runs[0].origin.y);
    CHECK(std::ranges::none_of(run.glyphs, [](const Glyph& glyph) { return glyph.id == 0; }));
  }
}
