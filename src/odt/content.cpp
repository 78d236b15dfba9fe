// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// content.xml as a whole: automatic styles stand before the text and are known only after it.

#include "odt/content_writer.hpp"
#include "odt/parts.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

std::string make_content(const Document& document, StyleBook& book, const OdtOptions& options,
                         std::vector<Part>& pictures) {
  const XmlPart part = make_office_part("office:document-content");
  const auto automatic = add_element(part.root(), "office:automatic-styles");
  const auto text = add_element(add_element(part.root(), "office:body"), "office:text");
  ContentWriter writer{document, book, options};
  writer.write_sections(text);
  add_table_styles(automatic, book);
  add_control_styles(automatic, book);
  pictures = writer.take_pictures();
  return part.text();
}

}  // namespace lapas::odt
