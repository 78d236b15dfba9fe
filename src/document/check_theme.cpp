// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A theme is possible when each of its lengths is, and when its margins leave room on the page.

#include <cmath>
#include <utility>

#include "document/checks.hpp"

namespace lapas::document {
namespace {

using LengthMember = std::pair<std::string_view, Length Theme::*>;

/// What layout goes along in steps of, or divides by.
constexpr LengthMember steps[]{{"the text zone", &Theme::text_zone},
                               {"the side of a box", &Theme::box},
                               {"the distance of boxes", &Theme::box_pitch},
                               {"the distance of writing lines", &Theme::writing_line},
                               {"the height of a line of a table", &Theme::table_line},
                               {"the least distance of writing lines", &Theme::least_writing_line},
                               {"the least height of a line of a table", &Theme::least_table_line}};

constexpr LengthMember distances[]{{"the binding margin", &Theme::margin_binding},
                                   {"the outer margin", &Theme::margin_outer},
                                   {"the top margin", &Theme::margin_top},
                                   {"the bottom margin", &Theme::margin_bottom},
                                   {"the distance of the header", &Theme::header_distance},
                                   {"the distance of the footer", &Theme::footer_distance},
                                   {"the gap between the zones", &Theme::zone_gap},
                                   {"the height of the path", &Theme::path_strip},
                                   {"the side of a badge", &Theme::badge},
                                   {"the gap behind a box", &Theme::box_gap},
                                   {"the stroke of a box", &Theme::box_stroke},
                                   {"the stroke of a writing line", &Theme::writing_stroke},
                                   {"the padding of a cell", &Theme::cell_padding},
                                   {"the stroke of a rule", &Theme::rule_stroke},
                                   {"the padding of a callout", &Theme::callout_padding}};

void check_style(StyleRole role, const TextStyle& style, Members& members) {
  constexpr int least_leading = 50, most_leading = 1'000;
  const std::string of = " of the style \"" + std::string{spelling(role)} + '"';
  check_role(style.parent, members);
  members.text("the family" + of, style.family);
  members.length("the size" + of, style.size, pt(limits::smallest_type), pt(limits::largest_type));
  members.number("the leading" + of, style.leading, least_leading, most_leading);
  members.length("the space before" + of, style.space_before, {}, longest);
  members.length("the space after" + of, style.space_after, {}, longest);
  members.length("the indent" + of, style.indent, -longest, longest);
}

void check_page(const Theme& theme, Members& members) {
  constexpr Length least = mm(10);
  members.length("the width of the page", theme.page.width, least, longest);
  members.length("the height of the page", theme.page.height, least, longest);
  for (const auto& [name, member] : steps) members.length(name, theme.*member, mm(0.1), longest);
  for (const auto& [name, member] : distances) members.length(name, theme.*member, {}, longest);
  const bool has_room = theme.zone_width() > Length{} && theme.page.height > theme.margin_top + theme.margin_bottom;
  if (!has_room) members.problem("the margins leave no room on the page", "make them narrower");
}

}  // namespace

void check_role(StyleRole role, Members& members) {
  if (static_cast<std::size_t>(role) < style_roles().size()) return;
  members.problem("style " + std::to_string(static_cast<int>(role)) + " is none of the roles that text plays");
}

bool check_theme(const Theme& theme, Members& members) {
  members.text("the id of the theme", theme.id);
  check_page(theme, members);
  for (const Threshold& threshold : theme.thresholds) {
    members.text("the name of a threshold", threshold.name);
    members.text("the source of a threshold", threshold.source);
    if (!std::isfinite(threshold.value)) members.problem("the threshold \"" + threshold.name + "\" is not a number");
  }
  if (theme.styles.size() != style_roles().size()) {
    members.problem("the theme has not a style for each role", "begin with default_theme()");
    return false;
  }
  for (const StyleRole role : style_roles()) check_style(role, theme.style(role), members);
  return true;
}

}  // namespace lapas::document
