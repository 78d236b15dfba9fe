// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Damaged fonts on their way through shaping, subsets and the writer: an error or a file, and nothing else.

#include <random>
#include <set>

#include <lapas/limits.hpp>
#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;

namespace {

Bytes font_file() {
  const auto content =
      load_file(std::filesystem::path{LAPAS_FONT_DIR} / "NotoSansHebrew-Regular.ttf", limits::font_bytes);
  const auto bytes = std::as_bytes(std::span{content});
  return {bytes.begin(), bytes.end()};
}

/// A page with a line of text and a field to type in.
Bytes written_with(Bytes font) {
  std::vector<Bytes> files;
  files.push_back(std::move(font));
  const FontSet fonts = make_font_set(std::move(files));
  Shaper shaper{fonts};
  Pages pages{.title = "Lapas", .language = "en", .faces = face_names(fonts)};
  pages.nodes = {{.role = StructureRole::document},
                 {.role = StructureRole::paragraph, .parent = 0},
                 {.role = StructureRole::form, .parent = 0}};
  pages.pages.push_back({.size = {mm(210), mm(297)}});
  const std::string_view text = "(0123) \u05d0\u05d1";
  for (const auto& [face, glyphs, width] : shaper.shape(0, text, "en")->runs) {
    pages.pages.front().items.emplace_back(GlyphRun{1, face, pt(11), {}, {mm(20), mm(20)}, glyphs, std::string{text}});
  }
  FieldPlace place{.node = 2, .field = "A1.name"};
  place.rect = rect_mm(20, 40, 60, 8);
  place.size = pt(11);
  pages.places.push_back(std::move(place));
  pages.answers.emplace_back();
  return write_pdf(pages, shaper, {.conformance = Conformance::none});
}

/// Whether a file comes of it. An error names the font.
bool can_be_written(Bytes font) {
  try {
    return as_text(written_with(std::move(font))).starts_with("%PDF");
  } catch (const Error& error) {
    static const std::set<ErrorCode> expected{ErrorCode::font_malformed, ErrorCode::font_not_embeddable};
    CHECK(expected.contains(error.code()));
    CHECK(error.diagnostics().front().place.file == "font 1");
    return false;
  }
}

}  // namespace

TEST_CASE("a font that is cut off reaches no file", "[unit][pdf]") {
  const Bytes whole = font_file();
  REQUIRE(can_be_written(whole));
  for (std::size_t size = 0; size + 4 < whole.size(); size += 1 + size / 20) {
    INFO("the first " << size << " bytes of " << whole.size());
    CHECK_FALSE(can_be_written({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}));
  }
}

TEST_CASE("a font with a changed byte is refused, or a file is made with it", "[unit][pdf]") {
  const Bytes whole = font_file();
  std::mt19937 random{20261127};
  int written = 0;
  constexpr int rounds = 400;
  for (int round = 0; round < rounds; ++round) {
    Bytes font = whole;
    // The directory and the small tables steer everything else.
    const std::size_t at = random() % (round % 2 == 0 ? font.size() : std::size_t{2000});
    font[at] = static_cast<std::byte>(random());
    INFO("round " << round << ", byte " << at);
    if (can_be_written(std::move(font))) ++written;
  }
  CHECK(written > rounds / 4);
  CHECK(written < rounds);
}

TEST_CASE("a font that may be embedded whole only is embedded whole, under its own name", "[external][pdf]") {
  need_tool("pdffonts");
  Bytes font = font_file();
  const auto u16 = [&](std::size_t at) {
    return std::to_integer<std::size_t>(font[at]) << 8 | std::to_integer<std::size_t>(font[at + 1]);
  };
  for (std::size_t record = 12; record < 12 + 16 * u16(4); record += 16) {
    if (as_text(font).substr(record, 4) != "OS/2") continue;
    font[(u16(record + 8) << 16 | u16(record + 10)) + 8] = std::byte{1};  // fsType 0x0100
  }
  const SavedPdf pdf{written_with(font)};
  const std::string listed = pdf.ask("pdffonts {}");
  CHECK_THAT(listed, ContainsSubstring("\nNotoSansHebrew-Regular "));
  CHECK_THAT(listed, !ContainsSubstring("+NotoSansHebrew"));
  CHECK(pdf.picture().ink(15, 10, 60, 15) > 0);
}
