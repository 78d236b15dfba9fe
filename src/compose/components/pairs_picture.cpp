// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// All checkpoints of two checklists by their numbers, solid those of the first, and lines between those that are worth
// comparing: step by step, side by side where that has room.

#include "compose/components/pairs_picture.hpp"

#include <algorithm>
#include <utility>

#include "compose/draft.hpp"

namespace lapas::composing {
namespace {

using Numbers = std::vector<const Checkpoint*>;

/// Checkpoints that stand below each other, and the lines between them.
struct Group {
  std::array<Numbers, 2> sides;
  std::vector<std::array<std::size_t, 2>> lines;
  [[nodiscard]] std::size_t rows() const { return std::max(sides[0].size(), sides[1].size()); }
};

Numbers all_of(std::span<const Step> steps) {
  Numbers all;
  for (const Step& step : steps) {
    for (const Checkpoint& checkpoint : step.checkpoints) all.push_back(&checkpoint);
  }
  return all;
}

Group make_group(std::span<const Step> first, std::span<const Step> second) {
  return {.sides = {all_of(first), all_of(second)}, .lines = {}};
}

/// Whether the line lies in the group; then it is added.
bool add_line(Group& group, const CheckpointPair& pair) {
  std::array<std::size_t, 2> line{};
  for (std::size_t side = 0; side < 2; ++side) {
    const auto found = std::ranges::find(group.sides[side], pair[side]);
    if (found == group.sides[side].end()) return false;
    line[side] = static_cast<std::size_t>(found - group.sides[side].begin());
  }
  group.lines.push_back(line);
  return true;
}

/// A group for each step, or one of all where a line leads from one step to another.
std::vector<Group> groups_of(const std::array<const Checklist*, 2>& lists, std::span<const CheckpointPair> pairs) {
  const auto &first = lists[0]->steps, &second = lists[1]->steps;
  std::vector<Group> groups;
  for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
    const auto one = [&](const std::vector<Step>& steps) {
      return i < steps.size() ? std::span{steps}.subspan(i, 1) : std::span<const Step>{};
    };
    groups.push_back(make_group(one(first), one(second)));
  }
  const auto has_place = [&](const CheckpointPair& pair) {
    return std::ranges::any_of(groups, [&](Group& group) { return add_line(group, pair); });
  };
  if (std::ranges::all_of(pairs, has_place)) return groups;
  groups.assign(1, make_group(first, second));
  for (const CheckpointPair& pair : pairs) add_line(groups.front(), pair);
  return groups;
}

class PairsPicture {
 public:
  PairsPicture(Composer& composer, const std::array<const Checklist*, 2>& lists, std::span<const CheckpointPair> pairs)
      : composer_{composer}, draft_{composer}, groups_{groups_of(lists, pairs)} {
    label_ = {draft_.em() * 5 / 2, draft_.em() * 8 / 5};
    for (const Checklist* list : lists) heads_.push_back(head_of(*list));
    for (const Group& group : groups_) {
      for (const Numbers& side : group.sides) {
        for (const Checkpoint* checkpoint : side) {
          label_.width = std::max(label_.width, draft_.room_for(std::string{checkpoint->number()}) + draft_.em());
        }
      }
    }
  }

  Drawing draw() {
    Length top = draw_heads();
    const Length em = draft_.em(), gap = em * 3;
    const Length least = label_.width * 2 + em * 5 / 2;
    const auto beside = static_cast<std::size_t>(
        std::clamp<std::int64_t>((draft_.width() + gap).millipoints() / (least + gap).millipoints(), 1,
                                 static_cast<std::int64_t>(std::max<std::size_t>(groups_.size(), 1))));
    const auto columns = static_cast<std::int64_t>(beside);
    const Length width = std::min((draft_.width() - gap * (columns - 1)) / columns, least * 2);
    draft_.drawing.size.width = std::max(draft_.drawing.size.width, width * columns + gap * (columns - 1));
    for (std::size_t i = 0; i < groups_.size(); i += beside) {
      if (i > 0) top += em;
      std::size_t rows = 0;
      for (std::size_t j = i; j < std::min(i + beside, groups_.size()); ++j) {
        draw_group(groups_[j], {(width + gap) * static_cast<std::int64_t>(j - i), top}, width);
        rows = std::max(rows, groups_[j].rows());
      }
      if (rows > 0) top += pitch() * static_cast<std::int64_t>(rows - 1) + label_.height;
    }
    draft_.drawing.size.height = top;
    return std::move(draft_.drawing);
  }

