// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A run of blocks: each is written by its own function.

#include "odt/blocks.hpp"

#include <variant>

#include "arrange/heights.hpp"

namespace lapas::odt {

void write_blocks(Context& context, std::span<const Block> blocks, const Place& place) {
  for (std::size_t i = 0; i < blocks.size(); ++i) write_block(context, blocks, i, place);
}

void write_block(Context& context, std::span<const Block> blocks, std::size_t index, Place place) {
  const Block* next = index + 1 < blocks.size() ? &blocks[index + 1] : nullptr;
  place.first &= index == 0;
  place.last &= next == nullptr;
  place.list.ends &= next == nullptr;
  place.keep |= blocks[index].keep != Keep::free;
  if (next != nullptr) place.next_before = arrange::space_before(context.theme, next->content);
  std::visit([&](const auto& content) { write(context, content, place); }, blocks[index].content);
}

void write(Context& context, const PageBreak&, const Place& place) {
  if (!place.in_cell) begin_page(context);
}

}  // namespace lapas::odt
