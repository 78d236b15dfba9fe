// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Texts with inline markup: written out again in one canonical spelling, the same that xgettext gives, so that the text
// finds its translation; and the contexts under which catalogues know them.

#include <algorithm>
#include <array>

#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/spelling.hpp"
#include "core/suggestion.hpp"
#include "xml/reader.hpp"

namespace lapas::xml {
namespace {

struct InlineRule {
  std::string_view element;
  std::string_view attribute;  ///< The one attribute that it may have.
  bool required = false;
  bool is_place = false;  ///< In the text of a sentence only, and empty.
};

constexpr std::array<InlineRule, 8> inline_rules{{{"strong", ""},
                                                  {"em", "lang"},
                                                  {"term", ""},
                                                  {"a", "href", true},
                                                  {"span", "lang", true},
                                                  {"fill", ""},
                                                  {"blank", "id", true, true},
                                                  {"box", "id", true, true}}};

bool is_in_sentence(pugi::xml_node node) {
  while (node && std::string_view{node.name()} != "text") node = node.parent();
  return std::string_view{node.parent().name()} == "sentence";
}

void append_escaped(std::string_view text, bool in_attribute, std::string& out) {
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"' && in_attribute) {
      out += "&quot;";
    } else {
      out += c;
    }
  }
}

}  // namespace

bool Reader::check_inline_element(pugi::xml_node node) {
  const auto rule = std::ranges::find(inline_rules, std::string_view{node.name()}, &InlineRule::element);
  if (rule == inline_rules.end()) {
    std::vector<std::string_view> names;
    for (const auto& row : inline_rules) names.push_back(row.element);
    error(ErrorCode::pack_unknown_element, node, tag(node) + " is not known in a text", suggestion(node.name(), names));
    return false;
  }
  if (rule->is_place && (!is_in_sentence(node) || node.first_child())) {
    error(ErrorCode::pack_unknown_element, node, tag(node) + " is not possible here",
          "it stands, without content, in the <text> of a <sentence>");
    return false;
  }
  if (rule->attribute.empty()) {
    allow_attributes(node, {});
    return true;
  }
  allow_attributes(node, {rule->attribute});
  const auto value = rule->required ? required(node, rule->attribute) : optional(node, rule->attribute);
  if (value.empty()) return true;
  if (rule->attribute == "href" && !is_link_target(value)) {
    report_bad_value(node, "href", value, "#id, https://, http:// or mailto:");
  }
  if (rule->attribute == "lang" && !is_language_tag(value)) {
    report_bad_value(node, "lang", value, "a language tag such as sv or pt-BR");
  }
  return true;
}

void Reader::append_inline(pugi::xml_node node, std::string& text) {
  for (const auto child : node.children()) {
    const bool is_text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
    if (is_text) append_escaped(child.value(), false, text);
    if (child.type() != pugi::node_element || !check_inline_element(child)) continue;
    text += '<' + std::string{child.name()};
    for (const auto attribute : child.attributes()) {
      text += ' ' + std::string{attribute.name()} + "=\"";
      append_escaped(attribute.value(), true, text);
      text += '"';
    }
    if (!child.first_child()) {
      text += "/>";
      continue;
    }
    text += '>';
    append_inline(child, text);
    text += "</" + std::string{child.name()} + '>';
  }
}

std::string Reader::plain_text(pugi::xml_node node) {
  std::string text;
  for (const auto child : node.children()) {
    if (child.type() != pugi::node_element) {
      text += child.value();
    } else {
      error(ErrorCode::pack_unknown_element, child, tag(child) + " is not known in " + tag(node),
            "only text may stand here");
    }
  }
  check_length(text, node);
  return text;
}

Message Reader::message(pugi::xml_node node) {
  std::string text;
  append_inline(node, text);
  check_length(text, node);
  return {message_context(node), fold_white_space(text), place(node)};
}

Message Reader::filled_message(pugi::xml_node node) {
  auto read = message(node);
  if (read.empty()) error(ErrorCode::pack_missing_element, node, tag(node) + " has no text");
  return read;
}

Message Reader::required_message(pugi::xml_node node, std::string_view name) {
  require_child(node, name);
  return optional_message(node, name);
}

Message Reader::optional_message(pugi::xml_node node, std::string_view name) {
  const auto found = child(node, name);
  if (!found) return {};
  allow_attributes(found, {});
  return filled_message(found);
}

std::string fold_white_space(std::string_view text) {
  std::string folded;
  bool pending = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      pending = !folded.empty();
      continue;
    }
    if (pending) folded += ' ';
    pending = false;
    folded += c;
  }
  return folded;
}

std::string message_context(pugi::xml_node node) {
  std::string context;
  for (; node; node = node.parent()) {
    // Longer ones are told of where ids are read; a context is kept with every text of the file.
    const std::string_view id = cut(node.attribute("id").value(), limits::id_bytes);
    if (!id.empty()) context.insert(0, std::string{id} + (context.empty() ? "" : "."));
    const std::string_view name = node.name();
    if (name == "step" || name == "checkpoint") break;
  }
  return context;
}

}  // namespace lapas::xml
