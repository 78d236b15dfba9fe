// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every part of layout needs at hand: the document's theme, the shaper, the structure that grows beside the pages,
// and the problems met.

#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>
#include <lapas/text.hpp>

#include "arrange/looks.hpp"
#include "layout/strip.hpp"

namespace lapas::layout {

/// A column of the page: where it begins, from the left of the zone, and how wide it is.
struct Frame {
  Length x, width;
};

class Context {
 public:
  Context(const Document& document, Shaper& shaper, Pages& pages, Diagnostics& diagnostics);

  const Document& document;
  const Theme& theme;
  Shaper& shaper;
  Pages& pages;
  Diagnostics& diagnostics;
  /// Every heading of the document in order; found before layout, because a table of contents comes first.
  std::vector<HeadingEntry> headings;
  /// Where the block that is laid out was written; never null.
  const SourcePlace* place;
  const std::string* field = nullptr;  ///< The full id of the answer that is set; null for other text.
  std::string_view part;               ///< What is set beside the blocks: "the page footer"; empty for blocks.
  bool undivided = false;              ///< What is laid out becomes one strip, however tall.
  bool outlines = false;               ///< LayoutOptions::outlines.
  bool side_column = false;            ///< Running text stands beside the side column.
  int depth = 0;                       ///< Of blocks around the one that is laid out.

  /// A new last child of `parent`.
  NodeIndex add_node(StructureRole role, NodeIndex parent);
  [[nodiscard]] StructureNode& node(NodeIndex index) { return pages.nodes[static_cast<std::size_t>(index)]; }

  /// The id of a heading of the document: its own, or the one made up for it.
  [[nodiscard]] const std::string& heading_id(const Heading& heading) const;

  /// The face in which a style prints; any where the theme's fonts do not have it.
  [[nodiscard]] FaceIndex face(StyleRole role, bool strong, bool emphasis) const;
  /// The same to print with: that the fonts do not have it is an error.
  FaceIndex use_face(StyleRole role, bool strong, bool emphasis);

  /// The height between the margins.
  [[nodiscard]] Length page_height() const { return arrange::page_height(theme); }

  // A proof gathers problems beside its pages, where places name them; otherwise they are errors. Each gives the number
  // of the problem in Pages::problems, counted from 1, or 0. What is set again, as headers are, is reported once.
  // Problems of answers name their field.
  std::uint32_t report(ErrorCode code, SourcePlace where, std::string message, std::string hint);
  std::uint32_t report_missing(const std::u32string& characters);
  std::uint32_t report_too_wide(std::string_view text, Length width, Length available);
  std::uint32_t report_right_to_left(std::string_view text);

 private:
  [[nodiscard]] FaceRequest request(StyleRole role, bool strong, bool emphasis) const;

  std::unordered_map<const Heading*, const std::string*> heading_ids_;
  std::vector<std::array<std::optional<FaceIndex>, 4>> faces_;
  std::unordered_map<std::string, std::uint32_t> reported_;  ///< Numbers of problems by place and message.
  std::set<char32_t> missing_;
};

}  // namespace lapas::layout
