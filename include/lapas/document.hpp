// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document in one language with its answers filled in: the fork between paged and reflowing formats. It says what
// things are and which style they wear; it knows no coordinates and no fonts.

#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/inlines.hpp>
#include <lapas/theme.hpp>

namespace lapas {

// ---------------------------------------------------------------------------------------------------------------
// Blocks

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
  int level = 1;  ///< 1 to 6; no level is skipped on the way down.
  StyleRole style = StyleRole::heading_1;
  std::string id;      ///< Target of links; may be empty.
  std::string number;  ///< Stands before the text, such as `1.4`; may be empty.
  Inlines text;
  bool operator==(const Heading&) const = default;
};

enum class ListMarker : std::uint8_t { bullet, number };

struct List {
  ListMarker marker = ListMarker::bullet;
  StyleRole style = StyleRole::list_item;
  std::vector<Blocks> items;
  bool two_columns = false;  ///< In two columns of the same height where they are wide enough to read, down the first.
  bool operator==(const List&) const;
};

/// A box to tick. Boxes of one field that exclude each other are a choice, told apart by `option`.
struct Box {
  std::string field;
  std::string option;  ///< Empty for a box that stands alone.
  bool exclusive = false;
  bool checked = false;
  std::string description;  ///< Makes sense read alone: "Checkpoint 1.4, done, yes".
  FieldLimits limits;       ///< Those of all boxes of a choice are alike.
  bool operator==(const Box&) const = default;
};

/// A box left of its label.
struct CheckItem {
  Box box;
  Inlines label;
  bool operator==(const CheckItem&) const = default;
};

/// Boxes below each other.
struct CheckList {
  std::vector<CheckItem> items;
  bool operator==(const CheckList&) const = default;
};

/// Boxes after one another on a line, the label before them; the line wraps between items.
struct CheckRow {
  Inlines label;
  std::vector<CheckItem> items;
  bool operator==(const CheckRow&) const = default;
};

/// The part that a block takes in what its sheet has left, lower orders first; none without an order.
struct Growth {
  int order = 0;
  int most =
      0;  ///< 0 for without end. Of a blank: so many lines in the end. Of a table: each line up to a writing line.
  bool operator==(const Growth&) const = default;
};

enum class BlankKind : std::uint8_t {
  line,   ///< The label, and a writing line to the end of the zone behind it.
  lines,  ///< The label, and `lines` writing lines below it.
  area,   ///< A framed area with the label at its top, `lines` writing lines tall.
};

/// What is written into a blank.
enum class BlankType : std::uint8_t {
  text,
  number,
  date,
  choice,     ///< One of Blank::options, in a list on screen.
  signature,  ///< By hand, or by a program that signs files; it has no value.
};

/// A place to write in. In a table cell it fills the cell, `lines` tall, and prints neither label nor pattern.
struct Blank {
  BlankKind kind = BlankKind::line;
  std::string field;
  BlankType type = BlankType::text;
  Inlines label;
  Inlines pattern;  ///< The blanks of a date, printed when the value is empty: `20__ m. ________ __ d.`
  int lines = 1;
  Growth growth;      ///< Of BlankKind::lines.
  std::string value;  ///< The answer as files of values write it: `2026-11-23`, `12450.5`, the id of an option.
  std::string shown;  ///< What people read in its place: `23 November 2026`; empty when that is the value itself.
  std::string description;
  FieldLimits limits;               ///< A comb prints its cells on a line of its own or of a row, not in a table.
  Inlines unit;                     ///< Of BlankKind::line: stands at its end.
  std::vector<ListOption> options;  ///< Of BlankType::choice.
  bool operator==(const Blank&) const = default;
};

/// A place between the words of a text: a box, or a blank of BlankKind::line, of which neither label nor growth counts.
using TextPlace = std::variant<Blank, Box>;

struct Paragraph {
  StyleRole style = StyleRole::body;
  Inlines text;
  std::string id;  ///< Target of links; may be empty.
  std::vector<TextPlace>
      places;  ///< Those that the text has, each once. Its lines are then as far apart as writing lines.
  bool operator==(const Paragraph&) const = default;
};

