// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every part of compose needs at hand while one document is made.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lapas/compose.hpp>

#include "arrange/width_table.hpp"
#include "compose/pictures.hpp"
#include "compose/texts.hpp"
#include "compose/words.hpp"

namespace lapas::composing {

class Composer {
 public:
  Composer(const ComposeInput& input, Diagnostics& diagnostics);

  const ComposeInput& input;
  const Catalog& catalog;
  const Theme& theme;
  Diagnostics& diagnostics;
  Texts texts;
  Pictures pictures;
  const Words words;
  const Values* values;          ///< The answers to fill in; never null.
  bool marks_explained = false;  ///< The document says what the mark of required fields means.
  bool has_head = false;         ///< The head of a form was titled, and links lead there.
  /// Those of examples that were read already, by checklist and file.
  std::map<std::pair<std::string, std::string>, Values> example_answers;

  /// The checklist that an attribute of the element names, or null and a diagnostic. It has no problem.
  [[nodiscard]] const Checklist* checklist(const OutlineElement& element, std::string_view attribute);
  [[nodiscard]] const Checklist* checklist(std::string_view id, const SourcePlace& place);

  /// Counts a box or a place to write in that is read out so; throws Error(limit_exceeded) when there are too many of them.
  void count_place(std::string_view description);
  /// Counts what stands in its list.
  void count_options(const std::vector<ListOption>& options);

  /// The number of the next section of that level: `1`, `1.1`.
  [[nodiscard]] std::string next_section_number(int level);

  /// The room that a text on one line, or the longest of its words, needs for certain, whatever the fonts: a tenth more
  /// than an estimate. For choosing between arrangements, not for placing.
  [[nodiscard]] Length room_for_line(const Inlines& text, StyleRole role) const;
  [[nodiscard]] Length room_for_words(const Inlines& text, StyleRole role) const;

 private:
  const Values own_values_;  ///< Those of the input in the normal form, and sums.
  arrange::WidthTable widths_;
  std::set<const Checklist*> checked_;
  std::size_t places_ = 0, described_bytes_ = 0;
  std::vector<int> section_counters_;
};

/// Where a block stands in its outline.
struct Scope {
  int level = 0;         ///< Of the section around it; 0 outside sections.
  bool numbered = true;  ///< Sections here have numbers.
  StyleRole text = StyleRole::body;
  bool in_furniture = false;  ///< Of every page: texts may name its number.
};

[[nodiscard]] Blocks compose_elements(Composer& composer, const std::vector<OutlineElement>& elements, Scope scope);

/// A heading of the outline, in the style of its level.
[[nodiscard]] Heading make_heading(int level, Inlines text);

/// The text of the child, or nothing.
[[nodiscard]] Inlines child_text(Composer& composer, const OutlineElement& element, std::string_view name);

/// The whole number that an attribute holds, or `otherwise` when it is left out.
[[nodiscard]] int number_of(const OutlineElement& element, std::string_view attribute, int otherwise);

/// A paragraph, or nothing when the text is empty.
void add_paragraph(Blocks& blocks, StyleRole style, Inlines text, const SourcePlace& place);
void add_paragraph(Blocks& blocks, Composer& composer, StyleRole style, const Message& message);

/// A cell that holds one paragraph.
[[nodiscard]] TableCell text_cell(StyleRole style, Inlines text, const SourcePlace& place, bool header = false);

/// The row at the head of a table.
[[nodiscard]] TableRow head_row(const std::vector<Inlines>& heads, const SourcePlace& place);

/// A word whose placeholders stand for other things than text, such as the numbers of pages.
[[nodiscard]] Inlines filled(Composer& composer, const Word& word,
                             std::initializer_list<std::pair<std::string_view, Inline>> values);

/// `1.4` and the title of a checkpoint.
[[nodiscard]] Inlines numbered_title(Composer& composer, const Checkpoint& checkpoint);

/// Who fills the checklist in, or its title when it does not say.
[[nodiscard]] Inlines audience_of(Composer& composer, const Checklist& checklist);

}  // namespace lapas::composing
