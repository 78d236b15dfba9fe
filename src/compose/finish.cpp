// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One walk collects all texts, ids and links. The ends of lines are then asked for at once, each different text once:
// setting up the iterator of ICU costs more than running it over a text.

#include "compose/finish.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "compose/side_column.hpp"
#include "core/right_to_left.hpp"
#include "core/suggestion.hpp"
#include "document/walk.hpp"

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

/// Sources rather stay with what they are the sources of, and an aside with the text below it where no column is beside it.
void keep_with_next(Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (announces(blocks[i]) || is_aside(blocks[i])) blocks[i].keep = Keep::required;
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
      if (text->link.starts_with('#')) links.push_back({text->link.substr(1), *place_});
      check_direction(text->text, {});
    }
  }

  template <typename Content>
  void operator()(Content& content, const SourcePlace& place) {
    place_ = &place;
    collect(content);
    place_ = &nowhere_;
  }

 private:
  void collect(Blocks& blocks) { keep_with_next(blocks); }
  void collect(Heading& heading) { add_id(heading.id), add(heading.text, heading.style); }
  void collect(Paragraph& paragraph) { add_id(paragraph.id), add(paragraph.text, paragraph.style); }
  void collect(CheckList& list) { add(list.items); }
  void collect(CheckRow& row) { add(row.label, StyleRole::label), add(row.items); }
  void collect(Blank& blank) {
    add(blank.label, StyleRole::label), add(blank.pattern, StyleRole::option_label);
    add(blank.unit, StyleRole::option_label);
    check_direction(blank.value, blank.field);
    for (const ListOption& option : blank.options) check_direction(option.label, blank.field);
  }
  void collect(Path& path) {
    for (Inlines& part : path.parts) add(part, StyleRole::path);
  }
  void collect(Tiles& tiles) {
    for (auto& tile : tiles.tiles) add(tile.text, tiles.style);
  }
  void collect(Badge& badge) { add(badge.note, StyleRole::purpose); }
  void collect(DoneBand& band) {
    add(band.item.label, StyleRole::option_label), add(band.pointer, StyleRole::option_label);
  }
  void collect(Sheet& sheet) { add_id(sheet.id), add(sheet.continued, StyleRole::field_heading); }
  void collect(Table& table) { add_id(table.id); }
  void collect(Group& group) { add_id(group.id); }
  void collect(Specimen& specimen) { add(specimen.caption, StyleRole::caption); }
  void collect(Figure& figure) {
    add(figure.caption, StyleRole::caption);
    if (!figure.drawing) return;
    // Text on a single line has no ends of lines.
    for (const auto& item : figure.drawing->items) {
      const auto* words = std::get_if<Drawing::Words>(&item);
      if (words != nullptr) check_direction(plain_text(words->text), {});
    }
  }
  void collect(auto&) {}

  void add(std::vector<CheckItem>& items) {
    for (CheckItem& item : items) add(item.label, StyleRole::option_label);
  }

  void add_id(const std::string& id) {
    if (id.empty() || ids.try_emplace(id, *place_).second) return;
    diagnostics_.error(ErrorCode::pack_duplicate_id, *place_,
                       "two blocks of the document have the id " + in_quotes(id));
  }

  /// Neither format orders such text by the rules of Unicode (UAX #9) in a page that runs from left to right.
  void check_direction(std::string_view text, const std::string& field) {
    if (!has_right_to_left(text) || !refused_.emplace(text).second) return;
    diagnostics_.add({Severity::error, ErrorCode::text_right_to_left, *place_, field,
                      in_quotes(text) + " runs from right to left", "write it in Latin, Greek or Cyrillic letters"});
  }

  static inline const SourcePlace nowhere_;
  const Theme& theme_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> refused_;
  const SourcePlace* place_ = &nowhere_;  ///< Of the innermost block that has one; paths have none.
};

/// A line that ends at a soft hyphen of the author's ends with a hyphen.
void divide_at_soft_hyphens(Inlines& inlines, std::string_view text) {
  const auto is_soft = [&](std::uint32_t offset) { return text.substr(0, offset).ends_with("\u00ad"); };
  std::ranges::copy_if(inlines.breaks, std::back_inserter(inlines.hyphens), is_soft);
  std::erase_if(inlines.breaks, is_soft);
}

/// What stands beside a place without a space stays beside it: punctuation, brackets, units.
void hold_at_places(Inlines& inlines, std::string_view text) {
  std::erase_if(inlines.breaks, [&](std::uint32_t offset) {
    const auto before = text.substr(0, offset);
    return before.ends_with(place_character) ||
           (text.substr(offset).starts_with(place_character) && !before.ends_with(' '));
  });
}

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
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i]->breaks = breaks[position_of[i]];
    divide_at_soft_hyphens(*texts[i], different[position_of[i]]);
    hold_at_places(*texts[i], different[position_of[i]]);
  }
}

/// Words of another language than the text's stay whole.
void keep_foreign_words(const Inlines& inlines, const std::string& language, std::vector<std::uint32_t>& hyphens) {
  std::size_t start = 0;
  for (const Inline& item : inlines.items) {
    const auto* text = std::get_if<Text>(&item);
    if (std::holds_alternative<InlinePlace>(item)) start += place_character.size();
    if (text == nullptr) continue;
    const std::size_t end = start + text->text.size();
    if (!text->language.empty() && text->language != language) {
      std::erase_if(hyphens, [&](std::uint32_t offset) { return offset > start && offset < end; });
    }
    start = end;
  }
}

void set_hyphens(const std::vector<Inlines*>& texts, const Catalog& catalog) {
  for (Inlines* inlines : texts) {
    auto hyphens = catalog.hyphenation_points(plain_text(*inlines));
    keep_foreign_words(*inlines, catalog.locale_tag(), hyphens);
    inlines->hyphens.insert(inlines->hyphens.end(), hyphens.begin(), hyphens.end());
    std::ranges::sort(inlines->hyphens);
  }
}

}  // namespace

void finish(Document& document, const Catalog& catalog, const Catalog* second, Diagnostics& diagnostics) {
  Collector collector{document.theme, diagnostics};
  document::walk(document, std::ref(collector));
  for (Section& section : document.sections) {
    if (!section.path) continue;
    for (Inlines& part : section.path->parts) collector.add(part, StyleRole::path);
  }
  for (const Link& link : collector.links) {
    if (collector.ids.contains(link.target)) continue;
    diagnostics.error(ErrorCode::pack_unknown_id, link.place,
                      "a link leads to \"#" + link.target + "\", which is not there",
                      suggestion(link.target, keys(collector.ids)));
  }
  set_breaks(collector.texts, catalog);
  set_hyphens(collector.divided, catalog);
  if (second != nullptr) {
    set_breaks(collector.second_texts, *second);
    set_hyphens(collector.second_divided, *second);
  }
  use_side_column(document);
}

}  // namespace lapas::composing
