// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// settings.xml. Where formats leave the space between blocks to the program, office programs that know these two names
// then do as our own layout does: the larger of two distances counts, and a paragraph kept with the next also keeps the
// row of a table that it begins. ODF leaves the names of settings to programs; the prefix is part of a name here.

#include "odt/parts.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

std::string make_settings() {
  const XmlPart part = make_office_part("office:document-settings");
  add_attributes(part.root(), {{"xmlns:ooo", "http://openoffice.org/2004/office"}});
  const auto set = add_element(add_element(part.root(), "office:settings"), "config:config-item-set",
                               {{"config:name", "ooo:configuration-settings"}});
  const auto add = [&](const char* name, const char* value) {
    add_text_element(set, "config:config-item", value, {{"config:name", name}, {"config:type", "boolean"}});
  };
  add("AddParaTableSpacing", "false");
  add("AddParaTableSpacingAtStart", "false");
  add("TableRowKeep", "true");
  return part.text();
}

}  // namespace lapas::odt
