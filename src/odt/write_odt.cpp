// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The parts of the package, in the order of work: content first, because it says which styles there are; pages before
// the other styles, because their headers and footers wear some.

#include <lapas/odt.hpp>

#include <algorithm>
#include <iterator>

#include "arrange/fit.hpp"
#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/furniture.hpp"
#include "odt/measures.hpp"
#include "odt/package.hpp"
#include "odt/pictures.hpp"
#include "odt/properties.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas {
namespace odt {
namespace {

/// In the mode of filling in, not of designing.
pugi::xml_node add_form(pugi::xml_node text) {
  const auto forms =
      add_element(text, "office:forms", {{"form:automatic-focus", "false"}, {"form:apply-design-mode", "false"}});
  return add_element(forms, "form:form", {{"form:name", "form"}});
}

/// Office programs want a paragraph behind a last table, and would add one as tall as text, on a page more.
void end_text(Context& context, const Place& place) {
  if (std::string_view{place.parent.last_child().name()} != "table:table") return;
  context.beginning = {};
  add_paragraph(context, place, {.shape = ParagraphShape::table_end});
}

std::string make_content(Context& context) {
  const XmlPart part = make_office_part("office:document-content");
  const auto automatic = add_element(part.root(), "office:automatic-styles");
  const auto text = add_element(add_element(part.root(), "office:body"), "office:text");
  if (context.controls) context.form = add_form(text);
  add_field_declarations(context, text);
  const Place place{.parent = text, .width = context.theme.zone_width()};
  for (const auto& section : context.document.sections) {
    context.beginning.start = start_of(context, section);
    if (section.page == PageKind::cover) write_cover(context, section, place);
    else write_blocks(context, section.blocks, place);
  }
  end_text(context, place);
  add_table_styles(automatic, context.book);
  add_shape_styles(automatic, context.book);
  add_control_styles(automatic, context.book);
  return part.text();
}

/// What holds for text that has no style: what people add without thinking of styles.
void add_default_styles(pugi::xml_node styles, const Document& document) {
  const Theme& theme = document.theme;
  const TextStyle& body = theme.style(StyleRole::body);
  const auto paragraph = add_element(styles, "style:default-style", {{"style:family", "paragraph"}});
  add_properties(paragraph, "style:paragraph-properties",
                 {{"fo:line-height", points(body.line_height())},
                  {"fo:orphans", "2"},
                  {"fo:widows", "2"},
                  {"fo:hyphenation-ladder-count", "no-limit"},
                  {"style:tab-stop-distance", points(arrange::label_indent(theme))}});
  Properties text = text_properties(body);
  std::ranges::move(language_properties(document.language), std::back_inserter(text));
  add_properties(paragraph, "style:text-properties", text);
  const auto table = add_element(styles, "style:default-style", {{"style:family", "table"}});
  add_properties(table, "style:table-properties", {{"table:border-model", "collapsing"}});
}

std::string make_styles(Context& context) {
  const XmlPart part = make_office_part("office:document-styles");
  const auto fonts = add_element(part.root(), "office:font-face-decls");
  const auto named = add_element(part.root(), "office:styles");
  const auto automatic = add_element(part.root(), "office:automatic-styles");
  context.book.forget_automatic_styles();
  add_pages(context, automatic, add_element(part.root(), "office:master-styles"));
  const StyleBook& book = context.book;
  add_table_styles(automatic, book);
  add_default_styles(named, context.document);
  add_paragraph_styles(named, book);
  add_text_styles(named, book);
  add_picture_styles(named, book);
  add_outline_style(named, book);
  add_list_styles(named, book);
  add_font_faces(fonts, book, context.options.embed_fonts);
  return part.text();
}

/// What catalogues and screen readers ask for first.
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

/// Two things ODF leaves to programs are asked for by the names that LibreOffice gives them, so that they come out as in
/// our own layout: the larger of two distances counts, and a paragraph kept with the next also keeps the row of a table
/// that it begins. A file with settings is taken for an old one, with the habits of old programs, unless it says
/// otherwise; the other names do that. ODF leaves the names to programs; their prefix is part of a value.
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

/// A program that saves the document again keeps fonts in it only when it is told to.
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

Bytes write_package(const Document& document, const OdtOptions& options) {
  constexpr const char* xml = "text/xml";
  Context context{document, options};
  std::vector<Part> parts;
  parts.push_back({"content.xml", xml, make_content(context)});
  parts.push_back({"styles.xml", xml, make_styles(context)});
  parts.push_back({"meta.xml", xml, make_meta(document)});
  parts.push_back({"settings.xml", xml, make_settings(!options.embed_fonts.empty())});
  std::ranges::move(context.pictures, std::back_inserter(parts));
  std::ranges::move(font_parts(context.book, options.embed_fonts), std::back_inserter(parts));
  return make_package(parts);
}

/// Nobody can know how an office program divides pages: its lines are lowered by what is estimated.
Document fitted(const Document& document) {
  Document made = document;
  made.theme = arrange::fitted_theme(document.theme, [&](const Theme& theme) {
    return arrange::estimated_pages(document, theme) <= document.most_pages;
  });
  return made;
}

}  // namespace
}  // namespace odt

Bytes write_odt(const Document& document, const OdtOptions& options) {
  Diagnostics problems;
  check_document(document, problems);
  problems.throw_if_errors();
  odt::check_pictures(document, problems);
  problems.throw_if_errors();
  if (document.most_pages == 0) return odt::write_package(document, options);
  return odt::write_package(odt::fitted(document), options);
}

}  // namespace lapas
