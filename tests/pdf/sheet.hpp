// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages made by hand for the tests of the PDF writer: nodes, lines of shaped text, boxes, links and fields at given
// places, without layout.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lapas/pages.hpp>
#include <lapas/text.hpp>

namespace lapas {

/// The fonts that all tests share.
inline const FontSet& test_fonts() {
  static const std::vector<std::string> families{"Noto Sans"};
  static const std::vector<std::filesystem::path> folders{LAPAS_FONT_DIR};
  static const FontSet fonts = load_fonts(families, folders);
  return fonts;
}

class Sheet {
 public:
  Sheet() {
    pages.title = "Bandomoji forma";
    pages.subject = "Testas";
    pages.author = "lapas";
    pages.language = "lt-LT";
    pages.date = "2026-11-23";
    pages.faces = face_names(test_fonts());
    pages.nodes.push_back({.role = StructureRole::document});
    add_page();
  }

  Pages pages;
  Shaper shaper{test_fonts()};

  void add_page() { pages.pages.push_back({.size = {mm(210), mm(297)}}); }

  NodeIndex node(StructureRole role, NodeIndex parent = 0) {
    pages.nodes.push_back({.role = role, .parent = parent});
    return static_cast<NodeIndex>(pages.nodes.size() - 1);
  }

  StructureNode& operator[](NodeIndex index) { return pages.nodes[static_cast<std::size_t>(index)]; }

  /// Text with its baseline at (x, y), both in millimetres.
  void text(NodeIndex owner, std::string_view text, double x, double y, FaceRequest face = {"Noto Sans"},
            double size = 11) {
    for (auto& run : runs(owner, text, x, y, face, size)) add(std::move(run));
  }

  std::vector<GlyphRun> runs(NodeIndex owner, std::string_view text, double x, double y,
                             FaceRequest face = {"Noto Sans"}, double size = 11) {
    const auto shaped = shaper.shape(*test_fonts().find(face), text, pages.language);
    std::vector<GlyphRun> all;
    Point origin{mm(x), mm(y)};
    for (std::size_t i = 0; i < shaped->runs.size(); ++i) {
      auto [its_face, glyphs, width] = shaped->runs[i];
      const std::size_t begin = glyphs.front().text_offset;
      const bool last = i + 1 == shaped->runs.size();
      const std::size_t end = last ? text.size() : shaped->runs[i + 1].glyphs.front().text_offset;
      for (auto& glyph : glyphs) glyph.text_offset -= static_cast<std::uint32_t>(begin);
      all.push_back({owner, its_face, pt(size), {}, origin, glyphs, std::string{text.substr(begin, end - begin)}});
      origin.x += pt(size) * width / 1000;
    }
    return all;
  }

  /// A heading or a paragraph of its own with one line of text.
  NodeIndex block(StructureRole role, std::string_view line, double x, double y, double size = 11) {
    const auto owner = node(role);
    text(owner, line, x, y, {"Noto Sans"}, size);
    return owner;
  }

  void box(NodeIndex owner, Rect rect) { add(Rectangle{owner, rect, false, {}, pt(0.75), {}}); }

  /// A field with a form node of its own.
  NodeIndex field(FieldType type, std::string id, Rect rect, std::string value = {}, std::string option = {}) {
    const auto owner = node(StructureRole::form);
    FieldPlace place{
        .node = owner, .page = pages.pages.size() - 1, .field = std::move(id), .option = std::move(option)};
    place.type = type;
    place.rect = rect;
    place.description = "Aprašas: žąsys";
    pages.places.push_back(std::move(place));
    pages.answers.push_back({std::move(value), {}});
    return owner;
  }

  template <typename T>
  void add(T item) {
    pages.pages.back().items.emplace_back(std::move(item));
  }
};

inline Rect rect_mm(double x, double y, double width, double height) { return {mm(x), mm(y), mm(width), mm(height)}; }

inline std::string_view as_text(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace lapas
