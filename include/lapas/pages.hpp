// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finished pages: drawing items at exact places, each belonging to a node of the document's structure or marked as an
// artifact. Paged writers see only this.

#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// A node of Pages::nodes; `artifact` for what is not content: rules of tables, tints, headers and footers.
using NodeIndex = std::int32_t;
inline constexpr NodeIndex artifact = -1;

/// The standard structure types that lapas uses (ISO 32000-1, 14.8.4).
enum class StructureRole : std::uint8_t {
  document, section, heading_1, heading_2, heading_3, heading_4, heading_5, heading_6, paragraph, list, list_item,
  label, list_body, table, table_head, table_body, table_row, table_header, table_cell, contents, contents_item,
  reference, link, figure, caption, form, span,
};

enum class HeaderScope : std::uint8_t { none, row, column };

/// A node stands behind its parent and in reading order among its siblings.
struct StructureNode {
  StructureRole role = StructureRole::paragraph;
  NodeIndex parent = artifact;  ///< `artifact` for the root only.
  std::string language;         ///< Where it differs from the parent's.
  std::string alternative;      ///< Replaces what is drawn, for figures and fields.
  std::string summary;          ///< What a table is about, for those who do not see it.
  std::string id;               ///< Target of links.
  HeaderScope scope = HeaderScope::none;
  int column_span = 1, row_span = 1;
  std::vector<NodeIndex> headers;  ///< The header cells of a cell where scope does not say enough.
  bool operator==(const StructureNode&) const = default;
};

/// Glyphs on one baseline. The text in reading order stands beside them; that of the hyphen of a divided word, which is
/// a run of its own, is `soft_hyphen`.
struct GlyphRun {
  NodeIndex node = artifact;
  FaceIndex face = 0;
  Length size;
  Color color;
  Point origin;  ///< The left end of the baseline.
  std::vector<Glyph> glyphs;
  std::string text;
  bool operator==(const GlyphRun&) const = default;
};

struct Line {
  NodeIndex node = artifact;
  Point from, to;
  Length width;
  Color color;
  bool operator==(const Line&) const = default;
};

/// A rectangle that is filled, outlined or both.
struct Rectangle {
  NodeIndex node = artifact;
  Rect rect;
  bool filled = false;
  Color fill;
  Length stroke_width;  ///< Zero for no outline.
  Color stroke;
  bool operator==(const Rectangle&) const = default;
};

/// A tick inside a box.
struct Tick {
  NodeIndex node = artifact;
  Rect box;
  Length stroke_width;
  Color color;
  bool operator==(const Tick&) const = default;
};

struct Picture {
  NodeIndex node = artifact;
  Rect rect;
  std::size_t image = 0;  ///< Index into Pages::images.
  bool operator==(const Picture&) const = default;
};

enum class FieldType : std::uint8_t { text, multi_line_text, date, tick, choice };

/// Where an answer is written. It draws nothing itself. What other items of its node draw is the field as it prints:
/// lines and rectangles are its writing lines, its box or its frame; glyphs and ticks are the answer.
struct FieldPlace {
  NodeIndex node = artifact;
  std::string field;   ///< `M1.4.stakeholders.r3.c2`.
  std::string option;  ///< choice: which of its boxes.
  FieldType type = FieldType::text;
  Rect rect;
  Length line_pitch;   ///< Of multi-line text.
  std::string value;   ///< The text; for boxes `yes` when checked.
  std::string description;
  FaceIndex face = 0;  ///< Of what is typed.
  Length size;         ///< Of what is typed; zero leaves it to the writer.
  Size padding;        ///< Between the edges of the place and what is typed.
  bool operator==(const FieldPlace&) const = default;
};

struct LinkArea {
  NodeIndex node = artifact;
  Rect rect;
  std::string target;  ///< `#id` or an address.
  std::string description;
  bool operator==(const LinkArea&) const = default;
};

/// Where a text of the catalogues stands on a line; in proofs only. It draws nothing itself.
struct MessagePlace {
  NodeIndex node = artifact;
  std::uint32_t message = 0;  ///< Which of Document::messages, counted from 1; 0 for what no catalogue has.
  std::uint32_t problem = 0;  ///< Which of Pages::problems, counted from 1; 0 for none.
  Rect rect;
  int characters = 0;  ///< About how many letters the line has room for; 0 for as many as it needs.
  bool operator==(const MessagePlace&) const = default;
};

using Item = std::variant<GlyphRun, Line, Rectangle, Tick, Picture, FieldPlace, LinkArea, MessagePlace>;

struct Page {
  Size size;
  std::string label;  ///< What the reader counts: `1`, `i`.
  std::vector<Item> items;
  bool operator==(const Page&) const = default;
};

struct Destination {
  std::string id;
  std::size_t page = 0;
  Point point;
  bool operator==(const Destination&) const = default;
};

struct Bookmark {
  std::string title;
  int level = 1;
  std::size_t page = 0;
  Length y;
  bool operator==(const Bookmark&) const = default;
};

struct Pages {
  std::string title, subject, author, language;
  std::string date;  ///< The day of the version, `2026-11-23`; empty for none. Never the clock.
  std::vector<std::string> keywords;
  std::vector<Page> pages;
  std::vector<StructureNode> nodes;  ///< The root first; parents before children.
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  std::vector<Bytes> images;  ///< PNG.
  std::vector<Diagnostic> problems;  ///< Of a proof: what would be errors otherwise; places name them.
  bool operator==(const Pages&) const = default;
};

/// The pages as text, a line per item, lengths rounded to a tenth of a point; for tests and for curious people.
[[nodiscard]] std::string dump_pages(const Pages& pages);

/// Where one box or writing place lies.
struct BoxPlace {
  std::string field, option;
  std::size_t page = 0;  ///< From 0.
  Rect rect;
  bool operator==(const BoxPlace&) const = default;
};

/// Every box and writing place in reading order.
[[nodiscard]] std::vector<BoxPlace> box_map(const Pages& pages);

}  // namespace lapas
