// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One walk over the document.

#include "lint/wording.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "document/walk.hpp"

namespace lapas::linting {
namespace {

/// What stands in a cell of a head.
std::string words_in(const TableCell& cell) {
  std::string words;
  const auto* blocks = std::get_if<Blocks>(&cell.content);
  if (blocks == nullptr) return words;
  for (const Block& block : *blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) words += plain_text(paragraph->text) + ' ';
  }
  return words;
}

/// The words above a column; records of several lines have a line of the head for each of theirs.
std::string head_of(const Table& table, std::size_t line, int column) {
  if (table.header.empty()) return {};
  const bool records = std::ranges::any_of(table.rows, [](const TableRow& row) { return !row.starts_record; });
  const TableRow& head = records && line < table.header.size() ? table.header[line] : table.header.back();
  int first = 0;
  for (const TableCell& cell : head.cells) {
    if (column < first + cell.column_span) return words_in(cell);
    first += cell.column_span;
  }
  return {};
}

class Finder {
 public:
  explicit Finder(const Document& document) {
    for (const HeadingEntry& entry : headings(document)) heading_ids_[entry.heading] = entry.id;
  }

  template <typename T>
  void operator()(const T& content, const SourcePlace& place) {
    if constexpr (requires { find(content, place); }) find(content, place);
  }

  void find(const Blank& blank, const SourcePlace& place) {
    add(blank.label, StyleRole::label, place);
    found.write_ins.try_emplace(
        blank.field, WriteIn{place, blank.type, false, blank.lines, plain_text(blank.label), blank.limits.max_length});
  }

  Wordings found;

 private:
  void add(const Inlines& text, StyleRole role, const SourcePlace& place, bool band = false) {
    if (!text.empty()) found.texts[squeezed(words_of(text))].push_back({place, role, band});
  }

  void find(const Heading& heading, const SourcePlace& place) {
    found.texts[squeezed(heading.number + words_of(heading.text))].push_back({place, heading.style});
  }
  void find(const Badge& badge, const SourcePlace& place) { add(badge.note, StyleRole::purpose, place); }
  void find(const Paragraph& paragraph, const SourcePlace& place) { add(paragraph.text, paragraph.style, place); }
  void find(const Box& box, const SourcePlace& place) { found.boxes.try_emplace(box.field, place); }
  void find(const Tiles& tiles, const SourcePlace& place) {
    for (const auto& tile : tiles.tiles) add(tile.text, tiles.style, place);
  }
  void find(const Figure& figure, const SourcePlace& place) { add(figure.caption, StyleRole::caption, place); }
  void find(const CheckItem& item, const SourcePlace& place) {
    add(item.label, StyleRole::option_label, place);
    find(item.box, place);
  }
  void find(const CheckList& list, const SourcePlace& place) {
    for (const CheckItem& item : list.items) find(item, place);
  }
  void find(const CheckRow& row, const SourcePlace& place) {
    add(row.label, StyleRole::label, place);
    for (const CheckItem& item : row.items) find(item, place);
  }
  void find(const DoneBand& band, const SourcePlace& place) {
    add(band.item.label, StyleRole::option_label, place, true);
    add(band.pointer, StyleRole::option_label, place, true);
  }
  void find(const Table& table, const SourcePlace& place) {
    std::size_t line = 0;
    for (const TableRow& row : table.rows) {
      line = row.starts_record ? 0 : line + 1;
      int column = 0;
      for (const TableCell& cell : row.cells) {
        if (const auto* blank = std::get_if<Blank>(&cell.content)) {
          found.write_ins.try_emplace(blank->field, WriteIn{place, blank->type, true, blank->lines,
                                                            head_of(table, line, column), blank->limits.max_length});
        }
        column += cell.column_span;
      }
    }
  }

  // -- What begins a page

  void find(const Blocks& blocks, const SourcePlace&) {
    bool after_break = false;
    for (const Block& block : blocks) {
      const auto* group = std::get_if<Group>(&block.content);
      if (after_break || (group != nullptr && group->new_page)) found.starts.insert(first_id(block));
      if (std::holds_alternative<Sheet>(block.content)) found.sheet_starts.insert(first_id(block));
      after_break = std::holds_alternative<PageBreak>(block.content);
    }
  }

  [[nodiscard]] std::string first_id(const Blocks& blocks) const {
    return blocks.empty() ? std::string{} : first_id(blocks.front());
  }

  [[nodiscard]] std::string first_id(const Block& block) const {
    if (const auto* heading = std::get_if<Heading>(&block.content)) return heading_ids_.at(heading);
    if (const auto* badge = std::get_if<Badge>(&block.content)) return heading_ids_.at(&badge->heading);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) return paragraph->id;
    if (const auto* table = std::get_if<Table>(&block.content)) return table->id;
    if (const auto* group = std::get_if<Group>(&block.content))
      return group->id.empty() ? first_id(group->blocks) : group->id;
    if (const auto* sheet = std::get_if<Sheet>(&block.content))
      return sheet->id.empty() ? first_id(sheet->head) : sheet->id;
    return {};
  }

  std::map<const Heading*, std::string> heading_ids_;
};

}  // namespace

std::string words_of(const Inlines& inlines) {
  std::string words = plain_text(inlines);
  for (const Inlines& second : inlines.second) words += plain_text(second);
  return words;
}

std::string squeezed(std::string_view text) {
  // U+0020, U+00A0, U+00AD, U+2009, U+200B, U+202F, U+2060, U+FFFC
  static constexpr auto unseen = std::to_array<std::string_view>(
      {" ", "\n", "\u00a0", "\u00ad", "\u2009", "\u200b", "\u202f", "\u2060", place_character});
  std::string words;
  while (!text.empty()) {
    const auto found = std::ranges::find_if(unseen, [&](std::string_view space) { return text.starts_with(space); });
    if (found == unseen.end()) words += text.front();
    text.remove_prefix(found == unseen.end() ? 1 : found->size());
  }
  return words;
}

Wordings find_wordings(const Document& document) {
  Finder finder{document};
  document::walk(document, [&](const auto& content, const SourcePlace& place) { finder(content, place); });
  finder.found.starts.erase(std::string{});
  finder.found.sheet_starts.erase(std::string{});
  return std::move(finder.found);
}

}  // namespace lapas::linting
