// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A record for each checkpoint. Its first line has the boxes: of choices in the footers, of the scale that assesses the
// checkpoints. Its second has what is written. The title at the left stands over all lines.

#include "compose/step_table.hpp"

#include <algorithm>
#include <cstdlib>

#include "compose/answers.hpp"
#include "compose/markup.hpp"
#include "compose/record_grid.hpp"

namespace lapas::composing {
namespace {

/// A field whose boxes or line stand in the table, once for each checkpoint.
struct TableField {
  const AnswerField* field;
  bool assesses;  ///< The row of a scale of the step; else a field of each checkpoint.
};

struct Mark {
  std::string option;
  Inlines label;
};

int tenths(Length length) { return static_cast<int>(length.millimetres() * 10); }

class StepTable {
 public:
  StepTable(Composer& composer, const Checklist& checklist, const Step& step, StepTableOptions options)
      : composer_{composer}, step_{step}, options_{options} {
    for (const AnswerField& field : checklist.footer) sort({&field, false});
    for (const AnswerField& field : step.closing) {
      if (assesses_checkpoints(field)) choices_.push_back({&field, true});
    }
    set_widths();
  }

  /// Whether every word has room.
  [[nodiscard]] bool fits() const { return fits_; }

  Table make() {
    Table table{.look = TableLook::writing, .columns = grid_.columns, .growth = {1, 1}};
    add_heads(table);
    for (std::size_t i = 0; i < step_.checkpoints.size(); ++i) add_record(table, i);
    table.summary = composer_.texts.plain(
        composer_.words.table_to_fill_in.filled({{"label", composer_.texts.plain(step_.title)}, {"columns", names_}}));
    return table;
  }

 private:
  void sort(TableField field) {
    if (!stands_in_table(*field.field)) {
      if (options_.notes && field.field->kind == AnswerKind::ruled_lines) notes_.push_back(field);
    } else if (is_written(*field.field)) {
      lines_.push_back(field);
    } else {
      choices_.push_back(field);
    }
  }

  // -- Widths

  [[nodiscard]] std::vector<Mark> marks_of(const AnswerField& field) const {
    std::vector<Mark> marks;
    if (field.kind == AnswerKind::one_of) {
      for (const Option& option : field.options) marks.push_back({option.id, composer_.texts.inlines(option.label)});
    } else {
      for (const char mark : {'1', '2', '3', '4', '5'}) {
        marks.push_back({std::string{mark}, composer_.texts.ready(std::string_view{&mark, 1})});
      }
    }
    return marks;
  }

  /// As wide as its longest word, and a box with its room.
  [[nodiscard]] int width_of(const Mark& mark) const {
    const Theme& theme = composer_.theme;
    const Length word = composer_.room_for_words(mark.label, StyleRole::table_head);
    // The rules between cells take room in office programs.
    const Length rules = 2 * theme.rule_stroke;
    return tenths(std::max(word + 2 * theme.cell_padding, theme.box * 8 / 5) + rules);
  }

  /// Its longest word and, for a date, room to write it.
  [[nodiscard]] int need_of(const AnswerField& field) const {
    constexpr Length date = mm(28);
    const Length word =
        composer_.room_for_words(label_of(composer_, field), StyleRole::table_head) + 2 * composer_.theme.cell_padding;
    return tenths(field.kind == AnswerKind::date ? std::max(word, date) : word);
  }

  [[nodiscard]] int page_width() const {
    const Texts& texts = composer_.texts;
    const Length number = composer_.room_for_line(texts.ready("000"), StyleRole::table_number);
    const Length head =
        composer_.room_for_line(composer_.texts.inlines(composer_.words.page_head), StyleRole::table_head);
    return tenths(std::max(number, head) + 2 * composer_.theme.cell_padding);
  }

  [[nodiscard]] int longest_title() const {
    Length longest;
    for (const Checkpoint& checkpoint : step_.checkpoints) {
      const Inlines& title = composer_.texts.inlines(checkpoint.title);
      longest = std::max(longest, composer_.room_for_words(title, StyleRole::table_text));
    }
    return tenths(longest + 2 * composer_.theme.cell_padding);
  }

  [[nodiscard]] static int width_of(const AnswerField& field) {
    constexpr int date = 28;
    return field.kind == AnswerKind::date ? date : std::max(field.width, date);
  }

