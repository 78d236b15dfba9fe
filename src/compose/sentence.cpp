// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A text with places between its words. Their labels are heard and not printed: the sentence says what they are.

#include <algorithm>
#include <iterator>
#include <utility>

#include "compose/answers.hpp"

namespace lapas::composing {
namespace {

const AnswerField* find_blank(const AnswerField& sentence, std::string_view id) {
  const auto found = std::ranges::find(sentence.blanks, id, &AnswerField::id);
  return found == sentence.blanks.end() ? nullptr : &*found;
}

Box make_box(Composer& composer, const Option& option, const FieldScope& scope) {
  const AnswerField field{.id = option.id, .label = option.label};
  const FieldPlaces places{composer, field, scope};
  composer.count_place(places.description);
  return {.field = places.id, .checked = places.value(places.id) == "yes", .description = places.description};
}

/// What follows a box stays beside it.
void hold_box(std::vector<Inline>& items, std::size_t box) {
  auto* text = box + 1 < items.size() ? std::get_if<Text>(&items[box + 1]) : nullptr;
  if (text != nullptr && text->text.starts_with(' ')) text->text.replace(0, 1, "\u00a0");
}

}  // namespace

Blocks compose_sentence(Composer& composer, const AnswerField& sentence, const FieldScope& scope) {
  Paragraph paragraph{.text = composer.texts.sentence(sentence.label)};
  FieldScope inside = scope;
  inside.id += '.' + sentence.id;
  auto& items = paragraph.text.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto* place = std::get_if<InlinePlace>(&items[i]);
    if (place == nullptr) continue;
    const std::string id = std::exchange(place->field, inside.id + '.' + place->field);
    if (const AnswerField* blank = find_blank(sentence, id)) {
      paragraph.places.emplace_back(make_line_in_text({composer, *blank, inside}));
      place->width = mm(blank->room);
      if (blank->limits.required)
        items.insert(std::next(items.begin(), static_cast<std::ptrdiff_t>(i) + 1), Text{.text = "*"});
    } else {
      const auto box = std::ranges::find(sentence.options, id, &Option::id);
      paragraph.places.emplace_back(make_box(composer, *box, inside));
      place->width = composer.theme.box;
      hold_box(items, i);
    }
  }
  return {{std::move(paragraph), sentence.label.place}};
}

}  // namespace lapas::composing
