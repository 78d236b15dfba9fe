// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a paragraph knows of itself before it is set.

#include "layout/measure.hpp"

#include "layout/paragraph.hpp"

namespace lapas::layout {

Length ShapedMeasure::width(const Inlines& text, StyleRole role) const { return text_width(context_, text, role); }

Length ShapedMeasure::width(std::string_view text, StyleRole role) const {
  return text_width(context_, plain(std::string{text}), role);
}

Length ShapedMeasure::longest_word(const Inlines& text, StyleRole role) const {
  return least_width(context_, text, role);
}

Length ShapedMeasure::longest_part(const Inlines& text, StyleRole role) const {
  return least_divided_width(context_, text, role);
}

}  // namespace lapas::layout
