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
  Columns zones{.kind = ColumnsKind::zones,
                .parts = {{.blocks = std::move(questions)}, compose_side_fields(composer, side, scope)}};
  blocks.emplace_back(std::move(zones), checkpoint.place);
}

/// A text that begins with the word for what it is.
void add_labelled(Blocks& blocks, Composer& composer, StyleRole style, const Word& word, const Message& message) {
  if (message.empty()) return;
  Inlines text = composer.texts.inlines(word.spaced(), true);
  append(text, composer.texts.inlines(message));
  add_paragraph(blocks, style, std::move(text), message.place);
}

/// What shows that the checkpoint is done, and the fields that say so, never on two pages.
void add_footer(Blocks& blocks, Composer& composer, const Checkpoint& checkpoint,
                const std::vector<const AnswerField*>& fields, const FieldScope& scope) {
  Group group{.keep_together = true};
  add_labelled(group.blocks, composer, StyleRole::body, composer.words.evidence, checkpoint.evidence);
  move_to(group.blocks, compose_fields(composer, fields, scope));
  if (!group.blocks.empty()) blocks.emplace_back(std::move(group), checkpoint.place);
}

/// Heading, purpose and questions: what is read before anything is written, on one page.
Block compose_opening(Composer& composer, const Checkpoint& checkpoint, const std::vector<const AnswerField*>& side,
                      const FieldScope& scope, int level) {
  Group group{.keep_together = true};
  group.blocks.emplace_back(Heading{.level = level,
                                    .style = StyleRole::checkpoint_heading,
                                    .id = checkpoint.id,
                                    .number = std::string{checkpoint.number()},
                                    .text = composer.texts.inlines(checkpoint.title)},
                            checkpoint.place);
  add_labelled(group.blocks, composer, StyleRole::purpose, composer.words.purpose, checkpoint.purpose);
  add_zones(group.blocks, composer, checkpoint, side, scope);
  return {std::move(group), checkpoint.place};
}

Block compose_checkpoint(Composer& composer, const Checklist& checklist, const Checkpoint& checkpoint, int level) {
  const std::string description =
      composer.texts.plain(composer.words.checkpoint.filled({{"number", checkpoint.number()}}));
  const FieldScope scope{
      .id = checkpoint.id, .description = description, .scale_legend = &checklist.scale_legend, .printed = &checklist};
  const CheckpointFields fields = sort_fields(checkpoint, checklist);
  Group group{.look = GroupLook::checkpoint,
              .keep_together = checkpoint.breaks != Break::flow,
              .new_page = checkpoint.breaks == Break::page};
  group.blocks.push_back(compose_opening(composer, checkpoint, fields.side, scope, level));
  move_to(group.blocks, compose_fields(composer, fields.main, scope));
  add_footer(group.blocks, composer, checkpoint, fields.footer, scope);
  return {std::move(group), checkpoint.place};
}

Block compose_banner(Composer& composer, const Checklist& checklist, std::size_t index, int level) {
  const Step& step = checklist.steps[index];
  // A form without fields at its head has nothing but its title on the first page.
  const bool usual = step.breaks == Break::usual && (index > 0 || !checklist.head.empty());
  Group banner{.look = GroupLook::banner, .new_page = usual || step.breaks == Break::page};
  if (const auto count = checklist.steps.size(); count > 1) {
    const Word progress =
        composer.words.step_progress.filled({{"n", std::to_string(index + 1)}, {"count", std::to_string(count)}});
    add_paragraph(banner.blocks, StyleRole::step_progress, composer.texts.inlines(progress), step.place);
  }
  banner.blocks.emplace_back(
      Heading{
          .level = level, .style = StyleRole::step_heading, .id = step.id, .text = composer.texts.inlines(step.title)},
      step.place);
  add_paragraph(banner.blocks, composer, StyleRole::lead, step.intro);
  return {std::move(banner), step.place};
}

/// Kept together, so that date and initials are never alone.
Block compose_closing(Composer& composer, const Checklist& checklist, std::size_t index, int level) {
  const Step& step = checklist.steps[index];
  const Word title = composer.words.closing.filled({{"n", std::to_string(index + 1)}});
  Group group{.look = GroupLook::checkpoint, .keep_together = true};
  group.blocks.emplace_back(Heading{.level = level,
                                    .style = StyleRole::heading_2,
                                    .id = step.id + ".closing",
                                    .text = composer.texts.inlines(title)},
                            step.place);
  const FieldScope scope{.id = step.id,
                         .description = title.text,
                         .scale_legend = &checklist.scale_legend,
                         .assessed = step.checkpoints,
                         .printed = &checklist};
  move_to(group.blocks, compose_fields(composer, step.closing, scope));
  return {std::move(group), step.place};
}

Blocks compose_step(Composer& composer, const Checklist& checklist, std::size_t index, int level) {
  const Step& step = checklist.steps[index];
  Blocks blocks;
  blocks.push_back(compose_banner(composer, checklist, index, level));
  for (const Checkpoint& checkpoint : step.checkpoints) {
    blocks.push_back(compose_checkpoint(composer, checklist, checkpoint, level + 1));
  }
  if (!step.closing.empty()) blocks.push_back(compose_closing(composer, checklist, index, level + 1));
  return blocks;
}

}  // namespace

Blocks compose_checklist_body(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  Blocks blocks;
  for (std::size_t i = 0; i < checklist->steps.size(); ++i) {
    Blocks step = compose_step(composer, *checklist, i, scope.level + 1);
    if (checklist->steps[i].breaks == Break::keep) {
      blocks.emplace_back(Group{.keep_together = true, .blocks = std::move(step)}, checklist->steps[i].place);
    } else {
      move_to(blocks, std::move(step));
    }
  }
  return blocks;
}

}  // namespace lapas::composing
