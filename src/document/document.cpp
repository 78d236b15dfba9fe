// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Comparisons of the types that contain themselves, the text of inline content, the headings of a document.

#include <lapas/document.hpp>

#include <utility>

namespace lapas {

bool List::operator==(const List&) const = default;
bool TableCell::operator==(const TableCell&) const = default;
bool Group::operator==(const Group&) const = default;
bool ColumnPart::operator==(const ColumnPart&) const = default;

namespace {

class HeadingCollector {
 public:
  void collect(const Blocks& blocks) {
    for (const auto& block : blocks) std::visit(*this, block.content);
  }

  void operator()(const Heading& heading) {
    const std::string made_up = "heading-" + std::to_string(found.size() + 1);
    found.push_back({heading.id.empty() ? made_up : heading.id, &heading});
  }
  void operator()(const Group& group) { collect(group.blocks); }
  void operator()(const Columns& columns) {
    for (const auto& part : columns.parts) collect(part.blocks);
  }
  void operator()(const Blocks& blocks) { collect(blocks); }
  void operator()(const List& list) {
    for (const auto& item : list.items) collect(item);
  }
  void operator()(const Table& table) {
    for (const auto* rows : {&table.header, &table.rows}) {
      for (const auto& row : *rows) {
        for (const auto& cell : row.cells) std::visit(*this, cell.content);
      }
    }
  }
  void operator()(const Paragraph&) {}
  void operator()(const CheckList&) {}
  void operator()(const CheckRow&) {}
  void operator()(const Blank&) {}
  void operator()(const Box&) {}
  void operator()(const FieldRow&) {}
  void operator()(const Figure&) {}
  void operator()(const Contents&) {}
  void operator()(const PageBreak&) {}

  std::vector<HeadingEntry> found;
};

}  // namespace

std::vector<HeadingEntry> headings(const Document& document) {
  HeadingCollector collector;
  for (const auto& section : document.sections) {
    for (const auto* blocks : {&section.title, &section.blocks, &section.details}) collector.collect(*blocks);
  }
  return std::move(collector.found);
}

std::string plain_text(const Inlines& inlines) {
  std::string joined;
  for (const auto& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) joined += text->text;
  }
  return joined;
}

}  // namespace lapas
