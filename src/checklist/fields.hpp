// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The XML of answer fields. Which attributes and children a kind of field has stands in one place, the functions of
// `FieldReader`; `templates/schema/fields.rng` says the same.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <lapas/checklist.hpp>

#include "xml/reader.hpp"

namespace lapas {

/// What only some lists of fields may have.
struct FieldListRules {
  bool side_zone = false;             ///< Fields may stand in the notes zone.
  bool assesses_checkpoints = false;  ///< A scale may do without statements.
};

inline constexpr FieldListRules head_rules{};
inline constexpr FieldListRules checkpoint_rules{.side_zone = true};
inline constexpr FieldListRules closing_rules{.assesses_checkpoints = true};

class FieldReader {
 public:
  /// `tables` are the kinds of table that fields may name; they must outlive the reader.
  FieldReader(xml::Reader& reader, const std::vector<AnswerField>& tables) : reader_{reader}, tables_{tables} {}

  /// The fields that stand in `parent`.
  [[nodiscard]] std::vector<AnswerField> list(pugi::xml_node parent, const FieldListRules& rules);
  /// The kinds of table that stand in `tables` of a library, which may be a null node.
  [[nodiscard]] std::vector<AnswerField> table_kinds(pugi::xml_node tables);
  /// The texts of the children of one name, with a diagnostic when there are none.
  [[nodiscard]] std::vector<Message> messages(pugi::xml_node parent, std::string_view name);

 private:
  [[nodiscard]] AnswerField field(pugi::xml_node node, const FieldListRules& rules);
  [[nodiscard]] AnswerField table_kind(pugi::xml_node node);
  void tell_of_rules(pugi::xml_node node, const AnswerField& field);
  void read_common(pugi::xml_node node, AnswerField& field, const FieldListRules& rules);
  [[nodiscard]] std::vector<int> question_numbers(pugi::xml_node node);
  void read_line(pugi::xml_node node, AnswerField& field);
  void read_format(pugi::xml_node node, AnswerField& field);
  void read_date(pugi::xml_node node, AnswerField& field);
  void read_hint(pugi::xml_node node, AnswerField& field);
  void read_text_limits(pugi::xml_node node, AnswerField& field);
  void read_default(pugi::xml_node node, AnswerField& field);
  void read_lines(pugi::xml_node node, AnswerField& field);
  void read_options(pugi::xml_node node, AnswerField& field);
  void read_scale(pugi::xml_node node, AnswerField& field, const FieldListRules& rules);
  void read_rating(pugi::xml_node node, AnswerField& field);
  /// The elements of all kinds of field, and another one.
  [[nodiscard]] static std::vector<std::string_view> element_names(std::string_view other);
  using Names = std::initializer_list<std::string_view>;
  /// What all kinds of statements share; the names are those of attributes and children that only one has.
  void read_statements(pugi::xml_node node, AnswerField& field, Names own_attributes, Names own_children,
                       bool required = true);
  void read_table(pugi::xml_node node, AnswerField& field);
  void read_table_of_kind(pugi::xml_node node, AnswerField& field);
  void read_rows(pugi::xml_node node, AnswerField& field);
  void read_columns(pugi::xml_node node, AnswerField& field);
  void read_sentence(pugi::xml_node node, AnswerField& field);
  [[nodiscard]] AnswerField blank_of_sentence(pugi::xml_node node);
  /// The fields of a group as often as it is repeated, each time under a heading of its own.
  [[nodiscard]] std::vector<AnswerField> repeated(pugi::xml_node node, const std::string& id);
  [[nodiscard]] Column column(pugi::xml_node node);
  void read_column_kind(pugi::xml_node node, Column& column);
  [[nodiscard]] std::vector<Option> options(pugi::xml_node parent, bool may_lead = false);
  /// The children of one name, and the groups that they stand in.
  [[nodiscard]] std::vector<Statement> statements(pugi::xml_node parent, std::string_view name);
  [[nodiscard]] Statement statement(pugi::xml_node node, std::unordered_set<std::string>& seen);
  void report_empty_group(pugi::xml_node group);
  void check_lines_of_record(pugi::xml_node node, const std::vector<Column>& columns);
  /// An id that becomes a part of a full id, and so has no dot; unique among `seen`, to which it is added.
  [[nodiscard]] std::string part_id(pugi::xml_node node, std::unordered_set<std::string>& seen);

  xml::Reader& reader_;
  const std::vector<AnswerField>& tables_;
};

}  // namespace lapas
