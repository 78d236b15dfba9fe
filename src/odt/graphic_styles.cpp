// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Styles of pictures, and automatic ones of form controls: where they stand on their line, frames and letters.

#include "odt/measures.hpp"
#include "odt/properties.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

void add_picture_styles(pugi::xml_node styles, const StyleBook& book) {
  const Theme& theme = book.theme;
  for (const PictureLook look : book.pictures) {
    const auto node = add_style(styles, "graphic", style_name(look), style_title(look));
    add_properties(node, "style:graphic-properties",
                   {{"style:vertical-pos", "top"},
                    {"style:vertical-rel", "baseline"},
                    {"fo:padding", "0pt"},
                    {"fo:border", look == PictureLook::empty_frame ? solid_line(arrange::light_rule(theme)) : "none"}});
  }
}

void add_shape_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  static constexpr const char* alignments[] = {"start", "center", "end"};
  for (const auto& [look, name] : book.shapes) {
    const auto style = add_style(automatic_styles, "graphic", name);
    const bool outlined = look.line.width > Length{};
    Properties graphic{{"draw:stroke", outlined ? "solid" : "none"}};
    if (outlined) {
      graphic.emplace_back("svg:stroke-width", points(look.line.width));
      graphic.emplace_back("svg:stroke-color", hex(look.line.color));
    }
    graphic.emplace_back("draw:fill", look.fill ? "solid" : "none");
    if (look.fill) graphic.emplace_back("draw:fill-color", hex(*look.fill));
    for (const char* side : {"fo:padding-top", "fo:padding-bottom", "fo:padding-left", "fo:padding-right"})
      graphic.emplace_back(side, points({}));
    graphic.emplace_back("draw:auto-grow-height", "false");
    graphic.emplace_back("draw:auto-grow-width", "false");
    graphic.emplace_back("fo:wrap-option", "no-wrap");
    graphic.emplace_back("draw:textarea-vertical-align", "middle");
    graphic.emplace_back("draw:textarea-horizontal-align", "justify");
    add_properties(style, "style:graphic-properties", graphic);
    if (!look.text) continue;
    TextStyle text = book.theme.style(look.role);
    text.bold = look.bold;
    text.color = look.color;
    text.hyphenate = false;
    // Office programs ask the paragraph, not the shape, how its text looks.
    const auto paragraph = add_style(automatic_styles, "paragraph", name);
    add_properties(paragraph, "style:paragraph-properties",
                   {{"fo:line-height", points(text.line_height())},
                    {"fo:text-align", alignments[static_cast<std::size_t>(look.alignment)]}});
    add_properties(paragraph, "style:text-properties", text_properties(text));
  }
}

void add_control_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  const Theme& theme = book.theme;
  const TextStyle& answer = theme.style(StyleRole::answer);
  for (const ControlLook look : book.controls) {
    const bool box = look == ControlLook::box;
    const auto style = add_style(automatic_styles, "graphic", style_name(look));
    const auto graphic = add_element(style, "style:graphic-properties",
                                     {{"style:vertical-pos", "from-top"}, {"style:vertical-rel", "baseline"}});
    if (box) continue;
    add_attributes(graphic,
                   {{"fo:border", solid_line(arrange::light_rule(theme))}, {"fo:background-color", "#ffffff"}});
    add_element(style, "style:paragraph-properties",
                {{"fo:text-align", look == ControlLook::number ? "end" : "start"}});
    add_element(
        style, "style:text-properties",
        {{"style:font-name", answer.family}, {"fo:font-size", points(answer.size)}, {"fo:color", hex(answer.color)}});
  }
}

}  // namespace lapas::odt
