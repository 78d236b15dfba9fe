// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads a library of fields and a checklist. The checklist takes from the library what it does not state itself; at the
// end every full id is checked against all others, because fields of the library and of a checkpoint meet only here.

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <lapas/checklist.hpp>
#include <lapas/limits.hpp>

#include "checklist/fields.hpp"
#include "checklist/leads.hpp"
#include "core/suggestion.hpp"
#include "xml/reader.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

class ChecklistReader {
 public:
  ChecklistReader(xml::Reader& reader, const FieldLibrary& library)
      : reader_{reader}, library_{library}, fields_{reader, library.tables} {}

  Checklist read(pugi::xml_node root) {
    reader_.allow_attributes(root, {"id"});
    Checklist list;
    list.id = reader_.id(root);
    list.place = reader_.place(root);
    list.title = reader_.required_message(root, "title");
    list.audience = reader_.optional_message(root, "audience");
    list.scale_legend = reader_.optional_message(root, "scale-legend");
    if (list.scale_legend.empty()) list.scale_legend = library_.scale_legend;
    list.head = list_or(root, "head", head_rules, library_.head);
    list.footer = list_or(root, "footer", checkpoint_rules, library_.footer);
    for (const auto node : reader_.children(root, {"title", "audience", "scale-legend", "head", "footer", "step"})) {
      if (node.name() == std::string_view{"step"}) list.steps.push_back(step(node));
    }
    reader_.require_child(root, "step");
    check_full_ids(list);
    check_pointers(list);
    if (!reader_.diagnostics().has_errors())
      check_leads(list, [&](const AnswerField& field, const std::string& target) {
        reader_.diagnostics().error(ErrorCode::pack_unknown_id, field.label.place,
                                    "an option of " + in_quotes(field.id) + " leads to " + in_quotes(target) +
                                        ", which is no step or checkpoint behind it",
                                    lead_hint);
      });
    return list;
  }

 private:
  std::vector<AnswerField> list_or(pugi::xml_node parent, std::string_view name, const FieldListRules& rules,
                                   const std::vector<AnswerField>& otherwise) {
    const auto node = reader_.child(parent, name);
    if (!node) return otherwise;
    reader_.allow_attributes(node, {});
    return fields_.list(node, rules);
  }

  Break breaks(pugi::xml_node node) {
    constexpr std::pair<std::string_view, Break> all[]{
        {"page", Break::page}, {"keep", Break::keep}, {"flow", Break::flow}};
    return reader_.choice<Break>(node, "break", all, Break::usual);
  }

  Step step(pugi::xml_node node) {
    reader_.allow_attributes(node, {"id", "break"});
    Step read;
    read.id = reader_.id(node);
    read.breaks = breaks(node);
    read.place = reader_.place(node);
    read.title = reader_.required_message(node, "title");
    read.intro = reader_.optional_message(node, "intro");
    read.short_title = reader_.optional_message(node, "short-title");
    for (const auto child : reader_.children(node, {"title", "short-title", "intro", "checkpoint", "closing"})) {
      if (child.name() == std::string_view{"checkpoint"}) read.checkpoints.push_back(checkpoint(child));
    }
    reader_.require_child(node, "checkpoint");
    read.closing = closing(node);
    return read;
  }

  /// The library's closing block, in its order; fields that the step states replace those of the same id.
  std::vector<AnswerField> closing(pugi::xml_node step) {
    auto merged = library_.closing;
    std::vector<AnswerField> added;
    for (auto& own : list_or(step, "closing", closing_rules, {})) {
      const auto same = std::ranges::find(merged, own.id, &AnswerField::id);
      if (same != merged.end()) {
        *same = std::move(own);
      } else {
        added.push_back(std::move(own));
      }
    }
    std::ranges::move(added, std::back_inserter(merged));
    return merged;
  }

  Checkpoint checkpoint(pugi::xml_node node) {
    constexpr std::pair<std::string_view, bool> wholes[]{{"required", false}, {"preferred", true}};
    reader_.allow_attributes(node, {"id", "whole", "break"});
    reader_.allow_children(node, {"title", "purpose", "questions", "pointer", "fields", "evidence"});
    Checkpoint read;
    read.id = reader_.id(node);
    read.place = reader_.place(node);
    read.title = reader_.required_message(node, "title");
    read.purpose = reader_.optional_message(node, "purpose");
    if (const auto questions = reader_.child(node, "questions")) {
      reader_.allow_attributes(questions, {});
      reader_.allow_children(questions, {"question"});
      read.questions = fields_.messages(questions, "question");
    }
    read.breaks = breaks(node);
    read.may_be_divided = reader_.choice<bool>(node, "whole", wholes, false);
    for (const auto child : node.children("pointer")) {
      reader_.allow_attributes(child, {"to"});
      read.pointers.push_back({reader_.required(child, "to"), reader_.filled_message(child)});
    }
    read.fields = list_or(node, "fields", checkpoint_rules, {});
    check_answers(read);
    read.evidence = reader_.optional_message(node, "evidence");
    return read;
  }

