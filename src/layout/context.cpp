// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The state of one layout: nodes, faces, headings, problems.

#include "layout/context.hpp"

#include <cstdio>
#include <utility>

#include <lapas/limits.hpp>

#include "core/number_text.hpp"

namespace lapas::layout {
namespace {

const SourcePlace nowhere;

std::size_t index(StyleRole role) { return static_cast<std::size_t>(role); }
std::size_t look(bool strong, bool emphasis) { return (strong ? 1 : 0) + (emphasis ? 2 : 0); }

std::string code_point_name(char32_t code_point) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
  return name;
}

/// A line of it at most, whole letters.
std::string shortened(std::string_view text) {
  if (text.size() <= limits::quoted_bytes) return std::string{text};
  std::size_t end = limits::quoted_bytes;
  const auto is_continuation = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string{text.substr(0, end)} + "\u2026";
}

}  // namespace

Context::Context(const Document& a_document, Shaper& a_shaper, Pages& a_pages, Diagnostics& a_diagnostics)
    : document{a_document},
      theme{a_document.theme},
      shaper{a_shaper},
      pages{a_pages},
      diagnostics{a_diagnostics},
      headings{lapas::headings(document)},
      place{&nowhere},
      faces_(style_roles().size()) {
  for (const auto& entry : headings) heading_ids_.emplace(entry.heading, &entry.id);
  for (const auto role : style_roles()) {
    for (const bool strong : {false, true}) {
      for (const bool emphasis : {false, true}) {
        faces_[index(role)][look(strong, emphasis)] = shaper.fonts().find(request(role, strong, emphasis));
      }
    }
  }
}

NodeIndex Context::add_node(StructureRole role, NodeIndex parent) {
  pages.nodes.push_back({.role = role, .parent = parent});
  return static_cast<NodeIndex>(pages.nodes.size() - 1);
}

const std::string& Context::heading_id(const Heading& heading) const {
  const auto found = heading_ids_.find(&heading);
  return found == heading_ids_.end() ? heading.id : *found->second;
}

FaceRequest Context::request(StyleRole role, bool strong, bool emphasis) const {
  const auto& style = theme.style(role);
  return {style.family, style.bold || strong, style.italic || emphasis};
}

FaceIndex Context::face(StyleRole role, bool strong, bool emphasis) const {
  return faces_[index(role)][look(strong, emphasis)].value_or(FaceIndex{0});
}

FaceIndex Context::use_face(StyleRole role, bool strong, bool emphasis) {
  auto& face = faces_[index(role)][look(strong, emphasis)];
  if (!face) {
    const FaceRequest wanted = request(role, strong, emphasis);
    diagnostics.error(ErrorCode::font_unavailable, {},
                      "the fonts have no " + std::string{wanted.bold ? "bold " : ""} +
                          (wanted.italic ? "italic " : "") + "face of \"" + wanted.family + '"',
                      "the style \"" + std::string{spelling(role)} + "\" needs it");
    face = FaceIndex{0};  // so that it is said once
  }
  return *face;
}

std::uint32_t Context::report(ErrorCode code, SourcePlace where, std::string message, std::string hint) {
  if (!part.empty()) message += " (in " + std::string{part} + ')';
  std::string key = where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column) + ' ' + message;
  if (field != nullptr) key += '\n' + *field;
  const std::size_t number = document.proof ? pages.problems.size() + 1 : 0;
  const auto [known, is_new] = reported_.emplace(std::move(key), static_cast<std::uint32_t>(number));
  if (!is_new) return known->second;
  Diagnostic problem{.code = code, .place = std::move(where)};
  if (field != nullptr) problem.field = *field;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  if (document.proof) pages.problems.push_back(std::move(problem));
  else diagnostics.add(std::move(problem));
  return known->second;
}

std::uint32_t Context::report_missing(const std::u32string& characters) {
  std::uint32_t number = 0;
  for (const char32_t character : characters) {
    if (!missing_.insert(character).second && !document.proof) continue;
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
                '"' + shortened(text) + "\" is " + in_millimetres(width) + " wide and has " + in_millimetres(available),
                "shorten the text or widen its place");
}

std::uint32_t Context::report_right_to_left(std::string_view text) {
  return report(ErrorCode::text_right_to_left, *place, '"' + shortened(text) + "\" runs from right to left",
                "write it in Latin, Greek or Cyrillic letters");
}

}  // namespace lapas::layout
