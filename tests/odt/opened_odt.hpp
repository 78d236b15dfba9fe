// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// An ODT file taken apart again, and questions to its parts.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <zip.h>
#include <pugixml.hpp>

#include <lapas/core.hpp>

#include "support/catch.hpp"

namespace lapas {

using Names = std::vector<std::string>;

inline void visit_elements(pugi::xml_node node, const std::function<void(pugi::xml_node)>& visit) {
  for (const auto child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    visit(child);
    visit_elements(child, visit);
  }
}

/// All elements of that name, in document order.
inline std::vector<pugi::xml_node> elements(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  visit_elements(node, [&](pugi::xml_node element) {
    if (element.name() == name) found.push_back(element);
  });
  return found;
}

inline pugi::xml_node only(pugi::xml_node node, std::string_view name) {
  const auto found = elements(node, name);
  REQUIRE(found.size() == 1);
  return found.front();
}

inline std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const auto child : node.children()) {
    if (child.type() == pugi::node_pcdata) text += child.value();
    else if (std::string_view{child.name()} == "text:tab") text += '\t';
    else if (std::string_view{child.name()} == "text:line-break") text += '\n';
    else if (std::string_view{child.name()} == "text:s") text.append(child.attribute("text:c").as_uint(1), ' ');
    else text += text_of(child);
  }
  return text;
}

inline std::string attribute(pugi::xml_node node, const char* name) { return node.attribute(name).value(); }

class OpenedOdt {
 public:
  explicit OpenedOdt(const Bytes& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_t* zip =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
    REQUIRE(zip != nullptr);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0)); ++i) {
      zip_stat_t stat;
      REQUIRE(zip_stat_index(zip, i, 0, &stat) == 0);
      Entry& entry = entries_.emplace_back(Entry{stat.name, std::string(stat.size, '\0')});
      zip_file_t* file = zip_fopen_index(zip, i, 0);
      REQUIRE(zip_fread(file, entry.content.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
      zip_fclose(file);
    }
    zip_discard(zip);
    load(content, "content.xml");
    load(styles, "styles.xml");
    load(meta, "meta.xml");
    load(manifest, "META-INF/manifest.xml");
  }

  struct Entry {
    std::string path, content;
  };
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const std::string& entry(std::string_view path) const {
    for (const auto& candidate : entries_) {
      if (candidate.path == path) return candidate.content;
    }
    FAIL("no entry " << path);
    return entries_.front().content;
  }

  pugi::xml_document content, styles, meta, manifest;

 private:
  void load(pugi::xml_document& document, std::string_view path) {
    REQUIRE(document.load_string(entry(path).c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  }
  std::vector<Entry> entries_;
};

}  // namespace lapas
