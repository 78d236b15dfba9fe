// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The structured data of a checklist: steps, checkpoints, guiding questions and answer fields. Plain structs; build
// them in C++ or read them from XML. Texts are messages in the source language and may carry inline markup.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// What an answer field asks for, and so what is printed for it.
enum class AnswerKind : std::uint8_t {
  line,           ///< One writing line.
  ruled_lines,    ///< `lines` writing lines.
  date,           ///< A date with its blanks in the order of the language.
  tick_list,      ///< Any number of `options`, a box each.
  one_of,         ///< Exactly one of `options`.
  yes_partly_no,  ///< A row per statement: yes, partly, no, and room for notes.
  scale,          ///< A row per statement: numbers from `least` to `most`, and room for notes.
  rating,         ///< A row per statement: one of `options`, and room for notes.
  table,          ///< `columns` with pre-printed or empty rows.
  prose,          ///< Nothing: the label is a text to read between fields.
  photo,          ///< Nothing that is typed: a frame to put a picture into, `height` tall.
  signature,      ///< A signature, by hand on a line or by a program; no value.
  sentence,       ///< The label is a text with places between its words: `blanks` to write on, `options` to tick.
  heading,        ///< Nothing: the label heads the fields behind it that are `headed`; a page keeps them together.
};

/// What is written on a line.
enum class AnswerFormat : std::uint8_t { text, number, email, phone };

/// One choice of a tick list or of a one-of field. The id is unique in its field and names the value.
struct Option {
  std::string id;
  Message label;
  /// tick_list, one_of: the id of the step or checkpoint to go on with, behind this one; printed with its page. Empty: the
  /// next.
  std::string go_to;
  bool operator==(const Option&) const = default;
};

/// What is to be assessed, or the pre-printed first cell of a row.
struct Statement {
  /// Names the places of its row, `M1.5.calls.lamp`, so that they stay the same when rows are put in before it; unique in
  /// its field. Empty: the row is named by its number, `M1.5.calls.r2`.
  std::string id;
  Message text;
  std::string code;  ///< Stands at the left of its row, such as `K-4`, and in the place of a number; may be empty.
  Message group;     ///< Heads this row and those behind it, as far as the next group; empty for none.
  bool operator==(const Statement&) const = default;
};

enum class ColumnKind : std::uint8_t {
  text,
  number,
  date,
  choice,  ///< One of the column's options, a box each.
};

struct Column {
  std::string id;
  Message label;
  ColumnKind kind = ColumnKind::text;
  /// Relative to the other columns on the same line of the record.
  int width = 1;
  /// The line of the record on which the column stands, from 0. A wide table has two lines a record, so that every
  /// cell stays wide enough for handwriting on a portrait page.
  int line = 0;
  std::vector<Option> options;
  bool heads_options = false;  ///< choice: the label is printed, above those of the options.
  bool in_list = false;        ///< choice: a list on screen and a place to write on paper instead of the boxes.
  /// max_length only for texts, no comb. What is required is so in pre-printed rows; in others people need not.
  FieldLimits limits;
  std::optional<int> decimals;  ///< number: see AnswerField::decimals.
  Message unit;                 ///< number: stands behind the label; may be empty.
  bool operator==(const Column&) const = default;
};

/// Where a field of a checkpoint stands.
enum class FieldZone : std::uint8_t {
  main,  ///< In the flow, over the full width.
  side,  ///< In the notes zone beside the guiding questions.
};

/// How the options of a field are arranged.
enum class OptionsLook : std::uint8_t {
  fitting,  ///< On a line where they have room, else in two columns when they are many and short, else below each other.
  row,      ///< After one another, on as many lines as they take.
  stacked,  ///< Below each other.
  columns,  ///< In two columns.
  list,     ///< one_of: a list on screen and a writing line on paper instead of boxes; options lead nowhere.
};

/// How a table is divided between pages.
enum class TableSpread : std::uint8_t {
  flow,  ///< Where a page ends.
  even,  ///< Each page has as many of its records.
  fill,  ///< The same, and its rows grow until the pages are full.
};

