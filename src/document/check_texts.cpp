// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text alone, and text inside blocks with what it says about itself.

#include <algorithm>

#include "core/quoted.hpp"
#include "core/spelling.hpp"
#include "document/checks.hpp"

namespace lapas::document {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

void TextCheck::text(std::string_view name, const std::string& text) {
  if (text.empty()) return;
  ++totals_.texts;
  totals_.text_bytes += text.size();
  members_.text(name, text);
}

void TextCheck::inlines(std::string_view name, const Inlines& inlines) {
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
