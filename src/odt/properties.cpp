// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A style says only in what it differs from its parent, so that a change to one reaches its children when a person edits
// the document.

#include "odt/properties.hpp"

#include <algorithm>
#include <set>

#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Office programs keep the two or three distances of one direction as one value: a style that says one says all.
std::string_view group_of(std::string_view name) {
  if (name == "fo:margin-left" || name == "fo:margin-right" || name == "fo:text-indent") return "horizontal";
  if (name == "fo:margin-top" || name == "fo:margin-bottom") return "vertical";
  return name;
}

}  // namespace

void set(Properties& properties, const char* name, std::string value) {
  const auto found = std::ranges::find(properties, std::string_view{name}, &Properties::value_type::first);
  if (found == properties.end()) properties.emplace_back(name, std::move(value));
  else found->second = std::move(value);
}

Properties difference(const Properties& own, const Properties& inherited) {
  std::set<std::string_view> groups;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (i >= inherited.size() || own[i].second != inherited[i].second) groups.insert(group_of(own[i].first));
  }
  Properties different;
  for (const auto& property : own) {
    if (groups.contains(group_of(property.first))) different.push_back(property);
  }
  return different;
}

Properties text_properties(const TextStyle& style) {
  Properties properties{{"style:font-name", style.family},
                        {"fo:font-size", points(style.size)},
                        {"fo:font-weight", style.bold ? "bold" : "normal"},
                        {"fo:font-style", style.italic ? "italic" : "normal"},
                        {"fo:color", hex(style.color)},
                        {"fo:hyphenate", style.hyphenate ? "true" : "false"}};
  if (style.hyphenate) {
    properties.emplace_back("fo:hyphenation-remain-char-count", std::to_string(least_word_part));
    properties.emplace_back("fo:hyphenation-push-char-count", std::to_string(least_word_part));
  }
  return properties;
}

Properties language_properties(std::string_view tag) {
  const LanguageParts parts = split_language(tag);
  Properties properties{{"fo:language", parts.language}, {"fo:country", parts.country}};
  if (!parts.script.empty()) properties.emplace_back("fo:script", parts.script);
  return properties;
}

pugi::xml_node add_style(pugi::xml_node styles, const char* family, std::string_view name, std::string_view title) {
  const auto style = add_element(styles, "style:style", {{"style:name", name}});
  if (!title.empty()) add_attributes(style, {{"style:display-name", title}});
  add_attributes(style, {{"style:family", family}});
  return style;
}

void add_properties(pugi::xml_node style, const char* element, const Properties& properties) {
  if (properties.empty()) return;
  const auto node = add_element(style, element);
  for (const auto& [name, value] : properties) add_attributes(node, {{name, value}});
}

}  // namespace lapas::odt
