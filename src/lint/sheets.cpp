// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages as sheets of paper: how full they are, how near the edge they print, whether each says what it belongs to.

#include <algorithm>

#include "lint/checks.hpp"

namespace lapas::linting {
namespace {

/// Whether nothing may follow on the page: the end of a section, or what comes next begins a page by its author's wish.
/// Sheets are to fill theirs.
bool may_be_short(const Survey& survey, std::size_t page) {
  const std::size_t next = page + 1;
  if (next == survey.pages.pages.size() || survey.section_of(next) != survey.section_of(page)) return true;
  if (survey.begins(next)) return true;
  std::size_t first = page;
  while (first > 0 && !survey.begins_sheet(first) && survey.section_of(first - 1) == survey.section_of(page)) --first;
  return survey.begins_sheet(next) && !survey.begins_sheet(first);
}

/// Where the last ink between the margins ends.
Length bottom_of(const Survey& survey, std::size_t page) {
  Length bottom = survey.theme.margin_top;
  const auto reach = [&](const Rect& rect) {
    if (survey.is_content(rect)) bottom = std::max(bottom, rect.bottom());
  };
  for (const Item& item : survey.pages.pages[page].items) {
    const NodeIndex node = std::visit([](const auto& drawn) { return drawn.node; }, item);
    if (node != header_artifact && node != footer_artifact) reach(ink_of(item));
  }
  for (const FieldPlace& place : survey.pages.places) {
    if (place.page == page) reach(place.rect);
  }
  return std::min(bottom, survey.theme.page.height - survey.theme.margin_bottom);
}

Spot first_words(const Survey& survey, std::size_t page) {
  for (const Item& item : survey.pages.pages[page].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && !is_artifact(run->node) && ink_of(*run) != Rect{}) return survey.spot(page, *run);
  }
  return {.page = page};
}

struct Nearest {
  Length distance;
  Spot spot;
};

Nearest nearest_to_edge(const Survey& survey, std::size_t page) {
  const Size size = survey.pages.pages[page].size;
  Nearest nearest{size.width, {.page = page}};
  const auto reach = [&](const Rect& rect, const auto& make_spot) {
    if (rect == Rect{}) return;
    const Length distance = std::min({rect.x, rect.y, size.width - rect.right(), size.height - rect.bottom()});
    if (distance < nearest.distance) nearest = {distance, make_spot()};
  };
  for (const Item& item : survey.pages.pages[page].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    reach(ink_of(item), [&] { return run == nullptr ? Spot{.page = page} : survey.spot(page, *run); });
  }
  for (const FieldPlace& place : survey.pages.places) {
    if (place.page == page) reach(place.rect, [&] { return survey.spot(place); });
  }
  return nearest;
}

std::string footer_of(const Page& page) {
  std::string words;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && run->node == footer_artifact) words += run->text;
  }
  return squeezed(words);
}

}  // namespace

void check_fill(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::page_fill);
  const Length top = survey.theme.margin_top;
  const Length room = survey.theme.page.height - top - survey.theme.margin_bottom;
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    if (survey.is_cover(page) || may_be_short(survey, page)) continue;
    const double fill = 100 * (bottom_of(survey, page) - top).points() / room.points();
    if (fill >= least) continue;
    findings.add(
        Rule::page_fill, first_words(survey, page),
        "the page is full to " + number_text(fill) + " %, less than " + number_text(least) + " % look like a mistake",
        fill, least);
  }
}

void check_edges(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::sheet_edge);
  Tally<std::pair<Length, std::string>> near{findings};
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    Nearest nearest = nearest_to_edge(survey, page);
    if (nearest.distance.millimetres() >= least - hair) continue;
    const std::string where = nearest.spot.where;
    near.count(Rule::sheet_edge, {nearest.distance, where}, std::move(nearest.spot));
  }
  near.for_each([&](const auto& key, Spot spot, const std::string& often) {
    const double distance = key.first.millimetres();
    findings.add(Rule::sheet_edge, std::move(spot),
                 "prints " + number_text(distance) + " mm from the edge of the sheet, where printers need " +
                     number_text(least) + " mm" + often,
                 distance, least);
  });
}

void check_identity(const Survey& survey, Findings& findings) {
  Tally<std::string> missing{findings};
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    if (survey.is_cover(page)) continue;
    const std::string footer = footer_of(survey.pages.pages[page]);
    const auto want = [&](const std::string& text, const char* what) {
      const std::string words = squeezed(text);
      const bool there = !words.empty() && footer.find(words) != std::string::npos;
      if (!there) missing.count(Rule::page_identity, what, Spot{.page = page});
    };
    want(survey.document.code, "code of the form");
    want(survey.document.version, "version");
  }
  missing.for_each([&](const std::string& what, Spot spot, const std::string& often) {
    findings.add(Rule::page_identity, std::move(spot), "the footer does not say the " + what + often, 0,
                 survey.threshold(Rule::page_identity));
  });
}

}  // namespace lapas::linting
