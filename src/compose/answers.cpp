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
  if (places.has_hint_below_label()) add_paragraph(blocks, places.composer, StyleRole::hint, places.field.hint);
}

void add_hint_below(Blocks& blocks, const FieldPlaces& places) {
  if (places.field.hint_below) add_paragraph(blocks, places.composer, StyleRole::hint, places.field.hint);
}

/// Above what it names.
void add_label(Blocks& blocks, const FieldPlaces& places, StyleRole role) {
  if (places.arrangement == FieldArrangement::fill) return;  // The title of the sheet says it.
  add_paragraph(blocks, places.on_sheet() ? StyleRole::label : role, places.label(), places.field.label.place);
}

Blank make_line(const FieldPlaces& places) {
  Composer& composer = places.composer;
  Blank blank = places.only_blank(BlankKind::line);
  blank.label = places.label();
  blank.unit = composer.texts.inlines(places.field.unit);
  if (places.field.kind == AnswerKind::date) blank.pattern = composer.texts.ready(composer.catalog.date_blanks());
  return blank;
}

Blocks compose_line(const FieldPlaces& places) {
  Blocks blocks{{make_line(places), places.field.label.place}};
  add_hint(blocks, places);
  return blocks;
}

/// `kind` is `lines` or `area`. The label of a field with a hint stands above the hint.
Blank make_lines(const FieldPlaces& places, BlankKind kind) {
  Blank blank = places.only_blank(kind);
  blank.lines = places.arrangement == FieldArrangement::rest ? 1 : std::max(places.field.lines, 1);
  blank.growth = places.line_growth();
  if (!places.has_hint_below_label()) blank.label = places.label();
  return blank;
}

Blocks compose_lines(const FieldPlaces& places, BlankKind kind) {
  Blocks blocks;
  if (places.has_hint_below_label()) {
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
      // None of them has to be ticked itself.
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
  if (fit_line && label_width + items_width <= width && !places.has_hint_below_label()) {
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
    case AnswerKind::date:
    case AnswerKind::signature: return compose_line(places);
    case AnswerKind::ruled_lines: return compose_lines(places, BlankKind::lines);
    case AnswerKind::tick_list: return compose_options(places);
    case AnswerKind::one_of: return is_written(field) ? compose_line(places) : compose_options(places);
    case AnswerKind::yes_partly_no:
    case AnswerKind::rating: return compose_table(places, compose_statements(places, scope), field.legend);
    case AnswerKind::scale: return compose_table(places, compose_statements(places, scope), scale_legend(field, scope));
    case AnswerKind::table: return compose_table(places, compose_answer_table(places), field.legend);
    case AnswerKind::prose: return compose_prose(places);
    case AnswerKind::photo: return compose_photo(places);
    case AnswerKind::sentence:
    case AnswerKind::heading: break;  // They have no places of their own.
  }
  return {};
}

/// On a sheet that has to be divided a field stays whole with its label.
Blocks compose_field(Composer& composer, const AnswerField& field, const FieldScope& scope) {
  if (field.kind == AnswerKind::sentence) return compose_sentence(composer, field, scope);
  const FieldPlaces places{composer, field, scope};
  Blocks blocks = compose_parts(places, scope);
  add_hint_below(blocks, places);
  if (!places.on_sheet() || blocks.size() < 2) return blocks;
  return {{Group{.keep_together = true, .blocks = std::move(blocks)}, field.label.place}};
}

/// Whether the field is a writing line and nothing else.
bool is_line(const AnswerField& field) {
  return (is_written(field) || field.kind == AnswerKind::signature) && field.hint.empty();
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

Blank make_line_in_text(const FieldPlaces& places) {
  Blank line = make_line(places);
  line.label = {};
  std::ranges::replace(line.value, '\n', ' ');
  return line;
}

Blocks compose_fields(Composer& composer, std::span<const AnswerField* const> fields, const FieldScope& scope) {
  Blocks blocks;
  explain_marks(blocks, composer, fields);
  for (std::size_t first = 0; first < fields.size();) {
    std::size_t last = first;
    int width = 0;
    if (is_heading(*fields[first])) {
      last = end_of_group(fields, first);
      blocks.push_back(compose_group(composer, fields.subspan(first, last - first), scope));
      first = last;
      continue;
    }
    do {
      width += fields[last++]->width;
    } while (last < fields.size() && !is_heading(*fields[last]) && width + fields[last]->width <= 100);
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
  explain_marks(part.blocks, composer, fields);
  for (const AnswerField* field : fields) {
    if (field->kind != AnswerKind::ruled_lines) {
      std::ranges::move(compose_field(composer, *field, scope), std::back_inserter(part.blocks));
      continue;
    }
    const FieldPlaces places{composer, *field, scope};
    std::ranges::move(compose_lines(places, BlankKind::area), std::back_inserter(part.blocks));
    if (field != fields.back()) continue;
    part.blocks.pop_back();
    part.area = make_lines(places, BlankKind::area);
  }
  return part;
}

}  // namespace lapas::composing
