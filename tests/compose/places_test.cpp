// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <functional>
#include <map>

#include "document/walk.hpp"
#include "sample.hpp"

using namespace lapas;

namespace {

/// Counts the places of a document by id; the boxes of a choice are one place, and so is the box of a band.
class PlaceCounter {
 public:
  std::map<std::string, int> counts;

  template <typename Content>
  void operator()(const Content& content, const SourcePlace&) {
    count(content);
  }

 private:
  void count(const Box& box) {
    if (!box.exclusive || choices_[box.field]++ == 0) ++counts[box.field];
  }
  void count(const CheckList& list) {
    for (const auto& item : list.items) count(item.box);
  }
  void count(const CheckRow& row) {
    for (const auto& item : row.items) count(item.box);
  }
  void count(const Blank& blank) { ++counts[blank.field]; }
  template <typename Content>
  void count(const Content&) {}

  std::map<std::string, int> choices_;
};

}  // namespace

TEST_CASE("every answer place of the roadmap's forms is printed once and nothing else", "[unit][compose]") {
  const Sample sample;
  const Pack pack = load_pack(std::filesystem::path{LAPAS_SOURCE_DIR} / "templates" / "roadmap");
  const Checklists checklists = load_checklists(pack);
  for (const std::string id : {"municipality", "organisation"}) {
    DYNAMIC_SECTION(id) {
      const Checklist& checklist = checklists.at(id);
      std::map<std::string, int> expected;
      for (const auto& place : answer_places(checklist)) expected[place.id] = 1;
      REQUIRE(expected.size() > 500);

      Diagnostics diagnostics;
      const Outline* outline = pack.find_document("checklist-" + id);
      REQUIRE(outline);
      const auto document =
          compose({pack, *outline, pack.editions.front(), checklists, sample.catalog, {}, {}}, diagnostics);
      for (const auto& part : document.footer.fields.parts) ++expected[part.line->field];  // Of every page.
      PlaceCounter counter;
      document::walk(document, std::ref(counter));
      CHECK(counter.counts == expected);
    }
  }
}
