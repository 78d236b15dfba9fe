// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The places of headers and footers.

#pragma once

#include <functional>

#include <lapas/document.hpp>

namespace lapas::arrange {

/// How wide the places of a header or footer are. The one in the middle is as far from both ends of the zone.
struct FurnitureWidths {
  Length start, centre, end;
};

/// The end is as wide as it is, the start has what is left; with something in the middle, that comes as close to its width
/// as the ends leave, which have a third of the zone at least where they need it. `width_of` says how wide a paragraph is
/// on one line.
[[nodiscard]] FurnitureWidths furniture_widths(const Furniture& furniture, Length zone,
                                               const std::function<Length(const Paragraph&)>& width_of);

/// What stands beside the fields of a footer: all its texts behind each other, with strokes between them.
[[nodiscard]] Inlines text_beside_fields(const Furniture& footer);

/// Whether one of the places has a picture.
[[nodiscard]] bool has_picture(const Furniture& furniture);

}  // namespace lapas::arrange
