// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// XML through pugixml. Files are written without indentation: white space between the pieces of a paragraph would be
// part of its text.

#include "odt/xml_part.hpp"

#include <algorithm>
#include <array>

#include "xml/tree.hpp"

namespace lapas::odt {
namespace {

constexpr auto office_namespaces = std::to_array<std::pair<std::string_view, const char*>>({
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    {"xlink", "http://www.w3.org/1999/xlink"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
});

void add_spaces(pugi::xml_node paragraph, std::size_t count) {
  const auto spaces = xml::append(paragraph, "text:s");
  if (count > 1) xml::append_attribute(spaces, "text:c", std::to_string(count).c_str());
}

}  // namespace

void add_attributes(pugi::xml_node node, Attributes attributes) {
  for (const auto& [name, value] : attributes) xml::append_attribute(node, name, std::string{value}.c_str());
}

pugi::xml_node add_element(pugi::xml_node parent, const char* name, Attributes attributes) {
  const auto node = xml::append(parent, name);
  add_attributes(node, attributes);
  return node;
}

pugi::xml_node add_text_element(pugi::xml_node parent, const char* name, std::string_view text, Attributes attributes) {
  const auto node = add_element(parent, name, attributes);
  xml::append_text(node, std::string{text}.c_str());
  return node;
}

void add_text(pugi::xml_node paragraph, std::string_view text) {
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) xml::append_text(paragraph, plain.c_str());
    plain.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end_of_spaces = std::min(text.find_first_not_of(' ', i), text.size());
    if (const std::size_t spaces = end_of_spaces - i; spaces > 0) {
      // A single space between words stands as it is; at the start of a paragraph it would be dropped.
      const bool between_words = i > 0 || paragraph.last_child();
      if (between_words) plain += ' ';
      const std::size_t rest = spaces - (between_words ? 1 : 0);
      if (rest > 0) {
        flush();
        add_spaces(paragraph, rest);
      }
      i = end_of_spaces;
      continue;
    }
    const char c = text[i++];
    if (c == '\t' || c == '\n') {
      flush();
      xml::append(paragraph, c == '\t' ? "text:tab" : "text:line-break");
    } else {
      plain += c;
    }
  }
  flush();
}

XmlPart::XmlPart(const char* root, std::span<const std::pair<std::string_view, const char*>> namespaces) {
  auto declaration = document_.append_child(pugi::node_declaration);
  xml::require_memory(declaration.set_name("xml"));
  xml::append_attribute(declaration, "version", "1.0");
  xml::append_attribute(declaration, "encoding", "UTF-8");
  const auto node = xml::append(document_, root);
  for (const auto& [prefix, name] : namespaces) {
    xml::append_attribute(node, ("xmlns:" + std::string{prefix}).c_str(), name);
  }
}

std::string XmlPart::text() const { return xml::spelt(document_, pugi::format_raw); }

XmlPart make_office_part(const char* root) {
  XmlPart part{root, office_namespaces};
  add_attributes(part.root(), {{"office:version", "1.3"}});
  return part;
}

}  // namespace lapas::odt
