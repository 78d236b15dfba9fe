// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How long lines are and how large letters.

#include <algorithm>
#include <tuple>

#include "lint/checks.hpp"

namespace lapas::linting {
namespace {

/// The lines of a block in one size: the second language of a sheet in two is a text of its own.
using LinesOf = std::pair<NodeIndex, Length>;
/// By page and baseline.
using Lines = std::map<std::pair<std::size_t, Length>, Rect>;

/// Titles and bands are read at a glance, however long their lines.
bool is_title(const Wording& wording) {
  if (wording.band) return true;
  switch (wording.role) {
    case StyleRole::cover_title:
    case StyleRole::cover_subtitle:
    case StyleRole::form_title:
    case StyleRole::form_subtitle:
    case StyleRole::step_heading:
    case StyleRole::step_progress:
    case StyleRole::field_heading:
    case StyleRole::group_heading:
    case StyleRole::callout_title:
    case StyleRole::table_head:
    case StyleRole::path:
    case StyleRole::band: return true;
    default: return false;
  }
}

bool is_running_text(const Survey& survey, NodeIndex block) {
  if (is_artifact(block) || is_heading(survey.node(block).role)) return false;
  if (survey.is_inside(block, StructureRole::table_header)) return false;
  if (survey.is_inside(block, StructureRole::contents)) return false;
  if (survey.is_inside(block, StructureRole::figure) && survey.node(block).role != StructureRole::caption) return false;
  const Wording* wording = survey.wording(block);
  return wording == nullptr || !is_title(*wording);
}

std::map<LinesOf, Lines> running_lines(const Survey& survey) {
  std::map<LinesOf, Lines> found;
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    for (const Item& item : survey.pages.pages[page].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || is_artifact(run->node)) continue;
      const NodeIndex block = survey.block_of(run->node);
      if (!is_running_text(survey, block)) continue;
      Rect& line = found[{block, run->size}][{page, run->origin.y}];
      line = united(line, ink_of(*run));
    }
  }
  return found;
}

/// Letters that print on the pages and, while a place is empty, in it.
void for_each_run(const Survey& survey, const auto& visit) {
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    for (const Item& item : survey.pages.pages[page].items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) visit(page, *run);
    }
  }
  for (const FieldPlace& place : survey.pages.places) {
    for (const GlyphRun& run : place.prompt) visit(place.page, run);
  }
}

void check_typed_size(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::typed_size);
  Tally<Length> small{findings};
  const auto count = [&](Length size, const FieldPlace& place) {
    if (size.points() < least) small.count(Rule::typed_size, size, survey.spot(place));
  };
  for (std::size_t i = 0; i < survey.pages.places.size(); ++i) {
    const FieldPlace& place = survey.pages.places[i];
    if (is_box(place.type)) continue;
    count(place.size, place);
    for (const GlyphRun& run : answer_in(survey.pages, i).text) {
      if (run.size != place.size) count(run.size, place);
    }
  }
  small.for_each([&](Length size, Spot spot, const std::string& often) {
    findings.add(Rule::typed_size, std::move(spot),
                 "what is typed prints in " + number_text(size.points()) + " pt, at least " + number_text(least) +
                     " pt can be read" + often,
                 size.points(), least);
  });
}

}  // namespace

/// The eye finds the second of two lines however long they are.
constexpr std::size_t fewest_lines = 3;

void check_measure(const Survey& survey, Findings& findings) {
  const double most = survey.threshold(Rule::text_measure);
  Tally<std::pair<std::string, Length>> wide{findings};
  for (const auto& [key, lines] : running_lines(survey)) {
    if (lines.size() < fewest_lines) continue;
    const auto width = [](const auto& line) { return line.second.width; };
    const auto widest = std::ranges::max_element(lines, {}, width);
    if (width(*widest).millimetres() <= most + hair) continue;
    const NodeIndex block = key.first;
    Spot spot = survey.spot(block);
    spot.page = widest->first.first;
    wide.count(Rule::text_measure, {survey.text(block), width(*widest)}, std::move(spot));
  }
  wide.for_each([&](const auto& key, Spot spot, const std::string& often) {
    const double value = key.second.millimetres();
    findings.add(Rule::text_measure, std::move(spot),
                 "a line of running text is " + number_text(value) + " mm long, at most " + number_text(most) +
                     " mm are easy to read" + often,
                 value, most);
  });
}

void check_type_size(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::type_size);
  Tally<Length> small{findings};
  for_each_run(survey, [&](std::size_t page, const GlyphRun& run) {
    if (run.size.points() >= least || ink_of(run) == Rect{}) return;
    small.count(Rule::type_size, run.size, survey.spot(page, run));
  });
  small.for_each([&](Length size, Spot spot, const std::string& often) {
    findings.add(Rule::type_size, std::move(spot),
                 "text prints in " + number_text(size.points()) + " pt, at least " + number_text(least) +
                     " pt can be read" + often,
                 size.points(), least);
  });
  check_typed_size(survey, findings);
}

}  // namespace lapas::linting
