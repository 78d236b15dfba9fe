// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A run of blocks: each is written by its own function, and knows of its neighbours what it has to.

#include "odt/blocks.hpp"

#include <variant>

#include "odt/heights.hpp"

namespace lapas::odt {
namespace {

bool is_source(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph != nullptr && paragraph->style == StyleRole::source;
}

bool is_check_item(const Block& block) { return std::holds_alternative<CheckItem>(block.content); }

}  // namespace

void write_blocks(Context& context, std::span<const Block> blocks, const Place& place) {
  for (std::size_t i = 0; i < blocks.size(); ++i) write_block(context, blocks, i, place);
}

void write_block(Context& context, std::span<const Block> blocks, std::size_t index, Place place) {
  const Block* next = index + 1 < blocks.size() ? &blocks[index + 1] : nullptr;
  place.first &= index == 0;
  place.last &= next == nullptr;
  place.list.ends &= next == nullptr;
  if (next != nullptr) place.next_before = space_before(*next, context.theme);
  // Its sources stay with what they are the sources of.
  place.keep |= next != nullptr && is_source(*next);
  place.starts_boxes = index == 0 || !is_check_item(blocks[index - 1]);
  place.ends_boxes = next == nullptr || !is_check_item(*next);
  std::visit([&](const auto& content) { write(context, content, place); }, blocks[index].content);
}

void write(Context& context, const PageBreak&, const Place& place) {
  if (!place.in_cell) begin_page(context);
}

}  // namespace lapas::odt
