// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A small vocabulary for writing XML: elements with their attributes in one call, text with the white space of ODF. Texts
// are those of a document that was checked: without control characters, which XML cannot hold.

#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

namespace lapas::odt {

using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

void add_attributes(pugi::xml_node node, Attributes attributes);

/// A new last child.
pugi::xml_node add_element(pugi::xml_node parent, const char* name, Attributes attributes = {});

/// An element that holds text and nothing else.
pugi::xml_node add_text_element(pugi::xml_node parent, const char* name, std::string_view text,
                                Attributes attributes = {});

/// Text of a paragraph: runs of spaces, tabs and ends of lines become the elements that ODF has for them, because bare
/// ones are folded like in HTML (ODF 1.3 part 3, 6.1.2).
void add_text(pugi::xml_node paragraph, std::string_view text);

/// One XML file.
class XmlPart {
 public:
  /// `namespaces` are pairs of prefix and name.
  XmlPart(const char* root, std::span<const std::pair<std::string_view, const char*>> namespaces);
  XmlPart(const char* root, std::initializer_list<std::pair<std::string_view, const char*>> namespaces)
      : XmlPart(root, std::span{namespaces.begin(), namespaces.size()}) {}

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  [[nodiscard]] std::string text() const;

 private:
  pugi::xml_document document_;
};

/// A part of the document with the ODF namespaces and version on its root, such as `office:document-content`.
[[nodiscard]] XmlPart make_office_part(const char* root);

}  // namespace lapas::odt
