// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a profile needs and only the pages can give: a title, a language, words for pictures, fields and links, headings
// without gaps, tables with headers, glyphs that the fonts have, and an owner for everything that is drawn.

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
  explicit Checker(const Pages& pages) : pages_{pages} {}

  Diagnostics check() {
    check_document();
    check_nodes();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) {
      for (const auto& item : pages_.pages[number_].items) std::visit(*this, item);
    }
    return std::move(problems_);
  }

  void operator()(const GlyphRun& run) {
    check_node(run.node);
    if (std::ranges::any_of(run.glyphs, [](const Glyph& glyph) { return glyph.id == 0; })) {
      problem("the fonts lack a character of \"" + run.text + '"' + on_page(), "add a font that has it");
    }
    if (!is_utf8(run.text)) problem("a text is not in UTF-8" + on_page());
  }
  void operator()(const Line& line) { check_node(line.node); }
  void operator()(const Rectangle& rectangle) { check_node(rectangle.node); }
  void operator()(const Tick& tick) { check_node(tick.node); }
  void operator()(const Picture& picture) {
    check_node(picture.node);
    if (picture.image >= pages_.images.size()) problem("a picture names an image that there is not" + on_page());
  }
  void operator()(const FieldPlace& place) {
    check_node(place.node);
    if (place.field.empty()) problem("a field has no name" + on_page());
    if (place.description.empty()) {
      problem("the field " + place.field + " has no description" + on_page(), "give it a label");
    }
    if (place.type == FieldType::choice && place.option.empty()) {
      problem("a box of the choice " + place.field + " names no option" + on_page());
    }
  }
  void operator()(const LinkArea& link) {
    check_node(link.node);
    if (link.description.empty()) problem("the link to " + link.target + " has no description" + on_page());
  }
  void operator()(const MessagePlace&) {}

 private:
  void problem(std::string message, std::string hint = {}) {
    problems_.error(ErrorCode::pdf_not_conforming, {}, std::move(message), std::move(hint));
  }

  [[nodiscard]] std::string on_page() const { return " (page " + std::to_string(number_ + 1) + ')'; }

  void check_document() {
    if (pages_.title.empty()) problem("the document has no title", "give the outline a title");
    if (pages_.language.empty()) problem("the document names no language");
    if (pages_.pages.empty()) problem("the document has no pages");
    if (pages_.nodes.empty() || pages_.nodes.front().role != StructureRole::document) {
      problem("the structure does not begin with a document");
    }
  }

  void check_nodes() {
    std::vector<bool> has_header(pages_.nodes.size());  // of tables
    for (std::size_t i = 0; i < pages_.nodes.size(); ++i) {
      const auto& node = pages_.nodes[i];
      if (node.role == StructureRole::figure && node.alternative.empty()) {
        problem("a figure has no text that stands for it", "give it an alt text");
      }
      if (const int level = heading_level(node.role)) check_heading(level);
      if (node.role == StructureRole::table_header) {
        if (const auto table = table_of(static_cast<NodeIndex>(i)); table != artifact) has_header[table] = true;
      }
    }
    for (std::size_t i = 0; i < pages_.nodes.size(); ++i) {
      if (pages_.nodes[i].role == StructureRole::table && !has_header[i]) problem("a table has no header cells");
    }
  }

  void check_heading(int level) {
    if (level > last_heading_ + 1) {
      problem("a heading of level " + std::to_string(level) + " follows one of level " + std::to_string(last_heading_),
              "do not leave out levels");
    }
    last_heading_ = level;
  }

  [[nodiscard]] NodeIndex table_of(NodeIndex node) const {
    while (node != artifact && pages_.nodes[node].role != StructureRole::table) node = pages_.nodes[node].parent;
    return node;
  }

  void check_node(NodeIndex node) {
    if (node != artifact && (node < 0 || static_cast<std::size_t>(node) >= pages_.nodes.size())) {
      problem("something is drawn for a node that there is not" + on_page());
    }
  }

  const Pages& pages_;
  Diagnostics problems_;
  std::size_t number_ = 0;
  int last_heading_ = 0;
};

}  // namespace

void check_conformance(const Pages& pages, const PdfOptions& options) {
  if (options.conformance == Conformance::none) return;
  Checker{pages}.check().throw_if_errors();
}

}  // namespace lapas::pdf