struct AnswerField {
  std::string id;  ///< Unique among its siblings; the full id is `M1.4.stakeholders`.
  AnswerKind kind = AnswerKind::line;
  Message label;
  Message hint;    ///< Stands small under the label, or as `hint_below` says; may be empty.
  Message legend;  ///< Explains marks below a table or a scale; may be empty.
  FieldZone zone = FieldZone::main;
  /// Part of the line's width in percent; neighbours whose sum is at most 100 share a line.
  int width = 100;
  int lines = 1;                            ///< ruled_lines: how many.
  std::vector<Option> options;              ///< tick_list, one_of, rating. sentence: its boxes.
  OptionsLook look = OptionsLook::fitting;  ///< tick_list, one_of.
  int height = 50;                          ///< photo: in millimetres.
  int least = 1, most = 5;                  ///< scale: its first and its last number.
  std::vector<Statement> statements;  ///< yes_partly_no, scale, rating: the rows. table: the pre-printed first cells.
  Message statement_head;             ///< yes_partly_no, scale, rating: heads the statements; empty for "Statement".
  std::vector<Column> columns;        ///< table.
  int rows = 0;                       ///< table: how many rows, the pre-printed ones included.
  int row_lines = 1;                  ///< table: writing lines a row is tall.
  Message total;                      ///< table: label of a last row of sums; empty when there is none.
  bool numbered = false;              ///< table: its records have numbers at their left, where they have no code.
  bool whole = false;                 ///< table: pages never divide it.
  TableSpread spread = TableSpread::flow;  ///< table.
  bool notes = true;                       ///< yes_partly_no, scale, rating: each row has room for notes.
  /// sentence: its lines and dates. `<blank id="name"/>` and `<box id="all"/>` say in its label where each of them stands.
  std::vector<AnswerField> blanks;
  int room = 40;             ///< In a sentence: how long a line to write on is, in millimetres.
  int number = 0;            ///< heading: which repetition of its fields follows, printed behind the label; 0 for none.
  bool headed = false;       ///< Stands under the heading before it.
  std::vector<int> answers;  ///< Which questions of its checkpoint it answers, counted from 1; printed on pages.
  /// When it takes its part of what a page has left, lower ones first; 0 for the order of its kind.
  int grow = 0;
  bool hint_below = false;  ///< The hint stands below the field.
  /// All kinds that are answered may be required; line, ruled_lines, date and one_of may be read_only; line and
  /// ruled_lines may have a max_length, a line that is no number a comb. What is read_only is so once it has an answer.
  FieldLimits limits;
  AnswerFormat format = AnswerFormat::text;  ///< line.
  /// line of numbers: answers have so many decimals at most and print with exactly so many; nothing for any.
  std::optional<int> decimals;
  Message unit;  ///< line of numbers: stands behind it; may be empty.
  /// line, ruled_lines, date, one_of: the answer when there is no other; may be empty. Texts are translated; a number, a
  /// day and an option are spelt as data.
  Message default_answer;
  /// What the places of a row have after the id of the field, counted from 0: the id of its statement, or `r1`.
  [[nodiscard]] std::string row_id(std::size_t row) const;
  bool operator==(const AnswerField&) const = default;
};

/// Where something is answered that a checkpoint asks, too.
struct Pointer {
  std::string target;  ///< The id of another checkpoint or of a step.
  Message text;
  bool operator==(const Pointer&) const = default;
};

/// How something begins in a form that flows from page to page.
enum class Break : std::uint8_t {
  usual,  ///< Steps start a page, checkpoints are kept together.
  page,   ///< Starts a page.
  keep,   ///< Not divided between pages when it fits one.
  flow,   ///< Divided where a page ends.
};

struct Checkpoint {
  std::string id;  ///< `M1.4`.
  Message title;
  Message purpose;
  std::vector<Message> questions;
  std::vector<Pointer> pointers;
  std::vector<AnswerField> fields;
  Message evidence;
  bool may_be_divided = false;  ///< On a page of its own that it does not fit; see Sheet::whole.
  Break breaks = Break::usual;
  SourcePlace place;
  /// The number that is printed: the id without its leading letters.
  [[nodiscard]] std::string_view number() const;
  bool operator==(const Checkpoint&) const = default;
};

