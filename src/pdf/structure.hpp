// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The logical structure of a document (ISO 32000-1, 14.7): which marked contents and which annotations belong to which
// element, in reading order, and the way back from pages and annotations to their elements.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <lapas/pages.hpp>

#include "pdf/haru.hpp"

namespace lapas::pdf {

class Structure {
 public:
  /// Pages take the first keys of the parent tree, a key each.
  Structure(const std::vector<StructureNode>& nodes, std::size_t page_count);

  /// The structure type of the node, which also tags its marked contents.
  [[nodiscard]] std::string_view tag(NodeIndex node) const;
  [[nodiscard]] bool is_form(NodeIndex node) const { return has_role(node, StructureRole::form); }
  [[nodiscard]] bool is_figure(NodeIndex node) const { return has_role(node, StructureRole::figure); }

  /// Whether anything was added to the node itself.
  [[nodiscard]] bool has_content(NodeIndex node) const { return !elements_[index(node)].parts.empty(); }

  /// What is added from now on belongs to the page of this number in the order of reading.
  void begin_page(std::size_t number) { reading_page_ = number; }
  /// The next piece of marked content on the page belongs to the node. Its number on the page.
  int add_content(NodeIndex node, std::size_t page);
  /// The annotation belongs to an element of the role: the node itself, or a new child when the node has another role
  /// or an annotation already. The annotation's key in the parent tree.
  int add_annotation(NodeIndex node, StructureRole role, std::size_t page, Ref annotation);
  /// Part of the node is drawn here; for figures, which say where they lie.
  void add_box(NodeIndex node, std::size_t page, const Rect& box, Length page_height);
  /// A printed form field (14.8.5.6): what it is to be read as, already spelt.
  void set_print_field(NodeIndex node, const Dict& attributes);

  /// Writes all elements; the root of the tree for the catalogue.
  [[nodiscard]] Ref write(File& file, std::span<const Ref> pages);

 private:
  /// What is read first is less: the page, and how much was added before.
  using Order = std::pair<std::size_t, std::size_t>;
  static constexpr Order never{static_cast<std::size_t>(-1), 0};

  /// A piece of content or an annotation.
  struct Part {
    Order order{};
    std::size_t page = 0;
    int content = 0;  ///< Its number on the page.
    Ref annotation;   ///< Instead of content.
  };
  struct Element {
    StructureNode node;
    std::vector<NodeIndex> children;
    std::vector<Part> parts;
    Order first_order = never;  ///< Of the parts of the element and of all below.
    Dict layout, print_field;
    Rect box;
    bool has_annotation = false, is_header_of_cell = false;
  };

  [[nodiscard]] bool has_role(NodeIndex node, StructureRole role) const {
    return !is_artifact(node) && elements_[index(node)].node.role == role;
  }
  static std::size_t index(NodeIndex node) { return static_cast<std::size_t>(node); }
  NodeIndex add_element(StructureRole role, NodeIndex parent);
  void add_part(NodeIndex node, Part part);
  [[nodiscard]] Ref element_ref(NodeIndex node) const { return {first_ref_.number + static_cast<std::uint32_t>(node)}; }
  [[nodiscard]] Dict entries(NodeIndex node, Ref root, std::span<const Ref> pages) const;
  [[nodiscard]] std::string kids(const Element& element, std::size_t page, std::span<const Ref> pages) const;
  [[nodiscard]] std::string attributes(const Element& element) const;
  [[nodiscard]] std::string parent_tree() const;
  [[nodiscard]] Dict id_tree() const;

  std::vector<Element> elements_;
  std::vector<std::vector<NodeIndex>> contents_of_pages_;  ///< The owner of each content by its number.
  std::vector<NodeIndex> annotations_;                     ///< The owner of each annotation.
  std::size_t reading_page_ = 0, next_order_ = 0;
  Ref first_ref_;
};

}  // namespace lapas::pdf
