// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The state of one layout: nodes, faces, headings, problems.

#include "layout/context.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace lapas::layout {
namespace {

const SourcePlace nowhere;

std::string code_point_name(char32_t code_point) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
  return name;
}

}  // namespace

std::string in_millimetres(Length length) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f mm", length.millimetres());
  return text;
}

Context::Context(const Document& a_document, Shaper& a_shaper, Pages& a_pages, Diagnostics& a_diagnostics)
    : document{a_document},
      theme{a_document.theme},
      shaper{a_shaper},
      pages{a_pages},
      diagnostics{a_diagnostics},
      headings{lapas::headings(document)},
      place{&nowhere},
      faces_(style_roles().size()) {}

NodeIndex Context::add_node(StructureRole role, NodeIndex parent) {
  pages.nodes.push_back({.role = role, .parent = parent});
  return static_cast<NodeIndex>(pages.nodes.size() - 1);
}

FaceIndex Context::face(StyleRole role, bool strong, bool emphasis) {
  auto& face = faces_[static_cast<std::size_t>(role)][(strong ? 1 : 0) + (emphasis ? 2 : 0)];
  if (!face) {
    const auto& style = theme.style(role);
    const FaceRequest request{style.family, style.bold || strong, style.italic || emphasis};
    face = shaper.fonts().find(request);
    if (!face) {
      diagnostics.error(ErrorCode::font_unavailable, {},
                        "the fonts have no " + std::string{request.bold ? "bold " : ""} +
                            (request.italic ? "italic " : "") + "face of \"" + style.family + '"',
                        "the style \"" + std::string{spelling(role)} + "\" needs it");
      face = FaceIndex{0};
    }
  }
  return *face;
}

std::uint32_t Context::report(ErrorCode code, SourcePlace where, std::string message, std::string hint) {
  Diagnostic problem{.code = code, .place = std::move(where)};
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  if (!document.proof) {
    // A text is measured before it is set.
    const auto& known = diagnostics.all();
    if (std::ranges::find(known, problem) == known.end()) diagnostics.add(std::move(problem));
    return 0;
  }
  auto& problems = pages.problems;
  auto found = std::ranges::find(problems, problem);
  if (found == problems.end()) found = problems.insert(found, std::move(problem));
  return static_cast<std::uint32_t>(found - problems.begin() + 1);
}

std::uint32_t Context::report_missing(const std::u32string& characters) {
  std::uint32_t number = 0;
  for (const char32_t character : characters) {
    if (!document.proof && reported_.find(character) != std::u32string::npos) continue;
    reported_ += character;
    std::string shown;
    append_utf8(shown, character);
    number = report(ErrorCode::font_missing_glyph, *place,
                    "no font has a glyph for \"" + shown + "\" (" + code_point_name(character) + ")",
                    "use another character or a theme with a font that has it");
  }
  return number;
}

std::uint32_t Context::report_too_wide(std::string_view text, Length width, Length available) {
  return report(ErrorCode::layout_too_wide, *place,
                '"' + std::string{text} + "\" is " + in_millimetres(width) + " wide and has " + in_millimetres(available),
                "shorten the text or widen its place");
}

std::uint32_t Context::report_right_to_left(std::string_view text) {
  return report(ErrorCode::text_right_to_left, *place, '"' + std::string{text} + "\" runs from right to left",
                "write it in Latin, Greek or Cyrillic letters");
}

}  // namespace lapas::layout
