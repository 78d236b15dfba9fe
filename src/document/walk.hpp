// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The one walk over everything in a document, in reading order, as deep as blocks may stand in each other.

#pragma once

#include <optional>
#include <type_traits>

#include <lapas/document.hpp>
#include <lapas/limits.hpp>

namespace lapas::document {

template <typename T, typename... Others>
inline constexpr bool is_any = (std::is_same_v<T, Others> || ...);

/// Calls `visit(content, place)` for each run of blocks, for the content of each block before what is inside it, and for
/// what fills the cells of tables, the parts of rows and of columns, and the places of texts. `place` is that of the
/// innermost block that has one. Everything is const where the document is.
template <typename Visit>
class Walker {
 public:
  explicit Walker(Visit& visit) : visit_{visit} {}

  template <typename Run>
    requires is_any<std::remove_const_t<Run>, Blocks>
  void walk(Run& blocks, const SourcePlace& outer) {
    if (depth_ == limits::block_depth) {
      if (!blocks.empty() && !too_deep_) too_deep_ = outer;
      return;
    }
    ++depth_;
    visit_(blocks, outer);
    for (auto& block : blocks) {
      const SourcePlace& place = block.place.line > 0 ? block.place : outer;
      std::visit([&](auto& content) { walk(content, place); }, block.content);
    }
    --depth_;
  }

  /// The place of the first blocks that were left out because they stand deeper than limits::block_depth.
  [[nodiscard]] const std::optional<SourcePlace>& too_deep() const { return too_deep_; }

  template <typename T>
    requires(!is_any<std::remove_const_t<T>, Blocks>)
  void walk(T& content, const SourcePlace& place) {
    visit_(content, place);
    walk_inside(content, place);
  }

 private:
  template <typename T>
  void walk_inside(T& content, const SourcePlace& place) {
    using Content = std::remove_const_t<T>;
    if constexpr (is_any<Content, Paragraph>) {
      for (auto& each : content.places) std::visit([&](auto& filling) { walk(filling, place); }, each);
    } else if constexpr (is_any<Content, Group, Specimen>) {
      walk(content.blocks, place);
    } else if constexpr (is_any<Content, Sheet>) {
      for (auto* blocks : {&content.head, &content.blocks, &content.foot}) walk(*blocks, place);
    } else if constexpr (is_any<Content, Badge>) {
      walk(content.heading, place);
    } else if constexpr (is_any<Content, DoneBand>) {
      walk(content.item.box, place);
    } else if constexpr (is_any<Content, List>) {
      for (auto& item : content.items) walk(item, place);
    } else if constexpr (is_any<Content, Columns>) {
      for (auto& part : content.parts) {
        walk(part.blocks, place);
        if (part.area) walk(*part.area, place);
      }
    } else if constexpr (is_any<Content, FieldRow>) {
      for (auto& part : content.parts) {
        if (part.line) walk(*part.line, place);
      }
    } else if constexpr (is_any<Content, Table>) {
      for (auto* rows : {&content.header, &content.rows}) {
        for (auto& row : *rows) {
          for (auto& cell : row.cells) std::visit([&](auto& filling) { walk(filling, place); }, cell.content);
        }
      }
    } else {
      static_assert(is_any<Content, Heading, CheckList, CheckRow, Blank, Box, Path, Tiles, Figure, Contents, PageBreak>,
                    "say what is inside a new kind of block, or that it holds no blocks");
    }
  }

  Visit& visit_;
  int depth_ = 0;
  std::optional<SourcePlace> too_deep_;
};

/// Visits what stands in headers and footers, behind everything else.
template <typename Document, typename Visit>
void walk_furniture(Document& document, Walker<Visit>& walker) {
  const auto walk_places = [&](auto& furniture) {
    for (auto* blocks : {&furniture.start, &furniture.centre, &furniture.end}) walker.walk(*blocks, SourcePlace{});
    if (!furniture.fields.parts.empty()) walker.walk(furniture.fields, SourcePlace{});
  };
  walk_places(document.header), walk_places(document.footer);
  if (document.first_header) walk_places(*document.first_header);
  if (document.first_footer) walk_places(*document.first_footer);
}

/// Gives the place of the first blocks that stand too deep, if any do.
template <typename Document, typename Visit>
std::optional<SourcePlace> walk(Document& document, Visit visit) {
  Walker<Visit> walker{visit};
  for (auto& section : document.sections) {
    for (auto* blocks : {&section.title, &section.blocks, &section.details}) walker.walk(*blocks, SourcePlace{});
  }
  walk_furniture(document, walker);
  return walker.too_deep();
}

}  // namespace lapas::document
