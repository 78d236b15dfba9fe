// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/composer.hpp"

#include <algorithm>

#include <lapas/limits.hpp>

#include "compose/markup.hpp"
#include "core/number_before.hpp"
#include "core/suggestion.hpp"
#include "values/answer_check.hpp"
#include "values/sums.hpp"
#include "xml/reader.hpp"

namespace lapas::composing {
namespace {

/// A date as readers write it, or the text itself when it is none.
std::string readable_date(const Catalog& catalog, const std::string& text) {
  const auto date = parse_date(text);
  return date ? catalog.long_date(*date) : text;
}

/// As a variable of a manifest is read.
std::string normal_value(const std::string& name, const std::string& value, Diagnostics& diagnostics) {
  std::string problem = text_problem(value);
  if (problem.empty() && value.size() <= limits::text_bytes) return xml::fold_white_space(normal_form(value));
  const auto code = problem.empty() ? ErrorCode::limit_exceeded : ErrorCode::text_malformed;
  if (problem.empty()) problem = "has more than " + std::to_string(limits::text_bytes) + " bytes";
  diagnostics.error(code, {}, "the variable " + in_quotes(name) + ' ' + problem);
  return {};
}

Variables all_variables(const ComposeInput& input, const Catalog& catalog, Diagnostics& diagnostics) {
  Variables variables = input.pack.variables;
  for (const auto& [name, value] : input.variables) {
    if (const auto found = variables.find(name); found != variables.end()) {
      found->second = value;
    } else {
      diagnostics.error(ErrorCode::pack_unknown_variable, {}, "the pack has no variable " + in_quotes(name),
                        suggestion(name, keys(input.pack.variables)));
    }
  }
  variables.insert_or_assign("VERSION", input.pack.version);
  variables.insert_or_assign("DATE", readable_date(catalog, input.pack.date));
  for (auto& [name, value] : variables) value = normal_value(name, value, diagnostics);
  return variables;
}

/// Those of the pack; what is set by whoever asks for the document prints as it is.
void translate_variables(const ComposeInput& input, Texts& texts) {
  for (const auto& [name, value] : input.pack.translated_variables) {
    if (!input.variables.contains(name)) texts.translate_variable(name, value);
  }
}

/// In the normal form, with the sums that have no answer.
Values answers_of(const ComposeInput& input, Diagnostics& diagnostics) {
  Values values = in_normal_form(input.values, diagnostics);
  for (const auto& [id, checklist] : input.checklists) fill_in_sums(values, checklist, input.catalog);
  return values;
}

}  // namespace

Composer::Composer(const ComposeInput& compose_input, Diagnostics& problems)
    : input{compose_input},
      catalog{input.catalog},
      theme{input.edition.theme_of(input.outline.id)},
      diagnostics{problems},
      texts{catalog, input.pack.source_language, all_variables(input, catalog, problems), input.proof, problems},
      words{catalog, input.second},
      values{&own_values_},
      own_values_{answers_of(input, problems)},
      widths_{theme} {
  translate_variables(input, texts);
  if (input.second == nullptr) return;
  Diagnostics known;  // The first language has told of them.
  translate_variables(input, texts.add_second(*input.second, all_variables(input, *input.second, known)));
}

const Checklist* Composer::checklist(const OutlineElement& element, std::string_view attribute) {
  return checklist(element.attribute(attribute), element.place);
}

const Checklist* Composer::checklist(std::string_view id, const SourcePlace& place) {
  const auto found = input.checklists.find(id);
  if (found != input.checklists.end()) {
    const Checklist& list = found->second;
    if (!checked_.insert(&list).second) return &list;
    Diagnostics problems;
    check_checklist(list, problems);
    problems.throw_if_errors();  // What could be said of it besides would not help.
    return &list;
  }
  diagnostics.error(ErrorCode::pack_unknown_id, place, "the pack has no checklist " + in_quotes(id),
                    suggestion(id, keys(input.checklists)));
  return nullptr;
}

void Composer::count_place(std::string_view description) {
  described_bytes_ += description.size();
  if (++places_ <= limits::document_places && described_bytes_ <= limits::document_text_bytes) return;
  throw Error{ErrorCode::limit_exceeded,
              "the document has too many boxes and places to write in, or too much is read out of them",
              std::to_string(limits::document_places) + " places and " + std::to_string(limits::document_text_bytes) +
                  " bytes at most"};
}

void Composer::count_options(const std::vector<ListOption>& options) {
  for (const ListOption& option : options) described_bytes_ += option.id.size() + option.label.size();
}

std::string Composer::next_section_number(int level) {
  section_counters_.resize(static_cast<std::size_t>(level));
  ++section_counters_.back();
  std::string number;
  for (const int counter : section_counters_) number += (number.empty() ? "" : ".") + std::to_string(counter);
  return number;
}

Length Composer::room_for_line(const Inlines& text, StyleRole role) const {
  return widths_.width(text, role) * 11 / 10;
}

Length Composer::room_for_words(const Inlines& text, StyleRole role) const {
  return widths_.longest_word(text, role) * 11 / 10;
}

Inlines child_text(Composer& composer, const OutlineElement& element, std::string_view name) {
  const OutlineElement* child = element.child(name);
  return child ? composer.texts.inlines(child->text) : Inlines{};
}

int number_of(const OutlineElement& element, std::string_view attribute, int otherwise) {
  const auto number = number_before(element.attribute(attribute), "", limits::longest_points);
  return number ? static_cast<int>(*number) : otherwise;
}

void add_paragraph(Blocks& blocks, StyleRole style, Inlines text, const SourcePlace& place) {
  if (!text.empty()) blocks.emplace_back(Paragraph{.style = style, .text = std::move(text)}, place);
}

void add_paragraph(Blocks& blocks, Composer& composer, StyleRole style, const Message& message) {
  add_paragraph(blocks, style, composer.texts.inlines(message), message.place);
}

TableCell text_cell(StyleRole style, Inlines text, const SourcePlace& place, bool header) {
  Blocks blocks;
  add_paragraph(blocks, style, std::move(text), place);
  return {.content = std::move(blocks), .header = header};
}

TableRow head_row(const std::vector<Inlines>& heads, const SourcePlace& place) {
  TableRow row;
  for (const Inlines& head : heads) row.cells.push_back(text_cell(StyleRole::table_head, head, place, true));
  return row;
}

Inlines numbered_title(Composer& composer, const Checkpoint& checkpoint) {
  Inlines title{.items = {Text{.text = std::string{checkpoint.number()} + " "}}};
  append(title, composer.texts.inlines(checkpoint.title));
  return title;
}

Inlines audience_of(Composer& composer, const Checklist& checklist) {
  return composer.texts.inlines(checklist.audience.empty() ? checklist.title : checklist.audience);
}

Inlines filled(Composer& composer, const Word& word,
               std::initializer_list<std::pair<std::string_view, Inline>> values) {
  const std::string_view pattern = word.text;
  Inlines inlines;
  std::size_t done = 0;
  const auto add = [&](std::string_view part) { append(inlines, composer.texts.inlines(word.part(part))); };
  for (auto found = find_placeholder(pattern); found; found = find_placeholder(pattern, done)) {
    add(pattern.substr(done, found->begin - done));
    const auto value = std::ranges::find_if(values, [&](const auto& each) { return each.first == found->name; });
    if (value != values.end()) inlines.items.push_back(value->second);
    done = found->end;
  }
  add(pattern.substr(done));
  return inlines;
}

}  // namespace lapas::composing
