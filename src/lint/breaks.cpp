// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the ends of pages part that belongs together.

#include <algorithm>

#include "lint/checks.hpp"

namespace lapas::linting {
namespace {

void for_each_node(const Survey& survey, const auto& visit) {
  const auto count = static_cast<NodeIndex>(survey.pages.nodes.size());
  for (NodeIndex i = 1; i < count; ++i) visit(i);
}

std::size_t pages_of(const Survey& survey, NodeIndex index) { return survey.ink(index).size(); }

bool has_divided_unit_below(const Survey& survey, NodeIndex index) {
  return std::ranges::any_of(survey.children(index), [&](NodeIndex child) {
    return (survey.is_unit(child) && pages_of(survey, child) > 1) || has_divided_unit_below(survey, child);
  });
}

bool names_field(const Survey& survey, NodeIndex block) {
  const Wording* wording = survey.wording(block);
  if (wording == nullptr || survey.has_field(block)) return false;
  return wording->role == StyleRole::label || wording->role == StyleRole::field_heading ||
         wording->role == StyleRole::hint;
}

void report_apart(const Survey& survey, Findings& findings, NodeIndex label, NodeIndex named) {
  if (survey.ink(label).empty() || survey.ink(named).empty()) return;
  const std::size_t from = survey.ink(label).rbegin()->first, to = survey.ink(named).begin()->first;
  if (from == to) return;
  const double apart = static_cast<double>(to) - static_cast<double>(from);
  findings.add(Rule::label_apart, survey.spot(label), "stands on another page than what it names", apart,
               survey.threshold(Rule::label_apart));
}

/// Blocks of a node that are drawn on a page, in reading order.
std::vector<NodeIndex> blocks_on(const Survey& survey, NodeIndex parent, std::size_t page) {
  std::vector<NodeIndex> blocks;
  for (const NodeIndex child : survey.children(parent)) {
    if (survey.ink(child).contains(page)) blocks.push_back(child);
  }
  return blocks;
}

/// Nothing but the end of what is to be filled in: a signature and its label.
bool is_remnant(const Survey& survey, const std::vector<NodeIndex>& blocks, std::size_t page) {
  constexpr Length most = mm(30);
  Rect all;
  bool fields = false;
  for (const NodeIndex block : blocks) {
    const auto role = survey.node(block).role;
    if (role == StructureRole::section || is_heading(role) || survey.ink(block).begin()->first != page) return false;
    fields = fields || survey.has_field(block);
    all = united(all, survey.ink(block).at(page));
  }
  return fields && (blocks.size() == 1 || all.height <= most);
}

}  // namespace

void check_tables(const Survey& survey, Findings& findings) {
  const Length page = survey.theme.page.height - survey.theme.margin_top - survey.theme.margin_bottom;
  for_each_node(survey, [&](NodeIndex table) {
    if (survey.node(table).role != StructureRole::table || pages_of(survey, table) < 2) return;
    Length height;  // The head is repeated by rules and tints, not by content.
    for (const auto& [number, rect] : survey.ink(table)) height += rect.height + survey.theme.cell_padding * 2;
    if (height > page) return;
    findings.add(Rule::table_divided, survey.spot(table),
                 "the table is divided between " + std::to_string(pages_of(survey, table)) + " pages; it is about " +
                     number_text(height.millimetres()) + " mm tall and a page has " + number_text(page.millimetres()) +
                     " mm",
                 height.millimetres(), page.millimetres());
  });
}

void check_units(const Survey& survey, Findings& findings) {
  const double most = survey.threshold(Rule::unit_divided);
  for_each_node(survey, [&](NodeIndex unit) {
    const auto pages = static_cast<double>(pages_of(survey, unit));
    if (!survey.is_unit(unit) || pages <= most || has_divided_unit_below(survey, unit)) return;
    findings.add(Rule::unit_divided, survey.spot(unit), "is divided between " + number_text(pages) + " pages", pages,
                 most);
  });
}

void check_labels(const Survey& survey, Findings& findings) {
  for_each_node(survey, [&](NodeIndex parent) {
    const auto& blocks = survey.children(parent);
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
      if (names_field(survey, blocks[i])) report_apart(survey, findings, blocks[i], blocks[i + 1]);
      const bool words_of_field =
          survey.node(blocks[i]).role == StructureRole::span && survey.node(blocks[i + 1]).role == StructureRole::form;
      if (words_of_field) report_apart(survey, findings, blocks[i], blocks[i + 1]);
    }
  });
}

void check_last_blocks(const Survey& survey, Findings& findings) {
  for_each_node(survey, [&](NodeIndex parent) {
    if (survey.node(parent).role != StructureRole::section || pages_of(survey, parent) < 2) return;
    const std::size_t last = survey.ink(parent).rbegin()->first;
    if (survey.begins(last) || survey.begins_sheet(last)) return;
    const auto blocks = blocks_on(survey, parent, last);
    if (!is_remnant(survey, blocks, last)) return;
    Spot spot = survey.spot(blocks.front());
    for (const FieldPlace& place : survey.pages.places) {
      if (place.page == last && spot.where.empty()) spot = survey.spot(place);
    }
    findings.add(Rule::last_alone, std::move(spot),
                 "what is signed or filled in last stands alone on its page, apart from what it belongs to", 0,
                 survey.threshold(Rule::last_alone));
  });
}

void check_headings(const Survey& survey, Findings& findings) {
  std::vector<NodeIndex> last(survey.pages.pages.size(), artifact);
  for_each_node(survey, [&](NodeIndex index) {
    for (const auto& [page, rect] : survey.ink(index)) {
      if (survey.is_content(rect)) last[page] = index;
    }
  });
  for (std::size_t page = 0; page < last.size(); ++page) {
    if (is_artifact(last[page]) || survey.is_cover(page)) continue;
    const NodeIndex block = survey.block_of(last[page]);
    if (!is_heading(survey.node(block).role)) continue;
    findings.add(Rule::orphan_heading, survey.spot(block), "the heading stands last on its page", 0,
                 survey.threshold(Rule::orphan_heading));
  }
}

}  // namespace lapas::linting
