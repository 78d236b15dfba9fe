// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the places of a field share, and what it asks of their answers.

#include <algorithm>

#include "checklist/field_rules.hpp"
#include "compose/answers.hpp"
#include "compose/markup.hpp"
#include "core/answer_text.hpp"

namespace lapas::composing {

FieldPlaces::FieldPlaces(Composer& owner, const AnswerField& answer_field, const FieldScope& scope)
    : composer{owner},
      field{answer_field},
      id{scope.id + "." + field.id},
      name{scope.description},
      arrangement{scope.arrangement},
      printed{scope.printed} {
  if (!name.empty()) name += ", ";
  name += composer.texts.plain(field.label);
  description = field.limits.required ? required(name) : name;
}

std::string FieldPlaces::required(const std::string& what) const {
  return composer.texts.plain(composer.words.required.filled({{"what", what}}));
}

bool is_written(const AnswerField& field) {
  const bool is_list = field.kind == AnswerKind::one_of && field.look == OptionsLook::list;
  return field.kind == AnswerKind::line || field.kind == AnswerKind::date || is_list;
}

Inlines label_of(Composer& composer, const AnswerField& field) {
  Inlines label = composer.texts.inlines(field.label);
  if (field.limits.required) append(label, composer.texts.ready("\u00a0*"));
  return label;
}

Inlines name_of(Composer& composer, const Column& column) {
  Inlines label = composer.texts.inlines(column.label);
  if (!column.unit.empty()) {
    append(label, composer.texts.ready(", "));
    append(label, composer.texts.inlines(column.unit));
  }
  return label;
}

Inlines label_of(Composer& composer, const Column& column) {
  Inlines label = name_of(composer, column);
  if (column.limits.required) append(label, composer.texts.ready("\u00a0*"));
  return label;
}

void explain_marks(Blocks& blocks, Composer& composer, std::span<const AnswerField* const> fields) {
  const auto is_marked = [](const AnswerField* field) {
    const auto is_required = [](const auto& part) { return part.limits.required; };
    return is_required(*field) || std::ranges::any_of(field->columns, is_required) ||
           std::ranges::any_of(field->blanks, is_required);
  };
  const auto first = std::ranges::find_if(fields, is_marked);
  if (composer.marks_explained || first == fields.end()) return;
  composer.marks_explained = true;
  add_paragraph(blocks, StyleRole::hint, composer.texts.inlines(composer.words.marked_required), (*first)->label.place);
}

Growth FieldPlaces::row_growth() const {
  constexpr int usual_order = 1;
  const bool fills = field.spread == TableSpread::fill;
  if (!on_sheet() && !fills) return {};
  const bool endless = arrangement == FieldArrangement::fill || fills;
  return {field.grow > 0 ? field.grow : usual_order, endless ? 0 : 1};
}

Growth FieldPlaces::line_growth() const {
  constexpr int usual_order = 2;
  if (!on_sheet()) return {};
  constexpr int last_order = 9;
  if (arrangement == FieldArrangement::fill) return {field.grow > 0 ? field.grow : usual_order, 0};
  if (arrangement == FieldArrangement::rest) return {field.grow > 0 ? field.grow : last_order, 0};
  const int lines = std::max(field.lines, 1);
  return {field.grow > 0 ? field.grow : usual_order, lines + (lines + 2) / 3};
}

Inlines FieldPlaces::label() const {
  Texts& texts = composer.texts;
  if (!on_sheet()) return label_of(composer, field);
  Inlines label = strong(label_of(composer, field));
  const auto add = [&](const Inlines& note) {
    append(label, texts.ready("\u2002"));
    append(label, note);
  };
  if (!field.hint.empty() && !field.hint_below) add(texts.inlines(field.hint));
  const bool questions_are_elsewhere = arrangement == FieldArrangement::fill;
  if (field.answers.empty() || questions_are_elsewhere) return label;
  std::string numbers;
  for (const int number : field.answers) numbers += (numbers.empty() ? "" : ",\u00a0") + std::to_string(number);
  const Word& word = field.answers.size() == 1 ? composer.words.question : composer.words.questions;
  add(texts.inlines(word.filled({{"numbers", numbers}})));
  return label;
}

std::string FieldPlaces::value(std::string_view place) const {
  const std::string* found = composer.values->find(place);
  if (found != nullptr) return *found;
  if (field.default_answer.empty() || place != id) return {};
  return has_default_text(field) ? composer.texts.plain(field.default_answer) : field.default_answer.text;
}

Blank FieldPlaces::blank(BlankKind kind, std::string place, const std::string& what) const {
  Blank blank{.kind = kind, .value = value(place), .description = what.empty() ? description : describe(what)};
  blank.field = std::move(place);
  composer.count_place(blank.description);
  return blank;
}

Blank FieldPlaces::notes(std::string place, const std::string& what) const {
  Blank made{.value = value(place), .description = name + ", " + what};
  made.field = std::move(place);
  composer.count_place(made.description);
  return made;
}

Blank FieldPlaces::only_blank(BlankKind kind) const {
  Blank made = blank(kind, id, {});
  const auto add = [&](const Word& word) {
    made.description = composer.texts.plain(word.filled({{"what", made.description}}));
  };
  switch (field.format) {
    case AnswerFormat::text: break;
    case AnswerFormat::number: mark_number(made, field.decimals); break;
    case AnswerFormat::email: add(composer.words.email); break;
    case AnswerFormat::phone: add(composer.words.phone); break;
  }
  if (!field.unit.empty()) made.description += ", " + composer.texts.plain(field.unit);
  if (field.kind == AnswerKind::date) mark_date(made);
  if (field.kind == AnswerKind::one_of) mark_choice(made, field.options);
  limit(made, field.limits);
  if (field.kind == AnswerKind::signature) {
    made.type = BlankType::signature;
    made.value.clear();
  }
  return made;
}

Blank FieldPlaces::column_blank(BlankKind kind, std::string place, const std::string& what, const Column& column,
                                bool may_be_required) const {
  Blank made = blank(kind, std::move(place), what);
  if (!column.unit.empty()) made.description += ", " + composer.texts.plain(column.unit);
  if (may_be_required && column.limits.required) made.description = required(made.description);
  switch (column.kind) {
    case ColumnKind::text: break;
    case ColumnKind::number: mark_number(made, column.decimals); break;
    case ColumnKind::date: mark_date(made); break;
    case ColumnKind::choice: mark_choice(made, column.options); break;
  }
  limit(made, column.limits);
  made.limits.required &= may_be_required;
  return made;
}

void FieldPlaces::limit(Blank& blank, const FieldLimits& limits) const {
  blank.limits = limits;
  blank.limits.read_only &= !blank.value.empty();
  if (limits.max_length == 0) return;
  const std::string most = std::to_string(limits.max_length);
  const Word& word = composer.words.characters;
  blank.description = composer.texts.plain(word.filled({{"what", blank.description}, {"n", most}}));
  const bool is_divided = limits.comb && blank.value.find('\n') != std::string::npos;
  if (count_characters(blank.value) <= limits.max_length && !is_divided) return;
  blank.limits.max_length = 0;
  blank.limits.comb = false;
}

void FieldPlaces::mark_choice(Blank& blank, const std::vector<Option>& options) const {
  blank.type = BlankType::choice;
  bool is_option = false;
  for (const Option& option : options) {
    blank.options.push_back({option.id, composer.texts.plain(option.label)});
    if (option.id != blank.value) continue;
    is_option = true;
    blank.shown = blank.options.back().label;
  }
  if (!is_option) blank.value.clear();
  composer.count_options(blank.options);
}

void FieldPlaces::mark_number(Blank& blank, std::optional<int> decimals) const {
  const Catalog& catalog = composer.catalog;
  blank.type = BlankType::number;
  if (decimals.value_or(0) > 0) {
    const Word& word = composer.words.decimals;
    const std::string count = std::to_string(*decimals);
    blank.description = composer.texts.plain(word.filled({{"what", blank.description}, {"n", count}}));
  }
  if (blank.value.empty()) return;
  auto number = canonical_value(PlaceKind::number, blank.value, catalog);
  if (!number) return;
  if (decimals && decimals_of(*number) <= *decimals) number = with_decimals(*number, *decimals);
  if (const std::string shown = catalog.number(*number); shown != *number) blank.shown = shown;
  blank.value = *number;
  // 1.234 would be read as a thousand and more where the language has points between thousands; 1.2340 is not.
  if (!canonical_value(PlaceKind::number, blank.value, catalog)) blank.value += '0';
}

void FieldPlaces::mark_date(Blank& blank) const {
  const Catalog& catalog = composer.catalog;
  blank.type = BlankType::date;
  blank.description = composer.texts.plain(composer.words.date.filled({{"what", blank.description}}));
  if (blank.value.empty()) return;
  const auto day = canonical_value(PlaceKind::date, blank.value, catalog);
  if (!day) return;
  blank.value = *day;
  blank.shown = catalog.long_date(*parse_date(*day));
}

Box FieldPlaces::choice(const std::string& place, const std::string& option, const std::string& what) const {
  Box box{.field = place, .option = option, .exclusive = true, .description = describe(what)};
  composer.count_place(box.description);
  const std::string answer = value(place);
  box.checked = answer == option;
  box.limits = {.required = field.limits.required, .read_only = field.limits.read_only && !answer.empty()};
  return box;
}

std::vector<std::string> row_marks(const AnswerField& field, std::size_t rows) {
  const auto has_code = [](const Statement& statement) { return !statement.code.empty(); };
  if (!field.numbered && std::ranges::none_of(field.statements, has_code)) return {};
  std::vector<std::string> marks;
  for (std::size_t row = 0; row < rows; ++row) {
    const bool coded = row < field.statements.size() && has_code(field.statements[row]);
    if (coded) marks.push_back(field.statements[row].code);
    else marks.push_back(field.numbered ? std::to_string(row + 1) : std::string{});
  }
  return marks;
}

Length room_for_marks(const Composer& composer, const std::vector<std::string>& marks) {
  Length widest;
  for (const std::string& mark : marks) {
    widest = std::max(widest, composer.room_for_line(composer.texts.ready(mark), StyleRole::table_number));
  }
  return marks.empty() ? Length{} : widest + 2 * composer.theme.cell_padding;
}

void add_group_row(Table& table, const FieldPlaces& places, const Message& title) {
  TableCell cell = text_cell(StyleRole::table_text, strong(places.composer.texts.inlines(title)), title.place, true);
  cell.column_span = static_cast<int>(table.columns.size());
  TableRow row;
  row.cells.push_back(std::move(cell));
  table.rows.push_back(std::move(row));
}

std::string table_summary(const FieldPlaces& places, const std::vector<Inlines>& columns) {
  std::string names;
  for (const Inlines& column : columns) names += (names.empty() ? "" : ", ") + plain_text(column);
  Texts& texts = places.composer.texts;
  return texts.plain(
      places.composer.words.table_to_fill_in.filled({{"label", texts.plain(places.field.label)}, {"columns", names}}));
}

}  // namespace lapas::composing
