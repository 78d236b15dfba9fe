// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Paths, badges, tiles and bands: filled cells of tables that only arrange. Points of chevrons are left to formats that draw.

#include "arrange/looks.hpp"
#include "arrange/tiles.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

void add_part(Context& context, const Place& place, const Inlines& part, bool current) {
  const ParagraphShape shape = current ? ParagraphShape::current_part : ParagraphShape::text;
  add_inlines(context, add_paragraph(context, place, {.role = StyleRole::path, .shape = shape}), part);
}

std::vector<LayoutCell> cells_of(Context& context, const Path& path, Length width) {
  const Theme& theme = context.theme;
  const auto [pitch, gap, point, padding] = arrange::chevrons(theme, path, width);
  std::vector<LayoutCell> cells;
  for (std::size_t i = 0; i < path.parts.size(); ++i) {
    const bool current = path.current == i, last = i + 1 == path.parts.size();
    const CellLook look{.fill = current ? theme.accent : theme.accent_tint,
                        .padding = {.right = gap, .left = padding + (i == 0 ? Length{} : point / 2)},
                        .alignment = VerticalAlignment::middle};
    cells.push_back({last ? pitch : pitch - gap, look, [&context, &part = path.parts[i], current](const Place& inside) {
                       add_part(context, inside, part, current);
                     }});
    if (!last) cells.push_back({gap, {}, {}});
  }
  return cells;
}

}  // namespace

void write_path(Context& context, const Path& path, const Place& place, const TableStyle& style) {
  const std::vector<LayoutCell> cells = cells_of(context, path, place.width);
  if (cells.empty()) return;
  add_layout_row(context, add_layout_table(context, place, cells, style), cells, {context.theme.path_strip});
}

void write(Context& context, const Path& path, const Place& place) {
  if (!place.in_cell)
    return write_path(context, path, place, {.space_after = arrange::space_below_table(context.theme)});
  for (std::size_t i = 0; i < path.parts.size(); ++i) {
    const auto paragraph = add_paragraph(context, place, {.role = StyleRole::path});
    const auto node = path.current == i ? add_span(paragraph, context.book.text(TextLook::strong)) : paragraph;
    add_inlines(context, node, path.parts[i]);
  }
}

void write(Context& context, const Badge& badge, const Place& place) {
  const Theme& theme = context.theme;
  if (place.in_cell) {
    write(context, badge.heading, place);
    if (!badge.note.empty()) write(context, Paragraph{StyleRole::purpose, badge.note, {}}, place);
    return;
  }
  const LayoutCell square{
      theme.badge, {.fill = theme.accent, .alignment = VerticalAlignment::middle}, [&](const Place& inside) {
        const auto number = add_paragraph(context, inside, {.role = StyleRole::badge, .centred = true});
        add_text(number, badge.heading.number);
      }};
  const LayoutCell gap{arrange::badge_gap(theme), {}, {}};
  const LayoutCell text{
      place.width - square.width - gap.width, {.alignment = VerticalAlignment::middle}, [&](const Place& inside) {
        Heading heading = badge.heading;
        heading.number.clear();  // It stands in the square.
        Place above = inside, below = inside;
        above.wide = below.wide = true;
        above.last = badge.note.empty();
        write(context, heading, above);
        if (badge.note.empty()) return;
        below.first = true;
        write(context, Paragraph{StyleRole::purpose, badge.note, {}}, below);
      }};
  const LayoutCell cells[] = {square, gap, text};
  add_layout_row(context,
                 add_layout_table(context, place, cells,
                                  {.space_after = theme.style(StyleRole::purpose).space_after, .keep_with_next = true}),
                 cells, {theme.badge});
}

namespace {

/// Without room for squares.
void write_in_cell(Context& context, const Tiles& tiles, const Place& place) {
  for (const auto& [mark, text] : tiles.tiles) {
    const auto paragraph = add_paragraph(context, place, {.role = tiles.style});
    add_text(add_span(paragraph, context.book.text(TextLook::mark)), "\u00a0" + mark + "\u00a0");
    add_text(paragraph, "\u2002");
    add_languages(context, paragraph, text, tiles.style);
  }
}

void add_tile(Context& context, std::vector<LayoutCell>& cells, const Tiles& tiles, const Tiles::Tile& tile,
              const arrange::ArrangedTiles& arranged) {
  const Theme& theme = context.theme;
  cells.push_back(
      {arranged.mark, {.fill = theme.accent, .alignment = VerticalAlignment::middle}, [&](const Place& inside) {
         add_text(add_paragraph(context, inside, {.role = StyleRole::badge, .centred = true}), tile.mark);
       }});
  cells.push_back({arranged.inner, {}, {}});
  cells.push_back({arranged.text(), {.alignment = VerticalAlignment::middle}, [&](const Place& inside) {
                     add_languages(context, add_paragraph(context, inside, {.role = tiles.style}), tile.text,
                                   tiles.style);
                   }});
}

}  // namespace

/// A table for each row: the squares of one table would run into each other.
void write(Context& context, const Tiles& tiles, const Place& place) {
  if (place.in_cell) return write_in_cell(context, tiles, place);
  const Theme& theme = context.theme;
  const auto arranged = arrange::arrange_tiles(theme, tiles, place.width, context.measure);
  const bool beside = stands_beside_side_column(tiles.style);
  const Length offset = beside ? arrange::side_offset(theme, place.width) : Length{};
  for (std::size_t i = 0; i < tiles.tiles.size(); i += arranged.columns) {
    std::vector<LayoutCell> cells;
    if (offset > Length{}) cells.push_back({offset, {}, {}});
    for (std::size_t j = i; j < i + arranged.columns; ++j) {
      if (j > i) cells.push_back({arranged.gap, {}, {}});
      if (j < tiles.tiles.size()) add_tile(context, cells, tiles, tiles.tiles[j], arranged);
      else cells.push_back({arranged.column, {}, {}});
    }
    const bool last = i + arranged.columns >= tiles.tiles.size();
    Place row = place;
    row.next_before = last ? place.next_before : Length{};
    row.keep |= !last;
    const Length below = last ? arrange::space_below_list(theme) : arranged.below;
    add_layout_row(context, add_layout_table(context, row, cells, {.space_after = below}), cells, {arranged.side});
  }
}

void write(Context& context, const DoneBand& band, const Place& place) {
  const Theme& theme = context.theme;
  if (place.in_cell) return write(context, CheckList{{band.item}}, place);
  const arrange::Panel panel = arrange::done_panel(theme);
  const auto role = StyleRole::option_label;
  const Length pointer = arrange::pointer_width(theme, band, context.measure);
  const CellLook look{.fill = panel.fill, .alignment = VerticalAlignment::middle};
  LayoutCell label{place.width - pointer, look, [&](const Place& inside) { write_done(context, band.item, inside); }};
  label.look.padding = all_sides(panel.padding);
  std::vector<LayoutCell> cells{label};
  if (!band.pointer.empty()) {
    cells.push_back({pointer, look, [&](const Place& inside) {
                       add_inlines(context, add_paragraph(context, inside, {.role = role, .at_end = true}),
                                   band.pointer);
                     }});
    cells.back().look.padding.right = panel.padding;
  }
  add_layout_row(
      context,
      add_layout_table(context, place, cells, {.space_before = panel.space_before, .space_after = panel.space_after}),
      cells, {arrange::done_band_height(theme)});
}

}  // namespace lapas::odt
