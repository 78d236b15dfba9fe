// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Paragraphs, and what is said with the first of them: a page break, a kind of page, a bookmark.

#include "odt/context.hpp"

#include <algorithm>
#include <utility>

#include "odt/xml_part.hpp"

namespace lapas::odt {

Context::Context(const Document& a_document, const OdtOptions& the_options)
    : document{a_document},
      theme{a_document.theme},
      options{the_options},
      measure{theme},
      book{theme},
      headings{lapas::headings(a_document)},
      controls{the_options.controls} {
  for (const auto& section : a_document.sections) {
    if (section.path && std::ranges::find(paths, *section.path) == paths.end()) paths.push_back(*section.path);
  }
  for (const auto& [id, heading] : headings) titles.emplace(id, plain_text(heading->text));
}

pugi::xml_node add_paragraph(Context& context, const Place& place, ParagraphLook look, const char* element) {
  if (!place.in_cell && place.wide && context.theme.side_column) look.container = Container::cell;
  if (place.in_cell)
    look.container = place.width > context.theme.text_zone && !place.wide ? Container::panel : Container::cell;
  if (look.shape == ParagraphShape::text) look.shape = place.list.shape;
  if (const auto list = list_of(look)) context.book.list(*list, place.list.gutter);
  look.centred |= place.centred;
  look.no_space_before |= place.first;
  look.no_space_after |= place.last;
  look.ends_list |= place.list.ends;
  // The first paragraph of a row speaks for the row.
  if (place.keep) look.keep = KeepWithNext::always;
  else if (place.first) look.keep = KeepWithNext::never;
  if (!place.in_cell) look.start = std::exchange(context.beginning.start, {});
  look.rule_above = std::exchange(context.beginning.rule_above, false);
  const auto paragraph = add_element(place.parent, element, {{"text:style-name", context.book.paragraph(look)}});
  for (const auto& id : std::exchange(context.beginning.bookmarks, {})) add_bookmark(context, paragraph, id);
  return paragraph;
}

void add_bookmark(Context& context, pugi::xml_node paragraph, const std::string& id) {
  if (id.empty() || !context.bookmarks.insert(id).second) return;
  add_element(paragraph, "text:bookmark", {{"text:name", id}});
}

void begin_page(Context& context) {
  auto& start = context.beginning.start.kind;
  if (start == PageStart::Kind::none) start = PageStart::Kind::page;
}

PageStart start_of(const Context& context, const Section& section) {
  if (section.page == PageKind::cover) return {PageStart::Kind::cover};
  PageStart start{PageStart::Kind::body};
  const Document& document = context.document;
  const auto first = std::ranges::find(document.sections, PageKind::body, &Section::page);
  start.first = &section == &*first && (document.first_header || document.first_footer);
  if (!section.path) return start;
  const auto found = std::ranges::find(context.paths, *section.path);
  start.path = static_cast<std::size_t>(found - context.paths.begin()) + 1;
  return start;
}

}  // namespace lapas::odt
