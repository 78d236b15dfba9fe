// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finding things in a pack and in an outline.

#include <algorithm>
#include <set>

#include <lapas/pack.hpp>

#include "pack/outline_grammar.hpp"

namespace lapas {

std::string_view OutlineElement::attribute(std::string_view key, std::string_view otherwise) const {
  const auto found = attributes.find(key);
  return found == attributes.end() ? otherwise : std::string_view{found->second};
}

const OutlineElement* OutlineElement::child(std::string_view child_name) const {
  const auto found = std::ranges::find(children, child_name, &OutlineElement::name);
  return found == children.end() ? nullptr : &*found;
}

const Outline* Pack::find_document(std::string_view document_id) const {
  const auto found = std::ranges::find(documents, document_id, &Outline::id);
  return found == documents.end() ? nullptr : &*found;
}

const Theme& Edition::theme_of(std::string_view document_id) const {
  const auto own = themes.find(document_id);
  return own == themes.end() ? theme : own->second;
}

const Edition* Pack::find_edition(std::string_view edition_id) const {
  const auto found = std::ranges::find(editions, edition_id, &Edition::id);
  return found == editions.end() ? nullptr : &*found;
}

namespace {

void collect_forms(const std::vector<OutlineElement>& elements, std::set<std::string>& forms) {
  for (const OutlineElement& element : elements) {
    const auto rule = std::ranges::find(outline_rules, element.name, &ElementRule::name);
    if (rule != outline_rules.end() && rule->answers) forms.emplace(element.attribute("checklist"));
    collect_forms(element.children, forms);
  }
}

}  // namespace

std::vector<std::string> forms_of(const Outline& outline) {
  std::set<std::string> forms;
  collect_forms(outline.sections, forms);
  return {forms.begin(), forms.end()};
}

}  // namespace lapas
