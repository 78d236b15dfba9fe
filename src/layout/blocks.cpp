// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A run of blocks: each is laid out by its own function; a page break marks the strip behind it, and what announces
// something stays with it.

#include "layout/blocks.hpp"

#include <utility>
#include <variant>

namespace lapas::layout {
namespace {

/// A paragraph that ends in a colon announces what follows.
bool announces(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  if (paragraph == nullptr || paragraph->text.empty()) return false;
  const auto* text = std::get_if<Text>(&paragraph->text.items.back());
  return text != nullptr && text->text.ends_with(':');
}

}  // namespace

Strips lay_blocks(Context& context, std::span<const Block> blocks, Frame frame, NodeIndex parent) {
  Strips strips;
  bool new_page = false;
  for (const auto& block : blocks) {
    if (std::holds_alternative<PageBreak>(block.content)) {
      new_page = true;
      continue;
    }
    const SourcePlace* outer = std::exchange(context.place, &block.place);
    Strips more = std::visit(
        [&](const auto& content) -> Strips {
          if constexpr (std::is_same_v<decltype(content), const PageBreak&>) return {};
          else return lay(context, content, frame, parent);
        },
        block.content);
    context.place = outer;
    if (more.empty()) continue;
    if (announces(block)) more.back().break_after = forbidden_break;
    more.front().new_page |= std::exchange(new_page, false);
    append(strips, std::move(more));
  }
  return strips;
}

}  // namespace lapas::layout