  /// The same sum on each line: the words are wide, what is written shares it.
  void set_widths() {
    const int zone = tenths(composer_.theme.zone_width());
    const int page = options_.pages ? page_width() : 0;
    std::vector<int> boxes;
    for (const TableField& choice : choices_) {
      for (const Mark& mark : marks_of(*choice.field)) boxes.push_back(width_of(mark));
    }
    const int least = std::max(zone * 36 / 100, longest_title()), most = zone - page - least;
    int used = 0;
    for (const int width : boxes) used += width;
    constexpr int slack = 40;  // Office programs need a little more for the rules between cells.
    const int right = std::min(std::max(used + slack, zone * 58 / 100), most);
    share(boxes, right);
    std::vector<int> written;
    for (const TableField& line : lines_) written.push_back(width_of(*line.field));
    share(written, right);
    std::vector<int> needs;
    for (const TableField& line : lines_) needs.push_back(need_of(*line.field));
    snap(written, boxes, needs);
    fits_ = used <= most;
    for (std::size_t i = 0; i < lines_.size(); ++i) fits_ = fits_ && written[i] >= needs[i];

    std::vector<std::vector<int>> lines;
    const auto add = [&](std::vector<int> cells) {
      if (cells.empty()) return;
      if (page > 0) cells.insert(cells.begin(), page);
      cells.insert(cells.begin(), zone - page - right);
      lines.push_back(std::move(cells));
    };
    add(boxes);
    add(written);
    if (!notes_.empty()) add({right});
    if (lines.empty()) lines.push_back(page > 0 ? std::vector{zone - page, page} : std::vector{zone});
    grid_ = make_record_grid(lines);
  }

  /// Moves the edges between `widths` to the nearest ones of `stops` that leave each and those behind it what they need,
  /// so that lines stand below each other.
  static void snap(std::vector<int>& widths, const std::vector<int>& stops, const std::vector<int>& needs) {
    int whole = 0, needed = 0, edge = 0, left = 0;
    for (const int width : widths) whole += width;
    for (const int need : needs) needed += need;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
      edge += widths[i];
      needed -= needs[i];
      const int least = left + needs[i], most = whole - needed;
      int chosen = std::clamp(edge, least, std::max(least, most)), distance = whole, stop = 0;
      for (const int width : stops) {
        stop += width;
        if (stop < least || stop > most || std::abs(stop - edge) >= distance) continue;
        distance = std::abs(stop - edge);
        chosen = stop;
      }
      widths[i] = chosen - left;
      left = chosen;
    }
    if (!widths.empty()) widths.back() = whole - left;
  }

  /// Widths in the same proportions with that sum.
  static void share(std::vector<int>& widths, int sum) {
    int whole = 0, given = 0;
    for (const int width : widths) whole += width;
    for (int& width : widths) given += width = width * sum / std::max(whole, 1);
    if (!widths.empty()) widths.back() += sum - given;
  }

  // -- Rows

  /// Cells of a line: those at the left stand over all lines, so that lines but the first begin right of them.
  class Line {
   public:
    Line(const RecordGrid& grid, std::size_t number, std::size_t skipped)
        : spans_{&grid.spans[number]}, next_{skipped} {}
    void add(TableRow& row, TableCell cell, std::size_t columns = 1) {
      cell.column_span = 0;
      for (; columns > 0; --columns) cell.column_span += (*spans_)[next_++];
      row.cells.push_back(std::move(cell));
    }

   private:
    const std::vector<int>* spans_;
    std::size_t next_;
  };

  [[nodiscard]] std::size_t left_cells() const { return options_.pages ? 2 : 1; }
  [[nodiscard]] int line_count() const { return static_cast<int>(grid_.spans.size()); }

  TableCell head(const Inlines& text, const SourcePlace& place) {
    const std::string words = plain_text(text);
    if (!words.empty()) names_ += (names_.empty() ? "" : ", ") + words;
    return text_cell(StyleRole::table_head, text, place, true);
  }

  /// Above the boxes the name of what they say.
  void add_heads(Table& table) {
    const bool named = !choices_.empty();
    const int lines = line_count() + (named ? 1 : 0);
    Texts& texts = composer_.texts;
    std::size_t number = 0;
    const auto begin = [&](bool first) {
      table.header.push_back({.starts_record = first});
      TableRow& row = table.header.back();
      Line line{grid_, number, first ? 0 : left_cells()};
      if (!first) return std::pair{&row, line};
      const auto add_left = [&](const Word& word) {
        TableCell cell = head(texts.inlines(word), step_.place);
        cell.row_span = lines;
        line.add(row, std::move(cell));
      };
      add_left(composer_.words.checkpoint_head);
      if (options_.pages) add_left(composer_.words.page_head);
      return std::pair{&row, line};
    };
    if (named) {
      auto [row, line] = begin(true);
      for (const TableField& choice : choices_) {
        line.add(*row, head(label_of(composer_, *choice.field), choice.field->label.place),
                 marks_of(*choice.field).size());
      }
      auto [options, under] = begin(false);
      for (const TableField& choice : choices_) {
        for (const Mark& mark : marks_of(*choice.field)) {
          under.add(*options, text_cell(StyleRole::table_head, mark.label, choice.field->label.place, true));
        }
      }
      ++number;
    }
    for (const auto* fields : {&lines_, &notes_}) {
      if (fields->empty()) continue;
      auto [row, line] = begin(table.header.empty());
      for (const TableField& field : *fields) {
        line.add(*row, head(label_of(composer_, *field.field), field.field->label.place));
      }
      ++number;
    }
    if (number == 0) begin(true);
  }

