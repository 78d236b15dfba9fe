// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// An ODT as libzip and Expat see it.

#include <memory>

#include <expat.h>
#include <zip.h>

#include "claims.hpp"

namespace fuzz {
namespace {

struct Archive {
  explicit Archive(const lapas::Bytes& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == nullptr) zip_source_free(source);
    claim(zip != nullptr, std::string{"an ODT is a package: "} + zip_error_strerror(&error));
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { zip_discard(zip); }

  [[nodiscard]] std::string entry(zip_uint64_t index, zip_uint64_t size) const {
    std::string content(size, '\0');
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen_index(zip, index, 0), &zip_fclose};
    claim(file && zip_fread(file.get(), content.data(), size) == static_cast<zip_int64_t>(size), "parts can be read");
    return content;
  }

  zip_t* zip = nullptr;
};

/// Elements whose name is that of an answer place.
bool names_a_place(std::string_view element) {
  return element == "text:bookmark" || element == "text:bookmark-start" || element == "text:user-field-decl" ||
         element.starts_with("form:");
}

void add_name(void* names, const XML_Char* element, const XML_Char** attributes) {
  if (!names_a_place(element)) return;
  for (; *attributes != nullptr; attributes += 2) {
    const std::string_view attribute = *attributes;
    if (attribute == "text:name" || attribute == "form:name") static_cast<Names*>(names)->emplace(attributes[1]);
  }
}

}  // namespace

void read_xml(const std::string& what, std::string_view content, Names& names) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{XML_ParserCreate("UTF-8"), &XML_ParserFree};
  XML_SetUserData(parser.get(), &names);
  XML_SetStartElementHandler(parser.get(), add_name);
  const int size = static_cast<int>(content.size());
  if (XML_Parse(parser.get(), content.data(), size, XML_TRUE) == XML_STATUS_OK) return;
  claim(false, what + " is well-formed: " + XML_ErrorString(XML_GetErrorCode(parser.get())));
}

Names read_odt(const lapas::Bytes& odt) {
  const Archive archive{odt};
  Names names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.zip, 0); ++i) {
    zip_stat_t about;
    const auto index = static_cast<zip_uint64_t>(i);
    claim(zip_stat_index(archive.zip, index, 0, &about) == 0, "parts have names and sizes");
    const std::string path = about.name;
    const std::string content = archive.entry(index, about.size);
    if (path.ends_with(".xml")) read_xml(path, content, names);
  }
  return names;
}

}  // namespace fuzz
