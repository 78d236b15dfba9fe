// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finished pages: drawing items at exact places, each belonging to a node of the document's structure or marked as an
// artifact; and apart from them the places where answers are written and the answers, so that other answers touch
// nothing else. Paged writers see only this.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// A node of Pages::nodes, or a negative number for what is not content.
using NodeIndex = std::int32_t;
inline constexpr NodeIndex artifact = -1;         ///< Rules of tables, tints and the like.
inline constexpr NodeIndex header_artifact = -2;  ///< What stands in the header of a page.
inline constexpr NodeIndex footer_artifact = -3;  ///< What stands in its footer.
[[nodiscard]] constexpr bool is_artifact(NodeIndex node) { return node < 0; }

/// The standard structure types that lapas uses (ISO 32000-1, 14.8.4).
enum class StructureRole : std::uint8_t {
  document,
  section,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  table_row,
  table_header,
  table_cell,
  contents,
  contents_item,
  reference,
  link,
  figure,
  caption,
  form,
  span,
  strong,
  emphasis,
};

/// As a dump names it: `table-row`.
[[nodiscard]] std::string_view spelling(StructureRole role);

enum class HeaderScope : std::uint8_t { none, row, column };

/// What stands before the items of a list.
enum class ListNumbering : std::uint8_t { none, disc, decimal };

/// A node stands behind its parent and in reading order among its siblings.
struct StructureNode {
  StructureRole role = StructureRole::paragraph;
  NodeIndex parent = artifact;  ///< `artifact` for the root only.
  std::string language;         ///< Where it differs from the parent's.
  std::string alternative;      ///< Replaces what is drawn, for figures and fields.
  std::string summary;          ///< What a table is about, for those who do not see it.
  std::string id;               ///< Target of links.
  HeaderScope scope = HeaderScope::none;
  ListNumbering numbering = ListNumbering::none;
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

/// A filled shape with straight sides.
struct Polygon {
  NodeIndex node = artifact;
  std::vector<Point> corners;
  Color fill;
  bool operator==(const Polygon&) const = default;
};

/// A circle that is filled, outlined or both.
struct Circle {
  NodeIndex node = artifact;
  Point centre;
  Length radius;
  bool filled = false;
  Color fill;
  Length stroke_width;  ///< Zero for no outline.
  Color stroke;
  bool operator==(const Circle&) const = default;
};

struct Picture {
  NodeIndex node = artifact;
  Rect rect;
  std::size_t image = 0;  ///< Index into Pages::images.
  bool operator==(const Picture&) const = default;
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

using Item = std::variant<GlyphRun, Line, Rectangle, Polygon, Circle, Picture, LinkArea, MessagePlace>;

/// Where a page begins on a sheet that has several.
struct Leaf {
  std::size_t page = 0;         ///< Its place in the order of reading, from 0.
  std::size_t first_item = 0;   ///< Index into Page::items.
  std::size_t first_place = 0;  ///< Index into Pages::places.
  bool operator==(const Leaf&) const = default;
};

struct Page {
  Size size;
  std::vector<Item> items;
  std::vector<Leaf> leaves{};  ///< What it is put together from, when it is a sheet.
  bool operator==(const Page&) const = default;
};

/// Numbers stand at the end of their place. A list holds FieldPlace::options; a signature is never filled in.
enum class FieldType : std::uint8_t { text, multi_line_text, number, date, tick, choice, list, signature };

/// Where an answer is written. Lines and rectangles of its node are the field as it prints: its writing lines, its box or
/// its frame. The place says how an answer would stand in it; the answer itself is in Pages::answers.
struct FieldPlace {
  NodeIndex node = artifact;
  std::size_t page = 0;  ///< From 0.
  std::string field;     ///< `M1.4.stakeholders.r3.c2`.
  std::string option;    ///< choice: which of its boxes.
  FieldType type = FieldType::text;
  Rect rect;
  std::string description;
  Color color;  ///< Of what is typed or ticked.
  Length tick_stroke = pt(1.5);
  FaceIndex face = 0;               ///< Of what is typed.
  Length size = pt(11);             ///< Of what is typed.
  Size padding;                     ///< Between the edges of the place and what is typed.
  Length first_baseline;            ///< Of what has lines: from the top of the place to the baseline of the first.
  Length line_pitch;                ///< Of what has lines: from one baseline to the next; zero for one line.
  std::vector<GlyphRun> prompt;     ///< Prints while nothing is filled in: the letters between the blanks of a date.
  FieldLimits limits;               ///< The cells of a comb share the width of the place.
  std::vector<ListOption> options;  ///< list.
  bool operator==(const FieldPlace&) const = default;
};

/// What is filled into a place. A box whose value is `yes` prints a tick, a text what its glyphs are.
struct Answer {
  std::string value;
  std::vector<GlyphRun> text;
  bool operator==(const Answer&) const = default;
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
  std::vector<FieldPlace> places;    ///< In the order of the pages, on each in reading order.
  std::vector<Answer> answers;       ///< Those of the places, in their order; blank ones at the end may be left out.
  std::vector<StructureNode> nodes;  ///< The root first; parents before children.
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  Duplex duplex = Duplex::no;        ///< How they are meant to be printed on both sides of the paper.
  bool print_only = false;           ///< Answers are drawn, and nothing can be filled in.
  std::vector<Bytes> images;         ///< PNG.
  std::vector<std::string> faces;    ///< The PostScript names of the shaper's faces, which a FaceIndex counts.
  std::vector<Diagnostic> problems;  ///< Of a proof: what would be errors otherwise; places name them.
  bool operator==(const Pages&) const = default;
};

/// Reports what no file can be made of: nodes, faces, images and pages that there are not, lengths without bounds, texts
/// that are none, no page at all. write_pdf() asks this first, whatever the profile; what lay_out() gives has no problem,
/// unless the document prints nothing.
void check_pages(const Pages& pages, Diagnostics& diagnostics);

/// The pages as text: the structure, a line per node, and the pages, a line per item, lengths rounded to a tenth of a
/// point; for tests and for curious people.
[[nodiscard]] std::string dump_pages(const Pages& pages);

/// The pages as sheets of twice the width with two pages on each side, to be printed on both (Pages::duplex) and folded
/// into a booklet; there are empty pages at its end when their number is no multiple of four. Sheets are print_only.
/// What is read, links and bookmarks follow the order of the pages.
///
///     const auto sheets = lapas::impose_booklet(lapas::lay_out(document, shaper));
[[nodiscard]] Pages impose_booklet(const Pages& pages);

[[nodiscard]] constexpr bool is_box(FieldType type) { return type == FieldType::tick || type == FieldType::choice; }

[[nodiscard]] inline bool is_checked(const Answer& answer) { return answer.value == "yes"; }

/// The answer in a place, by its index in Pages::places.
[[nodiscard]] const Answer& answer_in(const Pages& pages, std::size_t place);

/// The corners of the tick in a box: where its pen begins, turns and ends.
[[nodiscard]] std::array<Point, 3> tick_corners(const Rect& box);

/// The glyphs that print in a place: those of its answer or, while there is none, its prompt.
[[nodiscard]] const std::vector<GlyphRun>& printed_text(const FieldPlace& place, const Answer& answer);

/// Where one box or writing place lies, and what is filled in.
struct BoxPlace {
  std::string field, option;
  std::size_t page = 0;  ///< From 0.
  Rect rect;
  std::string value;  ///< The text; for boxes `yes` when checked.
  bool operator==(const BoxPlace&) const = default;
};

/// Every box and writing place in reading order.
[[nodiscard]] std::vector<BoxPlace> box_map(const Pages& pages);

}  // namespace lapas
