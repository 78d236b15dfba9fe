// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text inside blocks: pieces that share a look, numbers of pages, places to fill in, and where lines may end.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// A piece of text of one kind.
struct Text {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  std::string language;       ///< BCP 47; empty for the document's.
  std::string link;           ///< `#id` inside the document or an address; empty for none.
  bool gap = false;           ///< Stands in brackets for what whoever edits the document puts in its place.
  std::uint32_t message = 0;  ///< In a proof: which of Document::messages it comes from, counted from 1; 0 for none.
  Translation state = Translation::complete;  ///< In a proof: how far that message is translated.
  bool operator==(const Text&) const = default;
};
/// The number of the page it stands on, and how many there are. In headers and footers only.
struct PageNumber {
  bool operator==(const PageNumber&) const = default;
};
struct PageCount {
  bool operator==(const PageCount&) const = default;
};

/// The number of the page on which the block of that id stands.
struct PageOf {
  std::string target;
  bool operator==(const PageOf&) const = default;
};

/// A line to write on or a box to tick between the words of a paragraph; Paragraph::places says which.
struct InlinePlace {
  std::string field;  ///< The full id of the place.
  Length width;       ///< Of the line: what is written on it may need more. A box has its own.
  bool operator==(const InlinePlace&) const = default;
};

using Inline = std::variant<Text, PageNumber, PageCount, PageOf, InlinePlace>;

/// The content of a paragraph.
struct Inlines {
  std::vector<Inline> items;
  /// Offsets in the joined text of the items at which a line may end; filled in by compose.
  std::vector<std::uint32_t> breaks;
  /// The same at which a word may be divided with a hyphen: behind soft hyphens, and in styles that hyphenate; filled in
  /// by compose.
  std::vector<std::uint32_t> hyphens;
  /// The same in the second language of a sheet in two, to be printed smaller beneath; at most one.
  std::vector<Inlines> second;
  [[nodiscard]] bool empty() const { return items.empty(); }
  bool operator==(const Inlines&) const = default;
};

/// How large the second language is beside the first, in percent.
inline constexpr int second_language_size = 82;

/// What stands in plain_text() for an InlinePlace.
inline constexpr std::string_view place_character = "\ufffc";

/// The joined text in the first language; page numbers count as nothing.
[[nodiscard]] std::string plain_text(const Inlines& inlines);

}  // namespace lapas
