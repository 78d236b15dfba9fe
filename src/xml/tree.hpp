// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How trees are built with pugixml. Where memory runs out it returns a null node, or leaves one without name or value, and
// takes whatever is put into a null node without a word; here that is std::bad_alloc.

#pragma once

#include <new>
#include <string>
#include <utility>

#include <pugixml.hpp>

namespace lapas::xml {

inline void require_memory(bool there_was_some) {
  if (!there_was_some) throw std::bad_alloc{};
}

/// A new last child.
inline pugi::xml_node append(pugi::xml_node parent, const char* name) {
  auto node = parent.append_child(pugi::node_element);
  require_memory(node.set_name(name));
  return node;
}

inline void append_attribute(pugi::xml_node node, const char* name, const char* value) {
  auto attribute = node.append_attribute("");
  require_memory(attribute.set_name(name) && attribute.set_value(value));
}

inline void append_text(pugi::xml_node node, const char* text) {
  require_memory(node.append_child(pugi::node_pcdata).set_value(text));
}

/// The document as a file has it, laid out as `format` says.
inline std::string spelt(const pugi::xml_document& document, unsigned format) {
  struct : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  } writer;
  document.save(writer, "", format, pugi::encoding_utf8);
  return std::move(writer.text);
}

/// Whether what was read is well-formed.
inline bool is_well_formed(const pugi::xml_parse_result& result) {
  require_memory(result.status != pugi::status_out_of_memory);
  return result;
}

}  // namespace lapas::xml
