// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <map>

#include "sample.hpp"

using namespace lapas;

namespace {

/// Counts the places of a document by id; the boxes of a choice are one place.
class PlaceCounter {
 public:
  std::map<std::string, int> counts;

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) std::visit([&](const auto& content) { count(content); }, block.content);
  }

 private:
  void add(const Box& box) {
    if (!box.exclusive || choices_[box.field]++ == 0) ++counts[box.field];
  }
  void count(const Box& box) { add(box); }
  void count(const Blocks& blocks) { add(blocks); }
  void count(const CheckList& list) {
    for (const auto& item : list.items) add(item.box);
  }
  void count(const CheckRow& row) {
    for (const auto& item : row.items) add(item.box);
  }
  void count(const Blank& blank) { ++counts[blank.field]; }
  void count(const List& list) {
    for (const auto& item : list.items) add(item);
  }
  void count(const Table& table) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) std::visit([&](const auto& content) { count(content); }, cell.content);
    }
  }
  void count(const Group& group) { add(group.blocks); }
  void count(const Columns& columns) {
    for (const auto& part : columns.parts) {
      add(part.blocks);
      if (part.area) count(*part.area);
    }
  }
  void count(const FieldRow& row) {
    for (const auto& part : row.parts) {
      if (part.line) count(*part.line);
    }
  }
  template <typename Content>
  void count(const Content&) {}

  std::map<std::string, int> choices_;
};

}  // namespace

TEST_CASE("every answer place of the roadmap's checklists is printed once and nothing else", "[unit][compose]") {
  const Sample sample;
  const Pack pack = load_pack(std::filesystem::path{LAPAS_SOURCE_DIR} / "templates" / "roadmap");
  const Checklists checklists = load_checklists(pack);
  for (const auto& [id, checklist] : checklists) {
    DYNAMIC_SECTION(id) {
      std::map<std::string, int> expected;
      for (const auto& place : answer_places(checklist)) expected[place.id] = 1;
      REQUIRE(expected.size() > 500);

      Diagnostics diagnostics;
      const Outline* outline = pack.find_document("checklist-" + id);
      REQUIRE(outline);
      const auto document =
          compose({pack, *outline, pack.editions.front(), checklists, sample.catalog, {}, {}}, diagnostics);
      PlaceCounter counter;
      for (const auto& section : document.sections) counter.add(section.blocks);
      CHECK(counter.counts == expected);
    }
  }
}
