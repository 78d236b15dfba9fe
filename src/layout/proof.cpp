// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Marks are artifacts: a proof reads aloud as the document does. The tag tells the kinds apart without colour.

#include "layout/proof.hpp"

#include <string>
#include <utility>

namespace lapas::layout {
namespace {

constexpr Length tag_size = pt(5), tag_height = pt(6), tag_padding = pt(1);

struct Look {
  Color tint, edge;
  Length stroke;
};

constexpr Look untranslated{{255, 236, 200}, {168, 84, 0}, pt(0.5)};
constexpr Look fuzzy{{218, 232, 255}, {20, 70, 170}, pt(0.5)};
constexpr Look problem{{255, 214, 214}, {176, 0, 0}, pt(1.2)};

GlyphRun shape_tag(Context& context, const std::string& text, Point origin) {
  GlyphRun run{.size = tag_size, .color = {255, 255, 255}, .origin = origin};
  run.face = context.face(StyleRole::body, true, false);
  for (const auto& shaped : context.shaper.shape(run.face, text, context.document.language)->runs) {
    run.glyphs.insert(run.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
  }
  run.text = text;
  return run;
}

}  // namespace

void add_place(Context& context, Strip& strip, std::size_t below, const MessagePlace& place, Translation state) {
  strip.items.emplace_back(place);
  if (place.problem == 0 && state == Translation::complete) return;
  const Look& look = place.problem != 0 ? problem : state == Translation::fuzzy ? fuzzy : untranslated;
  const Rect& rect = place.rect;
  strip.items.insert(strip.items.begin() + static_cast<std::ptrdiff_t>(below),
                     Rectangle{artifact, rect, true, look.tint, look.stroke, look.edge});
  GlyphRun tag = shape_tag(context, place.problem != 0 ? problem_tag(place.problem) : message_tag(place.message, state), {rect.x + tag_padding, rect.y + tag_height * 3 / 10});
  const Rect behind{rect.x, rect.y - tag_height / 2, width_of(tag) + 2 * tag_padding, tag_height};
  strip.items.emplace_back(Rectangle{artifact, behind, true, look.edge});
  strip.items.emplace_back(std::move(tag));
}

}  // namespace lapas::layout
