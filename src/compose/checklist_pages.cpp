// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What stands at the head, on and at the foot of each sheet.

#include "compose/checklist_pages.hpp"

#include <algorithm>

#include "compose/answers.hpp"
#include "compose/find.hpp"
#include "compose/markup.hpp"
#include "compose/step_table.hpp"
#include "core/quoted.hpp"

namespace lapas::composing {
namespace {

void move_to(Blocks& blocks, Blocks more) { std::ranges::move(more, std::back_inserter(blocks)); }

// -- Checkpoints

Block compose_title(Composer& composer, const Checkpoint& checkpoint, SheetHead head) {
  if (!head.numbered) {
    Group banner{.look = GroupLook::banner, .keep_together = true};
    Heading heading{
        .level = head.level, .style = StyleRole::step_heading, .text = composer.texts.inlines(checkpoint.title)};
    banner.blocks.emplace_back(std::move(heading), checkpoint.place);
    add_paragraph(banner.blocks, composer, StyleRole::purpose, checkpoint.purpose);
    return {std::move(banner), checkpoint.place};
  }
  Heading heading{.level = head.level,
                  .style = StyleRole::checkpoint_heading,
                  .id = head.target ? checkpoint.id : std::string{},
                  .number = std::string{checkpoint.number()},
                  .text = composer.texts.inlines(checkpoint.title)};
  Badge badge{std::move(heading), composer.texts.inlines(checkpoint.purpose)};
  return {std::move(badge), checkpoint.place};
}

Blocks compose_head(Composer& composer, const Checkpoint& checkpoint, SheetHead head) {
  Blocks blocks{compose_title(composer, checkpoint, head)};
  if (!checkpoint.questions.empty()) {
    List list{.marker = ListMarker::number, .style = StyleRole::question, .two_columns = true};
    for (const Message& question : checkpoint.questions) {
      list.items.push_back({{Paragraph{list.style, composer.texts.inlines(question), {}}, question.place}});
    }
    blocks.emplace_back(std::move(list), checkpoint.place);
  }
  if (head.step.empty()) return blocks;  // What they point to is not in the document.
  for (const auto& [target, text] : checkpoint.pointers) {
    Inlines line = composer.texts.inlines(text);
    append(line, composer.texts.ready("\u2002"));
    append(line, filled(composer, composer.words.on_page, {{"page", PageOf{target}}}));
    add_paragraph(blocks, StyleRole::hint, std::move(line), text.place);
  }
  return blocks;
}

/// The box of the first choice of the footers whose first option says that it is done; else the words alone.
void add_done_band(Blocks& blocks, Composer& composer, const Checklist& checklist, const Checkpoint& checkpoint,
                   const FieldScope& scope, std::string_view step) {
  if (checkpoint.evidence.empty()) return;
  Inlines text = strong(composer.texts.inlines(composer.words.done_when.spaced()));
  append(text, composer.texts.inlines(checkpoint.evidence));
  const auto done = std::ranges::find_if(checklist.footer, [](const AnswerField& field) {
    return field.kind == AnswerKind::one_of && !is_written(field);
  });
  if (done == checklist.footer.end() || done->options.empty()) {
    add_paragraph(blocks, StyleRole::body, std::move(text), checkpoint.evidence.place);
    return;
  }
  FieldScope flow = scope;
  flow.arrangement = FieldArrangement::flow;
  const FieldPlaces places{composer, *done, flow};
  const Option& option = done->options.front();
  DoneBand band{{places.choice(places.id, option.id, composer.texts.plain(option.label)), std::move(text)}, {}};
  if (!step.empty())
    band.pointer = filled(composer, composer.words.tick_on_page, {{"page", PageOf{std::string{step}}}});
  blocks.emplace_back(std::move(band), checkpoint.evidence.place);
}

// -- Steps

struct StepPlace {
  const Checklist& checklist;
  std::size_t index;
  [[nodiscard]] const Step& step() const { return checklist.steps[index]; }
};
Block compose_banner(Composer& composer, const StepPlace& place, bool brief, int level) {
  const Step& step = place.step();
  Group banner{.look = GroupLook::banner, .keep_together = true};
  banner.blocks.emplace_back(
      Heading{
          .level = level, .style = StyleRole::step_heading, .id = step.id, .text = composer.texts.inlines(step.title)},
      step.place);
  if (!brief) add_paragraph(banner.blocks, composer, StyleRole::purpose, step.intro);
  return {std::move(banner), step.place};
}

Block compose_step(Composer& composer, const StepPlace& place, StepTableOptions options, int level) {
  const auto& [checklist, index] = place;
  const Step& step = place.step();
  const Word closing = composer.words.closing.filled({{"n", std::to_string(index + 1)}});
  Sheet sheet{.whole = must_be_whole(composer, false)};
  sheet.head.push_back(compose_banner(composer, place, options.notes, level));
  std::vector<const AnswerField*> in_table;
  for (const AnswerField& field : checklist.footer) {
    if (stands_in_table(field)) in_table.push_back(&field);
  }
  explain_marks(sheet.blocks, composer, in_table);
  std::ranges::move(compose_step_table(composer, checklist, step, options), std::back_inserter(sheet.blocks));
  std::vector<const AnswerField*> rest;
  const bool assessed = std::ranges::any_of(step.closing, assesses_checkpoints);
  if (assessed) add_paragraph(sheet.blocks, composer, StyleRole::legend, checklist.scale_legend);
  for (const AnswerField& field : step.closing) {
    const bool stays_out =
        options.notes && field.kind == AnswerKind::table;  // The table of the step has notes instead.
    if (!assesses_checkpoints(field) && !stays_out) rest.push_back(&field);
  }
  const FieldScope scope{.id = step.id,
                         .description = closing.text,
                         .scale_legend = &checklist.scale_legend,
                         .arrangement = FieldArrangement::sheet,
                         .printed = options.pages ? &checklist : nullptr};
  move_to(sheet.blocks, compose_fields(composer, rest, scope));
  sheet.continued = composer.texts.inlines(step.title);
  append(sheet.continued, composer.texts.ready(" "));
  append(sheet.continued, composer.texts.inlines(composer.words.continued));
  return {std::move(sheet), step.place};
}

/// Without a second language: a chevron has one line.
Inlines path_part(Composer& composer, const Step& step, std::size_t number) {
  Inlines part = short_step_title(composer, step, number);
  part.second.clear();
  return part;
}

/// Whether the part has room on one line, in bold as the current one is.
bool has_room(const Composer& composer, const Inlines& part, std::size_t count) {
  const Theme& theme = composer.theme;
  const Length room = theme.zone_width() / static_cast<std::int64_t>(count) - theme.path_strip * 5 / 4;
  return composer.room_for_line(strong(part), StyleRole::path) <= room;
}

}  // namespace

bool must_be_whole(const Composer& composer, bool may_be_divided) {
  return composer.theme.whole_sheets && !may_be_divided && composer.input.second == nullptr;
}

Sheet compose_checkpoint_sheet(Composer& composer, const Checklist& checklist, const Checkpoint& checkpoint,
                               SheetHead head) {
  const bool is_alone = head.step.empty();  // What its options lead to is not in the document.
  FieldScope scope{
      .id = checkpoint.id,
      .description = composer.texts.plain(composer.words.checkpoint.filled({{"number", checkpoint.number()}})),
      .scale_legend = &checklist.scale_legend,
      .arrangement = FieldArrangement::sheet,
      .printed = is_alone ? nullptr : &checklist};
  Sheet sheet{.whole = must_be_whole(composer, checkpoint.may_be_divided)};
  sheet.head = compose_head(composer, checkpoint, head);
  std::vector<const AnswerField*> fields, notes;
  for (const AnswerField& field : checkpoint.fields) fields.push_back(&field);
  for (const AnswerField& field : checklist.footer) {
    if (!stands_in_table(field)) notes.push_back(&field);
  }
  move_to(sheet.blocks, compose_fields(composer, fields, scope));
  FieldScope rest = scope;
  rest.arrangement = FieldArrangement::rest;
  move_to(sheet.blocks, compose_fields(composer, notes, rest));
  add_done_band(sheet.foot, composer, checklist, checkpoint, scope, head.step);
  sheet.continued = head.numbered ? numbered_title(composer, checkpoint) : composer.texts.inlines(checkpoint.title);
  append(sheet.continued, composer.texts.ready(" "));
  append(sheet.continued, composer.texts.inlines(composer.words.continued));
  return sheet;
}

Inlines short_step_title(Composer& composer, const Step& step, std::size_t number) {
  if (step.short_title.empty()) {
    return composer.texts.inlines(composer.words.step.filled({{"n", std::to_string(number)}}));
  }
  Inlines title = composer.texts.ready(std::to_string(number) + "\u2002");
  append(title, composer.texts.inlines(step.short_title));
  return title;
}

Path make_path(Composer& composer, const Checklist& checklist, std::optional<std::size_t> current) {
  Path path{.current = current};
  const std::size_t count = checklist.steps.size();
  for (std::size_t i = 0; i < count; ++i) path.parts.push_back(path_part(composer, checklist.steps[i], i + 1));
  const bool fits =
      std::ranges::all_of(path.parts, [&](const Inlines& part) { return has_room(composer, part, count); });
  for (std::size_t i = 0; i < count; ++i) {
    Inlines& part = path.parts[i];
    if (!fits) part = composer.texts.ready(std::to_string(i + 1));
    if (current == i) part = strong(std::move(part));
  }
  return path;
}

FieldRow compose_identity(Composer& composer, const OutlineElement& element) {
  FieldRow row;
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return row;
  for (const AnswerField* field : head_fields(composer, *checklist, element)) {
    if (field->kind != AnswerKind::line && field->kind != AnswerKind::date) {
      composer.diagnostics.error(ErrorCode::pack_bad_value, element.place,
                                 in_quotes(field->id) + " cannot stand on every page",
                                 "lines and dates can; leave it out of the identity");
      continue;
    }
    const FieldPlaces places{composer, *field, {.id = "head"}};
    Blank blank = places.only_blank(BlankKind::line);
    blank.label = composer.texts.inlines(field->label);
    blank.label.second.clear();
    row.parts.push_back({field->width, std::move(blank)});
  }
  return row;
}

std::vector<Section> compose_checklist_pages(Composer& composer, const OutlineElement& element) {
  std::vector<Section> sections;
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return sections;
  const StepTableOptions options{.pages = element.attribute("checkpoints", "yes") == "yes",
                                 .notes = element.attribute("notes", "no") == "yes"};
  constexpr int step_level = 1;
  for (std::size_t i = 0; i < checklist->steps.size(); ++i) {
    Section& section = sections.emplace_back();
    section.path = make_path(composer, *checklist, i);
    section.blocks.push_back(compose_step(composer, {*checklist, i}, options, step_level));
    if (!options.pages) continue;
    for (const Checkpoint& checkpoint : checklist->steps[i].checkpoints) {
      const SheetHead head{.level = step_level + 1, .step = checklist->steps[i].id, .target = true};
      section.blocks.emplace_back(compose_checkpoint_sheet(composer, *checklist, checkpoint, head), checkpoint.place);
    }
  }
  return sections;
}

}  // namespace lapas::composing
