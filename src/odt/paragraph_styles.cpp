// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Styles of paragraphs: one for each role from the theme, its variants from what the text asked for.

#include <algorithm>
#include <string>
#include <utility>

#include "odt/measures.hpp"
#include "odt/properties.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

const char* alignment_name(Alignment alignment) {
  static constexpr const char* names[] = {"start", "center", "end"};
  return names[static_cast<std::size_t>(alignment)];
}

/// From the left of the page's zone, or of what the text stands in.
Length left_margin(const Theme& theme, StyleRole role, Container container) {
  const bool beside = container == Container::page && stands_beside_side_column(role);
  return theme.style(role).indent + (beside ? arrange::side_offset(theme, theme.zone_width()) : Length{});
}

Properties paragraph_properties(const Theme& theme, StyleRole role) {
  const TextStyle& style = theme.style(role);
  const Length left = left_margin(theme, role, Container::page);
  const Length right = keeps_to_text_zone(role) ? theme.zone_width() - left - theme.text_zone : Length{};
  return {{"fo:line-height", points(style.line_height())},
          {"fo:text-align", alignment_name(style.alignment)},
          {"fo:margin-left", points(left)},
          {"fo:margin-right", points(std::max(right, Length{}))},
          {"fo:text-indent", points({})},
          {"fo:margin-top", points(style.space_before)},
          {"fo:margin-bottom", points(style.space_after)},
          {"fo:keep-with-next", style.keep_with_next ? "always" : "auto"}};
}

bool is_contents(StyleRole role) { return role == StyleRole::contents_1 || role == StyleRole::contents_2; }

void add_tab_stop(pugi::xml_node properties, Length position, bool dots) {
  const auto stop = add_element(add_element(properties, "style:tab-stops"), "style:tab-stop",
                                {{"style:position", points(position)}, {"style:type", "right"}});
  if (dots) add_attributes(stop, {{"style:leader-style", "dotted"}, {"style:leader-text", "."}});
}

/// The page number at the right end of a line, and the rule above a footer.
void add_line_ends(pugi::xml_node style, StyleRole role, const Theme& theme) {
  const bool contents = is_contents(role);
  const bool furniture = role == StyleRole::header || role == StyleRole::footer;
  if (!contents && !furniture) return;
  auto properties = style.child("style:paragraph-properties");
  if (!properties) properties = add_element(style, "style:paragraph-properties");
  // Tab stops are measured from the indent.
  add_tab_stop(properties, theme.zone_width() - theme.style(role).indent, contents);
  if (role != StyleRole::footer) return;
  add_attributes(properties, {{"fo:border-top", solid_line(arrange::light_rule(theme))},
                              {"fo:padding-top", points(arrange::footer_rule_gap)}});
}

void add_role(pugi::xml_node styles, StyleRole role, const StyleBook& book) {
  const TextStyle& style = book.theme.style(role);
  const auto node = add_style(styles, "paragraph", spelling(role), title(role));
  Properties paragraph = paragraph_properties(book.theme, role);
  Properties text = text_properties(style);
  if (style.parent != role) {
    add_attributes(node, {{"style:parent-style-name", spelling(style.parent)}});
    paragraph = difference(paragraph, paragraph_properties(book.theme, style.parent));
    text = difference(text, text_properties(book.theme.style(style.parent)));
  }
  if (const auto level = book.levels.find(role); level != book.levels.end()) {
    add_attributes(node, {{"style:default-outline-level", std::to_string(level->second)}});
  }
  add_properties(node, "style:paragraph-properties", paragraph);
  add_line_ends(node, role, book.theme);
  add_properties(node, "style:text-properties", text);
}

void set_space(Properties& properties, Length before, Length after) {
  set(properties, "fo:margin-top", points(before));
  set(properties, "fo:margin-bottom", points(after));
}

