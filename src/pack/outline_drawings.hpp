// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a grammar cannot say of the elements of an outline that draw.

#pragma once

#include <lapas/pack.hpp>

#include "xml/reader.hpp"

namespace lapas {

/// The sides of a grid of scores.
inline constexpr int least_side = 2, most_side = 10;

/// Reports bands that leave scores of their grid out, marks too long for their square and a picture without a text in
/// its place. Other elements are left alone.
void check_drawing(xml::Reader& reader, pugi::xml_node node, const OutlineElement& read);

}  // namespace lapas
