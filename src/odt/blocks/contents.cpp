// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The table of contents, filled in and with a description of how to make it anew, so that an office program can refresh
// it. Page numbers are references, which a program computes when it opens the document.

#include <algorithm>

#include "arrange/looks.hpp"
#include "odt/blocks.hpp"
#include "odt/inlines.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Before and behind the dots.
constexpr std::string_view leader_gap = "\u2002", page_gap = "\u2003";

constexpr ParagraphLook contents_title{.role = StyleRole::heading_1, .unlisted = true};

/// Entries with a number hang it, so that the lines of long ones align.
ParagraphLook entry_look(StyleBook& book, int level, bool numbered) {
  const StyleRole role = arrange::entry_role(level);
  if (!numbered) return {.role = role};
  const ParagraphLook look{.role = role, .shape = ParagraphShape::numbered};
  book.set_number_width(look, arrange::entry_hang(book.theme, level));
  return look;
}

void add_template(Context& context, pugi::xml_node source, int level) {
  StyleBook& book = context.book;
  const bool numbered = std::ranges::any_of(context.headings, [&](const HeadingEntry& entry) {
    return entry.heading->level == level && !entry.heading->number.empty();
  });
  const auto entry = add_element(source, "text:table-of-content-entry-template",
                                 {{"text:outline-level", std::to_string(level)},
                                  {"text:style-name", book.paragraph(entry_look(book, level, numbered))}});
  add_element(entry, "text:index-entry-link-start", {{"text:style-name", book.text(TextLook::contents_link)}});
  add_element(entry, "text:index-entry-text");
  add_text_element(entry, "text:index-entry-span", leader_gap);
  add_element(
      entry, "text:index-entry-tab-stop",
      {{"text:style-name", book.text(TextLook::contents_leader)}, {"style:type", "right"}, {"style:leader-char", "."}});
  add_text_element(entry, "text:index-entry-span", page_gap);
  add_element(entry, "text:index-entry-page-number");
  add_element(entry, "text:index-entry-link-end");
}

void add_entry(Context& context, const Place& place, const Heading& heading, const std::string& id) {
  StyleBook& book = context.book;
  const bool numbered = !heading.number.empty();
  const auto paragraph = add_paragraph(context, place, entry_look(book, heading.level, numbered));
  const auto link = add_element(paragraph, "text:a",
                                {{"xlink:type", "simple"},
                                 {"xlink:href", "#" + id},
                                 {"text:style-name", book.text(TextLook::contents_link)},
                                 {"text:visited-style-name", book.text(TextLook::contents_link)}});
  if (numbered) {
    add_text(add_span(link, book.text(TextLook::number)), heading.number);
    add_element(link, "text:tab");
  }
  // Links of the heading itself are left out: a link cannot stand in a link.
  add_text(link, plain_text(heading.text));
  add_text(link, leader_gap);
  add_element(add_span(link, book.text(TextLook::contents_leader)), "text:tab");
  add_text(link, page_gap);
  add_text_element(link, "text:bookmark-ref", "1", {{"text:reference-format", "page"}, {"text:ref-name", id}});
}

}  // namespace

void write(Context& context, const Contents& contents, const Place& place) {
  const auto index = add_element(place.parent, "text:table-of-content", {{"text:name", "contents"}});
  const auto source = add_element(
      index, "text:table-of-content-source",
      {{"text:outline-level", std::to_string(contents.levels)}, {"text:relative-tab-stop-position", "false"}});
  add_text_element(source, "text:index-title-template", contents.title,
                   {{"text:style-name", context.book.paragraph(contents_title)}});
  for (int level = 1; level <= contents.levels; ++level) add_template(context, source, level);
  const auto body = add_element(index, "text:index-body");
  Place inside = place;
  if (!contents.title.empty()) {
    inside.parent = add_element(body, "text:index-title", {{"text:name", "contents-title"}});
    add_text(add_paragraph(context, inside, contents_title), contents.title);
  }
  inside.parent = body;
  for (const auto& [id, heading] : context.headings) {
    if (heading->level <= contents.levels) add_entry(context, inside, *heading, id);
  }
}

}  // namespace lapas::odt