/// The place of the paragraph that stands at that point of its text, or null.
[[nodiscard]] const TextPlace* find_place(const Paragraph& paragraph, const InlinePlace& inline_place);

/// Writing lines side by side, level and alike: when a label does not fit before its line, all stand above.
struct FieldRow {
  struct Part {
    int weight = 1;             ///< Relative width.
    std::optional<Blank> line;  ///< Of BlankKind::line; nothing where the row is left free.
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> parts;
  bool operator==(const FieldRow&) const = default;
};

/// Blocks to read, a place to write in, or a box in the middle.
using CellContent = std::variant<Blocks, Blank, Box>;

struct TableCell {
  CellContent content;
  int column_span = 1;
  int row_span = 1;
  bool header = false;  ///< Heads its row or, in a header row, its column.
  bool operator==(const TableCell&) const;
};

struct TableRow {
  std::vector<TableCell> cells;
  /// The first row of a record; a page never breaks inside a record, and a stronger rule stands above it.
  bool starts_record = true;
  bool operator==(const TableRow&) const = default;
};

enum class TableLook : std::uint8_t {
  reading,  ///< Text to read: horizontal rules only.
  writing,  ///< Cells to write in: a full grid of light rules.
};

struct Table {
  TableLook look = TableLook::reading;
  std::string id;
  std::string summary;           ///< What the table is about, for those who do not see it.
  std::vector<int> columns;      ///< Relative widths.
  std::vector<TableRow> header;  ///< Repeated on each page.
  std::vector<TableRow> rows;
  Growth growth;       ///< Of its rows to write in, whose lines are as tall as Theme::table_line otherwise.
  bool even = false;   ///< The pages that it is divided between have as many of its records each as they can.
  bool fills = false;  ///< Its rows grow by `growth` outside sheets too, until its pages are full.
  bool operator==(const Table&) const = default;
};

enum class GroupLook : std::uint8_t {
  plain,       ///< Nothing is drawn.
  callout,     ///< A tinted panel with an accent bar at its left.
  checkpoint,  ///< Nothing is drawn; a rule above separates it from what precedes.
  banner,      ///< The title block of a form or a step: a tinted panel over the full width.
  band,        ///< A panel in the accent colour, for text in StyleRole::band.
  card,        ///< A frame to cut out along.
  aside,       ///< A small tinted panel for what stands beside the text.
};

/// Blocks that belong together.
struct Group {
  GroupLook look = GroupLook::plain;
  std::string id;
  bool keep_together = false;  ///< Not divided between pages when it fits one.
  bool new_page = false;       ///< Starts a page.
  bool text_zone = false;      ///< As wide as the text zone only.
  Blocks blocks;
  bool operator==(const Group&) const;
};

struct ColumnPart {
  int weight = 1;  ///< Relative width.
  Blocks blocks;
  std::optional<Blank> area;  ///< Of BlankKind::area; below the blocks, as tall as the parts before this one.
  bool operator==(const ColumnPart&) const;
};

enum class ColumnsKind : std::uint8_t {
  parts,  ///< By their weights; never divided between pages.
  zones,  ///< The text zone and the notes zone; never divided.
  side,  ///< What stands in the side column, and the text beside it, which pages may divide below the end of the first.
};

/// Parts side by side. Of zones and sides there are two.
struct Columns {
  ColumnsKind kind = ColumnsKind::parts;
  std::vector<ColumnPart> parts;
  bool operator==(const Columns&) const = default;
};

/// The parts of a way, a chevron each, that of `current` solid, with its text in white.
struct Path {
  std::vector<Inlines> parts;
  std::optional<std::size_t> current;
  bool operator==(const Path&) const = default;
};

/// A heading with its number in a solid square before it and a note below it.
struct Badge {
  Heading heading;
  Inlines note;  ///< In StyleRole::purpose; may be empty.
  bool operator==(const Badge&) const = default;
};

/// Letters or numbers in solid squares, each with its text beside it: side by side where they have room.
struct Tiles {
  struct Tile {
    std::string mark;  ///< A letter or two, or a number.
    Inlines text;
    bool operator==(const Tile&) const = default;
  };
  std::vector<Tile> tiles;
  StyleRole style = StyleRole::body;
  bool operator==(const Tiles&) const = default;
};

/// What shows that something is done, with a box before it and a pointer at the end of the line.
struct DoneBand {
  CheckItem item;
  Inlines pointer;
  bool operator==(const DoneBand&) const = default;
};

/// A page of its own. Room that is left goes to the blocks that grow; the foot stands at the bottom of the page. What is
/// too tall is divided between its blocks, and the head is repeated, when the theme allows it or when only answers
/// make it too tall; otherwise it is an error. In the blocks of a section only.
struct Sheet {
  std::string id;     ///< Target of links; may be empty.
  bool whole = true;  ///< Too tall for its page is an error.
  Blocks head, blocks, foot;
  Inlines continued;  ///< Stands at the head of the pages that it is continued on.
  bool operator==(const Sheet&) const;
};

/// What is drawn in a drawing: the colours of the theme, one half as dark as its accent, and that of the paper.
enum class Ink : std::uint8_t { text, accent, half_accent, rule, tint, paper };

/// A picture of shapes and of text on single lines, in the order in which they are drawn, from its top left corner. It
/// has its size in millimetres and is never scaled, so that its text is as large as its styles say.
struct Drawing {
  /// The line round a shape.
  struct Outline {
    Length width;  ///< Zero for none.
    Ink ink = Ink::rule;
    bool operator==(const Outline&) const = default;
  };
  struct Box {
    Rect rect;
    std::optional<Ink> fill;
    Outline outline;
    bool operator==(const Box&) const = default;
  };
  struct Disc {
    Point centre;
    Length radius;
    std::optional<Ink> fill;
    Outline outline;
    bool operator==(const Disc&) const = default;
  };
  struct Stroke {
    Point from, to;
    Outline line;
    bool operator==(const Stroke&) const = default;
  };
  /// With straight sides.
  struct Shape {
    std::vector<Point> corners;
    Ink fill = Ink::accent;
    bool operator==(const Shape&) const = default;
  };
  struct Words {
    Inlines text;
    Point at;     ///< The left end or the middle of the line, at half the height of capitals.
    Length room;  ///< How wide it may be.
    Alignment alignment = Alignment::centre;
    StyleRole style = StyleRole::legend;
    Ink ink = Ink::text;
    bool operator==(const Words&) const = default;
  };
  using Item = std::variant<Box, Disc, Stroke, Shape, Words>;

