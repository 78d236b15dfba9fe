// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What can be asked of finished pages: their dump for tests, and where the answer places lie.

#include <lapas/pages.hpp>

namespace lapas {
namespace {

/// Tenths of a point are fine enough to see a fault and coarse enough to survive rounding.
std::string tenth(Length length) {
  const auto tenths = (length.millipoints() + (length.millipoints() < 0 ? -50 : 50)) / 100;
  const auto magnitude = tenths < 0 ? -tenths : tenths;
  return (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10) + '.' + std::to_string(magnitude % 10);
}

std::string dump(Point point) { return tenth(point.x) + ',' + tenth(point.y); }

std::string dump(const Rect& rect) {
  return tenth(rect.x) + ',' + tenth(rect.y) + ' ' + tenth(rect.width) + 'x' + tenth(rect.height);
}

struct ItemDumper {
  std::string operator()(const GlyphRun& run) const {
    return "text " + dump(run.origin) + " f" + std::to_string(run.face) + ' ' + tenth(run.size) + owner(run.node) +
           " \"" + run.text + '"';
  }
  std::string operator()(const Line& line) const { return "line " + dump(line.from) + " - " + dump(line.to); }
  std::string operator()(const Rectangle& box) const {
    return std::string{box.filled ? "fill " : "box "} + dump(box.rect) + owner(box.node);
  }
  std::string operator()(const Tick& tick) const { return "tick " + dump(tick.box) + owner(tick.node); }
  std::string operator()(const Picture& picture) const {
    return "picture " + dump(picture.rect) + " image=" + std::to_string(picture.image) + owner(picture.node);
  }
  std::string operator()(const FieldPlace& place) const {
    return "field " + dump(place.rect) + ' ' + place.field + (place.option.empty() ? "" : "=" + place.option) +
           (place.value.empty() ? "" : " value=\"" + place.value + '"') + owner(place.node);
  }
  std::string operator()(const LinkArea& link) const { return "link " + dump(link.rect) + ' ' + link.target; }
  std::string operator()(const MessagePlace& place) const {
    return "message " + dump(place.rect) + ' ' + std::to_string(place.message) +
           (place.problem == 0 ? "" : " problem=" + std::to_string(place.problem)) +
           " characters=" + std::to_string(place.characters);
  }

  static std::string owner(NodeIndex node) { return node == artifact ? "" : " @" + std::to_string(node); }
};

}  // namespace

std::string dump_pages(const Pages& pages) {
  std::string out = "pages \"" + pages.title + "\" " + pages.language + '\n';
  for (const auto& page : pages.pages) {
    out += "page " + page.label + ' ' + tenth(page.size.width) + 'x' + tenth(page.size.height) + '\n';
    for (const auto& item : page.items) out += "  " + std::visit(ItemDumper{}, item) + '\n';
  }
  return out;
}

std::vector<BoxPlace> box_map(const Pages& pages) {
  std::vector<BoxPlace> places;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    for (const auto& item : pages.pages[number].items) {
      if (const auto* place = std::get_if<FieldPlace>(&item)) {
        places.push_back({place->field, place->option, number, place->rect});
      }
    }
  }
  return places;
}

}  // namespace lapas
