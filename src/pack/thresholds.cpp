// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads the numbers that a theme wants its pages to be measured by.

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "core/number_text.hpp"
#include "core/suggestion.hpp"
#include "pack/readers.hpp"
#include "rules/table.hpp"

namespace lapas {
namespace {

using rules::RuleFacts;

/// The number before the unit; nothing for another text.
std::optional<double> parse_number(std::string_view text, std::string_view unit) {
  constexpr double most = 10'000;
  double value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  const bool is_number = failure == std::errc{} &&
                         std::string_view{stop, static_cast<std::size_t>(end - stop)} == unit && value >= 0 &&
                         value <= most;
  return is_number ? std::optional{value} : std::nullopt;
}

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
  const auto value = parse_number(text, facts->threshold_unit);
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
