// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages of a form that are shown and not filled in: in their full size, since text that reflows cannot be made smaller
// as a whole; without controls.

#include <utility>

#include "odt/blocks.hpp"
#include "odt/inlines.hpp"

namespace lapas::odt {

void write(Context& context, const Specimen& specimen, const Place& place) {
  const bool outer = std::exchange(context.controls, false);
  Place pages = place;
  pages.last &= specimen.caption.empty();
  write_blocks(context, specimen.blocks, pages);
  context.controls = outer;
  if (specimen.caption.empty()) return;
  const auto caption = add_paragraph(context, place, {.role = StyleRole::caption});
  add_languages(context, caption, specimen.caption, StyleRole::caption);
}

}  // namespace lapas::odt
