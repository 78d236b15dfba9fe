// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Nodes come in reading order with their parents before them, contents in the order of pages and on a page in that of
// drawing. An element's kids are its children in node order, with its own contents before the first child that comes later.

#include "pdf/structure.hpp"

#include <algorithm>

namespace lapas::pdf {
namespace {

std::string_view structure_type(StructureRole role) {
  switch (role) {
    case StructureRole::document: return "Document";
    case StructureRole::section: return "Sect";
    case StructureRole::heading_1: return "H1";
    case StructureRole::heading_2: return "H2";
    case StructureRole::heading_3: return "H3";
    case StructureRole::heading_4: return "H4";
    case StructureRole::heading_5: return "H5";
    case StructureRole::heading_6: return "H6";
    case StructureRole::paragraph: return "P";
    case StructureRole::list: return "L";
    case StructureRole::list_item: return "LI";
    case StructureRole::label: return "Lbl";
    case StructureRole::list_body: return "LBody";
    case StructureRole::table: return "Table";
    case StructureRole::table_head: return "THead";
    case StructureRole::table_body: return "TBody";
    case StructureRole::table_row: return "TR";
    case StructureRole::table_header: return "TH";
    case StructureRole::table_cell: return "TD";
    case StructureRole::contents: return "TOC";
    case StructureRole::contents_item: return "TOCI";
    case StructureRole::reference: return "Reference";
    case StructureRole::link: return "Link";
    case StructureRole::figure: return "Figure";
    case StructureRole::caption: return "Caption";
    case StructureRole::form: return "Form";
    case StructureRole::span: return "Span";
    case StructureRole::strong: return "Strong";
    case StructureRole::emphasis: return "Em";
  }
  return "NonStruct";
}

/// The types that PDF 1.7 does not know and PDF 2.0 does, as those that stand for them (14.7.3).
Dict role_map() { return Dict{}.name("Strong", "Span").name("Em", "Span"); }

/// As many digits for all, so that the order of the names is the order of the numbers.
std::string element_id(NodeIndex node) {
  auto digits = std::to_string(node);
  return "n" + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
}

}  // namespace

Structure::Structure(const std::vector<StructureNode>& nodes, std::size_t page_count) : contents_of_pages_(page_count) {
  elements_.reserve(nodes.size());
  for (const auto& node : nodes) {
    const auto self = static_cast<NodeIndex>(elements_.size());
    elements_.push_back({.node = node});
    if (!is_artifact(node.parent)) elements_[index(node.parent)].children.push_back(self);
  }
  for (const auto& node : nodes) {
    for (const auto header : node.headers) elements_[index(header)].is_header_of_cell = true;
  }
}

/// The new child comes behind all that are drawn already.
NodeIndex Structure::add_element(StructureRole role, NodeIndex parent) {
  if (is_artifact(parent)) parent = 0;
  const auto self = static_cast<NodeIndex>(elements_.size());
  elements_.push_back({.node = {.role = role, .parent = parent}});
  auto& children = elements_[index(parent)].children;
  const auto drawn = [&](NodeIndex child) { return elements_[index(child)].first_order != never; };
  children.insert(std::find_if(children.rbegin(), children.rend(), drawn).base(), self);
  return self;
}

std::string_view Structure::tag(NodeIndex node) const { return structure_type(elements_[index(node)].node.role); }

void Structure::add_part(NodeIndex node, Part part) {
  part.order = {reading_page_, next_order_++};
  auto& parts = elements_[index(node)].parts;
  parts.insert(std::ranges::upper_bound(parts, part.order, {}, &Part::order), part);
  for (; !is_artifact(node) && part.order < elements_[index(node)].first_order;
       node = elements_[index(node)].node.parent) {
    elements_[index(node)].first_order = part.order;
  }
}

int Structure::add_content(NodeIndex node, std::size_t page) {
  auto& owners = contents_of_pages_[page];
  const auto number = static_cast<int>(owners.size());
  owners.push_back(node);
  add_part(node, {.page = page, .content = number});
  return number;
}

int Structure::add_annotation(NodeIndex node, StructureRole role, std::size_t page, Ref annotation) {
  if (!has_role(node, role)) {
    node = add_element(role, node);
  } else if (role == StructureRole::form && elements_[index(node)].has_annotation) {
    node = add_element(role, elements_[index(node)].node.parent);
  }
  elements_[index(node)].has_annotation = true;
  add_part(node, {.page = page, .annotation = annotation});
  annotations_.push_back(node);
  return static_cast<int>(contents_of_pages_.size() + annotations_.size()) - 1;
}

void Structure::add_box(NodeIndex node, std::size_t page, const Rect& box, Length page_height) {
  auto& element = elements_[index(node)];
  if (!element.parts.empty() && element.parts.front().page != page) return;
  element.box = united(element.box, box);
  const Rect& all = element.box;
  const auto corners = array({all.x, page_height - all.bottom(), all.right(), page_height - all.y});
  element.layout = Dict{}.name("O", "Layout").name("Placement", "Block").raw("BBox", corners);
}

void Structure::set_print_field(NodeIndex node, const Dict& attributes) {
  elements_[index(node)].print_field = attributes;
}

std::string Structure::kids(const Element& element, std::size_t page, std::span<const Ref> pages) const {
  std::string out;
  std::size_t count = 0;
  const auto begin_kid = [&] {
    if (count++ > 0) out += ' ';
  };
  auto part = element.parts.begin();
  const auto write_parts_before = [&](Order order) {
    for (; part != element.parts.end() && part->order < order; ++part) {
      begin_kid();
      if (part->annotation) {
        out += "<</Type/OBJR/Obj " + ref(part->annotation);
        if (part->page != page) out += "/Pg " + ref(pages[part->page]);
        out += ">>";
      } else if (part->page == page) {
        append_integer(out, part->content);
      } else {
        out += "<</Type/MCR/Pg " + ref(pages[part->page]) + "/MCID " + std::to_string(part->content) + ">>";
      }
    }
  };
  for (const auto child : element.children) {
    const auto drawn = elements_[index(child)].first_order;
    if (drawn != never) write_parts_before(drawn);
    begin_kid();
    append_ref(out, element_ref(child));
  }
  write_parts_before(never);
  return count == 1 ? out : count == 0 ? std::string{} : '[' + out + ']';
}

std::string Structure::attributes(const Element& element) const {
  std::vector<std::string> owners;
  const auto& node = element.node;
  Dict table;
  if (node.scope != HeaderScope::none) table.name("Scope", node.scope == HeaderScope::row ? "Row" : "Column");
  if (node.row_span > 1) table.integer("RowSpan", node.row_span);
  if (node.column_span > 1) table.integer("ColSpan", node.column_span);
  if (!node.summary.empty()) table.text("Summary", node.summary);
  if (!node.headers.empty()) {
    std::string ids;
    for (const auto header : node.headers) ids += byte_string(element_id(header));
    table.raw("Headers", '[' + ids + ']');
  }
  if (!table.empty()) owners.push_back(table.name("O", "Table").spelt());
  if (node.numbering != ListNumbering::none) {
    const auto numbering = node.numbering == ListNumbering::disc ? "Disc" : "Decimal";  // table 347
    owners.push_back(Dict{}.name("O", "List").name("ListNumbering", numbering).spelt());
  }
  if (!element.layout.empty()) owners.push_back(element.layout.spelt());
  if (!element.print_field.empty()) owners.push_back(element.print_field.spelt());
  if (owners.size() == 1) return owners.front();
  std::string all;
  for (const auto& owner : owners) all += owner;
  return all.empty() ? all : '[' + all + ']';
}

Dict Structure::entries(NodeIndex node, Ref root, std::span<const Ref> pages) const {
  const auto& element = elements_[index(node)];
  Dict entries;
  entries.name("S", tag(node));
  entries.ref("P", is_artifact(element.node.parent) ? root : element_ref(element.node.parent));
  std::size_t page = 0;
  if (!element.parts.empty()) {
    page = element.parts.front().page;
    entries.ref("Pg", pages[page]);
  }
  if (const auto spelt = kids(element, page, pages); !spelt.empty()) entries.raw("K", spelt);
  if (!element.node.language.empty()) entries.text("Lang", element.node.language);
  // A widget says its words itself; a printed field and a figure have no other place for them.
  const bool is_widget = element.has_annotation && element.node.role == StructureRole::form;
  if (!element.node.alternative.empty() && !is_widget) {
    entries.text("Alt", element.node.alternative);
  }
  if (element.is_header_of_cell) entries.raw("ID", byte_string(element_id(node)));
  if (const auto spelt = attributes(element); !spelt.empty()) entries.raw("A", spelt);
  return entries;
}

/// From the keys of pages and annotations to elements (14.7.4.4).
std::string Structure::parent_tree() const {
  std::string out = "[";
  for (std::size_t page = 0; page < contents_of_pages_.size(); ++page) {
    append_integer(out, static_cast<std::int64_t>(page));
    out += '[';
    for (const auto owner : contents_of_pages_[page]) {
      if (out.back() != '[') out += ' ';
      append_ref(out, element_ref(owner));
    }
    out += ']';
  }
  for (std::size_t i = 0; i < annotations_.size(); ++i) {
    if (out.size() > 1 && out.back() != ']') out += ' ';
    append_integer(out, static_cast<std::int64_t>(contents_of_pages_.size() + i));
    out += ' ';
    append_ref(out, element_ref(annotations_[i]));
  }
  return out += ']';
}

Dict Structure::id_tree() const {
  std::string names;
  for (NodeIndex node = 0; index(node) < elements_.size(); ++node) {
    if (elements_[index(node)].is_header_of_cell) names += byte_string(element_id(node)) + ref(element_ref(node));
  }
  Dict tree;
  if (!names.empty()) tree.raw("Names", '[' + names + ']');
  return tree;
}

Ref Structure::write(File& file, std::span<const Ref> pages) {
  const Ref root = file.reserve();
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const Ref element = file.reserve();
    if (i == 0) first_ref_ = element;
  }
  for (NodeIndex node = 0; index(node) < elements_.size(); ++node) {
    file.define(element_ref(node), entries(node, root, pages));
  }
  Dict tree;
  tree.name("Type", "StructTreeRoot").dict("RoleMap", role_map());
  if (!elements_.empty()) tree.ref("K", element_ref(0));
  tree.ref("ParentTree", file.add(Dict{}.raw("Nums", parent_tree())));
  tree.integer("ParentTreeNextKey", static_cast<std::int64_t>(contents_of_pages_.size() + annotations_.size()));
  if (const Dict ids = id_tree(); !ids.empty()) tree.dict("IDTree", ids);
  file.define(root, tree);
  return root;
}

}  // namespace lapas::pdf
