// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Moving and joining strips.

#include "layout/strip.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pages/shift.hpp"

namespace lapas::layout {
namespace {

/// Moves what lies at or below a height, and makes what reaches over it taller.
struct Stretcher {
  Length y, amount;
  std::span<const Centred> centred;

  void lower(Length& at) const {
    if (at >= y) at += amount;
  }
  /// What belongs to a node moves with its cell.
  void lower(Length& at, NodeIndex node) const {
    const auto cell =
        std::ranges::find_if(centred, [&](const Centred& each) { return each.first <= node && node <= each.last; });
    if (is_artifact(node) || cell == centred.end()) return lower(at);
    if (cell->top >= y) at += amount;
    else if (cell->bottom >= y) at += amount / 2;
  }
  void lower(Rect& rect) const {
    if (rect.y >= y) rect.y += amount;
    else if (rect.y + rect.height >= y) rect.height += amount;
  }

  void operator()(GlyphRun& run) const { lower(run.origin.y, run.node); }
  void operator()(Line& line) const { lower(line.from.y), lower(line.to.y); }
  void operator()(Rectangle& rectangle) const { lower(rectangle.rect); }
  void operator()(Polygon& polygon) const {
    for (Point& corner : polygon.corners) lower(corner.y);
  }
  void operator()(Circle& circle) const { lower(circle.centre.y); }
  void operator()(Picture& picture) const { lower(picture.rect.y); }
  void operator()(LinkArea& link) const { lower(link.rect.y, link.node); }
  void operator()(MessagePlace& place) const { lower(place.rect.y, place.node); }
  void operator()(FilledPlace& filled) const {
    lower(filled.place.rect);
    for (auto& run : filled.place.prompt) lower(run.origin.y);
    for (auto& run : filled.answer.text) lower(run.origin.y);
  }
};

template <typename T>
void move_to_end(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Length width_of(const GlyphRun& run) {
  std::int64_t advance = 0;
  for (const auto& glyph : run.glyphs) advance += glyph.advance;
  return Length::from_millipoints(run.size.millipoints() * advance / 1000);
}

std::vector<GlyphRun> take_text(Strip& strip, NodeIndex node) {
  const auto is_other = [&](const Item& item) {
    const auto* run = std::get_if<GlyphRun>(&item);
    return run == nullptr || run->node != node;
  };
  const auto taken = std::stable_partition(strip.items.begin(), strip.items.end(), is_other);
  std::vector<GlyphRun> runs;
  for (auto item = taken; item != strip.items.end(); ++item) runs.push_back(std::get<GlyphRun>(std::move(*item)));
  strip.items.erase(taken, strip.items.end());
  return runs;
}

void shift(std::vector<Item>& items, Length x, Length y) {
  for (auto& item : items) pages::Shift{x, y}(item);
}

void shift(std::vector<FilledPlace>& places, Length x, Length y) {
  for (auto& [place, answer] : places) {
    pages::Shift{x, y}(place);
    pages::Shift{x, y}(answer);
  }
}

Length gap(const Strip& above, const Strip& below) { return std::max(above.space_after, below.space_before); }

Length total_height(std::span<const Strip> strips) {
  Length height;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    height += strips[i].height;
    if (i > 0) height += gap(strips[i - 1], strips[i]);
  }
  return height;
}

void push_down(Strip& strip, Length distance) {
  shift(strip.items, {}, distance);
  shift(strip.places, {}, distance);
  for (auto& mark : strip.marks) mark.y += distance;
  for (auto& reference : strip.references) reference.right.y += distance;
  for (auto& late : strip.late) late.y += distance;
  for (auto& cell : strip.centred) cell.top += distance, cell.bottom += distance;
  for (auto& place : strip.stretches) {
    place.y += distance;
    if (place.rule) pages::Shift{{}, distance}(*place.rule);
  }
  strip.height += distance;
}

void stretch(Strip& strip, std::size_t index, Length amount) {
  if (amount <= Length{}) return;
  const Stretch at = strip.stretches[index];
  const Stretcher lower{at.y, amount, strip.centred};
  for (auto& item : strip.items) std::visit(lower, item);
  for (auto& place : strip.places) lower(place);
  for (auto& mark : strip.marks) lower.lower(mark.y);
  for (auto& reference : strip.references) lower.lower(reference.right.y);
  for (auto& late : strip.late) lower.lower(late.y, late.node);
  for (auto& cell : strip.centred) lower.lower(cell.top), lower.lower(cell.bottom);
  for (std::size_t i = 0; i < strip.stretches.size(); ++i) {
    Stretch& other = strip.stretches[i];
    if (i == index || other.y < at.y) continue;
    lower.lower(other.y);
    if (other.rule) lower(*other.rule);
  }
  strip.height += amount;
  if (!at.rule) return;
  // The last one went down with what lies below.
  for (Length down; down < amount; down += at.grower.unit) {
    Line rule = *at.rule;
    pages::Shift{{}, down}(rule);
    strip.items.emplace_back(rule);
  }
}

void append(Strips& strips, Strips more) {
  if (strips.empty()) {
    strips = std::move(more);
  } else {
    move_to_end(strips, more);
  }
}

void draw_under(Strip& strip, Strip other) {
  std::swap(strip.items, other.items);
  std::swap(strip.places, other.places);
  draw_over(strip, std::move(other));
}

void draw_over(Strip& strip, Strip other) {
  move_to_end(strip.items, other.items);
  move_to_end(strip.places, other.places);
  move_to_end(strip.marks, other.marks);
  move_to_end(strip.references, other.references);
  move_to_end(strip.late, other.late);
  move_to_end(strip.stretches, other.stretches);
  move_to_end(strip.centred, other.centred);
}

Strip stack(Strips strips) {
  Strip whole;
  if (strips.empty()) return whole;
  whole = std::move(strips.front());
  for (auto& next : std::span{strips}.subspan(1)) {
    const Length height = next.height;
    const Length top = whole.height + gap(whole, next);
    push_down(next, top);
    whole.height = top + height;
    whole.space_after = next.space_after;
    whole.break_after = next.break_after;
    draw_over(whole, std::move(next));
  }
  return whole;
}

void keep_together(std::span<Strip> strips, BreakCost cost) {
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    strips[i].break_after = std::min(strips[i].break_after + cost, forbidden_break);
  }
}

}  // namespace lapas::layout
