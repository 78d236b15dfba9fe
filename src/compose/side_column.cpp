// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Blocks are taken one by one: what goes into the side column waits for the text, text is added until it is as tall.

#include "compose/side_column.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"

namespace lapas::composing {
namespace {

/// A heading that can stand beside text.
bool is_side_heading(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.content);
  return heading != nullptr && (heading->style == StyleRole::heading_2 || heading->style == StyleRole::heading_3);
}

/// Text that leaves the side column free.
struct IsText {
  const Theme& theme;
  bool operator()(const Paragraph& paragraph) const { return stands_beside_side_column(paragraph.style); }
  bool operator()(const List&) const { return true; }
  bool operator()(const Group& group) const { return group.look == GroupLook::callout; }
  bool operator()(const Figure& figure) const { return figure.size.width <= theme.text_zone; }
  bool operator()(const auto&) const { return false; }
};

class SideColumn {
 public:
  explicit SideColumn(const Theme& theme)
      : theme_{theme}, side_width_{theme.zone_width() - theme.text_zone - theme.zone_gap} {}

  Blocks arrange(Blocks blocks) const {
    Blocks arranged;
    for (std::size_t i = 0; i < blocks.size();) {
      const std::size_t text = end_of_side(blocks, i);
      const std::size_t end = text == i ? i : end_of_text(blocks, i, text);
      if (end > text) {
        arranged.push_back(beside(blocks, i, text, end));
        i = end;
        continue;
      }
      arranged.push_back(std::move(blocks[i++]));
      enter(arranged.back());
    }
    return arranged;
  }

 private:
  /// Sections that begin a page.
  void enter(Block& block) const {
    auto* group = std::get_if<Group>(&block.content);
    if (group != nullptr && group->look == GroupLook::plain) group->blocks = arrange(std::move(group->blocks));
  }

  /// Behind a heading and the asides from `first` on; `first` when there is nothing for the side column.
  static std::size_t end_of_side(const Blocks& blocks, std::size_t first) {
    std::size_t end = first;
    if (is_side_heading(blocks[end])) ++end;
    while (end < blocks.size() && is_aside(blocks[end])) ++end;
    return end;
  }

  /// Behind as much text as is as tall as the side column, and behind what it announces.
  [[nodiscard]] std::size_t end_of_text(const Blocks& blocks, std::size_t first, std::size_t text) const {
    const std::span all{blocks};
    const Length height = arrange::estimated_height(theme_, all.subspan(first, text - first), side_width_);
    std::size_t end = text;
    while (end < blocks.size() && std::visit(IsText{theme_}, blocks[end].content)) {
      ++end;
      const Length reached = arrange::estimated_height(theme_, all.subspan(text, end - text), theme_.text_zone);
      if (reached >= height) break;
    }
    return end;
  }

  static Block beside(Blocks& blocks, std::size_t first, std::size_t text, std::size_t end) {
    const auto taken = [&](std::size_t from, std::size_t to) {
      const auto begin = blocks.begin();
      return Blocks{std::move_iterator{begin + static_cast<std::ptrdiff_t>(from)},
                    std::move_iterator{begin + static_cast<std::ptrdiff_t>(to)}};
    };
    const SourcePlace place = blocks[first].place;
    const Keep keep = blocks[end - 1].keep;
    Block block{
        Columns{.kind = ColumnsKind::side, .parts = {{.blocks = taken(first, text)}, {.blocks = taken(text, end)}}},
        place};
    block.keep = keep;
    return block;
  }

  const Theme& theme_;
  Length side_width_;
};

}  // namespace

bool is_aside(const Block& block) {
  const auto* group = std::get_if<Group>(&block.content);
  return group != nullptr && group->look == GroupLook::aside;
}

void use_side_column(Document& document) {
  if (!document.theme.side_column) return;
  const SideColumn column{document.theme};
  for (Section& section : document.sections) {
    if (section.page == PageKind::body) section.blocks = column.arrange(std::move(section.blocks));
  }
}

}  // namespace lapas::composing
