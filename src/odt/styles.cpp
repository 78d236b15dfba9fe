// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// styles.xml as a whole. The order of its parts is fixed by the schema; pages are written first, because their headers
// and footers wear styles too.

#include "odt/styles.hpp"

#include "odt/xml_part.hpp"

namespace lapas::odt {

std::string make_styles(const Document& document, StyleBook& book, std::span<const FontFile> embedded) {
  const XmlPart part = make_office_part("office:document-styles");
  const auto fonts = add_element(part.root(), "office:font-face-decls");
  const auto named = add_element(part.root(), "office:styles");
  const auto automatic = add_element(part.root(), "office:automatic-styles");
  const auto masters = add_element(part.root(), "office:master-styles");
  add_pages(automatic, masters, document, book);
  add_named_styles(named, document, book);
  add_font_faces(fonts, book, embedded);
  return part.text();
}

}  // namespace lapas::odt
