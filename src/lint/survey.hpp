// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every rule asks of the pages: where the ink of a node lies, what its words are, on what colour something stands.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <lapas/document.hpp>
#include <lapas/lint.hpp>
#include <lapas/pages.hpp>

#include "lint/passages.hpp"
#include "lint/wording.hpp"
#include "rules/table.hpp"

namespace lapas::linting {

using rules::facts;
using rules::Rule;
using rules::RuleFacts;

inline constexpr std::size_t no_page = static_cast<std::size_t>(-1);

/// Where something is that a finding speaks of.
struct Spot {
  SourcePlace place;
  std::size_t page = 0;  ///< From 0; no_page for what does not print.
  std::string where;
  std::vector<std::string> within{};  ///< Ids of what it stands in, the outermost first.
};

inline constexpr Color paper{255, 255, 255};

/// About where the ink of letters begins and ends; nothing for spaces. Fonts are not at hand.
[[nodiscard]] Rect ink_of(const GlyphRun& run);
[[nodiscard]] Rect ink_of(const Item& item);

class Survey {
 public:
  Survey(const Document& document, const Pages& pages, const LintOptions& options);

  const Document& document;
  const Pages& pages;
  const LintOptions& options;
  const Theme& theme;
  const Wordings wordings;

  /// The number to compare with: the theme's, or else ours, large print having its own.
  [[nodiscard]] double threshold(Rule rule) const;
  /// Where that number comes from.
  [[nodiscard]] std::string_view source(Rule rule) const;
  [[nodiscard]] bool prints_large() const { return large_; }

  // -- Structure

  [[nodiscard]] const StructureNode& node(NodeIndex index) const {
    return pages.nodes[static_cast<std::size_t>(index)];
  }
  /// In reading order.
  [[nodiscard]] const std::vector<NodeIndex>& children(NodeIndex index) const;
  /// The paragraph, cell or other block around inline nodes and fields.
  [[nodiscard]] NodeIndex block_of(NodeIndex index) const;
  [[nodiscard]] bool is_inside(NodeIndex index, StructureRole role) const;
  /// What begins on a page of its own or is kept whole: a checkpoint or a sheet, not a section of the document.
  [[nodiscard]] bool is_unit(NodeIndex index) const;
  /// What is drawn of a node, with all below it, on each page.
  [[nodiscard]] const std::map<std::size_t, Rect>& ink(NodeIndex index) const;
  [[nodiscard]] bool has_field(NodeIndex index) const { return has_field_[static_cast<std::size_t>(index)]; }

  // -- Words

  /// Of a block.
  [[nodiscard]] const std::string& text(NodeIndex block) const { return texts_[static_cast<std::size_t>(block)]; }
  /// What the document says of them; null for what it does not have as a whole.
  [[nodiscard]] const Wording* wording(NodeIndex block) const;
  [[nodiscard]] Spot spot(std::size_t page, const GlyphRun& run) const;
  /// Of a node, named by its first words.
  [[nodiscard]] Spot spot(NodeIndex index) const;
  [[nodiscard]] Spot spot(std::size_t page, NodeIndex index) const;
  [[nodiscard]] Spot spot(const FieldPlace& place) const;
  [[nodiscard]] Spot spot(const Passage& passage) const;

  // -- Pages

  /// The colour that the point has before item `before` is drawn.
  [[nodiscard]] Color background(std::size_t page, std::size_t before, Point point) const;
  [[nodiscard]] Color background(const FieldPlace& place) const;
  /// Which of the document's sections the page belongs to; nothing for a page without content.
  [[nodiscard]] std::optional<std::size_t> section_of(std::size_t page) const { return sections_[page]; }
  [[nodiscard]] bool is_cover(std::size_t page) const;
  /// Whether the author begins the page; of sheets only when told to count them.
  [[nodiscard]] bool begins(std::size_t page) const { return begun_.contains(page); }
  [[nodiscard]] bool begins_sheet(std::size_t page) const { return sheets_.contains(page); }
  /// Whether it is between the margins, neither header nor footer.
  [[nodiscard]] bool is_content(const Rect& rect) const;

 private:
  struct Fill {
    std::size_t item;
    std::vector<Point> corners;
    Color color;
  };

  /// Of headings that are in force, by level.
  using Ids = std::map<int, std::string>;

  void survey_items();
  void add_ink(NodeIndex index, std::size_t page, const Rect& rect);
  void find_sections();
  void find_wordings_of_blocks();
  void find_starts();
  void find_ids();
  void find_ids_below(NodeIndex index, Ids& headings);
  [[nodiscard]] const Threshold* own_threshold(Rule rule) const;

  bool large_;
  std::vector<std::vector<NodeIndex>> children_;
  std::vector<std::map<std::size_t, Rect>> ink_;
  std::vector<bool> has_field_;
  std::vector<std::vector<std::string>> ids_;  ///< Of what each node stands in.
  std::set<std::string> made_up_ids_;          ///< Of headings to which the author gave none.
  std::map<std::string, NodeIndex> spoken_;    ///< By what is said in the place of what is drawn.
  std::vector<std::string> texts_;
  std::vector<const Wording*> wording_;
  std::map<std::string, std::vector<NodeIndex>> blocks_by_text_;  ///< By their words without spaces.
  std::vector<std::vector<Fill>> fills_;                          ///< Of each page.
  std::vector<std::optional<std::size_t>> sections_;
  std::set<std::size_t> begun_, sheets_;
};

/// The first words of a text, for people to find it by.
[[nodiscard]] std::string beginning(std::string text);

/// Whether a language of the pack is that of a tag: `lt` holds for `lt-LT`.
[[nodiscard]] bool holds_for(std::string_view language, std::string_view tag);

[[nodiscard]] bool is_heading(StructureRole role);

}  // namespace lapas::linting
