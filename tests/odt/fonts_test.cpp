// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <map>
#include <set>

#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;

namespace {

Bytes some_bytes(char byte) { return Bytes(100, std::byte{static_cast<unsigned char>(byte)}); }

OdtOptions with_fonts() {
  return {.embed_fonts = {{"Noto Sans", false, false, some_bytes('r')},
                          {"Noto Sans", true, true, some_bytes('b')},
                          {"Noto Serif", false, false, some_bytes('s')},
                          {std::string{odt_symbol_family}, false, false, some_bytes('o')}}};
}

pugi::xml_node font_face(const OpenedOdt& odt, const std::string& family) {
  for (const auto face : elements(odt.styles, "style:font-face")) {
    if (attribute(face, "style:name") == family) return face;
  }
  FAIL("no font " << family);
  return {};
}

}  // namespace

TEST_CASE("fonts that the document uses are put into it, others are not", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document(), with_fonts())};
  CHECK(odt.entry("Fonts/NotoSans-Regular.ttf") == std::string(100, 'r'));
  CHECK(odt.entry("Fonts/NotoSans-BoldItalic.ttf") == std::string(100, 'b'));
  std::set<std::string> listed;
  for (const auto entry : elements(odt.manifest, "manifest:file-entry")) {
    if (attribute(entry, "manifest:media-type") == "font/ttf") listed.insert(attribute(entry, "manifest:full-path"));
  }
  CHECK(listed == std::set<std::string>{"Fonts/NotoSans-Regular.ttf", "Fonts/NotoSans-BoldItalic.ttf",
                                        "Fonts/NotoSansSymbols2-Regular.ttf"});
}

TEST_CASE("a declaration leads to the files of its family", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document(), with_fonts())};
  Names paths;
  for (const auto uri : elements(font_face(odt, "Noto Sans"), "svg:font-face-uri")) {
    paths.push_back(attribute(uri, "xlink:href"));
  }
  CHECK(paths == Names{"Fonts/NotoSans-Regular.ttf", "Fonts/NotoSans-BoldItalic.ttf"});
}

TEST_CASE("a document that is saved again keeps its fonts", "[unit][odt]") {
  CHECK(OpenedOdt{write_odt(sample::document(), with_fonts())}.entry("settings.xml").find("EmbedFonts") !=
        std::string::npos);
  CHECK(OpenedOdt{write_odt(sample::document())}.entry("settings.xml").find("EmbedFonts") == std::string::npos);
}

TEST_CASE("a font says which kind of family stands in for it", "[unit][odt]") {
  Document document = sample::document();
  for (auto& style : document.theme.styles) {
    if (style.parent == StyleRole::heading_1) style.family = "Noto Serif";
  }
  document.theme.styles[static_cast<std::size_t>(StyleRole::heading_1)].family = "Noto Serif";
  const OpenedOdt odt{write_odt(document)};
  CHECK(attribute(font_face(odt, "Noto Sans"), "style:font-family-generic") == "swiss");
  CHECK(attribute(font_face(odt, "Noto Serif"), "style:font-family-generic") == "roman");
}
