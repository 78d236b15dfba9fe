// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boxes to tick and places to write in: whether a hand finds room in them, and how many follow each other.

#include <algorithm>
#include <cmath>
#include <map>

#include "core/characters.hpp"
#include "lint/checks.hpp"

namespace lapas::linting {
namespace {

double distance(const Rect& a, const Rect& b) {
  const Length none;
  const Length across = std::max({a.x - b.right(), b.x - a.right(), none});
  const Length down = std::max({a.y - b.bottom(), b.y - a.bottom(), none});
  return std::hypot(across.millimetres(), down.millimetres());
}

/// The runs of letters of a paragraph on a page.
using Words = std::map<std::pair<NodeIndex, std::size_t>, std::vector<Rect>>;

Words words_of_paragraphs(const Survey& survey) {
  Words words;
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    for (const Item& item : survey.pages.pages[page].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && ink_of(*run) != Rect{}) words[{survey.block_of(run->node), page}].push_back(ink_of(*run));
    }
  }
  return words;
}

/// From the box to the words behind it in its paragraph; nothing without any.
std::optional<double> gap_to_label(const Survey& survey, const Words& words, const FieldPlace& box) {
  std::optional<double> least;
  const auto beside = words.find({survey.block_of(box.node), box.page});
  if (beside == words.end()) return least;
  for (const Rect& run : beside->second) {
    if (run.right() <= box.rect.right()) continue;
    const double gap = distance(box.rect, run);
    least = least ? std::min(*least, gap) : gap;
  }
  return least;
}

Length rounded(double millimetres) { return mm(std::round(millimetres * 10) / 10); }

void check_box_sizes(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::box_size);
  Tally<Length> small{findings};
  for (const FieldPlace& place : survey.pages.places) {
    const Length side = std::min(place.rect.width, place.rect.height);
    if (!is_box(place.type) || side.millimetres() >= least - hair) continue;
    small.count(Rule::box_size, side, survey.spot(place));
  }
  small.for_each([&](Length side, Spot spot, const std::string& often) {
    findings.add(Rule::box_size, std::move(spot),
                 "a box is " + number_text(side.millimetres()) + " mm wide, at least " + number_text(least) +
                     " mm are easy to hit" + often,
                 side.millimetres(), least);
  });
}

void check_box_gaps(const Survey& survey, Findings& findings) {
  Tally<std::pair<Length, Length>> narrow{findings};
  const Words words = words_of_paragraphs(survey);
  for (const FieldPlace& place : survey.pages.places) {
    if (!is_box(place.type)) continue;
    const auto gap = gap_to_label(survey, words, place);
    const double least = place.rect.width.millimetres() * survey.threshold(Rule::box_gap);
    if (!gap || *gap >= least - hair) continue;
    narrow.count(Rule::box_gap, {rounded(*gap), place.rect.width}, survey.spot(place));
  }
  narrow.for_each([&](const auto& key, Spot spot, const std::string& often) {
    const double gap = key.first.millimetres();
    const double least = key.second.millimetres() * survey.threshold(Rule::box_gap);
    findings.add(Rule::box_gap, std::move(spot),
                 "between a box and its label are " + number_text(gap) + " mm, at least " + number_text(least) +
                     " mm keep marks off the words" + often,
                 gap, least);
  });
}

void check_box_distances(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::box_distance);
  const auto& places = survey.pages.places;
  Tally<Length> near{findings};
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!is_box(places[i].type)) continue;
    for (std::size_t k = i + 1; k < places.size() && places[k].page == places[i].page; ++k) {
      if (!is_box(places[k].type)) continue;
      const double apart = distance(places[i].rect, places[k].rect);
      if (apart < least - hair) near.count(Rule::box_distance, rounded(apart), survey.spot(places[k]));
    }
  }
  near.for_each([&](Length apart, Spot spot, const std::string& often) {
    findings.add(Rule::box_distance, std::move(spot),
                 "boxes stand " + number_text(apart.millimetres()) + " mm apart, at least " + number_text(least) +
                     " mm keep them apart" + often,
                 apart.millimetres(), least);
  });
}

// -- Places to write in