  [[nodiscard]] std::string facts() const {
    std::string facts = plain_text(heads_[0]) + " – " + plain_text(heads_[1]) + ':';
    const char* divider = " ";
    for (const Group& group : groups_) {
      for (const auto& [first, second] : group.lines) {
        facts += divider + std::string{group.sides[0][first]->number()} + " – " +
                 std::string{group.sides[1][second]->number()};
        divider = ", ";
      }
    }
    return facts + '.';
  }

 private:
  /// In two languages where both have room.
  [[nodiscard]] Inlines head_of(const Checklist& list) {
    Inlines audience = audience_of(composer_, list);
    Inlines both = strong(on_one_line(audience));
    if (label_.width + draft_.em() + draft_.room_for(both) <= draft_.width()) return both;
    audience.second.clear();
    return strong(on_one_line(audience));
  }

  [[nodiscard]] Length pitch() const { return label_.height + draft_.em() * 2 / 5; }

  void draw_label(Inlines text, Point at, std::size_t side) {
    const Length stroke = composer_.theme.rule_stroke * 2, inset = side == 0 ? Length{} : stroke / 2;
    const Rect rect{at.x, at.y, label_.width, label_.height};
    const Rect inside{rect.x + inset, rect.y + inset, rect.width - inset * 2, rect.height - inset * 2};
    if (side == 0) draft_.add(Drawing::Box{inside, Ink::accent, {}});
    else draft_.add(Drawing::Box{inside, Ink::paper, {stroke, Ink::accent}});
    if (!text.empty()) draft_.centre(strong(std::move(text)), rect, side == 0 ? Ink::paper : Ink::text);
  }

  /// Whose checkpoints are which; gives where the picture goes on.
  Length draw_heads() {
    const Length em = draft_.em();
    Length x, y;
    for (std::size_t side = 0; side < heads_.size(); ++side) {
      const Length room = draft_.room_for(heads_[side]), text = label_.width + em * 3 / 5;
      if (side > 0 && x + text + room > draft_.width()) x = {}, y += pitch();
      draw_label({}, {x, y}, side);
      draft_.start(heads_[side], {x + text, y + label_.height / 2}, room);
      draft_.drawing.size.width = std::max(draft_.drawing.size.width, x + text + room);
      x += text + room + em * 2;
    }
    return y + label_.height + em;
  }

  void draw_group(const Group& group, Point at, Length width) {
    const Length em = draft_.em(), right = at.x + width - label_.width;
    const auto middle = [&](std::size_t row) {
      return at.y + pitch() * static_cast<std::int64_t>(row) + label_.height / 2;
    };
    for (const auto& [first, second] : group.lines) {
      draft_.add(Drawing::Stroke{.from = {at.x + label_.width + em / 5, middle(first)},
                                 .to = {right - em / 5, middle(second)},
                                 .line = {composer_.theme.rule_stroke * 3, Ink::accent}});
    }
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t row = 0; row < group.sides[side].size(); ++row) {
        const Point label{side == 0 ? at.x : right, middle(row) - label_.height / 2};
        draw_label(draft_.plain(std::string{group.sides[side][row]->number()}), label, side);
      }
    }
  }

  Composer& composer_;
  Draft draft_;
  std::vector<Group> groups_;
  std::vector<Inlines> heads_;
  Size label_;
};

}  // namespace

Block pairs_picture(Composer& composer, const OutlineElement& element, const std::array<const Checklist*, 2>& lists,
                    std::span<const CheckpointPair> pairs) {
  PairsPicture picture{composer, lists, pairs};
  Drawing drawing = picture.draw();
  return figure_of(composer, element, std::move(drawing), picture.facts());
}

}  // namespace lapas::composing
