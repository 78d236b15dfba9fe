// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets, and what stands on them alone: paths, badges, bands.

#include "odt/blocks.hpp"
#include "odt/inlines.hpp"

namespace lapas::odt {

void write(Context& context, const Path& path, const Place& place) {
  const auto node = add_paragraph(context, place, {.role = StyleRole::path});
  for (const Inlines& part : path.parts) add_inlines(context, node, part);
}

void write(Context& context, const Badge& badge, const Place& place) {
  write(context, badge.heading, place);
  if (!badge.note.empty()) write(context, Paragraph{StyleRole::purpose, badge.note, {}}, place);
}

void write(Context& context, const DoneBand& band, const Place& place) {
  write(context, CheckList{{band.item}}, place);
}

void write(Context& context, const Sheet& sheet, const Place& place) {
  if (!place.in_cell) begin_page(context);
  if (!sheet.id.empty()) context.beginning.bookmarks.push_back(sheet.id);
  write_blocks(context, sheet.head, place);
  write_blocks(context, sheet.blocks, place);
  write_blocks(context, sheet.foot, place);
}

}  // namespace lapas::odt