/// How many digits the largest number of a range has, as in `Score 1–5`; 0 for no range.
std::size_t digits_of_range(std::string_view head) {
  for (const std::string_view dash : {"–", "-"}) {
    for (std::size_t at = head.find(dash); at != std::string_view::npos; at = head.find(dash, at + 1)) {
      std::size_t end = at + dash.size();
      while (end < head.size() && is_digit(head[end])) ++end;
      const std::size_t digits = end - at - dash.size();
      if (at > 0 && is_digit(head[at - 1]) && digits > 0) return digits;
    }
  }
  return 0;
}

double least_width(const Survey& survey, const WriteIn& known) {
  if (known.type == BlankType::date) return survey.threshold(Rule::date_width);
  const double least = survey.threshold(known.type == BlankType::number ? Rule::number_width : Rule::text_width);
  std::size_t digits = digits_of_range(known.head);
  if (known.characters > 0) digits = static_cast<std::size_t>(known.characters);
  return digits == 0 ? least : std::min(least, survey.threshold(Rule::character_width) * static_cast<double>(digits));
}

Rule width_rule(BlankType type) {
  switch (type) {
    case BlankType::date: return Rule::date_width;
    case BlankType::number: return Rule::number_width;
    case BlankType::text:
    case BlankType::choice:
    case BlankType::signature: break;
  }
  return Rule::text_width;
}

std::string_view kind(BlankType type) {
  switch (type) {
    case BlankType::date: return "a date";
    case BlankType::number: return "a number";
    case BlankType::signature: return "a signature";
    case BlankType::text:
    case BlankType::choice: break;
  }
  return "text";
}

/// What is as wide or as high in all its places: a column of a table, a field that stands on several pages.
using Alike = std::string;

Alike alike(const FieldPlace& place, const WriteIn& known) {
  if (!known.in_cell) return place.field;
  return known.place.file + ':' + std::to_string(known.place.line) + ':' + known.head;
}

/// The least of what falls short.
class Shortest {
 public:
  explicit Shortest(Findings& findings) : places_{findings} {}

  void count(Rule rule, const Alike& key, const WriteIn& known, Length length, Spot spot) {
    if (!places_.count(rule, key, std::move(spot))) return;
    const auto [found, is_new] = least_.try_emplace(key, length);
    found->second = std::min(found->second, length);
    known_.try_emplace(key, &known);
  }

  /// `report(known, spot, least, how_often)`.
  void for_each(const auto& report) {
    places_.for_each([&](const Alike& key, Spot spot, const std::string& often) {
      report(*known_.at(key), std::move(spot), least_.at(key).millimetres(), often);
    });
  }

 private:
  Tally<Alike> places_;
  std::map<Alike, Length> least_;
  std::map<Alike, const WriteIn*> known_;
};

/// `visit(place, known)` for all places to write in that the document knows.
void for_each_write_in(const Survey& survey, const auto& visit) {
  for (const FieldPlace& place : survey.pages.places) {
    const auto found = survey.wordings.write_ins.find(place.field);
    if (!is_box(place.type) && found != survey.wordings.write_ins.end()) visit(place, found->second);
  }
}

void check_widths(const Survey& survey, Findings& findings) {
  Shortest narrow{findings};
  for_each_write_in(survey, [&](const FieldPlace& place, const WriteIn& known) {
    if (place.rect.width.millimetres() >= least_width(survey, known) - hair) return;
    narrow.count(width_rule(known.type), alike(place, known), known, place.rect.width, survey.spot(place));
  });
  narrow.for_each([&](const WriteIn& known, Spot spot, double width, const std::string& often) {
    const double least = least_width(survey, known);
    findings.add(width_rule(known.type), std::move(spot),
                 "the place for " + std::string{kind(known.type)} + " is " + number_text(width) +
                     " mm wide, at least " + number_text(least) + " mm have room for it by hand" + often,
                 width, least);
  });
}

/// Of one line of the place.
Length line_height(const FieldPlace& place, const WriteIn& known) {
  if (known.in_cell) return place.rect.height / std::max(known.lines, 1);
  return place.line_pitch > Length{} ? place.line_pitch : place.rect.height;
}

