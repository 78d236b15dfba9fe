// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The words of an ODT file as a reader meets them, read from its bytes.

#pragma once

#include <cstddef>
#include <span>
#include <string>

#include <pugixml.hpp>
#include <zip.h>

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

/// The text of paragraphs and headings, without the table of contents and the characters that stand for boxes.
inline std::string odt_text(std::span<const std::byte> odt) {
  pugi::xml_document content;
  REQUIRE(content.load_string(zip_entry(odt, "content.xml").c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string text;
  const auto walk = [&](const auto& self, pugi::xml_node node) -> void {
    const std::string name = node.name();
    if (name == "text:table-of-content" || name == "svg:title" || name == "svg:desc") return;
    if (node.type() == pugi::node_pcdata) text += node.value();
    if (name == "text:tab" || name == "text:s" || name == "text:line-break") text += ' ';
    for (const auto child : node.children()) self(self, child);
    if (name == "text:p" || name == "text:h") text += ' ';
  };
  walk(walk, content.child("office:document-content").child("office:body").child("office:text"));
  for (const std::string box : {"☐", "☑", "☒"}) {
    for (auto found = text.find(box); found != std::string::npos; found = text.find(box)) text.erase(found, box.size());
  }
  return text;
}
