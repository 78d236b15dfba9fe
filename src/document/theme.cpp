// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The roles of text and the plain theme that every other theme starts from.

#include <lapas/document.hpp>

namespace lapas {
namespace {

struct RoleRow {
  std::string_view spelling, title;
};

constexpr auto role_rows = std::to_array<RoleRow>({
#define LAPAS_STYLE(name, spelling, title) {spelling, title},
#include <lapas/style_roles.inc>
#undef LAPAS_STYLE
});

constexpr auto all_roles = std::to_array<StyleRole>({
#define LAPAS_STYLE(name, spelling, title) StyleRole::name,
#include <lapas/style_roles.inc>
#undef LAPAS_STYLE
});

TextStyle plain_style(StyleRole role) {
  TextStyle style;
  style.family = "Noto Sans";
  style.space_after = pt(6);
  switch (role) {
    case StyleRole::form_title:
    case StyleRole::cover_title:
    case StyleRole::heading_1:
    case StyleRole::step_heading: style.size = pt(20); break;
    case StyleRole::heading_2:
    case StyleRole::checkpoint_heading: style.size = pt(15); break;
    default: return style;
  }
  style.leading = 120;
  style.bold = true;
  style.keep_with_next = true;
  style.space_before = pt(12);
  return style;
}

/// What differs from plain body text in every theme: bold labels that stay with their field, small print.
void refine(StyleRole role, TextStyle& style) {
  switch (role) {
    case StyleRole::group_heading: style.space_before = pt(9); [[fallthrough]];
    case StyleRole::label:
    case StyleRole::field_heading:
    case StyleRole::heading_3:
    case StyleRole::callout_title:
      style.bold = true;
      style.keep_with_next = true;
      style.space_after = pt(3);
      break;
    case StyleRole::badge:
    case StyleRole::band:
      style.bold = true;
      style.size = pt(15);
      style.color = {255, 255, 255};
      style.space_after = {};
      break;
    case StyleRole::table_head:
      style.bold = true;
      style.size = pt(10);
      style.space_after = {};
      break;
    case StyleRole::path: style.space_after = {}; [[fallthrough]];
    case StyleRole::header:
    case StyleRole::footer:
    case StyleRole::hint:
    case StyleRole::legend:
    case StyleRole::small:
    case StyleRole::source:
    case StyleRole::caption: style.size = pt(10); break;
    case StyleRole::table_text:
    case StyleRole::table_number:
    case StyleRole::option_label:
    case StyleRole::answer: style.space_after = {}; break;
    default: break;
  }
}

}  // namespace

std::span<const StyleRole> style_roles() { return all_roles; }

std::string_view spelling(StyleRole role) { return role_rows[static_cast<std::size_t>(role)].spelling; }

std::string_view title(StyleRole role) { return role_rows[static_cast<std::size_t>(role)].title; }

bool keeps_to_text_zone(StyleRole role) {
  switch (role) {
    case StyleRole::body:
    case StyleRole::lead:
    case StyleRole::small:
    case StyleRole::list_item:
    case StyleRole::question:
    case StyleRole::purpose:
    case StyleRole::cover_meta:
    case StyleRole::caption:
    case StyleRole::source: return true;
    default: return false;
  }
}

bool stands_beside_side_column(StyleRole role) {
  switch (role) {
    case StyleRole::body:
    case StyleRole::lead:
    case StyleRole::small:
    case StyleRole::list_item:
    case StyleRole::source:
    case StyleRole::caption: return true;
    default: return false;
  }
}

Theme default_theme() {
  Theme theme;
  theme.id = "default";
  for (const StyleRole role : style_roles()) {
    TextStyle style = plain_style(role);
    refine(role, style);
    theme.styles.push_back(style);
  }
  return theme;
}

}  // namespace lapas
