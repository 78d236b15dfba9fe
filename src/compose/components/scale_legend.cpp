// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the marks 1 to 5 mean: `1 – not started; 2 – started; ...` as a tile for each, or else as it is written.

#include <algorithm>
#include <array>
#include <optional>

#include "compose/components/components.hpp"

namespace lapas::composing {
namespace {

void skip_spaces(std::string_view& text) {
  constexpr std::array<std::string_view, 3> spaces{" ", "\u00a0", "\u202f"};
  for (bool found = true; found;) {
    found = false;
    for (const auto space : spaces) {
      if (!text.starts_with(space)) continue;
      text.remove_prefix(space.size());
      found = true;
    }
  }
}

/// A mark and what it means.
std::optional<Tiles::Tile> tile_of(std::string_view part, const Text& look) {
  constexpr std::string_view dash = "–";
  skip_spaces(part);
  if (part.empty() || part.front() < '0' || part.front() > '9') return {};
  Tiles::Tile tile{.mark = std::string{part.front()}};
  part.remove_prefix(1);
  skip_spaces(part);
  if (!part.starts_with(dash)) return {};
  part.remove_prefix(dash.size());
  skip_spaces(part);
  if (part.empty()) return {};
  Text meaning = look;
  meaning.text = std::string{part};
  tile.text.items.emplace_back(std::move(meaning));
  return tile;
}

/// In one language; nothing where the text is written in another way.
std::vector<Tiles::Tile> tiles_of(const Inlines& legend) {
  std::vector<Tiles::Tile> tiles;
  const auto* whole = legend.items.size() == 1 ? std::get_if<Text>(&legend.items.front()) : nullptr;
  std::string_view rest = whole == nullptr ? std::string_view{} : whole->text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(';'), rest.size());
    auto tile = tile_of(rest.substr(0, end), *whole);
    if (!tile) return {};
    tiles.push_back(std::move(*tile));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return tiles;
}

/// In both languages, if they have the same marks.
std::vector<Tiles::Tile> all_tiles_of(const Inlines& legend) {
  auto tiles = tiles_of(legend);
  for (const Inlines& second : legend.second) {
    const auto others = tiles_of(second);
    if (!std::ranges::equal(tiles, others, {}, &Tiles::Tile::mark, &Tiles::Tile::mark)) return {};
    for (std::size_t i = 0; i < tiles.size(); ++i) tiles[i].text.second.push_back(others[i].text);
  }
  return tiles;
}

}  // namespace

Blocks compose_scale_legend(Composer& composer, const OutlineElement& element, Scope scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist || checklist->scale_legend.empty()) return {};
  const Inlines& legend = composer.texts.inlines(checklist->scale_legend);
  if (auto tiles = all_tiles_of(legend); !tiles.empty()) {
    return {{Tiles{.tiles = std::move(tiles), .style = scope.text}, element.place}};
  }
  Inlines text = composer.texts.inlines(composer.words.marks.spaced(), true);
  append(text, legend);
  Blocks blocks;
  add_paragraph(blocks, StyleRole::legend, std::move(text), element.place);
  return blocks;
}

}  // namespace lapas::composing
