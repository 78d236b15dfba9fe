// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How much lapas takes. Packs, catalogues, fonts, pictures and values may come from anybody; what is beyond a limit is an
// error (`limit.exceeded`, or the code that says more) before memory or time is spent on it. Each limit leaves several
// times the room that real forms need; together they keep the worst pack below half a minute and 2 GB.

#pragma once

#include <cstddef>
#include <cstdint>

namespace lapas::limits {

inline constexpr std::size_t kibibyte = 1024, mebibyte = 1024 * kibibyte;

// ---------------------------------------------------------------------------------------------------------------
// Files, in bytes

/// A file of XML: a book of 500 pages.
inline constexpr std::size_t xml_bytes = 4 * mebibyte;
/// A table of values: ten thousand forms of a hundred short answers.
inline constexpr std::size_t table_bytes = 32 * mebibyte;
/// A compiled catalogue: all texts of the largest pack in a longer language.
inline constexpr std::size_t catalog_bytes = 8 * mebibyte;
/// Patterns that divide words; the largest that are published have 2 MiB.
inline constexpr std::size_t pattern_bytes = 4 * mebibyte;
/// A font; those with the letters of all Europe have 1 MiB, with Chinese 20.
inline constexpr std::size_t font_bytes = 32 * mebibyte;
/// All fonts of a set: four faces with Chinese and as many of other scripts. They are held in memory together.
inline constexpr std::size_t all_font_bytes = 8 * font_bytes;
/// Files of one folder whose names begin like a family's; all fonts of Noto are 1,500.
inline constexpr std::size_t font_files = 2'000;
/// A picture: a photograph in print quality over a whole page.
inline constexpr std::size_t picture_bytes = 16 * mebibyte;

// ---------------------------------------------------------------------------------------------------------------
// What is in them

/// Elements in each other in a file of XML; a form has about 12. Readers may recurse.
inline constexpr int xml_depth = 64;
/// Elements of a file of XML; the largest form of a municipality has 3,000.
inline constexpr std::size_t xml_elements = 100'000;
/// Attributes of one element; none knows more than 30.
inline constexpr std::size_t xml_attributes = 64;
/// Items of a list of a manifest: documents, checklists, editions, variables; the largest pack has 20 of a kind.
inline constexpr std::size_t pack_items = 1'000;
/// Inline markup in each other: a term in an emphasis in a link.
inline constexpr int markup_depth = 16;
/// Themes that extend each other.
inline constexpr std::size_t theme_chain = 16;
/// The address that a link leads to, in bytes: what browsers take everywhere.
inline constexpr std::size_t link_bytes = 2'000;
/// Pixels of a picture: A4 at 600 dpi.
inline constexpr std::size_t picture_pixels = 40'000'000;
/// All pictures that a document shows, each as often as it is shown: a catalogue in print quality. They are held in
/// memory together, and decoded to be checked.
inline constexpr std::size_t document_picture_bytes = 4 * picture_bytes, document_picture_pixels = 4 * picture_pixels;

// ---------------------------------------------------------------------------------------------------------------
// Documents and forms

/// One text, in bytes, its variables filled in: a page of a book has 3,000.
inline constexpr std::size_t text_bytes = 100'000;
/// All texts of a document, in bytes: more than its pages could show.
inline constexpr std::size_t document_text_bytes = 16 * mebibyte;
/// Blocks in each other: a list in a cell of a table in a group in a column. Layout recurses.
inline constexpr int block_depth = 32;
/// Texts of a document, a label or a cell each: more than 5,000 pages of 40 lines.
inline constexpr std::size_t document_texts = 250'000;
/// Blocks and cells of a document, empty ones too.
inline constexpr std::size_t document_blocks = 500'000;
/// Writing lines of a document: more than its pages could show.
inline constexpr std::int64_t document_lines = 200'000;
/// Answer places of a form; that of a municipality has 900.
inline constexpr std::size_t answer_places = 20'000;
/// Boxes and lines of a document: most choices have three to five boxes.
inline constexpr std::size_t document_places = 5 * answer_places;
/// Answers of one file of values; more than a form has, so that wrong ones can be told of.
inline constexpr std::size_t answers = 4 * answer_places;
/// Forms in a table of values and answers in them, together: ten thousand forms of two hundred.
inline constexpr std::size_t table_answers = 2'000'000;
/// Rows of one table, columns of one table, writing lines of one field.
inline constexpr int table_rows = 1'000;
inline constexpr int table_columns = 100;
inline constexpr int writing_lines = 500;
/// What a pack may say of columns: their relative widths, finer than print shows, and the lines of a record.
inline constexpr int column_width = 1'000;
inline constexpr int record_lines = 4;
/// What a field may say of its answers: characters at most (a page has 3,000), cells of a comb (over the longest side
/// of A3 are 84), decimals, entries of a list.
inline constexpr int answer_characters = 10'000, comb_cells = 100, decimals = 9, list_options = 1'000;
/// A line to write on inside a text, in millimetres: the longest that fits the longest sheet; places in one sentence.
inline constexpr int sentence_room = 420;
inline constexpr int sentence_places = 50;
/// How often a group of fields is repeated: longer lists are tables.
inline constexpr int repetitions = 30;
/// The frame for a photograph, in millimetres: as tall as the longest sheet that offices print.
inline constexpr int photo_height = 420;
/// The numbers of a scale, and how many of them stand beside each other: 0 to 20 is finer than people judge.
inline constexpr int scale_number = 1'000, scale_marks = 21;
/// The orders in which what grows takes the room that a page has left.
inline constexpr int growth_orders = 9;
/// The id of a step, a field or an option: names of PDF have 127 bytes at most (ISO 32000-1, annex C.2).
inline constexpr std::size_t id_bytes = 100;
/// One that is put together from those of what it stands in.
inline constexpr std::size_t full_id_bytes = 4 * id_bytes;
/// The text of a header, a footer or a path, which stands on every page; fields of a footer.
inline constexpr std::size_t furniture_bytes = 2'000;
inline constexpr int footer_fields = 12;
/// Pages of a document: an error rather than an endless print job.
inline constexpr std::size_t pages = 5'000;
/// The longest and the thickest of what is drawn, in points: the largest page of ISO 32000-1, annex C.2.
inline constexpr int longest_points = 14'400;
/// How far from the corner of its page something may stand: a line of a proof can be as long as a text in the largest type.
inline constexpr int farthest_points = 50'000'000;
/// The type of a theme, in points: a third of a millimetre is for no one, and a letter a page tall is a drawing.
inline constexpr int smallest_type = 1, largest_type = 500;

// ---------------------------------------------------------------------------------------------------------------
// Reports

/// Errors, and as many warnings, that are told of in one go; who has more mends these first.
inline constexpr std::size_t diagnostics = 200;
/// Bytes of foreign text that a message quotes.
inline constexpr std::size_t quoted_bytes = 80;
/// Bytes of a message, of its hint, and of the names that stand beside it.
inline constexpr std::size_t message_bytes = 1'000;

}  // namespace lapas::limits
