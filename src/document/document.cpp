// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Comparisons of the types that contain themselves, the text of inline content, the headings of a document.

#include <algorithm>

#include <lapas/document.hpp>

#include "document/walk.hpp"

namespace lapas {

bool List::operator==(const List&) const = default;
bool TableCell::operator==(const TableCell&) const = default;
bool Group::operator==(const Group&) const = default;
bool Sheet::operator==(const Sheet&) const = default;
bool Specimen::operator==(const Specimen&) const = default;
bool ColumnPart::operator==(const ColumnPart&) const = default;

std::string_view kind(const Block& block) {
  static constexpr auto kinds = std::to_array<std::string_view>(
      {"heading", "paragraph", "list", "check-list", "check-row", "blank", "field-row", "table", "group", "columns",
       "path", "badge", "tiles", "done-band", "sheet", "figure", "specimen", "contents", "page-break"});
  static_assert(kinds.size() == std::variant_size_v<BlockVariant>, "a kind of block lacks its name");
  return kinds[block.content.index()];
}

const Furniture& header_of(const Document& document, bool first) {
  return first && document.first_header ? *document.first_header : document.header;
}

const Furniture& footer_of(const Document& document, bool first) {
  return first && document.first_footer ? *document.first_footer : document.footer;
}

std::vector<HeadingEntry> headings(const Document& document) {
  std::vector<HeadingEntry> found;
  document::walk(document, [&](const auto& content, const SourcePlace&) {
    if constexpr (std::is_same_v<decltype(content), const Heading&>) {
      const std::string made_up = "heading-" + std::to_string(found.size() + 1);
      found.push_back({content.id.empty() ? made_up : content.id, &content});
    }
  });
  return found;
}

const TextPlace* find_place(const Paragraph& paragraph, const InlinePlace& inline_place) {
  const auto field = [](const TextPlace& place) -> const std::string& {
    return std::visit([](const auto& each) -> const std::string& { return each.field; }, place);
  };
  const auto found = std::ranges::find(paragraph.places, inline_place.field, field);
  return found == paragraph.places.end() ? nullptr : &*found;
}

std::string plain_text(const Inlines& inlines) {
  std::string joined;
  for (const auto& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) joined += text->text;
    if (std::holds_alternative<InlinePlace>(item)) joined += place_character;
  }
  return joined;
}

}  // namespace lapas
