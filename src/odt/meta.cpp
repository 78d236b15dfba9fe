// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// meta.xml: what catalogues and screen readers ask for first. Dates are the document's own, never the clock's.

#include "odt/parts.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

std::string make_meta(const Document& document) {
  const XmlPart part = make_office_part("office:document-meta");
  const auto meta = add_element(part.root(), "office:meta");
  const auto add = [&](const char* name, const std::string& text, Attributes attributes = {}) {
    if (!text.empty()) add_text_element(meta, name, text, attributes);
  };
  const std::string day = document.date.empty() ? "" : document.date + "T00:00:00";
  add("meta:generator", "lapas");
  add("dc:title", document.title);
  add("dc:subject", document.subject);
  for (const auto& keyword : document.keywords) add("meta:keyword", keyword);
  add("meta:initial-creator", document.author);
  add("dc:creator", document.author);
  add("meta:creation-date", day);
  add("dc:date", day);
  add("dc:language", document.language);
  add("meta:user-defined", document.version, {{"meta:name", "Version"}, {"meta:value-type", "string"}});
  return part.text();
}

}  // namespace lapas::odt