  void add_record(Table& table, std::size_t index) {
    const Checkpoint& checkpoint = step_.checkpoints[index];
    std::size_t number = 0;
    const auto begin = [&] {
      const bool first = number == 0;
      table.rows.push_back({.starts_record = first});
      TableRow& row = table.rows.back();
      Line line{grid_, number++, first ? 0 : left_cells()};
      if (first) add_left(row, line, checkpoint);
      return std::pair{&row, line};
    };
    if (!choices_.empty()) {
      auto [row, line] = begin();
      for (const TableField& choice : choices_) add_boxes(*row, line, choice, index);
    }
    for (const auto* fields : {&lines_, &notes_}) {
      if (fields->empty()) continue;
      auto [row, line] = begin();
      for (const TableField& field : *fields) line.add(*row, {write_in(*field.field, checkpoint)});
    }
    if (number == 0) begin();
  }

  void add_left(TableRow& row, Line& line, const Checkpoint& checkpoint) {
    Texts& texts = composer_.texts;
    Inlines title = strong(texts.ready(std::string{checkpoint.number()} + "\u2002"));
    append(title, texts.inlines(checkpoint.title));
    TableCell cell = text_cell(StyleRole::table_text, std::move(title), checkpoint.place, true);
    cell.row_span = line_count();
    line.add(row, std::move(cell));
    if (!options_.pages) return;
    TableCell page = text_cell(StyleRole::table_number, {.items = {PageOf{checkpoint.id}}}, checkpoint.place);
    page.row_span = line_count();
    line.add(row, std::move(page));
  }

  [[nodiscard]] FieldScope scope_of(const Checkpoint& checkpoint) const {
    return {checkpoint.id, composer_.texts.plain(composer_.words.checkpoint.filled({{"number", checkpoint.number()}}))};
  }

  void add_boxes(TableRow& row, Line& line, const TableField& choice, std::size_t index) {
    const Checkpoint& checkpoint = step_.checkpoints[index];
    FieldScope scope = scope_of(checkpoint);
    if (choice.assesses) scope.id = step_.id;
    const FieldPlaces places{composer_, *choice.field, scope};
    const std::string place = choice.assesses ? places.id + ".r" + std::to_string(index + 1) : places.id;
    for (const Mark& mark : marks_of(*choice.field)) {
      line.add(row, {places.choice(place, mark.option, plain_text(mark.label))});
    }
  }

  [[nodiscard]] Blank write_in(const AnswerField& field, const Checkpoint& checkpoint) const {
    return FieldPlaces{composer_, field, scope_of(checkpoint)}.only_blank({});
  }

  Composer& composer_;
  const Step& step_;
  const StepTableOptions options_;
  std::vector<TableField> choices_, lines_, notes_;
  RecordGrid grid_;
  bool fits_ = true;
  std::string names_;  ///< Of the columns.
};

/// What stands in the table for one checkpoint as fields below each other.
Block compose_record(Composer& composer, const Checklist& checklist, const Step& step, std::size_t index,
                     StepTableOptions options) {
  const Checkpoint& checkpoint = step.checkpoints[index];
  Inlines title = strong(composer.texts.ready(std::string{checkpoint.number()} + "\u2002"));
  append(title, strong(composer.texts.inlines(checkpoint.title)));
  if (options.pages) {
    append(title, composer.texts.ready("\u2002"));
    append(title, filled(composer, composer.words.on_page, {{"page", PageOf{checkpoint.id}}}));
  }
  Group group{.look = GroupLook::checkpoint, .keep_together = true};
  add_paragraph(group.blocks, StyleRole::label, std::move(title), checkpoint.place);
  FieldScope scope{checkpoint.id,
                   composer.texts.plain(composer.words.checkpoint.filled({{"number", checkpoint.number()}}))};
  scope.arrangement = FieldArrangement::sheet;
  std::vector<const AnswerField*> fields;
  for (const AnswerField& field : checklist.footer) {
    const bool notes = options.notes && field.kind == AnswerKind::ruled_lines;
    if (stands_in_table(field) || notes) fields.push_back(&field);
  }
  for (Block& block : compose_fields(composer, fields, scope)) group.blocks.push_back(std::move(block));
  scope.id = step.id;
  for (const AnswerField& field : step.closing) {
    if (!assesses_checkpoints(field)) continue;
    const FieldPlaces places{composer, field, scope};
    const std::string place = places.id + ".r" + std::to_string(index + 1);
    CheckRow row{places.label()};
    for (const char mark : {'1', '2', '3', '4', '5'}) {
      const std::string option{mark};
      row.items.push_back({places.choice(place, option, option), composer.texts.ready(option)});
    }
    group.blocks.emplace_back(std::move(row), field.label.place);
  }
  return {std::move(group), checkpoint.place};
}

}  // namespace

bool stands_in_table(const AnswerField& field) { return field.kind == AnswerKind::one_of || is_written(field); }

bool assesses_checkpoints(const AnswerField& field) {
  return field.kind == AnswerKind::scale && field.statements.empty();
}

Blocks compose_step_table(Composer& composer, const Checklist& checklist, const Step& step, StepTableOptions options) {
  StepTable table{composer, checklist, step, options};
  if (table.fits()) return {{table.make(), step.place}};
  Blocks records;
  for (std::size_t i = 0; i < step.checkpoints.size(); ++i) {
    records.push_back(compose_record(composer, checklist, step, i, options));
  }
  return records;
}

}  // namespace lapas::composing
