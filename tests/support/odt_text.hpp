// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The words of an ODT file as a reader meets them, read from its bytes.

#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>

#include <zip.h>
#include <pugixml.hpp>

#include "support/catch.hpp"

/// One entry of a zip archive.
inline std::string zip_entry(std::span<const std::byte> archive, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  REQUIRE(zip != nullptr);
  zip_stat_t stat;
  REQUIRE(zip_stat(zip, name, 0, &stat) == 0);
  std::string content(stat.size, '\0');
  zip_file_t* file = zip_fopen(zip, name, 0);
  REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
  zip_fclose(file);
  zip_close(zip);
  return content;
}

/// The text of paragraphs and headings, without the entries of contents the characters that stand for boxes,
/// and those that only hold a line together.
inline std::string odt_text(std::span<const std::byte> odt) {
  pugi::xml_document content;
  REQUIRE(content.load_string(zip_entry(odt, "content.xml").c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string text;
  const auto walk = [&](const auto& self, pugi::xml_node node) -> void {
    const std::string name = node.name();
    static const std::set<std::string> silent{"svg:title", "svg:desc", "table:title", "table:desc",
                                              "text:table-of-content-source"};
    if (silent.contains(name)) return;
    if (name == "text:index-body") return self(self, node.child("text:index-title"));
    if (node.type() == pugi::node_pcdata) text += node.value();
    if (name == "text:tab" || name == "text:s" || name == "text:line-break") text += ' ';
    for (const auto child : node.children()) self(self, child);
    if (name == "text:p" || name == "text:h") text += ' ';
  };
  walk(walk, content.child("office:document-content").child("office:body").child("office:text"));
  const std::string word_joiner = "\u2060";
  for (const std::string& mark : {std::string{"☐"}, std::string{"☑"}, std::string{"☒"}, word_joiner}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
  }
  return text;
}
