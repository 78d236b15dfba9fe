// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answer fields become places to write in and boxes to tick.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/composer.hpp"

namespace lapas::composing {

/// How fields share their room.
enum class FieldArrangement : std::uint8_t {
  flow,   ///< One behind the other, on as many pages as it takes.
  sheet,  ///< On a page of their own: they grow, and say which questions they answer.
  fill,   ///< The same; they grow until the page is full.
  rest,   ///< The same, behind all others: lines only, as many as there is room for.
};

/// What fields stand under.
struct FieldScope {
  std::string id;                         ///< The full ids of the fields begin with it: `M1.4`.
  std::string description;                ///< Heard before the label of a place: "Checkpoint 1.4".
  const Message* scale_legend = nullptr;  ///< Below each scale that has no legend of its own.
  std::span<const Checkpoint> assessed;   ///< The rows of a scale without statements.
  FieldArrangement arrangement = FieldArrangement::flow;
  const Checklist* printed = nullptr;  ///< All of it stands in the document, so that options may lead there; else null.
};

/// A field with what all its places share.
struct FieldPlaces {
  Composer& composer;
  const AnswerField& field;
  std::string id;           ///< `M1.4.stakeholders`
  std::string name;         ///< "Checkpoint 1.4, Stakeholders"
  std::string description;  ///< The same, and that it is required.
  FieldArrangement arrangement;
  const Checklist* printed;

  FieldPlaces(Composer& composer, const AnswerField& field, const FieldScope& scope);

  /// The answer given to a place of the field, or an empty string.
  [[nodiscard]] std::string value(std::string_view place) const;
  [[nodiscard]] std::string describe(const std::string& part) const { return description + ", " + part; }
  [[nodiscard]] Blank blank(BlankKind kind, std::string place, const std::string& what) const;
  /// Room for notes in a cell of a table, which nobody has to use.
  [[nodiscard]] Blank notes(std::string place, const std::string& what) const;
  /// The one place of the field, to be written in: what the field asks of its answer, and how that is shown.
  [[nodiscard]] Blank only_blank(BlankKind kind) const;
  /// What is read out of a place that has to be filled in.
  [[nodiscard]] std::string required(const std::string& what) const;
  /// The place of a column of the table, in rows that every form has, where it may be required, or in others.
  [[nodiscard]] Blank column_blank(BlankKind kind, std::string place, const std::string& what, const Column& column,
                                   bool may_be_required) const;
  /// Makes it a place for a number, for a date, which its description says how to type, or for an entry of a list. The
  /// answer becomes data, and what people read stands beside it.
  void mark_number(Blank& blank, std::optional<int> decimals) const;
  void mark_date(Blank& blank) const;
  void mark_choice(Blank& blank, const std::vector<Option>& options) const;
  /// What is asked of its text. An answer that does not fit, as one from values that nobody has checked, sets that aside.
  void limit(Blank& blank, const FieldLimits& limits) const;
  [[nodiscard]] bool on_sheet() const { return arrangement != FieldArrangement::flow; }
  /// How rows of a table and lines to write on grow.
  [[nodiscard]] Growth row_growth() const;
  [[nodiscard]] Growth line_growth() const;
  /// What the field asks for. On a sheet its hint and the questions that it answers stand behind it, not in bold.
  [[nodiscard]] Inlines label() const;
  [[nodiscard]] bool has_hint_below_label() const { return !on_sheet() && !field.hint_below && !field.hint.empty(); }
  /// One of the boxes of a choice.
  [[nodiscard]] Box choice(const std::string& place, const std::string& option, const std::string& what) const;
};

/// Whether the field is one line to write on, a list among them, and no boxes.
[[nodiscard]] bool is_written(const AnswerField& field);
/// Its label, with a mark when it is required.
[[nodiscard]] Inlines label_of(Composer& composer, const AnswerField& field);
[[nodiscard]] Inlines label_of(Composer& composer, const Column& column);
/// The label of a column with its unit.
[[nodiscard]] Inlines name_of(Composer& composer, const Column& column);
/// Says what the mark means, before the first field of the document that has it.
void explain_marks(Blocks& blocks, Composer& composer, std::span<const AnswerField* const> fields);

/// The fields one below the other; neighbours whose widths fit one line stand side by side.
[[nodiscard]] Blocks compose_fields(Composer& composer, std::span<const AnswerField* const> fields,
                                    const FieldScope& scope);
[[nodiscard]] Blocks compose_fields(Composer& composer, const std::vector<AnswerField>& fields,
                                    const FieldScope& scope);

/// A line inside a text, which says what it is for.
[[nodiscard]] Blank make_line_in_text(const FieldPlaces& places);

/// A paragraph with the places of the sentence between its words.
[[nodiscard]] Blocks compose_sentence(Composer& composer, const AnswerField& sentence, const FieldScope& scope);

/// Whether fields behind it may stand under it; where they end; and the heading with those fields below it, which a page
/// keeps together. They have its title before their own labels when they are heard.
[[nodiscard]] bool is_heading(const AnswerField& field);
[[nodiscard]] std::size_t end_of_group(std::span<const AnswerField* const> fields, std::size_t heading);
[[nodiscard]] Block compose_group(Composer& composer, std::span<const AnswerField* const> group,
                                  const FieldScope& scope);

/// The fields of a notes zone; ruled lines are framed areas there, the last of which reaches to its foot.
[[nodiscard]] ColumnPart compose_side_fields(Composer& composer, std::span<const AnswerField* const> fields,
                                             const FieldScope& scope);

/// A row for each statement with a box for each mark and room for notes.
[[nodiscard]] Table compose_statements(const FieldPlaces& places, const FieldScope& scope);

/// A table of rows to fill in.
[[nodiscard]] Table compose_answer_table(const FieldPlaces& places);

/// What stands at the left of each of so many rows: its code, or its number in a table that numbers them. Empty where no
/// row has either.
[[nodiscard]] std::vector<std::string> row_marks(const AnswerField& field, std::size_t rows);
/// The column that they need.
[[nodiscard]] Length room_for_marks(const Composer& composer, const std::vector<std::string>& marks);

/// The title of a group of rows over all columns of the table.
void add_group_row(Table& table, const FieldPlaces& places, const Message& title);

/// What a table to fill in is about, for those who do not see it.
[[nodiscard]] std::string table_summary(const FieldPlaces& places, const std::vector<Inlines>& columns);

}  // namespace lapas::composing
