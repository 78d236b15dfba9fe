// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Styles of text inside a paragraph.

#include <string>

#include <lapas/odt.hpp>

#include "arrange/looks.hpp"
#include "odt/measures.hpp"
#include "odt/properties.hpp"
#include "odt/styles.hpp"

namespace lapas::odt {
namespace {

/// As large as the theme's box, and centred on the capitals of the label. Office programs take the percentage of the
/// height of the font's letters with what is above and below.
Properties check_box_properties(const Theme& theme) {
  const Length below = (theme.box - capital_height(theme)) / 2;
  const auto lowered = below.millipoints() * 100 / symbol_font_height(theme).millipoints();
  const std::string font_size = points(box_font_size(theme));
  const std::string family{odt_symbol_family};
  return {{"style:font-name", family},
          {"style:font-name-asian", family},  // office programs count boxes among ideographs
          {"style:font-name-complex", family},
          {"fo:font-size", font_size},
          {"style:font-size-asian", font_size},
          {"style:font-size-complex", font_size},
          {"fo:font-weight", "normal"},
          {"fo:font-style", "normal"},
          {"fo:color", hex(theme.box_color)},
          {"style:text-position", "-" + std::to_string(lowered) + "% 100%"}};
}

Properties written_properties(const Theme& theme) {
  Properties properties = text_properties(theme.style(StyleRole::answer));
  properties.insert(properties.end(), {{"style:text-underline-style", "solid"},
                                       {"style:text-underline-width", "auto"},
                                       {"style:text-underline-color", hex(theme.rule)}});
  return properties;
}

Properties look_properties(TextLook look, const Theme& theme) {
  switch (look) {
    case TextLook::strong: return {{"fo:font-weight", "bold"}};
    case TextLook::emphasis: return {{"fo:font-style", "italic"}};
    case TextLook::number: return {{"fo:color", hex(theme.accent)}};
    case TextLook::link:
      // Colour alone does not tell a link from its surroundings in a black and white print.
      return {{"fo:color", hex(theme.accent)},
              {"style:text-underline-style", "solid"},
              {"style:text-underline-width", "auto"},
              {"style:text-underline-color", "font-color"}};
    case TextLook::contents_link:
      return {{"fo:color", hex(theme.style(StyleRole::contents_1).color)}, {"style:text-underline-style", "none"}};
    case TextLook::contents_leader:
      return {{"fo:color", hex(theme.rule)}, {"fo:font-weight", "normal"}, {"fo:letter-spacing", "2pt"}};
    case TextLook::label: return text_properties(theme.style(StyleRole::label));
    // Underscores hang lower than a writing line beside them.
    case TextLook::blank: return {{"fo:color", hex(theme.rule)}, {"style:text-position", "8% 100%"}};
    case TextLook::written: return written_properties(theme);
    // Office programs leave their own placeholders out when they print.
    case TextLook::gap: return {{"fo:background-color", hex(theme.accent_tint)}};
    case TextLook::mark:
      return {{"fo:color", "#ffffff"}, {"fo:background-color", hex(theme.accent)}, {"fo:font-weight", "bold"}};
    case TextLook::check_box: return check_box_properties(theme);
    // A proof is told by its tags where colours do not print.
    case TextLook::untranslated:
      return {{"fo:background-color", hex(arrange::untranslated_tint)}, {"style:text-underline-style", "solid"}};
    case TextLook::fuzzy:
      return {{"fo:background-color", hex(arrange::fuzzy_tint)}, {"style:text-underline-style", "wave"}};
  }
  return {};
}

}  // namespace

void add_text_styles(pugi::xml_node styles, const StyleBook& book) {
  const auto add = [&](std::string_view name, std::string_view title, const Properties& properties) {
    add_properties(add_style(styles, "text", name, title), "style:text-properties", properties);
  };
  for (const TextLook look : book.texts) add(style_name(look), style_title(look), look_properties(look, book.theme));
  for (const auto& tag : book.languages) add(language_style_name(tag), "Language " + tag, language_properties(tag));
  for (const StyleRole role : book.second_languages) {
    // In points: office programs take percentages of the default style, not of the paragraph's.
    const auto size = points(arrange::second_language_style(book.theme.style(role)).size);
    add(second_language_style_name(role), "Second language (" + std::string{title(role)} + ")",
        {{"fo:font-size", size}, {"style:font-size-asian", size}, {"style:font-size-complex", size}});
  }
}

}  // namespace lapas::odt
