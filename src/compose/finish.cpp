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

bool is_source(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph && paragraph->style == StyleRole::source;
}

/// A paragraph that ends in a colon announces what follows.
bool announces(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph && plain_text(paragraph->text).ends_with(':');
}

/// Sources rather stay with what they are the sources of.
void keep_with_next(Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (announces(blocks[i])) blocks[i].keep = Keep::required;
    else if (i + 1 < blocks.size() && is_source(blocks[i + 1])) blocks[i].keep = Keep::preferred;
  }
}

class Collector {
 public:
  Collector(const Theme& theme, Diagnostics& diagnostics) : theme_{theme}, diagnostics_{diagnostics} {}

  std::vector<Inlines*> texts, second_texts;
  std::vector<Inlines*> divided, second_divided;  ///< Those of them whose words may be divided.
  std::map<std::string, SourcePlace, std::less<>> ids;
  std::vector<Link> links;

  void add(Blocks& blocks) {
    keep_with_next(blocks);
    for (Block& block : blocks) {
      const SourcePlace outer = std::exchange(place_, block.place.line > 0 ? block.place : place_);
      std::visit(*this, block.content);
      place_ = outer;
    }
  }

  void add(Inlines& inlines, StyleRole role) {
    if (inlines.empty()) return;
    const bool divides = theme_.style(role).hyphenate;
    texts.push_back(&inlines);
    if (divides) divided.push_back(&inlines);
    for (Inlines& second : inlines.second) {
      second_texts.push_back(&second);
      if (divides) second_divided.push_back(&second);
    }
    for (const Inline& item : inlines.items) {
      const auto* text = std::get_if<Text>(&item);
      if (!text) continue;
      if (text->link.starts_with('#')) links.push_back({text->link.substr(1), place_});
      check_direction(text->text, {});
    }
  }

  void operator()(Heading& heading) { add_id(heading.id), add(heading.text, heading.style); }
  void operator()(Paragraph& paragraph) { add_id(paragraph.id), add(paragraph.text, paragraph.style); }
  void operator()(List& list) {
    for (Blocks& item : list.items) add(item);
  }
  void operator()(CheckList& list) {
    for (CheckItem& item : list.items) add(item.label, StyleRole::option_label);
  }
  void operator()(CheckRow& row) {
    add(row.label, StyleRole::label);
    for (CheckItem& item : row.items) add(item.label, StyleRole::option_label);
  }
  void operator()(FieldRow& row) {
    for (FieldRow::Part& part : row.parts) {
      if (part.line) (*this)(*part.line);
    }
  }
  void operator()(Box&) {}
  void operator()(Blocks& blocks) { add(blocks); }
  void operator()(Blank& blank) {
    add(blank.label, StyleRole::label), add(blank.pattern, StyleRole::option_label);
    check_direction(blank.value, blank.field);
  }
  void operator()(Table& table) {
    add_id(table.id);
    for (auto* rows : {&table.header, &table.rows}) {
      for (TableRow& row : *rows) {
        for (TableCell& cell : row.cells) std::visit(*this, cell.content);
      }
    }
  }
  void operator()(Group& group) { add_id(group.id), add(group.blocks); }
  void operator()(Columns& columns) {
    for (ColumnPart& part : columns.parts) {
      add(part.blocks);
      if (part.area) (*this)(*part.area);
    }
  }
  void operator()(Figure& figure) { add(figure.caption, StyleRole::caption); }
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

  const Theme& theme_;
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

/// Words of another language than the text's stay whole.
void keep_foreign_words(Inlines& inlines, const std::string& language) {
  std::size_t start = 0;
  for (const Inline& item : inlines.items) {
    const auto* text = std::get_if<Text>(&item);
    if (text == nullptr) continue;
    const std::size_t end = start + text->text.size();
    if (!text->language.empty() && text->language != language) {
      std::erase_if(inlines.hyphens, [&](std::uint32_t offset) { return offset > start && offset < end; });
    }
    start = end;
  }
}

void set_hyphens(const std::vector<Inlines*>& texts, const Catalog& catalog) {
  for (Inlines* inlines : texts) {
    inlines->hyphens = catalog.hyphenation_points(plain_text(*inlines));
    keep_foreign_words(*inlines, catalog.locale_tag());
  }
}

}  // namespace

void finish(Document& document, const Catalog& catalog, const Catalog* second, Diagnostics& diagnostics) {
  Collector collector{document.theme, diagnostics};
  for (Section& section : document.sections) {
    for (Blocks* blocks : {&section.title, &section.blocks, &section.details}) collector.add(*blocks);
  }
  for (auto [furniture, role] : {std::pair{&document.header, StyleRole::header}, {&document.footer, StyleRole::footer}}) {
    collector.add(furniture->start, role);
    collector.add(furniture->end, role);
  }
  for (const Link& link : collector.links) {
    if (collector.ids.contains(link.target)) continue;
    diagnostics.error(ErrorCode::pack_unknown_id, link.place,
                      "a link leads to \"#" + link.target + "\", which is not there",
                      suggestion(link.target, keys(collector.ids)));
  }
  set_breaks(collector.texts, catalog);
  set_hyphens(collector.divided, catalog);
  if (second == nullptr) return;
  set_breaks(collector.second_texts, *second);
  set_hyphens(collector.second_divided, *second);
}

}  // namespace lapas::composing
