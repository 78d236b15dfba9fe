// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A run of blocks: each is laid out by its own function. A page break marks the strip behind it.

#include "layout/blocks.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "layout/outlines.hpp"

namespace lapas::layout {

Strips lay_blocks(Context& context, std::span<const Block> blocks, Frame frame, NodeIndex parent) {
  Strips strips;
  bool new_page = false;
  for (const Block& block : blocks) {
    if (std::holds_alternative<PageBreak>(block.content)) {
      new_page = true;
      continue;
    }
    const SourcePlace* outer = std::exchange(context.place, &block.place);
    ++context.depth;
    Strips more = std::visit(
        [&](const auto& content) -> Strips {
          if constexpr (std::is_same_v<decltype(content), const PageBreak&>) return {};
          else return lay(context, content, frame, parent);
        },
        block.content);
    context.place = outer;
    --context.depth;
    if (more.empty()) continue;
    if (block.keep == Keep::required) more.back().break_after = forbidden_break;
    if (block.keep == Keep::preferred) more.back().break_after = std::max(more.back().break_after, lonely_break);
    more.front().new_page |= std::exchange(new_page, false);
    if (context.outlines) outline_block(context, block, frame, more);
    append(strips, std::move(more));
  }
  return strips;
}

}  // namespace lapas::layout