  /// That fields name questions which are asked.
  void check_answers(const Checkpoint& checkpoint) {
    const auto count = static_cast<int>(checkpoint.questions.size());
    for (const auto& field : checkpoint.fields) {
      for (const int number : field.answers) {
        if (number <= count) continue;
        reader_.diagnostics().error(ErrorCode::pack_unknown_id, field.label.place,
                                    "the field " + in_quotes(field.id) + " answers question " + std::to_string(number) +
                                        ", and " + checkpoint.id + " has " + std::to_string(count),
                                    "questions count from 1");
      }
    }
  }

  /// That pointers lead to steps and checkpoints.
  void check_pointers(const Checklist& list) {
    std::vector<std::string_view> known;
    for (const auto& step : list.steps) {
      known.push_back(step.id);
      for (const auto& checkpoint : step.checkpoints) known.push_back(checkpoint.id);
    }
    for (const auto& step : list.steps) {
      for (const auto& checkpoint : step.checkpoints) {
        for (const auto& [target, text] : checkpoint.pointers) {
          if (target.empty() || std::ranges::find(known, target) != known.end()) continue;
          reader_.diagnostics().error(ErrorCode::pack_unknown_id, text.place,
                                      "there is no step or checkpoint " + in_quotes(target), suggestion(target, known));
        }
      }
    }
  }

  void check_full_ids(const Checklist& list) {
    const auto take_all = [this](const std::string& owner, const std::vector<AnswerField>& fields) {
      std::set<std::string_view> siblings;  // Equal ids among them were reported when they were read.
      for (const auto& field : fields) {
        if (siblings.insert(field.id).second) take(owner + '.' + field.id, field.label.place);
      }
    };
    take_all("head", list.head);
    for (const auto& step : list.steps) {
      take(step.id, step.place);
      for (const auto& checkpoint : step.checkpoints) {
        take(checkpoint.id, checkpoint.place);
        // The fields come last: where one meets the footer, it is the one to rename.
        for (const auto& field : list.footer) full_ids_.emplace(checkpoint.id + '.' + field.id, field.label.place);
        take_all(checkpoint.id, checkpoint.fields);
      }
      take_all(step.id, step.closing);
    }
  }

  void take(const std::string& id, const SourcePlace& place) {
    const auto [other, is_new] = full_ids_.emplace(id, place);
    if (is_new) return;
    reader_.diagnostics().error(ErrorCode::pack_duplicate_id, place, "the id " + in_quotes(id) + " stands twice",
                                "the other one is in " + other->second.file + ':' + std::to_string(other->second.line));
  }

  xml::Reader& reader_;
  const FieldLibrary& library_;
  FieldReader fields_;
  std::map<std::string, SourcePlace> full_ids_;
};

std::vector<AnswerField> shared_list(xml::Reader& reader, FieldReader& fields, pugi::xml_node root,
                                     std::string_view name, const FieldListRules& rules) {
  const auto node = reader.child(root, name);
  if (!node) return {};
  reader.allow_attributes(node, {});
  return fields.list(node, rules);
}

FieldLibrary read_library(xml::Reader& reader, pugi::xml_node root) {
  reader.allow_attributes(root, {});
  reader.allow_children(root, {"scale-legend", "tables", "head", "footer", "closing"});
  FieldLibrary library;
  library.scale_legend = reader.optional_message(root, "scale-legend");
  FieldReader fields{reader, library.tables};
  library.tables = fields.table_kinds(reader.child(root, "tables"));
  library.head = shared_list(reader, fields, root, "head", head_rules);
  library.footer = shared_list(reader, fields, root, "footer", checkpoint_rules);
  library.closing = shared_list(reader, fields, root, "closing", closing_rules);
  return library;
}

}  // namespace

FieldLibrary parse_field_library(std::string_view xml, std::string_view name) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  FieldLibrary library;
  if (const auto root = reader.root("library")) library = read_library(reader, root);
  diagnostics.throw_if_errors();
  return library;
}

Checklist parse_checklist(std::string_view xml, std::string_view name, const FieldLibrary& library) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  Checklist list;
  if (const auto root = reader.root("checklist")) list = ChecklistReader{reader, library}.read(root);
  diagnostics.throw_if_errors();
  return list;
}

FieldLibrary load_field_library(const std::filesystem::path& path) {
  return parse_field_library(load_file(path, limits::xml_bytes), path.string());
}

Checklist load_checklist(const std::filesystem::path& path, const FieldLibrary& library) {
  return parse_checklist(load_file(path, limits::xml_bytes), path.string(), library);
}

}  // namespace lapas
