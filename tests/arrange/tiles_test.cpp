// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "arrange/tiles.hpp"

#include "arrange/width_table.hpp"
#include "support/catch.hpp"

using namespace lapas;
using namespace lapas::arrange;

namespace {

Tiles tiles_of(std::initializer_list<std::string> texts) {
  Tiles tiles;
  for (const auto& text : texts) tiles.tiles.push_back({"R", {{Text{.text = text}}}});
  return tiles;
}

ArrangedTiles arranged(const Tiles& tiles, Length width = mm(115)) {
  static const Theme theme = [] {
    Theme wide = default_theme();
    wide.text_zone = mm(115);
    return wide;
  }();
  return arrange_tiles(theme, tiles, width, WidthTable{theme});
}

}  // namespace

TEST_CASE("tiles stand side by side while each text has two lines at most", "[unit][arrange]") {
  CHECK(arranged(tiles_of({"a", "b", "c", "d"})).columns == 4);
  CHECK(arranged(tiles_of({"a", "b", "c", "do it"})).columns == 4);
  CHECK(arranged(tiles_of({"One", "Two", "Three", "answers for the result"})).columns == 2);
  CHECK(arranged(tiles_of({"One", "Two", "Three", "answers for the result of all that the others do"})).columns == 1);
}

TEST_CASE("a word too wide for its column sets the tiles below each other", "[unit][arrange]") {
  CHECK(arranged(tiles_of({"One", "Bendradarbiavimosusitarimas"}), mm(70)).columns == 1);
}

TEST_CASE("no row of tiles is much shorter than the others", "[unit][arrange]") {
  CHECK(arranged(tiles_of({"1", "2", "3", "4", "5"})).columns == 3);
  CHECK(arranged(tiles_of({"1", "2", "3"})).columns == 3);
}

TEST_CASE("tiles are as wide as running text at most", "[unit][arrange]") {
  CHECK(arranged(tiles_of({"One"}), mm(168)).column == mm(115));
  Tiles in_callout = tiles_of({"One"});
  in_callout.style = StyleRole::callout_text;
  CHECK(arranged(in_callout, mm(168)).column == mm(168));
}

TEST_CASE("all squares are as wide as the widest mark asks", "[unit][arrange]") {
  Tiles tiles = tiles_of({"One", "Two"});
  CHECK(arranged(tiles).mark == arranged(tiles).side);
  tiles.tiles[1].mark = "WWW";
  CHECK(arranged(tiles).mark > arranged(tiles).side);
}
