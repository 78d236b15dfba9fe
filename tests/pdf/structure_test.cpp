// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <regex>

#include "../support/catch.hpp"
#include "pdf/structure.hpp"
#include "sheet.hpp"

using namespace lapas;
using namespace lapas::pdf;

namespace {

/// Writes the structure alone; what is between `<<` and `>>` of every element, in node order.
class Tree {
 public:
  Tree(const std::vector<StructureNode>& nodes, std::size_t pages) : structure{nodes, pages}, page_count_{pages} {}

  Structure structure;

  std::string written() {
    File file{true};
    std::vector<Ref> pages;
    for (std::size_t i = 0; i < page_count_; ++i) pages.push_back(file.add_page());
    first_page = pages.front().number;
    const Ref root = structure.write(file, pages);
    first_element = root.number + 1;
    return std::string{as_text(file.save())};
  }

  /// The `K` entry of an element.
  std::string kids(NodeIndex node) {
    const auto file = written();
    const auto start = file.find("\n" + std::to_string(first_element + static_cast<std::uint32_t>(node)) + " 0 obj");
    const auto body = file.substr(start, file.find("endobj", start + 1) - start);
    std::smatch match;
    return std::regex_search(body, match, std::regex{R"(/K ?(\[[^\]]*\]|\d+ 0 R|\d+|<<.*?>>))"}) ? match[1].str() : "";
  }

  std::string element(NodeIndex node) const { return ref({first_element + static_cast<std::uint32_t>(node)}); }

  std::uint32_t first_page = 0, first_element = 0;

 private:
  std::size_t page_count_;
};

StructureNode node(StructureRole role, NodeIndex parent) { return {.role = role, .parent = parent}; }

const std::vector<StructureNode> paragraph_with_link{node(StructureRole::document, artifact),
                                                     node(StructureRole::paragraph, 0), node(StructureRole::link, 1)};

}  // namespace

TEST_CASE("text around a link is read before it and behind it", "[unit][pdf]") {
  Tree tree{paragraph_with_link, 1};
  tree.structure.add_content(1, 0);
  tree.structure.add_content(2, 0);
  tree.structure.add_content(1, 0);
  const auto kids = tree.kids(1);
  CHECK(kids == "[0 " + tree.element(2) + " 2]");
}

TEST_CASE("an element that goes on over the page has contents on both pages", "[unit][pdf]") {
  Tree tree{{node(StructureRole::document, artifact), node(StructureRole::paragraph, 0)}, 2};
  CHECK(tree.structure.add_content(1, 0) == 0);
  CHECK(tree.structure.add_content(1, 1) == 0);
  const auto file = tree.written();
  INFO(file);
  CHECK(std::regex_search(file, std::regex{R"(/K\[0 <</Type/MCR/Pg \d+ 0 R/MCID 0>>\])"}));
}

TEST_CASE("elements of which nothing is drawn keep their place among their neighbours", "[unit][pdf]") {
  const std::vector<StructureNode> row{node(StructureRole::document, artifact), node(StructureRole::table_row, 0),
                                       node(StructureRole::table_cell, 1), node(StructureRole::table_cell, 1),
                                       node(StructureRole::table_cell, 1)};
  Tree tree{row, 1};
  tree.structure.add_content(4, 0);
  tree.structure.add_content(2, 0);
  const auto kids = tree.kids(1);
  CHECK(kids == '[' + tree.element(2) + ' ' + tree.element(3) + ' ' + tree.element(4) + ']');
}

TEST_CASE("a form element has one widget; a second widget gets an element beside it", "[unit][pdf]") {
  const std::vector<StructureNode> nodes{node(StructureRole::document, artifact), node(StructureRole::paragraph, 0),
                                         node(StructureRole::form, 1), node(StructureRole::paragraph, 0)};
  Tree tree{nodes, 1};
  CHECK(tree.structure.add_annotation(2, StructureRole::form, 0, {90}) == 1);
  CHECK(tree.structure.add_annotation(2, StructureRole::form, 0, {91}) == 2);
  const auto kids = tree.kids(1);
  CHECK(kids == '[' + tree.element(2) + ' ' + tree.element(4) + ']');
}

TEST_CASE("a link without an element of its own gets one at its place in the text", "[unit][pdf]") {
  Tree tree{{node(StructureRole::document, artifact), node(StructureRole::paragraph, 0)}, 1};
  tree.structure.add_content(1, 0);
  tree.structure.add_annotation(1, StructureRole::link, 0, {90});
  tree.structure.add_content(1, 0);
  const auto kids = tree.kids(1);
  CHECK(kids == "[0 " + tree.element(2) + " 1]");
}

TEST_CASE("cells name their headers, and the headers can be found by name", "[unit][pdf]") {
  std::vector<StructureNode> nodes{node(StructureRole::document, artifact), node(StructureRole::table, 0),
                                   node(StructureRole::table_header, 1), node(StructureRole::table_cell, 1)};
  nodes[2].scope = HeaderScope::column;
  nodes[3].headers = {2};
  nodes[3].column_span = 2;
  Tree tree{nodes, 1};
  const auto file = tree.written();
  CHECK(file.find("/A<</Scope/Column/O/Table>>") != std::string::npos);
  CHECK(file.find("/A<</ColSpan 2/Headers[(n00000002)]/O/Table>>") != std::string::npos);
  CHECK(file.find("/ID(n00000002)") != std::string::npos);
  CHECK(file.find("/IDTree<</Names[(n00000002)" + tree.element(2) + "]>>") != std::string::npos);
}

TEST_CASE("a list says how its labels are numbered", "[unit][pdf]") {
  const auto [numbering, name] =
      GENERATE(table<ListNumbering, std::string>({{ListNumbering::decimal, "Decimal"}, {ListNumbering::disc, "Disc"}}));
  std::vector<StructureNode> nodes{node(StructureRole::document, artifact), node(StructureRole::list, 0)};
  nodes[1].numbering = numbering;
  Tree tree{nodes, 1};
  CHECK(tree.written().find("/ListNumbering/" + name) != std::string::npos);
}
