// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Small documents for the tests of layout, and questions to ask of their pages. Fonts are the real ones; tests claim
// relations, not widths.

#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <lapas/layout.hpp>

namespace sheets {

using namespace lapas;

inline Shaper& shaper() {
  static const FontSet fonts =
      load_fonts(std::vector<std::string>{"Noto Sans"}, std::vector<std::filesystem::path>{LAPAS_FONT_DIR});
  static Shaper shaper{fonts};
  return shaper;
}

/// Text that may be divided at its spaces.
inline Inlines text(const std::string& words) {
  Inlines inlines{{Text{.text = words}}, {}};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == ' ') inlines.breaks.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return inlines;
}

inline Paragraph paragraph(const std::string& words, StyleRole style = StyleRole::body) {
  return {.style = style, .text = text(words)};
}

inline std::string repeated(const std::string& words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += words;
  return all;
}

inline Heading heading(const std::string& words, int level = 1) { return {.level = level, .text = text(words)}; }

/// So many writing lines, 8.5 mm each.
inline Blank lines(const std::string& field, int count) {
  return {.kind = BlankKind::lines, .field = field, .lines = count, .description = field};
}

inline TableCell cell(const std::string& words) { return {Blocks{paragraph(words, StyleRole::table_text)}}; }

/// A cell to write in, so many writing lines tall.
inline TableCell blank_cell(const std::string& field, int count = 1) {
  return {Blank{.field = field, .lines = count, .description = field}};
}

inline Document document(Blocks blocks) {
  Document document{.id = "sheet", .title = "Sheet", .language = "en-GB", .theme = default_theme()};
  document.sections.push_back({.blocks = std::move(blocks)});
  return document;
}

inline Pages lay_out(const Document& document) { return lapas::lay_out(document, shaper()); }
inline Pages lay_out(Blocks blocks) { return lay_out(document(std::move(blocks))); }

template <typename T>
std::vector<T> items(const Page& page) {
  std::vector<T> found;
  for (const auto& item : page.items) {
    if (const auto* one = std::get_if<T>(&item)) found.push_back(*one);
  }
  return found;
}

/// The answer places of one page.
inline std::vector<FieldPlace> places(const Pages& pages, std::size_t page) {
  std::vector<FieldPlace> found;
  std::ranges::copy_if(pages.places, std::back_inserter(found), [&](const auto& place) { return place.page == page; });
  return found;
}

/// The glyphs that print in the places of all pages.
inline std::vector<GlyphRun> printed(const Pages& pages) {
  std::vector<GlyphRun> runs;
  for (std::size_t i = 0; i < pages.places.size(); ++i) {
    const auto& text = printed_text(pages.places[i], answer_in(pages, i));
    runs.insert(runs.end(), text.begin(), text.end());
  }
  return runs;
}

/// The runs of a page, each on a line of its own.
inline std::string words(const Page& page) {
  std::string joined;
  for (const auto& run : items<GlyphRun>(page)) joined += run.text + '\n';
  return joined;
}

/// The first run on the page that holds the text, or null.
inline const GlyphRun* find_run(const Page& page, const std::string& text) {
  for (const auto& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && run->text.find(text) != std::string::npos) return run;
  }
  return nullptr;
}

/// The page, counted from 0, with the text; -1 for none.
inline int page_of(const Pages& pages, const std::string& text) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (find_run(pages.pages[i], text) != nullptr) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace sheets
