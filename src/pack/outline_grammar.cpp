// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Takes the rows of the grammar apart.

#include "pack/outline_grammar.hpp"

#include <algorithm>
#include <string>

namespace lapas {

std::vector<std::string_view> split(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(divider), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

const ElementRule& outline_rule(std::string_view parent, std::string_view element) {
  const std::string inside = std::string{parent} + '/' + std::string{element};
  const auto found = std::ranges::find(outline_rules, inside, &ElementRule::name);
  return found != outline_rules.end() ? *found : *std::ranges::find(outline_rules, element, &ElementRule::name);
}

std::string_view element_name(const ElementRule& rule) { return rule.name.substr(rule.name.rfind('/') + 1); }

std::vector<AttributeRule> attribute_rules(const ElementRule& rule) {
  std::vector<AttributeRule> rules;
  for (auto part : split(rule.attributes, ' ')) {
    const bool required = part.ends_with('!');
    if (required) part.remove_suffix(1);
    const auto equals = part.find('=');
    rules.push_back({part.substr(0, equals), part.substr(equals + 1), required});
  }
  if (rule.kind == ElementKind::block) rules.push_back({"when", "variable"});
  return rules;
}

std::vector<ChildRule> child_rules(const ElementRule& rule) {
  std::vector<ChildRule> rules;
  if (holds_text(rule)) return rules;
  for (auto part : split(rule.content, ' ')) {
    if (part == "blocks") {
      for (const auto& other : outline_rules) {
        if (other.kind == ElementKind::block) rules.push_back({other.name, false, true});
      }
      continue;
    }
    const char mark = part.back();
    const bool marked = mark == '?' || mark == '+' || mark == '*';
    if (marked) part.remove_suffix(1);
    rules.push_back({part, !marked || mark == '+', mark == '+' || mark == '*'});
  }
  return rules;
}

bool holds_text(const ElementRule& rule) { return rule.content.starts_with("text"); }

}  // namespace lapas
