// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Declarations of fonts and, when they are wanted, the fonts themselves. A declaration names one family: the kind of
// family says what to take instead, since office programs would show a list of families as a font of that name.

#include <algorithm>
#include <set>

#include "core/characters.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

std::set<std::string> used_families(const StyleBook& book) {
  const Theme& theme = book.theme;
  std::set<std::string> families{theme.style(StyleRole::body).family};
  for (const StyleRole role : book.roles) families.insert(theme.style(role).family);
  if (book.texts.contains(TextLook::label)) families.insert(theme.style(StyleRole::label).family);
  if (book.texts.contains(TextLook::check_box)) families.emplace(odt_symbol_family);
  return families;
}

std::string_view kind_of(const std::string& family) {
  if (family == odt_symbol_family) return "system";
  if (family.find("Mono") != std::string::npos) return "modern";
  const bool serif = family.find("Serif") != std::string::npos || family.find("Times") != std::string::npos;
  return serif ? "roman" : "swiss";
}

/// `Fonts/NotoSans-BoldItalic.ttf`. A family's name may be anything, and a path has only letters and digits.
std::string path_of(const FontFile& font) {
  std::string name = font.family;
  std::erase_if(name, [](char c) { return c > 0 && !is_ascii_letter(c) && !is_digit(c); });
  std::string face = font.bold ? "Bold" : "";
  if (font.italic) face += "Italic";
  return "Fonts/" + name + '-' + (face.empty() ? "Regular" : face) + ".ttf";
}

void add_source(pugi::xml_node declaration, const std::string& path) {
  auto source = declaration.child("svg:font-face-src");
  if (!source) source = add_element(declaration, "svg:font-face-src");
  const auto uri = add_element(source, "svg:font-face-uri", {{"xlink:href", path}, {"xlink:type", "simple"}});
  add_element(uri, "svg:font-face-format", {{"svg:string", "truetype"}});
}

}  // namespace

void add_font_faces(pugi::xml_node declarations, const StyleBook& book, std::span<const FontFile> embedded) {
  for (const auto& family : used_families(book)) {
    const std::string_view kind = kind_of(family);
    const auto declaration = add_element(declarations, "style:font-face",
                                         {{"style:name", family},
                                          {"svg:font-family", "'" + family + "'"},
                                          {"style:font-family-generic", kind},
                                          {"style:font-pitch", kind == "modern" ? "fixed" : "variable"}});
    for (const FontFile& font : embedded) {
      if (font.family == family) add_source(declaration, path_of(font));
    }
  }
}

std::vector<Part> font_parts(const StyleBook& book, std::span<const FontFile> embedded) {
  const auto families = used_families(book);
  std::vector<Part> parts;
  for (const FontFile& font : embedded) {
    if (!families.contains(font.family)) continue;
    parts.push_back({path_of(font), "font/ttf", {reinterpret_cast<const char*>(font.bytes.data()), font.bytes.size()}});
  }
  return parts;
}

}  // namespace lapas::odt
