// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whether letters and rules stand out from what is behind them, and whether tints stay light.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <tuple>

#include "lint/checks.hpp"

namespace lapas::linting {
namespace {

using Pair = std::pair<Color, Color>;            ///< What is drawn, and on what.
using Letters = std::tuple<Rule, Color, Color>;  ///< The same of letters, and how much they have to stand out.

/// WCAG 2, relative luminance.
double luminance(Color color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Pair colors) {
  const double first = luminance(colors.first), second = luminance(colors.second);
  const double low = std::min(first, second), high = std::max(first, second);
  return (high + 0.05) / (low + 0.05);
}

/// In percent, as a printer's screen is.
double darkness(Color color) { return 100 - (0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue) / 2.55; }

std::string name(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", color.red, color.green, color.blue);
  return text;
}

Point middle(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

/// The dots that lead to a number are rules, not words.
bool is_leader(const GlyphRun& run) {
  return run.node == artifact && run.text.find_first_not_of(". ") == std::string::npos;
}

/// WCAG 2: 18 pt, or 14 pt bold.
bool is_large(const Survey& survey, const GlyphRun& run) {
  if (run.size >= pt(18)) return true;
  if (run.size < pt(14) || is_artifact(run.node)) return false;
  const Wording* wording = survey.wording(survey.block_of(run.node));
  return wording != nullptr && survey.theme.style(wording->role).bold;
}

struct Drawn {
  std::size_t page, item;
  Rect ink;
};

/// `visit(drawn, run)` for all letters.
void for_each_text(const Survey& survey, const auto& visit) {
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    const auto& items = survey.pages.pages[page].items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto* run = std::get_if<GlyphRun>(&items[i]);
      const Rect ink = run == nullptr ? Rect{} : ink_of(*run);
      if (ink != Rect{}) visit(Drawn{page, i, ink}, *run);
    }
  }
}

struct Stroke {
  Color color;
  NodeIndex node;
  Point point;  ///< One that it passes.
};

std::optional<Stroke> stroke_of(const Item& item) {
  if (const auto* line = std::get_if<Line>(&item)) return Stroke{line->color, line->node, middle(ink_of(item))};
  if (const auto* circle = std::get_if<Circle>(&item)) {
    if (circle->stroke_width == Length{}) return {};
    return Stroke{circle->stroke, circle->node, {circle->centre.x - circle->radius, circle->centre.y}};
  }
  const auto* rectangle = std::get_if<Rectangle>(&item);
  if (rectangle == nullptr || rectangle->stroke_width == Length{}) return {};
  const Rect& rect = rectangle->rect;
  return Stroke{rectangle->stroke, rectangle->node, {rect.x, rect.y + rect.height / 2}};
}

}  // namespace

void check_text_contrast(const Survey& survey, Findings& findings) {
  Tally<Letters> faint{findings};
  for_each_text(survey, [&](const Drawn& drawn, const GlyphRun& run) {
    const Rule rule = is_leader(run)          ? Rule::rule_contrast
                      : is_large(survey, run) ? Rule::large_text_contrast
                                              : Rule::text_contrast;
    const Color behind = survey.background(drawn.page, drawn.item, middle(drawn.ink));
    if (contrast({run.color, behind}) >= survey.threshold(rule)) return;
    faint.count(rule, {rule, run.color, behind}, survey.spot(drawn.page, run));
  });
  faint.for_each([&](const Letters& key, Spot spot, const std::string& often) {
    const auto& [rule, color, behind] = key;
    const double value = contrast({color, behind}), least = survey.threshold(rule);
    findings.add(rule, std::move(spot),
                 "text in " + name(color) + " on " + name(behind) + " has a contrast of " + number_text(value) +
                     ":1, at least " + number_text(least) + ":1 can be read" + often,
                 value, least);
  });
}

void check_rule_contrast(const Survey& survey, Findings& findings) {
  const double least = survey.threshold(Rule::rule_contrast);
  Tally<Pair> faint{findings};
  for (std::size_t page = 0; page < survey.pages.pages.size(); ++page) {
    const auto& items = survey.pages.pages[page].items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto stroke = stroke_of(items[i]);
      if (!stroke) continue;
      const Pair colors{stroke->color, survey.background(page, i, stroke->point)};
      if (contrast(colors) >= least) continue;
      faint.count(Rule::rule_contrast, colors,
                  is_artifact(stroke->node) ? Spot{.page = page} : survey.spot(page, stroke->node));
    }
  }
  faint.for_each([&](const Pair& colors, Spot spot, const std::string& often) {
    const double value = contrast(colors);
    findings.add(Rule::rule_contrast, std::move(spot),
                 "a rule in " + name(colors.first) + " on " + name(colors.second) + " has a contrast of " +
                     number_text(value) + ":1, at least " + number_text(least) + ":1 can be seen" + often,
                 value, least);
  });
}

void check_tints(const Survey& survey, Findings& findings) {
  // From here on it is a solid band, on which text is light.
  constexpr double solid = 50, rounding = 0.5;
  const double most = survey.threshold(Rule::tint), most_under = survey.threshold(Rule::tint_under_writing);
  Tally<Color> dark{findings}, under{findings};
  for_each_text(survey, [&](const Drawn& drawn, const GlyphRun& run) {
    const Color behind = survey.background(drawn.page, drawn.item, middle(drawn.ink));
    if (darkness(behind) <= most + rounding || darkness(behind) >= solid) return;
    dark.count(Rule::tint, behind, survey.spot(drawn.page, run));
  });
  for (const FieldPlace& place : survey.pages.places) {
    const Color behind = survey.background(place);
    if (is_box(place.type) || darkness(behind) <= most_under + rounding) continue;
    under.count(Rule::tint_under_writing, behind, survey.spot(place));
  }
  dark.for_each([&](Color color, Spot spot, const std::string& often) {
    findings.add(Rule::tint, std::move(spot),
                 "the tint " + name(color) + " is " + number_text(darkness(color)) + " % dark, at most " +
                     number_text(most) + " % leave text easy to read" + often,
                 darkness(color), most);
  });
  under.for_each([&](Color color, Spot spot, const std::string& often) {
    findings.add(Rule::tint_under_writing, std::move(spot),
                 "a place to write in lies on the tint " + name(color) + ", not on white" + often, darkness(color),
                 most_under);
  });
}

}  // namespace lapas::linting
