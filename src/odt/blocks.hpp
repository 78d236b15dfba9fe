// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How each alternative of Block is written. The functions of one alternative live in `blocks/`, a file for each.

#pragma once

#include <span>
#include <vector>

#include "odt/context.hpp"
#include "odt/layout_table.hpp"

namespace lapas::odt {

/// The blocks one below the other.
void write_blocks(Context& context, std::span<const Block> blocks, const Place& place);
/// One of them.
void write_block(Context& context, std::span<const Block> blocks, std::size_t index, Place place);

/// A tall tinted panel with the title in its lower part, what follows below it, the details at the foot of the page.
void write_cover(Context& context, const Section& cover, const Place& place);

/// The parts of a path, a filled cell each, in a table of that style.
void write_path(Context& context, const Path& path, const Place& place, const TableStyle& style);

void write(Context& context, const Heading& heading, const Place& place);
void write(Context& context, const Paragraph& paragraph, const Place& place);
void write(Context& context, const List& list, const Place& place);
void write(Context& context, const CheckList& list, const Place& place);
void write(Context& context, const CheckRow& row, const Place& place);
void write(Context& context, const Blank& blank, const Place& place);
void write(Context& context, const FieldRow& row, const Place& place);
void write(Context& context, const Table& table, const Place& place);
void write(Context& context, const Group& group, const Place& place);
void write(Context& context, const Columns& columns, const Place& place);
void write(Context& context, const Path& path, const Place& place);
void write(Context& context, const Badge& badge, const Place& place);
void write(Context& context, const Tiles& tiles, const Place& place);
void write(Context& context, const DoneBand& band, const Place& place);
void write(Context& context, const Sheet& sheet, const Place& place);
void write(Context& context, const Figure& figure, const Place& place);
void write(Context& context, const Specimen& specimen, const Place& place);
void write(Context& context, const Contents& contents, const Place& place);
void write(Context& context, const PageBreak& page_break, const Place& place);

/// What fills a cell of a table.
void write_cell(Context& context, const Blank& blank, const Place& place, Length height);
void write_cell(Context& context, const Box& box, const Place& place);

/// The box of a band and its label. It is a second place of a choice, and so never a control, which would exclude the first.
void write_done(Context& context, const CheckItem& item, const Place& place);

/// A line to write on and a box inside a text, which plays that role.
void add_line(Context& context, pugi::xml_node paragraph, const Blank& blank, Length width, StyleRole role);
void add_box_before_text(Context& context, pugi::xml_node paragraph, const Box& box);

/// A label in front of what is written or ticked on the line.
void add_label_on_line(Context& context, pugi::xml_node paragraph, const Inlines& label);

/// A writing line as cells of a table that arranges: its label and itself, or both in one.
void add_line_cells(Context& context, std::vector<LayoutCell>& cells, const Blank& line, Length width);

/// The picture of a figure, or an empty frame in its place, no wider than that.
void add_picture(Context& context, pugi::xml_node paragraph, const Figure& figure, Length width);

/// A drawing as a group of shapes.
void add_drawing(Context& context, pugi::xml_node paragraph, const Figure& figure);

/// A framed area to write in.
[[nodiscard]] CellLook area_look(const Theme& theme);
/// A panel behind a group; only for looks that have one.
[[nodiscard]] CellLook panel_look(const Theme& theme, GroupLook look);

}  // namespace lapas::odt
