// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Who has answers to the forms of before fills them into those of now. `former-places.txt` has the places of before: the
// checklist and the id, a line each.

#include <lapas/limits.hpp>

#include "product.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "support/catch.hpp"

using namespace lapas;
using namespace product;

namespace {

const Pack& roadmap() {
  const auto is_roadmap = [](const Work& work) { return work.pack.id == "roadmap"; };
  return std::ranges::find_if(works(), is_roadmap)->pack;
}

/// The answer places of all checklists of the pack.
std::set<std::string> places() {
  std::set<std::string> ids;
  for (const auto& [name, checklist] : checklists(roadmap())) {
    for (const auto& place : answer_places(checklist)) ids.insert(place.id);
  }
  return ids;
}

bool is_place(const std::set<std::string>& ids, const std::string& id) {
  const auto below = ids.lower_bound(id + '.');
  return ids.contains(id) || (below != ids.end() && below->starts_with(id + '.'));
}

/// By checklist, an answer in each place of before.
std::map<std::string, Values> former_answers() {
  std::istringstream lines{load_file(LAPAS_SOURCE_DIR "/tests/product/former-places.txt", limits::xml_bytes)};
  std::map<std::string, Values> answers;
  for (std::string checklist, id; lines >> checklist >> id;) answers[checklist].by_field[id].text = id;
  return answers;
}

}  // namespace

TEST_CASE("renamed ids lead to places that there are, from ids that are free", "[product]") {
  const auto ids = places();
  REQUIRE_FALSE(roadmap().renamed.empty());
  for (const auto& renamed : roadmap().renamed) {
    INFO(renamed.old_id << " -> " << renamed.new_id);
    CHECK(is_place(ids, renamed.new_id));
    CHECK_FALSE(is_place(ids, renamed.old_id));
  }
}

TEST_CASE("no answer to a form of before is lost", "[product]") {
  const auto former = former_answers();
  REQUIRE(former.size() == 2);
  for (const auto& [name, values] : former) {
    INFO(name);
    REQUIRE(values.by_field.size() > 800);
    const auto form = answer_places(checklists(roadmap()).at(name));
    std::set<std::string> ids;
    for (const auto& place : form) ids.insert(place.id);
    Diagnostics warnings;
    std::vector<std::string> lost;
    for (const auto& [id, value] : under_new_ids(values, roadmap().renamed, form, warnings).by_field) {
      if (!ids.contains(id)) lost.push_back(value.text + " -> " + id);
    }
    CHECK(lost == std::vector<std::string>{});
    CHECK_FALSE(warnings.has_errors());
  }
}
