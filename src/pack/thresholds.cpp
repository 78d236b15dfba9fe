// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads the numbers that a theme wants its pages to be measured by.

#include <algorithm>

#include "core/number_before.hpp"
#include "core/number_text.hpp"
#include "core/suggestion.hpp"
#include "pack/readers.hpp"
#include "rules/table.hpp"

namespace lapas {
namespace {

using rules::RuleFacts;

constexpr double most = 10'000;

/// The facts of the rule that has such a threshold, or null and a diagnostic.
const RuleFacts* facts_named(xml::Reader& reader, pugi::xml_node node, const std::string& name) {
  std::vector<std::string_view> names;
  for (const RuleFacts& facts : rules::all_facts()) {
    if (facts.threshold_name == name) return &facts;
    if (!facts.threshold_name.empty()) names.push_back(facts.threshold_name);
  }
  const auto all = rules::all_facts();
  if (std::ranges::find(all, name, &RuleFacts::name) != all.end()) {
    reader.error(ErrorCode::pack_bad_value, node, "the rule " + xml::in_quotes(name) + " has no threshold",
                 "say in an <exception> of the pack where it does not hold");
  } else {
    reader.error(ErrorCode::pack_unknown_id, node, "there is no threshold " + xml::in_quotes(name),
                 suggestion(name, names));
  }
  return nullptr;
}

void read_threshold(xml::Reader& reader, pugi::xml_node node, std::vector<Threshold>& thresholds) {
  reader.allow_attributes(node, {"rule", "value", "source"});
  reader.allow_children(node, {});
  Threshold read{.name = reader.required(node, "rule"), .source = reader.required(node, "source")};
  const auto text = reader.required(node, "value");
  const RuleFacts* facts = read.name.empty() ? nullptr : facts_named(reader, node, read.name);
  if (facts == nullptr || text.empty()) return;
  const auto value = number_before(text, facts->threshold_unit, most);
  if (!value) {
    const std::string usual = number_text(facts->threshold) + std::string{facts->threshold_unit};
    reader.report_bad_value(node, "value", text, "a number that is not negative, such as " + usual);
    return;
  }
  read.value = *value;
  const auto known = std::ranges::find(thresholds, read.name, &Threshold::name);
  if (known == thresholds.end()) thresholds.push_back(std::move(read));
  else *known = std::move(read);
}

}  // namespace

void read_thresholds(xml::Reader& reader, pugi::xml_node node, std::vector<Threshold>& thresholds) {
  reader.allow_attributes(node, {});
  std::vector<std::string> named;
  for (const auto child : reader.children(node, {"threshold"})) {
    const std::string name = child.attribute("rule").value();
    if (!name.empty() && std::ranges::find(named, name) != named.end()) reader.report_duplicate_id(child, name);
    named.push_back(name);
    read_threshold(reader, child, thresholds);
  }
}

}  // namespace lapas
