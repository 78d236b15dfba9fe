// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Automatic styles of form controls: where they stand on their line, frames and letters.

#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {

void add_control_styles(pugi::xml_node automatic_styles, const StyleBook& book) {
  const Theme& theme = book.theme();
  const TextStyle& answer = theme.style(StyleRole::answer);
  for (const ControlLook look : book.controls()) {
    const bool box = look == ControlLook::box;
    const auto style = add_element(automatic_styles, "style:style",
                                   {{"style:name", style_name(look)}, {"style:family", "graphic"}});
    const auto graphic = add_element(
        style, "style:graphic-properties",
        {{"style:vertical-pos", box ? "from-top" : "top"}, {"style:vertical-rel", "baseline"}});
    if (box) continue;
    add_attributes(graphic, {{"fo:border", solid_line(theme.rule_stroke, theme.rule)},
                             {"fo:background-color", "#ffffff"}});
    add_element(style, "style:paragraph-properties", {{"fo:text-align", "start"}});
    add_element(style, "style:text-properties", {{"style:font-name", answer.family},
                                                 {"fo:font-size", points(answer.size)},
                                                 {"fo:color", hex(answer.color)}});
  }
}

}  // namespace lapas::odt
