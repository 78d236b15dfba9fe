// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The steps of a checklist: a banner that shows how far one has come, the checkpoints, the closing block.

#include <algorithm>

#include "compose/answers.hpp"
#include "compose/components/components.hpp"
#include "compose/markup.hpp"

namespace lapas::composing {
namespace {

void move_to(Blocks& blocks, Blocks more) { std::ranges::move(more, std::back_inserter(blocks)); }

/// Fields in the flow and fields beside the questions.
struct CheckpointFields {
  std::vector<const AnswerField*> main, footer, side;
};

CheckpointFields sort_fields(const Checkpoint& checkpoint, const Checklist& checklist) {
  CheckpointFields sorted;
  const auto sort = [&](const std::vector<AnswerField>& fields, std::vector<const AnswerField*>& main) {
    for (const AnswerField& field : fields) (field.zone == FieldZone::side ? sorted.side : main).push_back(&field);
  };
  sort(checkpoint.fields, sorted.main);
  sort(checklist.footer, sorted.footer);
  return sorted;
}

Blocks compose_questions(Composer& composer, const Checkpoint& checkpoint) {
  if (checkpoint.questions.empty()) return {};
  List list{.marker = ListMarker::number, .style = StyleRole::question};
  for (const Message& question : checkpoint.questions) {
    list.items.push_back({{Paragraph{list.style, composer.texts.inlines(question)}, question.place}});
  }
  return {{std::move(list), checkpoint.place}};
}

/// The questions with the notes beside them.
void add_zones(Blocks& blocks, Composer& composer, const Checkpoint& checkpoint,
               const std::vector<const AnswerField*>& side, const FieldScope& scope) {
  Blocks questions = compose_questions(composer, checkpoint);
  if (side.empty()) {
    if (questions.empty()) return;
    blocks.emplace_back(Group{.text_zone = true, .blocks = std::move(questions)}, checkpoint.place);
    return;
  }
  Columns zones{.zones = true, .parts = {{.blocks = std::move(questions)}, {}}};
  for (const AnswerField* field : side) move_to(zones.parts[1].blocks, compose_side_field(composer, *field, scope));
  blocks.emplace_back(std::move(zones), checkpoint.place);
}

/// What shows that the checkpoint is done, and the fields that say so, never on two pages.
void add_footer(Blocks& blocks, Composer& composer, const Checkpoint& checkpoint,
                const std::vector<const AnswerField*>& fields, const FieldScope& scope) {
  Group group{.keep_together = true};
  if (!checkpoint.evidence.empty()) {
    Inlines text = composer.texts.ready(composer.words.evidence + ' ', true);
    append(text, composer.texts.inlines(checkpoint.evidence));
    add_paragraph(group.blocks, StyleRole::body, std::move(text), checkpoint.evidence.place);
  }
  move_to(group.blocks, compose_fields(composer, fields, scope));
  if (!group.blocks.empty()) blocks.emplace_back(std::move(group), checkpoint.place);
}

Block compose_checkpoint(Composer& composer, const Checklist& checklist, const Checkpoint& checkpoint, int level) {
  const std::string number{checkpoint.number()};
  const FieldScope scope{checkpoint.id, fill(composer.words.checkpoint, {{"number", number}}), {}};
  const CheckpointFields fields = sort_fields(checkpoint, checklist);

  Group group{.look = GroupLook::checkpoint, .keep_together = true};
  group.blocks.emplace_back(Heading{.level = level,
                                    .style = StyleRole::checkpoint_heading,
                                    .id = checkpoint.id,
                                    .number = number,
                                    .text = composer.texts.inlines(checkpoint.title)},
                            checkpoint.place);
  add_paragraph(group.blocks, StyleRole::purpose, composer.texts.inlines(checkpoint.purpose), checkpoint.purpose.place);
  add_zones(group.blocks, composer, checkpoint, fields.side, scope);
  move_to(group.blocks, compose_fields(composer, fields.main, scope));
  add_footer(group.blocks, composer, checkpoint, fields.footer, scope);
  return {std::move(group), checkpoint.place};
}

Block compose_banner(Composer& composer, const Step& step, std::size_t number, std::size_t count, int level) {
  Group banner{.look = GroupLook::banner, .new_page = true};
  const std::string progress = fill(composer.words.step_progress,
                                    {{"n", std::to_string(number)}, {"count", std::to_string(count)}});
  add_paragraph(banner.blocks, StyleRole::step_progress, composer.texts.ready(progress), step.place);
  banner.blocks.emplace_back(Heading{.level = level,
                                     .style = StyleRole::step_heading,
                                     .id = step.id,
                                     .text = composer.texts.inlines(step.title)},
                             step.place);
  add_paragraph(banner.blocks, StyleRole::lead, composer.texts.inlines(step.intro), step.intro.place);
  return {std::move(banner), step.place};
}

/// Kept together, so that date and initials are never alone.
Block compose_closing(Composer& composer, const Step& step, std::size_t number, int level) {
  const std::string title = fill(composer.words.closing, {{"n", std::to_string(number)}});
  Group group{.look = GroupLook::checkpoint, .keep_together = true};
  group.blocks.emplace_back(Heading{.level = level,
                                    .style = StyleRole::heading_2,
                                    .id = step.id + ".closing",
                                    .text = composer.texts.ready(title)},
                            step.place);
  move_to(group.blocks, compose_fields(composer, step.closing, {step.id, title, step.checkpoints}));
  return {std::move(group), step.place};
}

}  // namespace

Blocks compose_checklist_body(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  const int level = scope.level + 1;
  Blocks blocks;
  for (std::size_t i = 0; i < checklist->steps.size(); ++i) {
    const Step& step = checklist->steps[i];
    blocks.push_back(compose_banner(composer, step, i + 1, checklist->steps.size(), level));
    for (const Checkpoint& checkpoint : step.checkpoints) {
      blocks.push_back(compose_checkpoint(composer, *checklist, checkpoint, level + 1));
    }
    if (!step.closing.empty()) blocks.push_back(compose_closing(composer, step, i + 1, level + 1));
  }
  return blocks;
}

}  // namespace lapas::composing
