// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Blocks become the text of content.xml. What an office program cannot set side by side in paragraphs stands in tables
// without borders; they are never nested for the sake of looks.

#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <lapas/document.hpp>
#include <lapas/odt.hpp>

#include "odt/inlines.hpp"
#include "odt/package.hpp"
#include "odt/style_book.hpp"

namespace lapas::odt {

/// Where a block is written.
struct Place {
  pugi::xml_node parent;
  Length width;
  bool in_cell = false;
  bool in_list = false;
  bool ends_list = false;
  bool centred = false;
  ParagraphShape shape = ParagraphShape::text;  ///< Of plain paragraphs.
  bool first = false, last = false;  ///< In its cell.
  bool keep = false;                 ///< Stays on a page with what follows.
  Length next_before;                ///< The space that the next block has before it.
  bool whole = false;                ///< Belongs to something that is not divided.
  bool starts_boxes = false, ends_boxes = false;  ///< The first or last of several boxes.
};

/// A cell of a table that only arranges.
struct LayoutCell {
  Length width;
  CellLook look;
  std::function<void(const Place&)> write;  ///< Empty for a gap.
};

/// A part of a row of writing lines; nothing where the rest of the row is left free.
struct LinePlace {
  const Blank* blank;
  Length width;
};

/// A framed area to write in.
[[nodiscard]] CellLook area_look(const Theme& theme);

class ContentWriter {
 public:
  ContentWriter(const Document& document, StyleBook& book, const OdtOptions& options);

  void write_sections(pugi::xml_node text);
  /// The images met, as parts of the package.
  [[nodiscard]] std::vector<Part> take_pictures() { return std::move(pictures_); }

 private:
  // blocks.cpp
  void write_blocks(std::span<const Block> blocks, const Place& place);
  void write_block(std::span<const Block> blocks, std::size_t index, Place place);
  void write(const Heading& heading, const Place& place);
  void write(const Paragraph& paragraph, const Place& place);
  void write(const List& list, const Place& place);
  void write(const Figure& figure, const Place& place);
  void write(const PageBreak& page_break, const Place& place);
  [[nodiscard]] std::string picture_path(const Bytes& png);
  /// A paragraph or heading in that look, with whatever waits for the next paragraph.
  pugi::xml_node add_paragraph(const Place& place, ParagraphLook look, const char* element = "text:p");
  void add_bookmark(pugi::xml_node paragraph, const std::string& id);

  // panels.cpp
  void write(const Group& group, const Place& place);
  void write(const Columns& columns, const Place& place);
  void write_cover(const Blocks& blocks, const Place& place);
  void write_kept(const Blocks& blocks, const Place& place);
  void write_panel(const Group& group, const Place& place);
  void add_part(std::vector<LayoutCell>& cells, const ColumnPart& part, Length width);

  // layout_table.cpp
  /// A table that only arranges; what waits for the next paragraph is done by the table where it can be.
  pugi::xml_node add_layout_table(const Place& place, std::span<const LayoutCell> cells, TableStyle style);
  void add_layout_row(pugi::xml_node table, std::span<const LayoutCell> cells, const RowLook& look);
  void begin_table(const Place& place, TableStyle& style);

  // tables.cpp
  void write(const Table& table, const Place& place);

  // answer_places.cpp
  void write(const CheckItem& item, const Place& place);
  void write(const CheckRow& row, const Place& place);
  void write(const Blank& blank, const Place& place);
  void write_line(const Blank& blank, const Place& place);
  void write_lines(const Blank& blank, const Place& place);
  void write_area(const Blank& blank, const Place& place);
  void write_cell(const Blank& blank, const Place& place);
  void write_row_of_lines(const std::vector<LinePlace>& lines, const Place& place);
  void add_line_cells(std::vector<LayoutCell>& cells, const Blank& blank, Length width, bool label_before);
  [[nodiscard]] bool label_fits_before(const Blank& blank, Length width) const;
  /// Of the label and the gap behind it.
  [[nodiscard]] Length width_before_line(const Blank& blank) const;
  [[nodiscard]] std::string box_gap() const;
  [[nodiscard]] Length control_height(int lines) const;
  /// The label and lines to write on as paragraphs, for the inside of a cell.
  void write_ruled_paragraphs(const Blank& blank, StyleRole label, const Place& place);
  void add_box(pugi::xml_node paragraph, const Box& box);
  void add_answer(const Place& place, pugi::xml_node paragraph, const Blank& blank);
  /// A paragraph above or before a blank.
  void add_label(const Place& place, StyleRole role, const Inlines& label);
  void add_label_on_line(pugi::xml_node paragraph, const Inlines& label);

  // controls.cpp
  void add_control(pugi::xml_node paragraph, const Box& box);
  /// As wide as its place and at least `height` tall, so that the whole value shows.
  void add_control(pugi::xml_node paragraph, const Place& place, const Blank& blank, Length height);
  pugi::xml_node add_form_control(const char* element, const std::string& field, const std::string& description);
  void anchor(pugi::xml_node paragraph, pugi::xml_node control, const std::string& description, Size size,
              ControlLook look);

  // contents_list.cpp
  void write(const Contents& contents, const Place& place);
  void add_contents_source(pugi::xml_node index, const Contents& contents);
  void add_contents_entry(const Place& place, const Heading& heading, const std::string& id);
  ParagraphLook entry_look(int level, bool numbered);

  /// What the next paragraph or table begins.
  struct Beginning {
    std::optional<PageKind> page;
    bool new_page = false;
    bool rule_above = false;
    std::vector<std::string> bookmarks;
  };

  const Document& document_;
  const Theme& theme_;
  StyleBook& book_;
  const OdtOptions& options_;
  pugi::xml_node form_;  ///< Holds the controls.
  int controls_ = 0;
  std::vector<HeadingEntry> headings_;
  HeadingTitles titles_;
  std::size_t next_heading_ = 0;
  Beginning beginning_;
  std::set<std::string> bookmarks_;
  std::vector<Part> pictures_;
};

}  // namespace lapas::odt