  Size size;
  std::vector<Item> items;
  bool operator==(const Drawing&) const = default;
};

/// A picture, a drawing, or an empty frame where a logo is to be put.
struct Figure {
  Bytes png;  ///< Empty for a drawing or an empty frame.
  Size size{mm(50), mm(25)};
  std::string alternative;  ///< What it shows, for those who do not see it.
  Inlines caption;
  std::optional<Drawing> drawing;  ///< Has its own size.
  bool operator==(const Figure&) const = default;
};

/// Pages of a form as they look filled in, framed and small, to be read and not to be written in.
struct Specimen {
  Blocks blocks;
  int scale = 100;  ///< In percent; what reflows prints it in full size.
  Inlines caption;
  bool operator==(const Specimen&) const;
};

/// The list of headings with their pages.
struct Contents {
  std::string title;  ///< No entry of the list; may be empty.
  int levels = 2;
  bool operator==(const Contents&) const = default;
};

struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};

using BlockVariant = std::variant<Heading, Paragraph, List, CheckList, CheckRow, Blank, FieldRow, Table, Group, Columns,
                                  Path, Badge, Tiles, DoneBand, Sheet, Figure, Specimen, Contents, PageBreak>;

/// How firmly a block stays on a page with the one behind it.
enum class Keep : std::uint8_t {
  free,
  preferred,  ///< Parted only where a page more would be worse.
  required,
};

