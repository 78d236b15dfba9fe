// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Letters in squares with what they stand for.

#include "compose/components/components.hpp"

namespace lapas::composing {

Blocks compose_tiles(Composer& composer, const OutlineElement& element, Scope scope) {
  Tiles tiles{.style = scope.text};
  for (const OutlineElement& tile : element.children) {
    tiles.tiles.push_back({std::string{tile.attribute("mark")}, composer.texts.inlines(tile.text)});
  }
  return {{std::move(tiles), element.place}};
}

}  // namespace lapas::composing
