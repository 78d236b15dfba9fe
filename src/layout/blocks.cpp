// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A run of blocks: each is laid out by its own function. A page break marks the strip behind it, what announces
// something stays with it, sources with what they are the sources of, and the last of several options is set off from
// what follows.

#include "layout/blocks.hpp"

#include <algorithm>
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

bool is_source(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == StyleRole::source;
}

bool is_check_item(const Block& block) { return std::holds_alternative<CheckItem>(block.content); }

}  // namespace

Strips lay_blocks(Context& context, std::span<const Block> blocks, Frame frame, NodeIndex parent) {
  Strips strips;
  bool new_page = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
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
    const bool ends_options = is_check_item(block) && (i + 1 == blocks.size() || !is_check_item(blocks[i + 1]));
    if (ends_options) more.back().space_after = context.theme.style(StyleRole::answer).space_after;
    const bool has_sources = i + 1 < blocks.size() && is_source(blocks[i + 1]);
    if (announces(block)) more.back().break_after = forbidden_break;
    if (has_sources) more.back().break_after = std::max(more.back().break_after, lonely_break);
    more.front().new_page |= std::exchange(new_page, false);
    append(strips, std::move(more));
  }
  return strips;
}

}  // namespace lapas::layout