struct Block {
  BlockVariant content;
  SourcePlace place;  ///< Where the author wrote it; named in diagnostics.
  Keep keep = Keep::free;

  template <typename T>
    requires std::constructible_from<BlockVariant, T>
  Block(T block, SourcePlace origin = {}) : content{std::move(block)}, place{std::move(origin)} {}
  bool operator==(const Block& other) const { return content == other.content && keep == other.keep; }
};

/// What kind of block it is, for people who work on layout: `check-list`.
[[nodiscard]] std::string_view kind(const Block& block);

// ---------------------------------------------------------------------------------------------------------------
// The document

enum class PageKind : std::uint8_t {
  cover,  ///< No header and footer.
  body,
};

/// Blocks that share a kind of page. A section starts a page.
struct Section {
  PageKind page = PageKind::body;
  Blocks blocks;             ///< On a cover what stands between the title and the details.
  Blocks title, details;     ///< On a cover: on the panel at its top, and at its foot.
  bool whole = true;         ///< A cover that does not fit its page is an error; otherwise it is divided.
  std::optional<Path> path;  ///< At the head of the pages instead of the document's header.
  bool operator==(const Section&) const = default;
};

/// A header or a footer: paragraphs and pictures at its two ends and in the middle, and in a footer what is written
/// between them. Where it has fields, its texts stand on one line, and there are no pictures.
struct Furniture {
  Blocks start, centre, end;  ///< Paragraphs, and figures without captions.
  FieldRow fields;
  [[nodiscard]] bool empty() const { return start.empty() && centre.empty() && end.empty() && fields.parts.empty(); }
  bool operator==(const Furniture&) const = default;
};

/// A text of the catalogues that stands in a document, for proofs.
struct MessageState {
  Message message;
  bool own = false;  ///< One of the library's own words.
  Translation state = Translation::complete;
  bool operator==(const MessageState&) const = default;
};

struct Document {
  std::string id;     ///< `checklist-municipality`.
  std::string title;  ///< For the window, the metadata and the blind reader.
  std::string subject;
  std::string author;
  std::string language;  ///< BCP 47: `lt-LT`.
  std::string code;      ///< Of the form, such as `LYP-M`; stands in the footer.
  std::string version;
  std::string date;  ///< The day of the version, `2026-11-23`; empty for none. Never the clock.
  std::vector<std::string> keywords;
  Theme theme;
  Furniture header, footer;                             ///< Of every page that is no cover.
  std::optional<Furniture> first_header, first_footer;  ///< Of the first of them, where it has others.
  /// Writing lines and lines of tables get lower, down to the theme's least ones, where the document would have more pages
  /// otherwise. 0 for as many as it needs.
  int most_pages = 0;
  bool pages_required = true;  ///< More than most_pages is an error; otherwise it has so few as it can.
  std::vector<Section> sections;
  /// A proof for the translator: untranslated and fuzzy texts are marked in print; what has too little room is marked
  /// too, and is no error.
  bool proof = false;
  std::vector<MessageState> messages;  ///< Of a proof, in the order of their first use.
  bool operator==(const Document&) const = default;
};

/// What the first page that is no cover has at its head or foot, or the pages behind it.
[[nodiscard]] const Furniture& header_of(const Document& document, bool first);
[[nodiscard]] const Furniture& footer_of(const Document& document, bool first);

/// A heading as tables of contents and bookmarks see it.
struct HeadingEntry {
  std::string id;          ///< The heading's own, or one made up.
  const Heading* heading;  ///< Part of the document.
};

/// Every heading of the document in order, however deep it stands.
[[nodiscard]] std::vector<HeadingEntry> headings(const Document& document);

/// Reports what cannot be laid out or written: a theme without styles, lengths and weights that are not positive, parts
/// that a block needs, double ids, texts that are none, blocks too deep in each other, more than the limits allow
/// (`limits.hpp`). lay_out() and write_odt() ask this first; what compose() gives has no problem.
void check_document(const Document& document, Diagnostics& diagnostics);

/// The document as indented text, for tests and for curious people.
[[nodiscard]] std::string dump_document(const Document& document);

}  // namespace lapas
