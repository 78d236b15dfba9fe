// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every part of the writing needs at hand: the document, the styles worn so far, what waits for the next paragraph,
// and what goes into the package beside the text.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <lapas/document.hpp>
#include <lapas/odt.hpp>

#include "arrange/width_table.hpp"
#include "odt/package.hpp"
#include "odt/style_book.hpp"

namespace lapas::odt {

/// What the next paragraph or table begins: in ODF that is a property of either.
struct Beginning {
  PageStart start;
  bool rule_above = false;
  Length room;  ///< Free before a table, more than its space.
  std::vector<std::string> bookmarks;
};

struct Context {
  Context(const Document& document, const OdtOptions& options);

  const Document& document;
  const Theme& theme;
  const OdtOptions& options;
  arrange::WidthTable measure;
  StyleBook book;
  /// Every heading of the document in order; found before anything is written, because a table of contents comes first.
  std::vector<HeadingEntry> headings;
  /// The one of `headings` that is written next.
  std::size_t next_heading = 0;
  std::vector<Path> paths;                    ///< Each that stands at the head of some pages, once.
  std::map<std::string, std::string> titles;  ///< The texts of headings by their ids.
  /// What blocks that grow take of the room that their sheet has left.
  std::map<const Blank*, int> more_lines;
  std::map<const TableRow*, Length> taller_rows;
  Beginning beginning;
  std::set<std::string> bookmarks;  ///< Those that have their place.
  std::vector<Part> pictures;       ///< Those met, as parts of the package.
  pugi::xml_node form;              ///< Holds the controls.
  bool controls = false;            ///< OdtOptions::controls, but for what is shown only.
  int controls_made = 0;
};

/// A block inside a list.
struct ListPlace {
  bool inside = false;
  bool ends = false;                            ///< It ends the outermost list.
  ParagraphShape shape = ParagraphShape::text;  ///< Of plain paragraphs.
  Length gutter;                                ///< From the marker to the text.
};

/// Where a block is written.
struct Place {
  pugi::xml_node parent;
  Length width;
  bool in_cell = false;
  bool first = false, last = false;  ///< In its cell.
  bool centred = false;
  bool wide = false;  ///< Running text does not keep to the text zone.
  ListPlace list;
  bool keep = false;   ///< Stays on a page with what follows.
  bool whole = false;  ///< Belongs to something that is not divided.
  Length next_before;  ///< The space that the next block has before it.
};

/// A paragraph or heading in that look, with whatever waits for the next one.
pugi::xml_node add_paragraph(Context& context, const Place& place, ParagraphLook look, const char* element = "text:p");

/// The first place with an id is its target: boxes of one choice share theirs.
void add_bookmark(Context& context, pugi::xml_node paragraph, const std::string& id);

/// Says that what comes next starts a page, unless it starts a kind of page anyway.
void begin_page(Context& context);

/// The kind of page that a section starts.
[[nodiscard]] PageStart start_of(const Context& context, const Section& section);

}  // namespace lapas::odt
