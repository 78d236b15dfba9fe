// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "lint/passages.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "document/walk.hpp"
#include "lint/wording.hpp"

namespace lapas::linting {
namespace {

/// Stands for words of another language, so that those around them are not neighbours.
constexpr std::string_view left_out = " \ufffc ";

std::vector<std::pair<std::string, std::string>> parts_of(const Inlines& inlines, const std::string& language) {
  std::vector<std::string> languages{language};
  const auto language_of = [&](const Text& text) { return text.language.empty() ? language : text.language; };
  for (const Inline& item : inlines.items) {
    const auto* text = std::get_if<Text>(&item);
    if (text != nullptr && std::ranges::find(languages, language_of(*text)) == languages.end()) {
      languages.push_back(language_of(*text));
    }
  }
  std::vector<std::pair<std::string, std::string>> parts;
  for (const std::string& spoken : languages) {
    std::string words;
    for (const Inline& item : inlines.items) {
      const auto* text = std::get_if<Text>(&item);
      words += text != nullptr && language_of(*text) == spoken ? std::string_view{text->text} : left_out;
    }
    parts.emplace_back(spoken, std::move(words));
  }
  return parts;
}

/// With an ellipsis for each place to fill in.
std::string shown(const Inlines& inlines) {
  constexpr std::string_view ellipsis = "\u2026";
  std::string text = plain_text(inlines);
  for (auto at = text.find(place_character); at != std::string::npos; at = text.find(place_character, at)) {
    text.replace(at, place_character.size(), ellipsis);
  }
  return text;
}

/// Made of sentences: no title, no label, no source.
bool is_running_text(StyleRole role) {
  switch (role) {
    case StyleRole::body:
    case StyleRole::lead:
    case StyleRole::small:
    case StyleRole::purpose:
    case StyleRole::list_item:
    case StyleRole::question:
    case StyleRole::hint:
    case StyleRole::legend:
    case StyleRole::option_label:
    case StyleRole::table_text:
    case StyleRole::callout_text:
    case StyleRole::caption: return true;
    default: return false;
  }
}

class PassageFinder {
 public:
  explicit PassageFinder(const Document& document) : language_{document.language} {}

  std::vector<Passage> found;

  template <typename Content>
  void operator()(const Content& content, const SourcePlace& place) {
    place_ = place;
    if constexpr (requires { collect(content); }) {
      collect(content);
    } else {
      static_assert(document::is_any<Content, Blocks, Group, List, Columns, FieldRow, PageBreak>,
                    "say what texts a new kind of block has, or that it has none of its own");
    }
  }

  void say(const std::string& text) {
    if (!text.empty()) found.push_back({text, language_, {{language_, text}}, place_, false, 0, {}, {}});
  }

  void add(const Inlines& inlines, StyleRole role) {
    if (inlines.empty()) return;
    const std::string printed = squeezed(prefix_ + words_of(inlines));
    const std::size_t time = times_[printed]++;
    const auto add_one = [&](const Inlines& spoken, const std::string& language) {
      found.push_back(
          {shown(spoken), language, parts_of(spoken, language), place_, is_running_text(role), time, printed, {}});
    };
    add_one(inlines, language_);
    for (const Inlines& second : inlines.second) {
      const auto* text = second.items.empty() ? nullptr : std::get_if<Text>(&second.items.front());
      add_one(second, text == nullptr || text->language.empty() ? language_ : text->language);
    }
  }

  void collect(const Path& path) {
    for (const Inlines& part : path.parts) add(part, StyleRole::path);
  }

 private:
  void collect(const Heading& heading) {
    prefix_ = heading.number;
    add(heading.text, heading.style);
    prefix_.clear();
  }
  void collect(const Paragraph& paragraph) { add(paragraph.text, paragraph.style); }
  void collect(const CheckItem& item) { add(item.label, StyleRole::option_label), collect(item.box); }
  void collect(const CheckList& list) {
    for (const CheckItem& item : list.items) collect(item);
  }
  void collect(const CheckRow& row) {
    add(row.label, StyleRole::label);
    for (const CheckItem& item : row.items) collect(item);
  }
  void collect(const Blank& blank) {
    add(blank.label, StyleRole::label);
    describe(blank.description, blank.field);
  }
  void collect(const Box& box) { describe(box.description, box.field); }
  void collect(const Badge& badge) { add(badge.note, StyleRole::purpose); }
  void collect(const Tiles& tiles) {
    for (const Tiles::Tile& tile : tiles.tiles) add(tile.text, tiles.style);
  }
  void collect(const DoneBand& band) {
    add(band.item.label, StyleRole::option_label), add(band.pointer, StyleRole::option_label);
  }
  void collect(const Sheet& sheet) { add(sheet.continued, StyleRole::field_heading); }
  void collect(const Table& table) { say(table.summary); }
  void collect(const Figure& figure) {
    say(figure.alternative), add(figure.caption, StyleRole::caption);
    if (!figure.drawing) return;
    for (const Drawing::Item& item : figure.drawing->items) {
      if (const auto* words = std::get_if<Drawing::Words>(&item)) add(words->text, words->style);
    }
  }
  void collect(const Specimen& specimen) { add(specimen.caption, StyleRole::caption); }
  void collect(const Contents& contents) { say(contents.title); }

  void describe(const std::string& text, const std::string& field) {
    say(text);
    if (!text.empty()) found.back().field = field;
  }

  std::string language_, prefix_;
  SourcePlace place_;
  std::map<std::string, std::size_t> times_;
};

}  // namespace

std::vector<Passage> find_passages(const Document& document) {
  PassageFinder finder{document};
  document::walk(document, std::ref(finder));
  for (const Section& section : document.sections) {
    if (section.path) finder.collect(*section.path);
  }
  finder(Blocks{}, {});
  finder.say(document.title);
  finder.say(document.subject);
  for (const std::string& keyword : document.keywords) finder.say(keyword);
  return std::move(finder.found);
}

}  // namespace lapas::linting