void hang(Properties& properties, const Theme& theme, const ParagraphLook& look, Length distance) {
  set(properties, "fo:margin-left", points(left_margin(theme, look.role, look.container) + distance));
  set(properties, "fo:text-indent", points(-distance));
}

void set_rule(Properties& properties, const Theme& theme) {
  set(properties, "fo:border-bottom", solid_line({theme.writing_stroke, theme.rule}));
  set(properties, "style:join-border", "false");
}

/// Boxes stand at the theme's pitch. Between two paragraphs is the larger of their margins, so that the first and the
/// last add the space that a field has round it.
void set_pitch(Properties& properties, const ParagraphLook& look, const Theme& theme) {
  const Length half = arrange::half_pitch(theme);
  const bool row = look.shape == ParagraphShape::check_row;
  const arrange::Space space = arrange::field_space(theme);
  Length before = row ? space.before + half : half * 2, after = half;
  if (look.starts_boxes) before = half + theme.style(StyleRole::label).space_after;
  if (row || look.ends_boxes) after += space.after;
  set_space(properties, look.no_space_before ? half : before, look.no_space_after ? half : after);
}

void set_shape(Properties& properties, const ParagraphLook& look, const StyleBook& book) {
  const Theme& theme = book.theme;
  const TextStyle& style = theme.style(look.role);
  switch (look.shape) {
    case ParagraphShape::text: break;
    case ParagraphShape::numbered: hang(properties, theme, look, book.number_width(look)); break;
    case ParagraphShape::bullet_item:
    case ParagraphShape::number_item: hang(properties, theme, look, book.lists.at(*list_of(look))); break;
    case ParagraphShape::check_item:
      hang(properties, theme, look, arrange::label_indent(theme));
      set_pitch(properties, look, theme);
      break;
    case ParagraphShape::band_item:
      hang(properties, theme, look, arrange::label_indent(theme));
      set_space(properties, {}, {});
      break;
    case ParagraphShape::check_row: set_pitch(properties, look, theme); break;
    case ParagraphShape::rule:
      set_rule(properties, theme);
      set_space(properties, {}, {});
      break;
    case ParagraphShape::lower_rule: {
      const Length line = style.line_height() + theme.writing_stroke;
      set_rule(properties, theme);
      set_space(properties, theme.writing_line - below_letters(style) - line, {});
      break;
    }
    case ParagraphShape::writing_line:
      set_rule(properties, theme);
      set_space(properties, {}, {});
      set(properties, "style:line-height-at-least", points(theme.writing_line - theme.writing_stroke));
      break;
    case ParagraphShape::places:
      set(properties, "fo:line-height", points(std::max(style.line_height(), theme.writing_line)));
      break;
    case ParagraphShape::writing_row:
      set_space(properties, {}, {});
      set(properties, "style:line-height-at-least", points(theme.writing_line));
      break;
    case ParagraphShape::control: set(properties, "fo:line-height", "normal"); break;
    case ParagraphShape::current_part:
    case ParagraphShape::footer_cell: break;
    case ParagraphShape::footer_rule:
    case ParagraphShape::table_end:
      set_space(properties, {}, {});
      set(properties, "fo:line-height", points(table_end_height));
      break;
    case ParagraphShape::picture:
      set_space(properties, look.no_space_before ? Length{} : arrange::figure_space(theme).before,
                look.no_space_after ? Length{} : arrange::figure_space(theme).after);
      set(properties, "fo:line-height", "normal");
      break;
  }
}

/// What keeps running text inside a cell or a panel to the text zone.
std::string right_margin(const ParagraphLook& look, const Theme& theme) {
  if (look.container == Container::cell) return points({});
  const Length width = theme.zone_width() - theme.callout_padding * 3;
  return points(std::max(width - theme.style(look.role).indent - theme.text_zone, Length{}));
}

