// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text alone, and text inside blocks with what it says about itself.

#include <algorithm>
#include <unordered_set>

#include "core/quoted.hpp"
#include "core/spelling.hpp"
#include "document/checks.hpp"

namespace lapas::document {
namespace {

bool is_place(const Inline& item) { return std::holds_alternative<InlinePlace>(item); }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

void TextCheck::text(std::string_view name, const std::string& text) {
  if (text.empty()) return;
  ++totals_.texts;
  totals_.text_bytes += text.size();
  members_.text(name, text);
}

void TextCheck::inlines(std::string_view name, const Inlines& inlines) {
  if (std::ranges::any_of(inlines.items, is_place)) {
    members_.problem(std::string{name} + " has a place to fill in",
                     "only paragraphs in their first language have some");
  }
  items(name, inlines);
}

/// The places of its text are those that it has, each once.
void TextCheck::paragraph(const Paragraph& paragraph) {
  constexpr std::string_view name = "a paragraph";
  items(name, paragraph.text);
  std::unordered_set<const TextPlace*> met;
  for (const Inline& each : paragraph.text.items) {
    const auto* place = std::get_if<InlinePlace>(&each);
    if (place == nullptr) continue;
    members_.length("the length of a line in a text", place->width, {}, longest);
    const TextPlace* found = find_place(paragraph, *place);
    if (found == nullptr) members_.problem("the text of a paragraph has a place that the paragraph has not");
    else if (!met.insert(found).second) members_.problem("the text of a paragraph has a place twice");
  }
  if (met.size() < paragraph.places.size()) members_.problem("a place of a paragraph stands nowhere in its text");
  const auto is_page = [](const Inline& each) { return std::holds_alternative<PageOf>(each); };
  if (!met.empty() && std::ranges::any_of(paragraph.text.items, is_page)) {
    members_.problem("a paragraph with places to fill in asks for the number of a page");
  }
  for (const TextPlace& place : paragraph.places) {
    const auto* blank = std::get_if<Blank>(&place);
    if (blank != nullptr && blank->kind != BlankKind::line) members_.problem("a place in a text is no line and no box");
  }
}

void TextCheck::items(std::string_view name, const Inlines& inlines) {
  for (const Inline& each : inlines.items) {
    if (const auto* words = std::get_if<Text>(&each)) item(name, *words);
    if (const auto* page = std::get_if<PageOf>(&each)) page_targets_.push_back(page->target);
  }
  if (!inlines.breaks.empty() || !inlines.hyphens.empty()) {
    const std::string joined = plain_text(inlines);
    offsets(name, inlines.breaks, joined);
    offsets(name, inlines.hyphens, joined);
  }
  if (inlines.second.size() > 1) members_.problem(std::string{name} + " speaks more than two languages");
  for (const Inlines& second : inlines.second) {
    if (second.second.empty()) this->inlines(name, second);
    else members_.problem(std::string{name} + " has a second language in its second language");
  }
}

void TextCheck::item(std::string_view name, const Text& words) {
  text(name, words.text);
  if (!words.link.empty() && !is_link_target(words.link)) {
    members_.problem("a link leads to " + in_quotes(words.link) + ", which is no address", link_target_hint);
  }
  members_.language("the language of a text", words.language);
  if (words.message > document_.messages.size())
    members_.problem(std::string{name} + " names a message that there is not");
}

void TextCheck::offsets(std::string_view name, const std::vector<std::uint32_t>& offsets, std::string_view joined) {
  const auto is_inside = [&](std::uint32_t offset) {
    return offset <= joined.size() && (offset == joined.size() || !is_continuation(joined[offset]));
  };
  if (std::ranges::is_sorted(offsets) && std::ranges::all_of(offsets, is_inside)) return;
  members_.problem("the ends of lines in " + std::string{name} + " are not between its letters, in their order");
}

}  // namespace lapas::document
