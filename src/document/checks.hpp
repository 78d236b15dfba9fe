// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The parts of check_document().

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lapas/document.hpp>
#include <lapas/limits.hpp>

#include "core/members.hpp"

namespace lapas::document {

inline constexpr Length longest = pt(limits::longest_points);

/// The look of the page and of all styles. Whether there is a style for each role, without which nothing else of a
/// document can be looked at.
bool check_theme(const Theme& theme, Members& members);

/// Whether there is such a role at all; says so when there is not.
void check_role(StyleRole role, Members& members);

/// What is counted over the whole document.
struct Totals {
  std::size_t texts = 0, text_bytes = 0, blocks = 0, places = 0;
  std::int64_t lines = 0;
};

/// Texts of all kinds, one after the other.
class TextCheck {
 public:
  TextCheck(const Document& document, Members& members, Totals& totals)
      : document_{document}, members_{members}, totals_{totals} {}

  void text(std::string_view name, const std::string& text);
  void inlines(std::string_view name, const Inlines& inlines);
  void paragraph(const Paragraph& paragraph);

  /// The numbers of pages that texts ask for.
  [[nodiscard]] const std::vector<std::string_view>& page_targets() const { return page_targets_; }

 private:
  void item(std::string_view name, const Text& text);
  void items(std::string_view name, const Inlines& inlines);
  void offsets(std::string_view name, const std::vector<std::uint32_t>& offsets, std::string_view joined);

  const Document& document_;
  Members& members_;
  Totals& totals_;
  std::vector<std::string_view> page_targets_;
};

/// The sizes of a picture and what is drawn in it.
void check_figure(const Figure& figure, TextCheck& texts, Members& members);

/// That every row has room for its cells between the columns and the rows of its part.
void check_grid(const Table& table, Members& members);

}  // namespace lapas::document
