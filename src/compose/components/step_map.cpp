// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The steps of a checklist as a way, with a circle for each checkpoint, to be coloured in when it is done.

#include <algorithm>
#include <utility>

#include "compose/checklist_pages.hpp"
#include "compose/components/components.hpp"
#include "compose/draft.hpp"

namespace lapas::composing {
namespace {

class StepMap {
 public:
  StepMap(Composer& composer, const Checklist& checklist)
      : composer_{composer}, checklist_{checklist}, draft_{composer}, heads_{composer, StyleRole::path} {
    for (std::size_t i = 0; i < checklist.steps.size(); ++i) {
      titles_.push_back(strong(on_one_line(short_step_title(composer, checklist.steps[i], i + 1))));
      widest_ = std::max(widest_, heads_.room_for(titles_.back()));
    }
    for (const Step& step : checklist.steps) {
      for (const Checkpoint& checkpoint : step.checkpoints) {
        circle_ = std::max(circle_, draft_.room_for(draft_.plain(std::string{checkpoint.number()})) + em() / 3);
      }
    }
    circle_ = std::max(circle_, em() * 21 / 10);
    height_ = std::max(composer.theme.path_strip, heads_.em() * 2);
    point_ = height_ * 3 / 8;
  }

  Drawing draw() {
    const auto count = static_cast<std::int64_t>(checklist_.steps.size());
    const Length pitch = count > 0 ? draft_.width() / count : Length{};
    const bool fits = widest_ <= pitch - around_title() - chevron_gap() && per_row(pitch - between_steps()) > 1;
    if (fits) draw_columns(pitch);
    else draw_rows();
    return std::move(draft_.drawing);
  }

  [[nodiscard]] std::string facts() const {
    std::string facts;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      facts += (i == 0 ? "" : " ") + plain_text(titles_[i]) + ':';
      for (const Checkpoint& checkpoint : checklist_.steps[i].checkpoints) {
        facts +=
            (&checkpoint == &checklist_.steps[i].checkpoints.front() ? " " : ", ") + std::string{checkpoint.number()};
      }
      facts += '.';
    }
    return facts;
  }

 private:
  [[nodiscard]] Length em() const { return draft_.em(); }
  [[nodiscard]] Length chevron_gap() const { return height_ / 7; }
  [[nodiscard]] Length circle_gap() const { return em() * 3 / 10; }
  /// Between the circles of one step and those of the next, at least.
  [[nodiscard]] Length between_steps() const { return em(); }
  /// What a chevron is wider than its title, where both its ends are pointed.
  [[nodiscard]] Length around_title() const { return height_ / 2 + point_ * 2; }

  [[nodiscard]] std::int64_t per_row(Length room) const {
    return std::max<std::int64_t>((room + circle_gap()).millipoints() / (circle_ + circle_gap()).millipoints(), 1);
  }

  /// The first of a row begins straight.
  void draw_chevron(const Inlines& title, Length left, Length right, Length top, bool first) {
    Drawing::Shape shape{.corners = {{left, top},
                                     {right - point_, top},
                                     {right, top + height_ / 2},
                                     {right - point_, top + height_},
                                     {left, top + height_}}};
    if (!first) shape.corners.push_back({left + point_, top + height_ / 2});
    draft_.add(std::move(shape));
    const Length text = left + height_ / 2 + (first ? Length{} : point_ / 2);
    draft_.add(Drawing::Words{.text = title,
                              .at = {text, top + height_ / 2},
                              .room = right - point_ - text,
                              .alignment = Alignment::start,
                              .style = StyleRole::path,
                              .ink = Ink::paper});
  }

  /// In rows from the left; gives the height to their foot.
  Length draw_circles(const Step& step, Length left, Length room, Length top) {
    const std::int64_t most = per_row(room);
    const Length stroke = composer_.theme.rule_stroke * 2, pitch = circle_ + circle_gap();
    Length bottom = top;
    for (std::size_t i = 0; i < step.checkpoints.size(); ++i) {
      const auto place = static_cast<std::int64_t>(i);
      const Rect around{left + pitch * (place % most), top + pitch * (place / most), circle_, circle_};
      draft_.add(Drawing::Disc{.centre = {around.x + circle_ / 2, around.y + circle_ / 2},
                               .radius = (circle_ - stroke) / 2,
                               .fill = Ink::paper,
                               .outline = {stroke, Ink::accent}});
      draft_.centre(draft_.plain(std::string{step.checkpoints[i].number()}), around);
      bottom = around.bottom();
    }
    return bottom;
  }

  void draw_columns(Length pitch) {
    Length bottom = height_;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const bool last = i + 1 == titles_.size();
      const Length left = pitch * static_cast<std::int64_t>(i);
      draw_chevron(titles_[i], left, left + pitch + (last ? Length{} : point_ - chevron_gap()), {}, i == 0);
      const Length foot = draw_circles(checklist_.steps[i], left, pitch - between_steps(), height_ + em() * 3 / 5);
      bottom = std::max(bottom, foot);
    }
    draft_.drawing.size = {pitch * static_cast<std::int64_t>(titles_.size()), bottom};
  }

  void draw_rows() {
    const Length chevron = std::min(widest_ + around_title(), draft_.width());
    const Length left = chevron + em() * 4 / 5;
    // Titles too long to have anything beside them stand above.
    const bool beside = draft_.width() - left >= circle_ * 3 + circle_gap() * 2;
    Length top;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      if (i > 0) top += em() * 4 / 5;
      const Length drop = beside ? std::max((circle_ - height_) / 2, Length{}) : Length{};
      draw_chevron(titles_[i], {}, chevron, top + drop, true);
      const Length circles = beside ? top + std::max((height_ - circle_) / 2, Length{}) : top + height_ + em() * 3 / 5;
      const Length bottom = draw_circles(checklist_.steps[i], beside ? left : Length{},
                                         draft_.width() - (beside ? left : Length{}), circles);
      top = std::max(bottom, top + drop + height_);
    }
    draft_.drawing.size = {draft_.width(), top};
  }

  Composer& composer_;
  const Checklist& checklist_;
  Draft draft_, heads_;
  std::vector<Inlines> titles_;
  Length widest_;  ///< Of the titles.
  Length circle_;  ///< How wide circles are.
  Length height_;  ///< Of a chevron,
  Length point_;   ///< and how far its point reaches.
};

}  // namespace

Blocks compose_step_map(Composer& composer, const OutlineElement& element, Scope) {
  const Checklist* checklist = composer.checklist(element, "checklist");
  if (!checklist) return {};
  StepMap map{composer, *checklist};
  Drawing drawing = map.draw();
  return {figure_of(composer, element, std::move(drawing), map.facts())};
}

}  // namespace lapas::composing
