// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One function for each kind of answer but the tables, which have files of their own, and the arrangement of fields in
// rows.

#include "compose/answers.hpp"

#include <algorithm>

#include "compose/markup.hpp"

namespace lapas::composing {
namespace {

void add_hint(Blocks& blocks, const FieldPlaces& places) {
  if (places.has_hint_below()) add_paragraph(blocks, places.composer, StyleRole::hint, places.field.hint);
}

/// Above what it names.
void add_label(Blocks& blocks, const FieldPlaces& places, StyleRole role) {
  if (places.arrangement == FieldArrangement::fill) return;  // The title of the sheet says it.
  add_paragraph(blocks, places.on_sheet() ? StyleRole::label : role, places.label(), places.field.label.place);
}

Blank make_line(const FieldPlaces& places) {
  Blank blank = places.blank(BlankKind::line, places.id, {});
  blank.label = places.label();
  if (places.field.kind == AnswerKind::date) {
    places.mark_date(blank);
    blank.pattern = places.composer.texts.ready(places.composer.catalog.date_blanks());
  }
  return blank;
}

Blocks compose_line(const FieldPlaces& places) {
  Blocks blocks{{make_line(places), places.field.label.place}};
  add_hint(blocks, places);
  return blocks;
}

/// `kind` is `lines` or `area`. The label of a field with a hint stands above the hint.
Blank make_lines(const FieldPlaces& places, BlankKind kind) {
  Blank blank = places.blank(kind, places.id, {});
  blank.lines = places.arrangement == FieldArrangement::rest ? 1 : std::max(places.field.lines, 1);
  blank.growth = places.line_growth();
  if (!places.has_hint_below()) blank.label = places.label();
  return blank;
}

Blocks compose_lines(const FieldPlaces& places, BlankKind kind) {
  Blocks blocks;
  if (places.has_hint_below()) {
    add_label(blocks, places, StyleRole::label);
    add_hint(blocks, places);
  }
  blocks.emplace_back(make_lines(places, kind), places.field.label.place);
  return blocks;
}

/// "2.4" for a checkpoint, "Step 2" for a step; both lead there.
Text name_of_target(const FieldPlaces& places, std::string_view target) {
  Text name{.link = '#' + std::string{target}};
  for (std::size_t i = 0; i < places.printed->steps.size(); ++i) {
    const Step& step = places.printed->steps[i];
    if (step.id == target) {
      name.text = places.composer.texts.plain(places.composer.words.step.filled({{"n", std::to_string(i + 1)}}));
    }
    const auto checkpoint = std::ranges::find(step.checkpoints, target, &Checkpoint::id);
    if (checkpoint != step.checkpoints.end()) name.text = checkpoint->number();
  }
  return name;
}

/// Adds where the option leads to its label and to what is heard.
void add_go_to(const FieldPlaces& places, const Option& option, CheckItem& item) {
  if (option.go_to.empty() || places.printed == nullptr) return;
  const Text target = name_of_target(places, option.go_to);
  append(item.label, places.composer.texts.ready("\u2002"));
  append(item.label,
         filled(places.composer, places.composer.words.go_to, {{"target", target}, {"page", PageOf{option.go_to}}}));
  item.box.description += ", " + target.text;
}

std::vector<CheckItem> check_items(const FieldPlaces& places) {
  std::vector<CheckItem> items;
  for (const Option& option : places.field.options) {
    const Inlines& label = places.composer.texts.inlines(option.label);
    if (places.field.kind == AnswerKind::one_of) {
      items.push_back({places.choice(places.id, option.id, plain_text(label)), label});
    } else {
      const std::string place = places.id + "." + option.id;
      const std::string what = places.describe(plain_text(label));
      places.composer.count_place(what);
      items.push_back({Box{.field = place, .checked = places.value(place) == "yes", .description = what}, label});
    }
    add_go_to(places, option, items.back());
  }
  return items;
}

Length item_width(const Composer& composer, const CheckItem& item) {
  return composer.theme.box + 2 * composer.theme.box_gap + composer.room_for_line(item.label, StyleRole::option_label);
}

/// Whether items that stand below each other do so in two columns: when they are asked to, or are many and short.
bool in_two_columns(const Composer& composer, const std::vector<CheckItem>& items, Length width, OptionsLook look) {
  if (look != OptionsLook::fitting) return look == OptionsLook::columns && items.size() > 1;
  constexpr std::size_t many = 6;
  const auto is_short = [&](const CheckItem& item) { return item_width(composer, item) <= width / 2; };
  return items.size() >= many && std::ranges::all_of(items, is_short);
}

Block arrange_items(const Composer& composer, std::vector<CheckItem> items, Length width, OptionsLook look,
                    const SourcePlace& place) {
  if (!in_two_columns(composer, items, width, look)) return {CheckList{std::move(items)}, place};
  const auto half = std::next(items.begin(), static_cast<std::ptrdiff_t>(items.size() + 1) / 2);
  CheckList left{{items.begin(), half}}, right{{half, items.end()}};
  return {Columns{.parts = {{.blocks = {{std::move(left), place}}}, {.blocks = {{std::move(right), place}}}}}, place};
}

/// On one line behind the label when all fits there, else below it.
Blocks compose_options(const FieldPlaces& places) {
  const Composer& composer = places.composer;
  const Inlines label = places.label();
  std::vector<CheckItem> items = check_items(places);
  const Length width = composer.theme.zone_width() * std::clamp(places.field.width, 1, 100) / 100;
  const Length label_width = composer.room_for_line(label, StyleRole::label);
  Length items_width;
  for (const CheckItem& item : items) items_width += item_width(composer, item);

  Blocks blocks;
  const OptionsLook look = places.field.look;
  const bool fit_line = look == OptionsLook::fitting && items_width <= width;
  if (fit_line && label_width + items_width <= width && !places.has_hint_below()) {
    blocks.emplace_back(CheckRow{label, std::move(items)}, places.field.label.place);
  } else {
    add_label(blocks, places, StyleRole::label);
    add_hint(blocks, places);
    if (fit_line || look == OptionsLook::row) {
      blocks.emplace_back(CheckRow{{}, std::move(items)}, places.field.label.place);
    } else {
      blocks.push_back(arrange_items(composer, std::move(items), width, look, places.field.label.place));
    }
  }
  add_paragraph(blocks, places.composer, StyleRole::legend, places.field.legend);
  return blocks;
}

/// A table with its heading above and its legend below. A short one is not divided, a long one may be.
Blocks compose_table(const FieldPlaces& places, Table table, const Message& legend) {
  constexpr int few_lines = 6;
  const bool is_short = static_cast<int>(table.rows.size()) * places.field.row_lines <= few_lines;
  Blocks blocks;
  add_label(blocks, places, StyleRole::field_heading);
  add_hint(blocks, places);
  blocks.emplace_back(std::move(table), places.field.label.place);
  add_paragraph(blocks, places.composer, StyleRole::legend, legend);
  if (!is_short && !places.field.whole && !places.on_sheet()) return blocks;
  return {{Group{.keep_together = true, .blocks = std::move(blocks)}, places.field.label.place}};
}

Blocks compose_prose(const FieldPlaces& places) {
  Blocks blocks;
  add_paragraph(blocks, places.composer, StyleRole::body, places.field.label);
  return blocks;
}

/// An empty frame as wide as its part of the line.
Blocks compose_photo(const FieldPlaces& places) {
  Composer& composer = places.composer;
  constexpr int whole = 100;
  const Length gaps = composer.theme.zone_gap * (whole / places.field.width - 1);
  const Length width = (composer.theme.zone_width() - gaps) * places.field.width / whole;
  Figure frame{.size = {width, mm(places.field.height)}, .caption = composer.texts.inlines(places.field.label)};
  frame.alternative = places.description;
  return {{std::move(frame), places.field.label.place}};
}

const Message& scale_legend(const AnswerField& scale, const FieldScope& scope) {
  return scale.legend.empty() && scope.scale_legend ? *scope.scale_legend : scale.legend;
}

Blocks compose_parts(const FieldPlaces& places, const FieldScope& scope) {
  const AnswerField& field = places.field;
  switch (field.kind) {
    case AnswerKind::line:
    case AnswerKind::date: return compose_line(places);
    case AnswerKind::ruled_lines: return compose_lines(places, BlankKind::lines);
    case AnswerKind::tick_list:
    case AnswerKind::one_of: return compose_options(places);
    case AnswerKind::yes_partly_no:
    case AnswerKind::rating: return compose_table(places, compose_statements(places, scope), field.legend);
    case AnswerKind::scale: return compose_table(places, compose_statements(places, scope), scale_legend(field, scope));
    case AnswerKind::table: return compose_table(places, compose_answer_table(places), field.legend);
    case AnswerKind::prose: return compose_prose(places);
    case AnswerKind::photo: return compose_photo(places);
  }
  return {};
}

/// On a sheet that has to be divided a field stays whole with its label.
Blocks compose_field(Composer& composer, const AnswerField& field, const FieldScope& scope) {
  const FieldPlaces places{composer, field, scope};
  Blocks blocks = compose_parts(places, scope);
  if (!places.on_sheet() || blocks.size() < 2) return blocks;
  return {{Group{.keep_together = true, .blocks = std::move(blocks)}, field.label.place}};
}

/// Whether the field is a writing line and nothing else.
bool is_line(const AnswerField& field) {
  return (field.kind == AnswerKind::line || field.kind == AnswerKind::date) && field.hint.empty();
}

/// The last part, without content, is what the fields leave of the line.
template <typename Row>
void leave_rest(Row& row, int width) {
  if (width < 100) row.parts.push_back({.weight = 100 - width});
}

/// One line of fields: nothing beside a field of full width, else a part for each and one for the rest of the line.
void add_row(Blocks& blocks, Composer& composer, std::span<const AnswerField* const> row, int width,
             const FieldScope& scope) {
  if (row.size() == 1 && width >= 100) {
    std::ranges::move(compose_field(composer, *row.front(), scope), std::back_inserter(blocks));
    return;
  }
  const SourcePlace& place = row.front()->label.place;
  if (std::ranges::all_of(row, [](const AnswerField* field) { return is_line(*field); })) {
    FieldRow lines;
    for (const AnswerField* field : row) lines.parts.push_back({field->width, make_line({composer, *field, scope})});
    leave_rest(lines, width);
    blocks.emplace_back(std::move(lines), place);
    return;
  }
  Columns columns;
  for (const AnswerField* field : row) {
    columns.parts.push_back({.weight = field->width, .blocks = compose_field(composer, *field, scope)});
  }
  leave_rest(columns, width);
  blocks.emplace_back(std::move(columns), place);
}

}  // namespace

FieldPlaces::FieldPlaces(Composer& owner, const AnswerField& answer_field, const FieldScope& scope)
    : composer{owner},
      field{answer_field},
      id{scope.id + "." + field.id},
      description{scope.description},
      arrangement{scope.arrangement},
      printed{scope.printed} {
  if (!description.empty()) description += ", ";
  description += composer.texts.plain(field.label);
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
  if (!on_sheet()) return texts.inlines(field.label);
  Inlines label = strong(texts.inlines(field.label));
  const auto add = [&](const Inlines& note) {
    append(label, texts.ready("\u2002"));
    append(label, note);
  };
  if (!field.hint.empty()) add(texts.inlines(field.hint));
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
  return found ? *found : std::string{};
}

Blank FieldPlaces::blank(BlankKind kind, std::string place, const std::string& what) const {
  Blank blank{.kind = kind, .value = value(place), .description = what.empty() ? description : describe(what)};
  blank.field = std::move(place);
  composer.count_place(blank.description);
  return blank;
}

void FieldPlaces::mark_number(Blank& blank) const {
  const Catalog& catalog = composer.catalog;
  blank.type = BlankType::number;
  if (blank.value.empty()) return;
  const auto number = canonical_value(PlaceKind::number, blank.value, catalog);
  if (!number) return;
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
  std::string description_of_box = describe(what);
  composer.count_place(description_of_box);
  return {.field = place,
          .option = option,
          .exclusive = true,
          .checked = value(place) == option,
          .description = std::move(description_of_box)};
}

Blocks compose_fields(Composer& composer, std::span<const AnswerField* const> fields, const FieldScope& scope) {
  Blocks blocks;
  for (std::size_t first = 0; first < fields.size();) {
    std::size_t last = first;
    int width = 0;
    do {
      width += fields[last++]->width;
    } while (last < fields.size() && width + fields[last]->width <= 100);
    add_row(blocks, composer, fields.subspan(first, last - first), width, scope);
    first = last;
  }
  return blocks;
}

Blocks compose_fields(Composer& composer, const std::vector<AnswerField>& fields, const FieldScope& scope) {
  std::vector<const AnswerField*> pointers;
  for (const AnswerField& field : fields) pointers.push_back(&field);
  return compose_fields(composer, pointers, scope);
}

ColumnPart compose_side_fields(Composer& composer, std::span<const AnswerField* const> fields,
                               const FieldScope& scope) {
  ColumnPart part;
  for (const AnswerField* field : fields) {
    const FieldPlaces places{composer, *field, scope};
    const bool is_area = field->kind == AnswerKind::ruled_lines;
    std::ranges::move(is_area ? compose_lines(places, BlankKind::area) : compose_field(composer, *field, scope),
                      std::back_inserter(part.blocks));
    if (field != fields.back() || !is_area) continue;
    part.blocks.pop_back();
    part.area = make_lines(places, BlankKind::area);
  }
  return part;
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
