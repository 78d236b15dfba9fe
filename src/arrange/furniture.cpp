// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "arrange/furniture.hpp"

#include <algorithm>
#include <array>

namespace lapas::arrange {
namespace {

/// Between two places at least.
constexpr Length least_gap = mm(4);

Length width_of_place(const Blocks& blocks, const std::function<Length(const Paragraph&)>& width_of) {
  Length width;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) width = std::max(width, width_of(*paragraph));
    if (const auto* figure = std::get_if<Figure>(&block.content)) width = std::max(width, figure->size.width);
  }
  return width;
}

}  // namespace

FurnitureWidths furniture_widths(const Furniture& furniture, Length zone,
                                 const std::function<Length(const Paragraph&)>& width_of) {
  const Length start = width_of_place(furniture.start, width_of), end = width_of_place(furniture.end, width_of);
  if (furniture.centre.empty()) {
    const Length at_end = std::min(end, zone / 2);
    return {zone - at_end - (furniture.end.empty() ? Length{} : least_gap), {}, at_end};
  }
  const Length needed = std::max(start, end);
  const Length beside = needed > Length{} ? std::min(needed, zone / 3) + least_gap : Length{};
  const Length centre = std::min(width_of_place(furniture.centre, width_of), zone - beside * 2);
  const Length rest = std::max((zone - centre) / 2 - least_gap, Length{});
  return {rest, centre, rest};
}

Inlines text_beside_fields(const Furniture& footer) {
  Inlines joined;
  for (const Blocks* place : {&footer.start, &footer.centre, &footer.end}) {
    for (const Block& block : *place) {
      const auto* paragraph = std::get_if<Paragraph>(&block.content);
      if (paragraph == nullptr || paragraph->text.empty()) continue;
      if (!joined.empty()) joined.items.emplace_back(Text{.text = " · "});
      const auto begin = static_cast<std::uint32_t>(plain_text(joined).size());
      for (const std::uint32_t offset : paragraph->text.breaks) joined.breaks.push_back(begin + offset);
      joined.items.insert(joined.items.end(), paragraph->text.items.begin(), paragraph->text.items.end());
    }
  }
  return joined;
}

bool has_picture(const Furniture& furniture) {
  return std::ranges::any_of(std::array{&furniture.start, &furniture.centre, &furniture.end}, [](const Blocks* place) {
    return std::ranges::any_of(*place,
                               [](const Block& block) { return std::holds_alternative<Figure>(block.content); });
  });
}

}  // namespace lapas::arrange
