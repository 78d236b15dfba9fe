// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One walk collects all texts, ids and links. The ends of lines are then asked for at once, each different text once:
// setting up the iterator of ICU costs more than running it over a text.

#include "compose/finish.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/right_to_left.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {
namespace {

struct Link {
  std::string target;
  SourcePlace place;
};

class Collector {
 public:
  explicit Collector(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

  std::vector<Inlines*> texts, second_texts;
  std::map<std::string, SourcePlace, std::less<>> ids;
  std::vector<Link> links;

  void add(Blocks& blocks) {
    for (Block& block : blocks) {
      const SourcePlace outer = std::exchange(place_, block.place.line > 0 ? block.place : place_);
      std::visit(*this, block.content);
      place_ = outer;
    }
  }

  void add(Inlines& inlines) {
    if (inlines.empty()) return;
    texts.push_back(&inlines);
    for (Inlines& second : inlines.second) second_texts.push_back(&second);
    for (const Inline& item : inlines.items) {
      const auto* text = std::get_if<Text>(&item);
      if (!text) continue;
      if (text->link.starts_with('#')) links.push_back({text->link.substr(1), place_});
      check_direction(text->text, {});
    }
  }

  void operator()(Heading& heading) { add_id(heading.id), add(heading.text); }
  void operator()(Paragraph& paragraph) { add_id(paragraph.id), add(paragraph.text); }
  void operator()(List& list) {
    for (Blocks& item : list.items) add(item);
  }
  void operator()(CheckItem& item) { add(item.label); }
  void operator()(CheckRow& row) {
    add(row.label);
    for (CheckItem& item : row.items) add(item.label);
  }
  void operator()(Blank& blank) {
    add(blank.label), add(blank.pattern);
    check_direction(blank.value, blank.field);
  }
  void operator()(Table& table) {
    add_id(table.id);
    for (auto* rows : {&table.header, &table.rows}) {
      for (TableRow& row : *rows) {
        for (TableCell& cell : row.cells) add(cell.blocks);
      }
    }
  }
  void operator()(Group& group) { add_id(group.id), add(group.blocks); }
  void operator()(Columns& columns) {
    for (ColumnPart& part : columns.parts) add(part.blocks);
  }
  void operator()(Figure& figure) { add(figure.caption); }
  void operator()(Contents&) {}
  void operator()(PageBreak&) {}

 private:
  void add_id(const std::string& id) {
    if (id.empty() || ids.try_emplace(id, place_).second) return;
    diagnostics_.error(ErrorCode::pack_duplicate_id, place_, "two blocks of the document have the id \"" + id + "\"");
  }

  /// Neither format orders such text by the rules of Unicode (UAX #9) in a page that runs from left to right.
  void check_direction(std::string_view text, const std::string& field) {
    if (!has_right_to_left(text) || !refused_.emplace(text).second) return;
    diagnostics_.add({Severity::error, ErrorCode::text_right_to_left, place_, field,
                      '"' + std::string{text} + "\" runs from right to left",
                      "write it in Latin, Greek or Cyrillic letters"});
  }

  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> refused_;
  SourcePlace place_;  ///< Of the innermost block that has one.
};

void set_breaks(const std::vector<Inlines*>& texts, const Catalog& catalog) {
  std::unordered_map<std::string, std::size_t> positions;
  std::vector<std::string_view> different;
  std::vector<std::size_t> position_of;
  for (const Inlines* inlines : texts) {
    const auto [entry, is_new] = positions.try_emplace(plain_text(*inlines), different.size());
    if (is_new) different.push_back(entry->first);
    position_of.push_back(entry->second);
  }
  const auto breaks = catalog.break_opportunities(different);
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i]->breaks = breaks[position_of[i]];
}

}  // namespace

void finish(Document& document, const Catalog& catalog, const Catalog* second, Diagnostics& diagnostics) {
  Collector collector{diagnostics};
  for (Section& section : document.sections) collector.add(section.blocks);
  for (Furniture* furniture : {&document.header, &document.footer}) {
    collector.add(furniture->start);
    collector.add(furniture->end);
  }
  for (const Link& link : collector.links) {
    if (collector.ids.contains(link.target)) continue;
    diagnostics.error(ErrorCode::pack_unknown_id, link.place,
                      "a link leads to \"#" + link.target + "\", which is not there",
                      suggestion(link.target, keys(collector.ids)));
  }
  set_breaks(collector.texts, catalog);
  if (second != nullptr) set_breaks(collector.second_texts, *second);
}

}  // namespace lapas::composing