void check_heights(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::write_in_height);
  Shortest low{findings};
  for_each_write_in(survey, [&](const FieldPlace& place, const WriteIn& known) {
    const Length height = line_height(place, known);
    if (height.millimetres() >= least - hair) return;
    low.count(Rule::write_in_height, alike(place, known), known, height, survey.spot(place));
  });
  low.for_each([&](const WriteIn&, Spot spot, double height, const std::string& often) {
    findings.add(Rule::write_in_height, std::move(spot),
                 "a line to write on is " + number_text(height) + " mm high, at least " + number_text(least) +
                     " mm have room for a hand" + often,
                 height, least);
  });
}

// -- Pauses

void report_many(const Survey& survey, Findings& findings, Spot spot, std::size_t count, const char* what) {
  const double most = survey.threshold(Rule::items_before_pause);
  if (static_cast<double>(count) <= most) return;
  findings.add(Rule::items_before_pause, std::move(spot),
               std::to_string(count) + ' ' + what + " follow each other, at most " + number_text(most) +
                   " can be gone through before a pause",
               static_cast<double>(count), most);
}

bool are_questions(const Survey& survey, NodeIndex list) {
  for (const NodeIndex item : survey.children(list)) {
    for (const NodeIndex part : survey.children(item)) {
      for (const NodeIndex block : survey.children(part)) {
        const Wording* wording = survey.wording(block);
        if (wording != nullptr && wording->role == StyleRole::question) return true;
      }
    }
  }
  return false;
}

/// The field that the options of a list belong to: `M2.3.conflicts` of `M2.3.conflicts.checked`.
std::string field_of(const FieldPlace& place) {
  return place.type == FieldType::choice ? place.field : place.field.substr(0, place.field.rfind('.'));
}

/// Rows to tick behind each other.
struct Run {
  const FieldPlace* first = nullptr;
  std::size_t rows = 0;
};

/// Whether a row that only heads others stands between two of a table.
bool pause_between(const Survey& survey, NodeIndex above, NodeIndex below) {
  const NodeIndex body = survey.node(below).parent;
  for (NodeIndex row = above + 1; row < below; ++row) {
    if (survey.node(row).parent == body && survey.children(row).size() == 1) return true;
  }
  return false;
}

/// Of each table.
std::map<NodeIndex, Run> longest_runs(const Survey& survey, const std::map<NodeIndex, const FieldPlace*>& rows) {
  std::map<NodeIndex, Run> longest;
  Run run;
  NodeIndex last = artifact;
  for (const auto& [row, box] : rows) {
    const NodeIndex body = survey.node(row).parent;
    const bool goes_on = !is_artifact(last) && survey.node(last).parent == body && !pause_between(survey, last, row);
    run = goes_on ? Run{run.first, run.rows + 1} : Run{box, 1};
    last = row;
    Run& known = longest[survey.node(body).parent];
    if (run.rows > known.rows) known = run;
  }
  return longest;
}

}  // namespace

void check_boxes(const Survey& survey, Findings& findings) {
  check_box_sizes(survey, findings);
  check_box_gaps(survey, findings);
  check_box_distances(survey, findings);
}

void check_write_ins(const Survey& survey, Findings& findings) {
  check_widths(survey, findings);
  check_heights(survey, findings);
}

void check_pauses(const Survey& survey, Findings& findings) {
  const auto count = static_cast<NodeIndex>(survey.pages.nodes.size());
  for (NodeIndex i = 0; i < count; ++i) {
    if (survey.node(i).role != StructureRole::list || !are_questions(survey, i)) continue;
    report_many(survey, findings, survey.spot(i), survey.children(i).size(), "questions");
  }
  std::map<NodeIndex, const FieldPlace*> rows;  // The first box of each.
  std::map<std::string, std::pair<const FieldPlace*, std::size_t>> boxes;
  for (const FieldPlace& place : survey.pages.places) {
    if (!is_box(place.type)) continue;
    NodeIndex row = place.node;
    while (row > 0 && survey.node(row).role != StructureRole::table_row) row = survey.node(row).parent;
    if (row > 0) {
      rows.emplace(row, &place);
    } else {
      auto& [first, times] = boxes[field_of(place)];
      if (first == nullptr) first = &place;
      ++times;
    }
  }
  for (const auto& [table, run] : longest_runs(survey, rows)) {
    report_many(survey, findings, survey.spot(*run.first), run.rows, "rows to tick");
  }
  for (const auto& [field, met] : boxes) {
    report_many(survey, findings, survey.spot(*met.first), met.second, "boxes of one field");
  }
}

}  // namespace lapas::linting
