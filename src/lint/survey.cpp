// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One pass over the pages.

#include "lint/survey.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace lapas::linting {
namespace {

bool is_inline(StructureRole role) {
  switch (role) {
    case StructureRole::span:
    case StructureRole::strong:
    case StructureRole::emphasis:
    case StructureRole::link:
    case StructureRole::reference:
    case StructureRole::form: return true;
    default: return false;
  }
}

bool is_space(const GlyphRun& run, const Glyph& glyph) {
  const std::string_view rest =
      std::string_view{run.text}.substr(std::min<std::size_t>(glyph.text_offset, run.text.size()));
  return rest.starts_with(' ') || rest.starts_with("\u00a0") || rest.starts_with("\u202f");
}

std::vector<Point> corners_of(const Rect& rect) {
  return {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
}

/// Those of the square around it.
std::vector<Point> corners_of(const Circle& circle) {
  const Length r = circle.radius;
  return corners_of(Rect{circle.centre.x - r, circle.centre.y - r, r * 2, r * 2});
}

/// Whether a ray to the right crosses the sides an odd number of times.
bool contains(const std::vector<Point>& corners, Point point) {
  bool inside = false;
  for (std::size_t i = 0, last = corners.size() - 1; i < corners.size(); last = i++) {
    const Point a = corners[last], b = corners[i];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    const double along = (point.y - a.y).points() / (b.y - a.y).points();
    if (point.x.points() < a.x.points() + along * (b.x - a.x).points()) inside = !inside;
  }
  return inside;
}

Rect around(const std::vector<Point>& corners) {
  if (corners.empty()) return {};
  const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
  return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

}  // namespace

std::string beginning(std::string text) {
  constexpr std::size_t most = 60;
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (text.size() <= most) return text;
  std::size_t end = text.rfind(' ', most);
  if (end == std::string::npos || end == 0) {
    for (end = most; (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;) --end;
  }
  return text.substr(0, end) + "…";
}

bool holds_for(std::string_view language, std::string_view tag) {
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

bool is_heading(StructureRole role) { return role >= StructureRole::heading_1 && role <= StructureRole::heading_6; }

Rect ink_of(const GlyphRun& run) {
  std::int64_t pen = 0, left = 0, right = 0;
  bool inked = false;
  for (const Glyph& glyph : run.glyphs) {
    if (!is_space(run, glyph)) {
      if (!std::exchange(inked, true)) left = pen;
      right = pen + glyph.advance;
    }
    pen += glyph.advance;
  }
  if (!inked) return {};
  const auto scaled = [&](std::int64_t thousandths) { return run.size * thousandths / 1000; };
  return {run.origin.x + scaled(left), run.origin.y - scaled(720), scaled(right - left), scaled(940)};
}

Rect ink_of(const Item& item) {
  return std::visit(
      [](const auto& drawn) -> Rect {
        using Drawn = std::remove_cvref_t<decltype(drawn)>;
        if constexpr (std::is_same_v<Drawn, GlyphRun>) return ink_of(drawn);
        else if constexpr (std::is_same_v<Drawn, Line>) return around({drawn.from, drawn.to});
        else if constexpr (std::is_same_v<Drawn, Polygon>) return around(drawn.corners);
        else if constexpr (std::is_same_v<Drawn, Circle>) return around(corners_of(drawn));
        else if constexpr (std::is_same_v<Drawn, LinkArea> || std::is_same_v<Drawn, MessagePlace>) return {};
        else return drawn.rect;
      },
      item);
}

Survey::Survey(const Document& a_document, const Pages& a_pages, const LintOptions& its_options)
    : document{a_document},
      pages{a_pages},
      options{its_options},
      theme{a_document.theme},
      wordings{find_wordings(a_document)},
      large_{theme.prints_large()},
      children_(pages.nodes.size()),
      ink_(pages.nodes.size()),
      has_field_(pages.nodes.size()),
      ids_(pages.nodes.size()),
      texts_(pages.nodes.size()),
      wording_(pages.nodes.size()),
      fills_(pages.pages.size()),
      sections_(pages.pages.size()) {
  for (std::size_t i = 1; i < pages.nodes.size(); ++i) {
    children_[static_cast<std::size_t>(pages.nodes[i].parent)].push_back(static_cast<NodeIndex>(i));
  }
  survey_items();
  find_sections();
  find_wordings_of_blocks();
  find_starts();
  find_ids();
}

void Survey::survey_items() {
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    const auto& items = pages.pages[page].items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const NodeIndex index = std::visit([](const auto& drawn) { return drawn.node; }, items[i]);
      if (!is_artifact(index)) add_ink(index, page, ink_of(items[i]));
      if (const auto* run = std::get_if<GlyphRun>(&items[i]); run != nullptr && !is_artifact(index)) {
        texts_[static_cast<std::size_t>(block_of(index))] += run->text;
      }
      const auto* rectangle = std::get_if<Rectangle>(&items[i]);
      if (rectangle != nullptr && rectangle->filled) {
        fills_[page].push_back({i, corners_of(rectangle->rect), rectangle->fill});
      }
      if (const auto* polygon = std::get_if<Polygon>(&items[i]))
        fills_[page].push_back({i, polygon->corners, polygon->fill});
      if (const auto* circle = std::get_if<Circle>(&items[i]); circle != nullptr && circle->filled)
        fills_[page].push_back({i, corners_of(*circle), circle->fill});
    }
  }
  for (const FieldPlace& place : pages.places) {
    add_ink(place.node, place.page, place.rect);
    for (NodeIndex i = place.node; !is_artifact(i); i = node(i).parent) has_field_[static_cast<std::size_t>(i)] = true;
  }
}

void Survey::add_ink(NodeIndex index, std::size_t page, const Rect& rect) {
  if (rect == Rect{}) return;
  for (; !is_artifact(index); index = node(index).parent) {
    Rect& whole = ink_[static_cast<std::size_t>(index)][page];
    whole = united(whole, rect);
  }
}

void Survey::find_sections() {
  std::size_t number = 0;
  for (const NodeIndex child : pages.nodes.empty() ? std::vector<NodeIndex>{} : children(0)) {
    if (node(child).role != StructureRole::section) continue;
    for (const auto& [page, rect] : ink(child)) sections_[page] = number;
    ++number;
  }
}

/// The nth block with some words is the nth time that the document says them.
void Survey::find_wordings_of_blocks() {
  std::map<std::string, std::size_t> met;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (texts_[i].empty()) continue;
    const std::string words = squeezed(texts_[i]);
    blocks_by_text_[words].push_back(static_cast<NodeIndex>(i));
    const auto found = wordings.texts.find(words);
    if (found == wordings.texts.end()) continue;
    const std::size_t time = std::min(met[found->first]++, found->second.size() - 1);
    wording_[i] = &found->second[time];
  }
}

void Survey::find_starts() {
  for (const Destination& destination : pages.destinations) {
    if (wordings.starts.contains(destination.id)) begun_.insert(destination.page);
    if (wordings.sheet_starts.contains(destination.id)) sheets_.insert(destination.page);
  }
}

void Survey::find_ids() {
  for (std::size_t i = 0; i < pages.nodes.size(); ++i) {
    for (const std::string& text : {pages.nodes[i].alternative, pages.nodes[i].summary}) {
      if (!text.empty()) spoken_.try_emplace(text, static_cast<NodeIndex>(i));
    }
  }
  for (const HeadingEntry& entry : lapas::headings(document)) {
    if (entry.heading->id.empty()) made_up_ids_.insert(entry.id);
  }
  Ids headings;
  if (!pages.nodes.empty()) find_ids_below(0, headings);
}

/// A heading is in force until the next one of its level, or the end of what it stands in.
void Survey::find_ids_below(NodeIndex index, Ids& headings) {
  const auto& of_this = ids_[static_cast<std::size_t>(index)];
  Ids inside = headings;
  for (const NodeIndex child : children(index)) {
    const StructureNode& its = node(child);
    if (is_heading(its.role)) {
      const int level = static_cast<int>(its.role) - static_cast<int>(StructureRole::heading_1);
      inside.erase(inside.lower_bound(level), inside.end());
      inside[level] = its.id;
    }
    std::vector<std::string>& ids = ids_[static_cast<std::size_t>(child)];
    ids = of_this;
    const auto add = [&](const std::string& id) {
      const bool is_own = !id.empty() && !made_up_ids_.contains(id);
      if (is_own && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    };
    for (const auto& [level, id] : inside) add(id);
    add(its.id);
    find_ids_below(child, inside);
  }
  if (node(index).role != StructureRole::section) headings = std::move(inside);
}

const Threshold* Survey::own_threshold(Rule rule) const {
  const auto name = facts(rule).threshold_name;
  const auto found = std::ranges::find(theme.thresholds, name, &Threshold::name);
  return name.empty() || found == theme.thresholds.end() ? nullptr : &*found;
}

double Survey::threshold(Rule rule) const {
  if (const Threshold* own = own_threshold(rule)) return own->value;
  return large_ ? facts(rule).large_print : facts(rule).threshold;
}

std::string_view Survey::source(Rule rule) const {
  const Threshold* own = own_threshold(rule);
  return own == nullptr ? facts(rule).source : own->source;
}

const std::vector<NodeIndex>& Survey::children(NodeIndex index) const {
  return children_[static_cast<std::size_t>(index)];
}

NodeIndex Survey::block_of(NodeIndex index) const {
  while (index > 0 && is_inline(node(index).role)) index = node(index).parent;
  return index;
}

bool Survey::is_inside(NodeIndex index, StructureRole role) const {
  for (; !is_artifact(index); index = node(index).parent) {
    if (node(index).role == role) return true;
  }
  return false;
}

bool Survey::is_unit(NodeIndex index) const {
  return node(index).role == StructureRole::section && node(index).parent > 0;
}

const std::map<std::size_t, Rect>& Survey::ink(NodeIndex index) const { return ink_[static_cast<std::size_t>(index)]; }

const Wording* Survey::wording(NodeIndex block) const {
  return is_artifact(block) ? nullptr : wording_[static_cast<std::size_t>(block)];
}

Spot Survey::spot(std::size_t page, const GlyphRun& run) const {
  return is_artifact(run.node) ? Spot{{}, page, beginning(run.text)} : spot(page, block_of(run.node));
}

Spot Survey::spot(std::size_t page, NodeIndex index) const {
  Spot found = spot(index);
  found.page = page;
  return found;
}

Spot Survey::spot(NodeIndex index) const {
  Spot found{.within = ids_[static_cast<std::size_t>(index)]};
  if (!ink(index).empty()) found.page = ink(index).begin()->first;
  // The words may be further down: in the head of a table, in the title of a sheet.
  NodeIndex first = index;
  while (text(first).empty()) {
    const auto& below = children(first);
    const auto inked = std::ranges::find_if(below, [&](NodeIndex child) { return !ink(child).empty(); });
    if (inked == below.end()) return found;
    first = *inked;
  }
  found.where = beginning(text(first));
  found.within = ids_[static_cast<std::size_t>(first)];
  if (const Wording* known = wording(first)) found.place = known->place;
  return found;
}

Spot Survey::spot(const FieldPlace& place) const {
  Spot found{{}, place.page, place.field, ids_[static_cast<std::size_t>(place.node)]};
  found.within.push_back(place.field);
  if (is_box(place.type)) {
    const auto known = wordings.boxes.find(place.field);
    if (known != wordings.boxes.end()) found.place = known->second;
  } else {
    const auto known = wordings.write_ins.find(place.field);
    if (known != wordings.write_ins.end()) found.place = known->second.place;
  }
  return found;
}

Spot Survey::spot(const Passage& passage) const {
  const auto blocks = blocks_by_text_.find(passage.printed);
  const auto place = std::ranges::find(pages.places, passage.field, &FieldPlace::field);
  Spot drawn{.page = no_page};
  if (blocks != blocks_by_text_.end()) drawn = spot(blocks->second[std::min(passage.time, blocks->second.size() - 1)]);
  else if (!passage.field.empty() && place != pages.places.end()) drawn = spot(*place);
  else if (const auto spoken = spoken_.find(passage.text); spoken != spoken_.end()) drawn = spot(spoken->second);
  return {passage.place, drawn.page, beginning(passage.text), std::move(drawn.within)};
}

Color Survey::background(std::size_t page, std::size_t before, Point point) const {
  Color color = paper;
  for (const Fill& fill : fills_[page]) {
    if (fill.item >= before) break;
    if (contains(fill.corners, point)) color = fill.color;
  }
  return color;
}

Color Survey::background(const FieldPlace& place) const {
  const Point middle{place.rect.x + place.rect.width / 2, place.rect.y + place.rect.height / 2};
  return background(place.page, pages.pages[place.page].items.size(), middle);
}

bool Survey::is_cover(std::size_t page) const {
  const auto section = section_of(page);
  return section && *section < document.sections.size() && document.sections[*section].page == PageKind::cover;
}

bool Survey::is_content(const Rect& rect) const {
  return rect != Rect{} && rect.y < theme.page.height - theme.margin_bottom && rect.bottom() > theme.margin_top;
}

}  // namespace lapas::linting
