// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fonts and pictures.

#include <algorithm>

#include <png.h>

#include <lapas/text.hpp>

#include "claims.hpp"
#include "surroundings.hpp"
#include "targets.hpp"
#include "writing.hpp"

namespace fuzz {
namespace {

constexpr std::string_view sample = "Kas dalyvauja? AV To „Šilutė“ 12 450,5\u00ad\u4e2d";

lapas::Bytes bytes_of(std::string_view input) {
  const auto bytes = std::as_bytes(std::span{input});
  return {bytes.begin(), bytes.end()};
}

lapas::Inlines words(std::string text) { return {.items = {lapas::Text{.text = std::move(text)}}, .breaks = {4}}; }

/// A document of one block.
lapas::Document document_of(lapas::Block block) {
  lapas::Document document;
  document.id = "one", document.title = "One", document.language = "en-GB";
  document.theme = plain_theme();
  document.sections.push_back({.blocks = {std::move(block)}});
  return document;
}

/// Whether another reader of PNG finds every pixel.
bool is_png(std::string_view input) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, input.data(), input.size()) == 0) return false;
  image.format = PNG_FORMAT_RGBA;
  std::vector<png_byte> pixels(PNG_IMAGE_SIZE(image));
  return png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0 && image.warning_or_error == 0;
}

void use(const lapas::FontSet& set) {
  lapas::Shaper shaper{set};
  const auto shaped = shaper.shape(0, sample, "lt");
  claim(!shaped->runs.empty(), "a text has runs");
  std::vector<std::uint16_t> glyphs;
  for (const auto& run : shaped->runs) {
    for (const auto& glyph : run.glyphs) glyphs.push_back(glyph.id);
  }
  std::ranges::sort(glyphs);
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  const lapas::Bytes first = shaper.subset(0, glyphs).bytes;
  claim(first == lapas::Shaper{set}.subset(0, glyphs).bytes, "the same glyphs give the same subset");
  // A document in that font, whatever its name is.
  auto document = document_of(lapas::Paragraph{.text = words("Kas dalyvauja")});
  for (auto& style : document.theme.styles) {
    style.family = set.facts(0).family, style.bold = set.facts(0).bold, style.italic = set.facts(0).italic;
  }
  static_cast<void>(read_pdf(lapas::write_pdf(lapas::lay_out(document, shaper), shaper)));
  const lapas::Bytes file{set.file(0).begin(), set.file(0).end()};
  static_cast<void>(read_odt(lapas::write_odt(document, {.embed_fonts = {{set.facts(0).family, false, false, file}}})));
}

}  // namespace

void font(std::string_view input) {
  attempt([&] {
    std::vector<lapas::Bytes> files;
    files.push_back(bytes_of(input));
    use(lapas::make_font_set(std::move(files)));
  });
}

void picture(std::string_view input) {
  const auto document = document_of(lapas::Figure{.png = bytes_of(input), .alternative = "A picture"});
  refusals = 0;
  write_both(document, {});
  claim(refusals != 1, "a picture is good in both formats or in none");
  // A figure without bytes is an empty frame.
  claim(refusals > 0 || input.empty() || is_png(input), "a picture that is taken is a PNG");
}

}  // namespace fuzz
