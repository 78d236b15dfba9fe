// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads where a pack departs from the rules of good forms. Whether there is such a place is found out when checklists
// are read, see load_checklists().

#include <algorithm>

#include "core/suggestion.hpp"
#include "pack/outline_grammar.hpp"
#include "pack/readers.hpp"
#include "rules/table.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

class ExceptionReader {
 public:
  ExceptionReader(xml::Reader& reader, const Pack& pack) : reader_{reader} {
    for (const rules::RuleFacts& facts : rules::all_facts()) rules_.push_back(facts.name);
    for (const Outline& outline : pack.documents) documents_.push_back(outline.id);
    for (const Edition& edition : pack.editions) editions_.push_back(edition.id);
  }

  std::vector<LintException> read(pugi::xml_node root) {
    std::vector<LintException> all;
    reader_.allow_attributes(root, {});
    for (const auto node : reader_.children(root, {"exception"})) all.push_back(read_exception(node));
    return all;
  }

 private:
  LintException read_exception(pugi::xml_node node) {
    reader_.allow_attributes(node, {"rule", "document", "edition", "language", "place"});
    LintException read{.rule = reader_.required(node, "rule"), .written = reader_.place(node)};
    if (!read.rule.empty()) check(node, "there is no rule ", read.rule, rules_);
    read.documents = names(node, "document", "the pack has no document ", documents_);
    read.editions = names(node, "edition", "the pack has no edition ", editions_);
    read.languages = parts(node, "language");
    for (const std::string& tag : read.languages) {
      if (!xml::is_language(tag)) reader_.report_bad_value(node, "language", tag, "language tags such as lt or pt-BR");
    }
    read.place = reader_.optional(node, "place");
    read.reason = xml::fold_white_space(reader_.plain_text(node));
    if (read.reason.empty()) {
      reader_.error(ErrorCode::pack_missing_element, node, "<exception> has no reason",
                    "say in words why the pack keeps this");
    }
    return read;
  }

  std::vector<std::string> parts(pugi::xml_node node, std::string_view attribute) {
    const std::string text = reader_.optional(node, attribute);
    std::vector<std::string> found;
    for (const auto part : split(text, ' ')) {
      if (!part.empty()) found.emplace_back(part);
    }
    return found;
  }

  std::vector<std::string> names(pugi::xml_node node, std::string_view attribute, std::string_view problem,
                                 const std::vector<std::string_view>& known) {
    auto found = parts(node, attribute);
    for (const std::string& name : found) check(node, problem, name, known);
    return found;
  }

  void check(pugi::xml_node node, std::string_view problem, const std::string& name,
             const std::vector<std::string_view>& known) {
    if (std::ranges::find(known, name) != known.end()) return;
    reader_.error(ErrorCode::pack_unknown_id, node, std::string{problem} + in_quotes(name), suggestion(name, known));
  }

  xml::Reader& reader_;
  std::vector<std::string_view> rules_, documents_, editions_;
};

}  // namespace

std::vector<LintException> read_exceptions(xml::Reader& reader, pugi::xml_node root, const Pack& pack) {
  return ExceptionReader{reader, pack}.read(root);
}

}  // namespace lapas