Properties variant_properties(const ParagraphLook& look, Properties properties, const StyleBook& book) {
  const Theme& theme = book.theme;
  if (look.container != Container::page) {
    set(properties, "fo:margin-left", points(left_margin(theme, look.role, look.container)));
    set(properties, "fo:margin-right", right_margin(look, theme));
  }
  if (look.no_space_before) set(properties, "fo:margin-top", points({}));
  if (look.no_space_after) set(properties, "fo:margin-bottom", points({}));
  if (look.ends_list) set(properties, "fo:margin-bottom", points(arrange::space_below_list(theme)));
  set_shape(properties, look, book);
  if (look.centred) set(properties, "fo:text-align", "center");
  if (look.at_end) set(properties, "fo:text-align", "end");
  if (look.keep == KeepWithNext::always) set(properties, "fo:keep-with-next", "always");
  if (look.keep == KeepWithNext::never) set(properties, "fo:keep-with-next", "auto");
  if (look.start.kind == PageStart::Kind::page) set(properties, "fo:break-before", "page");
  if (look.rule_above) {
    const arrange::Rule rule = arrange::separator(theme);
    set(properties, "fo:border-top", solid_line(rule));
    set(properties, "fo:padding-top", points(theme.callout_padding - rule.width));
  }
  return properties;
}

/// What sets parts of furniture apart from their roles: a footer's rule, which only one of them has, and letters.
void set_furniture(pugi::xml_node style, const ParagraphLook& look, const Theme& theme) {
  const bool rule = look.shape == ParagraphShape::footer_rule, end = look.shape == ParagraphShape::table_end;
  if (!rule && !end && look.shape != ParagraphShape::footer_cell) return;
  if (look.role == StyleRole::footer) {
    auto properties = style.child("style:paragraph-properties");
    if (!properties) properties = add_element(style, "style:paragraph-properties");
    add_attributes(properties, {{"fo:border-top", rule ? solid_line(arrange::light_rule(theme)) : "none"},
                                {"fo:padding-top", points({})}});
  }
  if (!rule && !end) return;
  const std::string size = points(table_end_height);
  add_properties(style, "style:text-properties",
                 {{"fo:font-size", size}, {"style:font-size-asian", size}, {"style:font-size-complex", size}});
}

/// What sets the letters of a part of a path apart from its role.
void set_current_part(pugi::xml_node style, const Theme& theme) {
  const Properties inherited = text_properties(theme.style(StyleRole::path));
  add_properties(style, "style:text-properties",
                 difference(text_properties(arrange::path_style(theme, true)), inherited));
}

void add_variant(pugi::xml_node styles, const ParagraphLook& look, const std::string& name, const StyleBook& book) {
  const auto node = add_style(styles, "paragraph", name, style_title(look));
  add_attributes(node, {{"style:parent-style-name", spelling(look.role)}});
  if (const auto list = list_of(look)) add_attributes(node, {{"style:list-style-name", style_name(*list)}});
  if (look.unlisted) add_attributes(node, {{"style:default-outline-level", ""}});
  if (const auto page = style_name(look.start); !page.empty()) add_attributes(node, {{"style:master-page-name", page}});
  const Properties inherited = paragraph_properties(book.theme, look.role);
  add_properties(node, "style:paragraph-properties", difference(variant_properties(look, inherited, book), inherited));
  set_furniture(node, look, book.theme);
  if (look.shape == ParagraphShape::current_part) set_current_part(node, book.theme);
  if (look.shape == ParagraphShape::numbered && is_contents(look.role)) {
    add_tab_stop(node.child("style:paragraph-properties"),
                 book.theme.zone_width() - book.theme.style(look.role).indent - book.number_width(look), true);
  }
}

}  // namespace

void add_paragraph_styles(pugi::xml_node styles, const StyleBook& book) {
  for (const StyleRole role : book.roles) add_role(styles, role, book);
  for (const auto& [look, name] : book.paragraphs) {
    if (look != ParagraphLook{.role = look.role}) add_variant(styles, look, name, book);
  }
}

}  // namespace lapas::odt
