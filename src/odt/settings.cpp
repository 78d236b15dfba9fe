// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// settings.xml. Two things ODF leaves to programs are asked for by the names that LibreOffice gives them, so that they
// come out as in our own layout: the larger of two distances counts, and a paragraph kept with the next also keeps the
// row of a table that it begins. A file with settings is taken for an old one, with the habits of old programs, unless
// it says otherwise; the other names do that. ODF leaves the names to programs; their prefix is part of a value.

#include "odt/parts.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

constexpr std::pair<std::string_view, std::string_view> settings[] = {
    {"AddParaTableSpacing", "false"},
    {"AddParaTableSpacingAtStart", "false"},
    {"TableRowKeep", "true"},
    {"IgnoreFirstLineIndentInNumbering", "false"},
    {"DoNotResetParaAttrsForNumFont", "false"},
    {"UseFormerLineSpacing", "false"},
    {"UseFormerObjectPositioning", "false"},
    {"UseFormerTextWrapping", "false"},
    {"UseOldNumbering", "false"},
};

}  // namespace

std::string make_settings(bool embeds_fonts) {
  const XmlPart part = make_office_part("office:document-settings");
  add_attributes(part.root(), {{"xmlns:ooo", "http://openoffice.org/2004/office"}});
  const auto set = add_element(add_element(part.root(), "office:settings"), "config:config-item-set",
                               {{"config:name", "ooo:configuration-settings"}});
  const auto add = [&](std::string_view name, std::string_view value) {
    add_text_element(set, "config:config-item", value, {{"config:name", name}, {"config:type", "boolean"}});
  };
  for (const auto& [name, value] : settings) add(name, value);
  if (embeds_fonts) add("EmbedFonts", "true");
  return part.text();
}

}  // namespace lapas::odt
