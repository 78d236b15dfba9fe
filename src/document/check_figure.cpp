// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is drawn may reach over the edges of its drawing, but not out of every page.

#include "document/checks.hpp"

namespace lapas::document {
namespace {

class DrawingCheck {
 public:
  DrawingCheck(TextCheck& texts, Members& members) : texts_{texts}, members_{members} {}

  void operator()(const Drawing::Box& box) const {
    point({box.rect.x, box.rect.y});
    members_.length("the width of a box in a drawing", box.rect.width, {}, longest);
    members_.length("the height of a box in a drawing", box.rect.height, {}, longest);
    stroke(box.outline);
  }
  void operator()(const Drawing::Disc& disc) const {
    point(disc.centre);
    members_.length("the radius of a disc in a drawing", disc.radius, {}, longest);
    stroke(disc.outline);
  }
  void operator()(const Drawing::Stroke& line) const { point(line.from), point(line.to), stroke(line.line); }
  void operator()(const Drawing::Shape& shape) const {
    for (const Point& corner : shape.corners) point(corner);
  }
  void operator()(const Drawing::Words& words) const {
    point(words.at);
    members_.length("the room of a text in a drawing", words.room, {}, longest);
    check_role(words.style, members_);
    texts_.inlines("a text in a drawing", words.text);
  }

 private:
  void point(const Point& at) const {
    members_.length("a place in a drawing", at.x, -longest, longest);
    members_.length("a place in a drawing", at.y, -longest, longest);
  }
  void stroke(const Drawing::Outline& outline) const {
    members_.length("the width of a line in a drawing", outline.width, {}, longest);
  }

  TextCheck& texts_;
  Members& members_;
};

void check_size(std::string_view of, const Size& size, Members& members) {
  members.length("the width of " + std::string{of}, size.width, mm(0.1), longest);
  members.length("the height of " + std::string{of}, size.height, mm(0.1), longest);
}

}  // namespace

void check_figure(const Figure& figure, TextCheck& texts, Members& members) {
  texts.text("the text that stands for a figure", figure.alternative);
  texts.inlines("the caption of a figure", figure.caption);
  check_size("a figure", figure.size, members);
  if (!figure.drawing) return;
  check_size("a drawing", figure.drawing->size, members);
  const DrawingCheck check{texts, members};
  for (const auto& item : figure.drawing->items) std::visit(check, item);
}

}  // namespace lapas::document
