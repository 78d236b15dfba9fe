// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads what is made of other fields: a sentence has its blanks and boxes beside its text, a group is repeated.

#include <utility>

#include <lapas/limits.hpp>

#include "checklist/fields.hpp"
#include "checklist/sentence.hpp"

namespace lapas {

using xml::in_quotes;
using xml::tag;

void FieldReader::read_sentence(pugi::xml_node node, AnswerField& field) {
  reader_.allow_attributes(node, {"id", "zone", "width"});
  field.label = reader_.required_message(node, "text");
  std::unordered_set<std::string> seen;
  for (const auto child : reader_.children(node, {"text", "line", "date", "box"})) {
    const std::string_view name = child.name();
    if (name == "text") continue;
    if (name == "box") {
      reader_.allow_attributes(child, {"id"});
      reader_.allow_children(child, {"label"});
      field.options.push_back({part_id(child, seen), reader_.required_message(child, "label"), {}});
    } else {
      field.blanks.push_back(blank_of_sentence(child));
      field.blanks.back().id = part_id(child, seen);
    }
  }
  if (seen.size() > limits::sentence_places) {
    reader_.error(ErrorCode::limit_exceeded, node, "the sentence has " + std::to_string(seen.size()) + " places",
                  std::to_string(limits::sentence_places) + " at most");
  }
  check_sentence(field, [&](std::string problem, std::string hint) {
    reader_.error(ErrorCode::pack_bad_value, node, std::move(problem), std::move(hint));
  });
}

AnswerField FieldReader::blank_of_sentence(pugi::xml_node node) {
  const bool is_date = node.name() == std::string_view{"date"};
  AnswerField blank{.kind = is_date ? AnswerKind::date : AnswerKind::line};
  if (blank.kind == AnswerKind::line) {
    reader_.allow_attributes(node, {"id", "room", "required", "read-only", "max-length", "format", "decimals"});
    read_format(node, blank);
    read_text_limits(node, blank);
  } else {
    reader_.allow_attributes(node, {"id", "room", "required", "read-only"});
    read_default(node, blank);
  }
  reader_.allow_children(node, {"label", "default"});
  blank.label = reader_.required_message(node, "label");
  blank.room = reader_.integer(node, "room", blank.room, 1, limits::sentence_room);
  blank.limits.required = reader_.flag(node, "required");
  tell_of_rules(node, blank);
  return blank;
}

std::vector<AnswerField> FieldReader::repeated(pugi::xml_node node, const std::string& id) {
  reader_.allow_attributes(node, {"id", "times"});
  const int times = reader_.required_integer(node, "times", 1, limits::repetitions);
  const AnswerField heading{.kind = AnswerKind::heading, .label = reader_.required_message(node, "title")};
  std::vector<AnswerField> group{heading};
  std::unordered_set<std::string> seen;
  for (const auto child : reader_.children(node, element_names("title"))) {
    if (child.name() == std::string_view{"title"}) continue;
    group.push_back(field(child, {}));
    group.back().id = part_id(child, seen);
    group.back().headed = true;
  }
  if (group.size() == 1) {
    reader_.error(ErrorCode::pack_missing_element, node, tag(node) + " has no fields", "write them behind its title");
  }
  std::vector<AnswerField> all;
  for (int number = 1; number <= times; ++number) {
    for (AnswerField each : group) {
      const bool is_heading = each.kind == AnswerKind::heading;
      if (is_heading) each.number = number;
      each.id = id + '-' + std::to_string(number) + (is_heading ? "" : '-' + each.id);
      all.push_back(std::move(each));
      if (number < times || all.back().id.size() <= limits::id_bytes) continue;
      reader_.error(ErrorCode::limit_exceeded, node, "the id " + in_quotes(all.back().id) + " is too long",
                    std::to_string(limits::id_bytes) + " bytes at most: shorten that of the group or of its field");
    }
  }
  return all;
}

}  // namespace lapas
