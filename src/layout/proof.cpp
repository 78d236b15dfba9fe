// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Marks are artifacts: a proof reads aloud as the document does. The tag tells the kinds apart without colour.

#include "layout/proof.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lapas::layout {
namespace {

constexpr Length tag_size = pt(6), tag_height = pt(7), tag_padding = pt(1);

struct Look {
  Color tint, edge;
  Length stroke;
};

constexpr Look untranslated{arrange::untranslated_tint, {168, 84, 0}, pt(0.5)};
constexpr Look fuzzy{arrange::fuzzy_tint, {20, 70, 170}, pt(0.5)};
constexpr Look problem{{255, 214, 214}, {176, 0, 0}, pt(1.2)};

bool is_marked(const MessagePlace& place, Translation state) {
  return place.problem != 0 || state != Translation::complete;
}

const Look& look_of(const MessagePlace& place, Translation state) {
  return place.problem != 0 ? problem : state == Translation::fuzzy ? fuzzy : untranslated;
}

GlyphRun shape_tag(Context& context, const std::string& text, Point origin) {
  GlyphRun run{.size = tag_size, .color = {255, 255, 255}, .origin = origin};
  run.face = context.use_face(StyleRole::body, true, false);
  for (const auto& shaped : context.shaper.shape(run.face, text, context.document.language)->runs) {
    run.glyphs.insert(run.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
  }
  run.text = text;
  return run;
}

}  // namespace

void add_place(Strip& strip, std::size_t below, const MessagePlace& place, Translation state) {
  strip.items.emplace_back(place);
  if (!is_marked(place, state)) return;
  const Look& look = look_of(place, state);
  strip.items.emplace_back(Rectangle{artifact, place.rect, true, look.tint, look.stroke, look.edge});
  std::rotate(strip.items.begin() + static_cast<std::ptrdiff_t>(below), strip.items.end() - 1, strip.items.end());
}

void add_tag(Context& context, Strip& strip, const MessagePlace& place, Translation state) {
  if (!is_marked(place, state)) return;
  const std::string text = place.problem != 0 ? problem_tag(place.problem) : message_tag(place.message, state);
  const Length top = place.rect.y - tag_height * 3 / 4;
  GlyphRun tag = shape_tag(context, text, {place.rect.x + tag_padding, top + tag_height * 4 / 5});
  const Rect behind{place.rect.x, top, width_of(tag) + 2 * tag_padding, tag_height};
  strip.items.emplace_back(Rectangle{artifact, behind, true, look_of(place, state).edge});
  strip.items.emplace_back(std::move(tag));
}

}  // namespace lapas::layout