struct Step {
  std::string id;  ///< `M1`.
  Message title;
  Message short_title;  ///< A word or two for the path at the head of pages; empty for "Step 1".
  Message intro;
  std::vector<Checkpoint> checkpoints;
  /// The closing block. A scale without statements assesses the checkpoints of the step, a row each.
  std::vector<AnswerField> closing;
  Break breaks = Break::usual;
  SourcePlace place;
  bool operator==(const Step&) const = default;
};

struct Checklist {
  std::string id;  ///< `municipality`.
  Message title;
  Message audience;                 ///< Who fills it in, in a word or two, for the heads of columns; may be empty.
  Message scale_legend;             ///< What the marks 1 to 5 mean; may be empty.
  std::vector<AnswerField> head;    ///< The full ids start with `head.`.
  std::vector<AnswerField> footer;  ///< At the end of every checkpoint: done, responsible, deadline, evidence, notes.
  std::vector<Step> steps;
  SourcePlace place;
  bool operator==(const Checklist&) const = default;
};

/// Kinds of table and lists of fields that several checklists of a pack share.
struct FieldLibrary {
  Message scale_legend;             ///< What the marks 1 to 5 mean.
  std::vector<AnswerField> tables;  ///< Found by id from `<table kind="...">`.
  std::vector<AnswerField> head, footer, closing;
  bool operator==(const FieldLibrary&) const = default;
};

/// What may be written into one place of a form.
enum class PlaceKind : std::uint8_t { text, multi_line_text, number, date, tick, choice, signature };

/// One place of a form that takes one answer: a line, a box, a group of boxes, a cell. The id names the PDF field, the
/// ODT bookmark, the value and the entry of the box map. A field that takes one answer has one place, `M1.1.problem`; a
/// tick list has a place for each option, `M2.3.conflicts.checked`; a row of statements has a choice and its notes,
/// `M1.5.calls.r2` and `M1.5.calls.r2-notes`; a table has a place for each cell that is not pre-printed,
/// `M1.4.stakeholders.r3.c2` (rows and columns count from 1; a row whose statement has an id is named by that), and in a
/// row of sums `M3.3.budget.total.c4` for each column of numbers; a sentence one for each blank and box,
/// `M1.4.declaration.name`. Fields of the head are `head.topic`, those of a closing block `M1.decision`, those of a
/// checkpoint's footer `M1.4.done`, those repeated for each of a group `M1.4.member-2-name`.
struct AnswerPlace {
  std::string id;
  PlaceKind kind = PlaceKind::text;
  std::vector<std::string> choices;  ///< choice: the ids of the options.
  FieldLimits limits;                ///< A tick is required where one of its field is.
  AnswerFormat format = AnswerFormat::text;
  std::optional<int> decimals;  ///< number: see AnswerField::decimals.
  bool has_default = false;     ///< It has an answer when it is given none.
  bool operator==(const AnswerPlace&) const = default;
};

/// Every answer place of the checklist in the order in which they print.
[[nodiscard]] std::vector<AnswerPlace> answer_places(const Checklist& checklist);

/// Reports what no form can be made of: ids that are empty, double or no names; texts that are none; numbers beyond their
/// bounds; members that contradict each other, such as statements of a table without columns; more than the limits allow
/// (`limits.hpp`). Each problem names its field. Whatever takes a checklist asks this first, answer_places() excepted;
/// what load_checklist() gives has no problem.
void check_checklist(const Checklist& checklist, Diagnostics& diagnostics);

/// Reads the shared kinds of table and lists of fields. Throws Error with every problem of the file.
[[nodiscard]] FieldLibrary load_field_library(const std::filesystem::path& path);

/// Reads a checklist. Throws Error with every problem of the file.
///
///     const auto library = lapas::load_field_library("templates/roadmap/checklists/library.xml");
///     const auto list = lapas::load_checklist("templates/roadmap/checklists/municipality.xml", library);
[[nodiscard]] Checklist load_checklist(const std::filesystem::path& path, const FieldLibrary& library = {});

/// The same from text; `name` stands in diagnostics.
[[nodiscard]] FieldLibrary parse_field_library(std::string_view xml, std::string_view name);
[[nodiscard]] Checklist parse_checklist(std::string_view xml, std::string_view name, const FieldLibrary& library = {});

}  // namespace lapas
