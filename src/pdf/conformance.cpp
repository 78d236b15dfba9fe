// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a profile needs and only the pages can give: a title, a language, words for pictures, fields and links, headings
// without gaps, tables with headers, glyphs that the fonts have.

#include "pdf/conformance.hpp"

#include <algorithm>
#include <variant>

#include "pdf/metadata.hpp"

namespace lapas::pdf {
namespace {

/// 1 to 6, or 0 when the node is no heading.
int heading_level(StructureRole role) {
  if (role < StructureRole::heading_1 || role > StructureRole::heading_6) return 0;
  return static_cast<int>(role) - static_cast<int>(StructureRole::heading_1) + 1;
}

class Checker {
 public:
  explicit Checker(const Pages& pages) : pages_{pages}, seen_(pages.nodes.size()) {}

  Diagnostics check() {
    check_document();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) {
      for (const auto& item : pages_.pages[number_].items) std::visit(*this, item);
    }
    for (std::size_t i = 0; i < pages_.places.size(); ++i) check_place(pages_.places[i], answer_in(pages_, i));
    check_nodes();
    return std::move(problems_);
  }

  void operator()(const GlyphRun& run) {
    see(run.node, run.text);
    if (std::ranges::any_of(run.glyphs, [](const Glyph& glyph) { return glyph.id == 0; })) {
      problem("the fonts lack a character of \"" + run.text + '"' + on_page(), "add a font that has it");
    }
  }
  void operator()(const LinkArea& link) {
    if (link.description.empty()) problem("the link to " + link.target + " has no description" + on_page());
  }
  template <typename Drawn>
  void operator()(const Drawn& drawn) {
    see(drawn.node, {});
  }

 private:
  /// Where a node is first drawn, and the first words in it.
  struct Seen {
    std::size_t page = 0;  ///< From 1; 0 for nowhere.
    std::string words;
  };

  void see(NodeIndex node, const std::string& words) {
    for (; !is_artifact(node); node = pages_.nodes[static_cast<std::size_t>(node)].parent) {
      auto& seen = seen_[static_cast<std::size_t>(node)];
      if (seen.page == 0) seen.page = number_ + 1;
      if (!seen.words.empty()) break;
      seen.words = words;
    }
  }

  void problem(std::string message, std::string hint = {}) {
    problems_.add({Severity::error, ErrorCode::pdf_not_conforming, {}, field_, std::move(message), std::move(hint)});
  }

  [[nodiscard]] std::string on_page() const { return " (page " + std::to_string(number_ + 1) + ')'; }

  /// Such as ` (page 3, "Next actions")`.
  [[nodiscard]] std::string where(std::size_t node) const {
    const auto& [page, words] = seen_[node];
    if (page == 0) return {};
    return " (page " + std::to_string(page) + (words.empty() ? "" : ", \"" + words + '"') + ')';
  }

  void check_document() {
    if (pages_.title.empty()) problem("the document has no title", "give the outline a title");
    if (pages_.language.empty()) problem("the document names no language");
    if (pages_.nodes.front().role != StructureRole::document) problem("the structure does not begin with a document");
  }

  void check_place(const FieldPlace& place, const Answer& answer) {
    number_ = place.page;
    field_ = place.field;
    for (const auto& run : printed_text(place, answer)) (*this)(run);
    if (place.description.empty()) {
      problem("the field has no description" + on_page(), "give it a label");
    }
    field_.clear();
  }

  void check_nodes() {
    const auto& nodes = pages_.nodes;
    std::vector<bool> has_header(nodes.size());  // of tables
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].role == StructureRole::figure && nodes[i].alternative.empty()) {
        problem("a figure has no text that stands for it" + where(i), "give it an alt text");
      }
      if (const int level = heading_level(nodes[i].role)) check_heading(level, i);
      if (nodes[i].role != StructureRole::table_header) continue;
      const NodeIndex table = table_of(static_cast<NodeIndex>(i));
      if (!is_artifact(table)) has_header[static_cast<std::size_t>(table)] = true;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].role == StructureRole::table && !has_header[i]) problem("a table has no header cells" + where(i));
    }
  }

  void check_heading(int level, std::size_t node) {
    if (level > last_heading_ + 1) {
      problem("a heading of level " + std::to_string(level) + " follows one of level " + std::to_string(last_heading_) +
                  where(node),
              "do not leave out levels");
    }
    last_heading_ = level;
  }

  [[nodiscard]] NodeIndex table_of(NodeIndex node) const {
    const auto& nodes = pages_.nodes;
    while (!is_artifact(node) && nodes[static_cast<std::size_t>(node)].role != StructureRole::table) {
      node = nodes[static_cast<std::size_t>(node)].parent;
    }
    return node;
  }

  const Pages& pages_;
  std::vector<Seen> seen_;  ///< Of each node.
  Diagnostics problems_;
  std::size_t number_ = 0;
  std::string field_;  ///< Of the place that is looked at.
  int last_heading_ = 0;
};

}  // namespace

void check_conformance(const Pages& pages, const PdfOptions& options) {
  if (options.conformance == Conformance::none) return;
  Checker{pages}.check().throw_if_errors();
}

}  // namespace lapas::pdf
