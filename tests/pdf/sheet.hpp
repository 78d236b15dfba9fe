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
    pages.nodes.push_back({.role = StructureRole::document});
    add_page();
  }

  Pages pages;
  Shaper shaper{test_fonts()};

  void add_page() {
    pages.pages.push_back({.size = {mm(210), mm(297)}, .label = std::to_string(pages.pages.size() + 1)});
  }

  NodeIndex node(StructureRole role, NodeIndex parent = 0) {
    pages.nodes.push_back({.role = role, .parent = parent});
    return static_cast<NodeIndex>(pages.nodes.size() - 1);
  }

  StructureNode& operator[](NodeIndex index) { return pages.nodes[static_cast<std::size_t>(index)]; }

  /// Text with its baseline at (x, y), both in millimetres.
  void text(NodeIndex owner, std::string_view text, double x, double y, FaceRequest face = {"Noto Sans"},
            double size = 11) {
    std::vector<ShapedRun> runs;
    std::u32string missing;
    shaper.shape(*test_fonts().find(face), text, pages.language, runs, missing);
    Point origin{mm(x), mm(y)};
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const std::size_t begin = runs[i].glyphs.front().text_offset;
      const std::size_t end = i + 1 < runs.size() ? runs[i + 1].glyphs.front().text_offset : text.size();
      for (auto& glyph : runs[i].glyphs) glyph.text_offset -= static_cast<std::uint32_t>(begin);
      const std::string part{text.substr(begin, end - begin)};
      add(GlyphRun{owner, runs[i].face, pt(size), {}, origin, runs[i].glyphs, part});
      origin.x += pt(size) * runs[i].width / 1000;
    }
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
    add(FieldPlace{owner, std::move(id), std::move(option), type, rect, mm(8.5), std::move(value), "Aprašas: žąsys"});
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
