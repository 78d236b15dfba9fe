// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Terms and what they mean, in the alphabetical order of the document's language.

#include <algorithm>

#include "compose/components/components.hpp"

namespace lapas::composing {
namespace {

struct Entry {
  const OutlineElement* element;
  Inlines term;
  std::string sorted_by;
};

std::vector<Entry> sorted_entries(Composer& composer, const OutlineElement& glossary) {
  std::vector<Entry> entries;
  for (const OutlineElement& element : glossary.children) {
    if (element.name != "entry") continue;
    Inlines term = child_text(composer, element, "term");
    std::string sorted_by = plain_text(term);
    entries.push_back({&element, std::move(term), std::move(sorted_by)});
  }
  std::ranges::stable_sort(
      entries, [&](const Entry& a, const Entry& b) { return composer.catalog.before(a.sorted_by, b.sorted_by); });
  return entries;
}

}  // namespace

Blocks compose_glossary(Composer& composer, const OutlineElement& element, Scope) {
  const std::vector heads{composer.texts.inlines(composer.words.term),
                          composer.texts.inlines(composer.words.definition)};
  Table table{.columns = {1, 2}, .header = {head_row(heads, element.place)}};
  for (Entry& entry : sorted_entries(composer, element)) {
    Paragraph term{StyleRole::term, std::move(entry.term), std::string{entry.element->attribute("id")}};
    Blocks blocks{{std::move(term), entry.element->place}};
    TableRow row{.cells = {TableCell{.content = std::move(blocks), .header = true}}};
    Inlines definition = child_text(composer, *entry.element, "definition");
    row.cells.push_back(text_cell(StyleRole::table_text, std::move(definition), entry.element->place));
    table.rows.push_back(std::move(row));
  }
  return {{std::move(table), element.place}};
}

}  // namespace lapas::composing
