// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The schema of outlines as the grammar has it. `templates/schema/outline.rng` is written by this and never by hand.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "pack/outline_grammar.hpp"

namespace outline_schema {

using namespace lapas;

inline constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 the lapas authors -->
<!-- SPDX-License-Identifier: MIT -->
<!-- The outline of a document. -->
<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <include href="text.rng"/>
  <start>
    <ref name="document"/>
  </start>
  <define name="weights">
    <list>
      <oneOrMore>
        <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">100</param></data>
      </oneOrMore>
    </list>
  </define>
  <define name="millimetres">
    <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">400</param></data>
  </define>
  <define name="level">
    <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">6</param></data>
  </define>
  <define name="span">
    <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">60</param></data>
  </define>
  <define name="percent">
    <data type="integer"><param name="minInclusive">30</param><param name="maxInclusive">100</param></data>
  </define>
  <define name="side">
    <data type="integer"><param name="minInclusive">2</param><param name="maxInclusive">10</param></data>
  </define>
  <define name="product">
    <data type="integer"><param name="minInclusive">1</param><param name="maxInclusive">100</param></data>
  </define>
  <define name="ids">
    <list><oneOrMore><ref name="id"/></oneOrMore></list>
  </define>

  <!-- Printed only when that variable of the pack is yes. -->
  <define name="when-attribute">
    <optional><attribute name="when"><ref name="variable-name"/></attribute></optional>
  </define>
)";

/// The definition of a rule, `score-grid-band` for what stands in that element alone.
inline std::string definition_of_rule(std::string_view name) {
  std::string definition{name};
  std::ranges::replace(definition, '/', '-');
  return definition;
}

inline std::string reference(std::string_view name) { return "<ref name=\"" + definition_of_rule(name) + "\"/>"; }

/// The definition that a type of attributes has in the schema.
inline std::string definition_of(std::string_view type) {
  if (type == "text") return "word";
  if (type == "file") return "path";
  if (type == "mm") return "millimetres";
  if (type == "checklist") return "id";
  if (type == "checklists") return "ids";
  return std::string{type};
}

inline std::string attribute(const AttributeRule& rule) {
  const std::string indent(6, ' ');
  if (rule.name == "when") return indent + reference("when-attribute") + '\n';
  const std::string start = "<attribute name=\"" + std::string{rule.name} + "\">";
  if (rule.type.find('|') == std::string_view::npos) {
    const std::string whole = start + reference(definition_of(rule.type)) + "</attribute>";
    return indent + (rule.required ? whole : "<optional>" + whole + "</optional>") + '\n';
  }
  std::string values;
  for (const auto value : split(rule.type, '|')) values += "            <value>" + std::string{value} + "</value>\n";
  return indent + "<optional>\n        " + start + "\n          <choice>\n" + values +
         "          </choice>\n        </attribute>\n      </optional>\n";
}

inline std::string child(const ChildRule& rule) {
  const char* wrap = rule.repeats ? (rule.required ? "oneOrMore" : "zeroOrMore") : rule.required ? nullptr : "optional";
  if (wrap == nullptr) return reference(rule.name);
  return '<' + std::string{wrap} + '>' + reference(rule.name) + "</" + wrap + '>';
}

/// A document has pages, of whichever kind, which the reader asks for and the grammar cannot say.
inline constexpr std::string_view pages_of_document =
    R"(<oneOrMore><choice><ref name="cover"/><ref name="body"/><ref name="checklist-pages"/></choice></oneOrMore>)";

inline std::string content(const ElementRule& rule) {
  if (holds_text(rule)) return "      " + reference("inline") + '\n';
  std::vector<std::string> parts;
  const bool has_pages = rule.name == "document";
  if (has_pages) parts.emplace_back(pages_of_document);
  for (const auto& part : split(rule.content, ' ')) {
    if (has_pages && part.ends_with('*')) continue;
    if (part == "blocks") {
      parts.push_back(reference("blocks"));
      continue;
    }
    auto only = child_rules({.name = {}, .attributes = {}, .content = part}).front();
    const auto& of_child = outline_rule(rule.name, only.name);
    only.name = of_child.name;
    parts.push_back(child(only));
  }
  if (parts.empty()) return "      <empty/>\n";
  if (parts.size() == 1) return "      " + parts.front() + '\n';
  std::string all = "      <interleave>\n";
  for (const auto& part : parts) all += "        " + part + '\n';
  return all + "      </interleave>\n";
}

inline std::string element(const ElementRule& rule) {
  std::string text = "  <define name=\"" + definition_of_rule(rule.name) + "\">\n    <element name=\"" +
                     std::string{element_name(rule)} + "\">\n";
  for (const auto& each : attribute_rules(rule)) text += attribute(each);
  return text + content(rule) + "    </element>\n  </define>\n";
}

inline std::string whole() {
  std::string text{head};
  text += "  <define name=\"blocks\">\n    <zeroOrMore>\n      <choice>\n";
  for (const auto& rule : outline_rules) {
    if (rule.kind == ElementKind::block) text += "        " + reference(rule.name) + '\n';
  }
  text += "      </choice>\n    </zeroOrMore>\n  </define>\n\n";
  for (const auto& rule : outline_rules) {
    if (rule.name != "title") text += element(rule);  // text.rng has it
  }
  return text + "</grammar>\n";
}

}  // namespace outline_schema
