// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How each alternative of Block becomes strips. The functions of one alternative live in `blocks/`, a file for each.

#pragma once

#include <span>

#include "layout/context.hpp"

namespace lapas::layout {

/// The blocks one below the other. What is drawn belongs to nodes below `parent`.
[[nodiscard]] Strips lay_blocks(Context& context, std::span<const Block> blocks, Frame frame, NodeIndex parent);

[[nodiscard]] Strips lay(Context& context, const Heading& heading, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Paragraph& paragraph, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const List& list, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const CheckList& list, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const CheckRow& row, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Blank& blank, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const FieldRow& row, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Table& table, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Group& group, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Columns& columns, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Path& path, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Badge& badge, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Tiles& tiles, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const DoneBand& band, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Sheet& sheet, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Figure& figure, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Specimen& specimen, Frame frame, NodeIndex parent);
[[nodiscard]] Strips lay(Context& context, const Contents& contents, Frame frame, NodeIndex parent);

/// Structure knows six levels of headings.
[[nodiscard]] StructureRole heading_role(int level);

/// The chevrons of a path. Each part is a paragraph below `parent`, or artifact like it.
[[nodiscard]] Strip draw_path(Context& context, const Path& path, Frame frame, NodeIndex parent);

/// The shapes and texts of a drawing, all of that node.
[[nodiscard]] Strip draw(Context& context, const Drawing& drawing, Frame frame, NodeIndex node);

/// The picture of a figure, or an empty frame in its place. Equal pictures are kept once.
void draw_picture(Context& context, Strip& strip, const Figure& figure, Rect rect, NodeIndex node);

/// A line with its label before it or above it.
[[nodiscard]] Strip lay_line(Context& context, const Blank& line, Frame frame, NodeIndex parent, bool label_before);

/// The same in a footer: small, label and line as tall as a field is at least on a screen.
[[nodiscard]] Strip lay_footer_line(Context& context, const Blank& line, Frame frame, NodeIndex parent);

/// A line inside a text, along that part of its baseline, which lies at `y`, with its place.
void draw_line(Context& context, Strip& strip, const Blank& blank, Frame line, Length y, NodeIndex parent);

/// An area at least as tall as its lines ask and as `height`.
[[nodiscard]] Strip lay_area(Context& context, const Blank& area, Frame frame, NodeIndex parent, Length height);

/// What is written into a table cell, in lines, and the place itself: as wide as the frame, as tall as its lines ask.
/// `fill_cell` gives the place its final height.
[[nodiscard]] Strip lay_cell(Context& context, const Blank& cell, Frame frame, NodeIndex parent);
void fill_cell(Strip& cell, Length height);

/// A box alone in the middle of its frame.
[[nodiscard]] Strip lay_box(Context& context, const Box& box, Frame frame, NodeIndex parent);
/// A box at the point, with its place.
void draw_box(Context& context, Strip& strip, const Box& box, Point top_left, NodeIndex parent);

}  // namespace lapas::layout
