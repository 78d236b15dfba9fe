// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "layout/line_setter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "arrange/lines.hpp"
#include "core/right_to_left.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"
#include "layout/proof.hpp"

namespace lapas::layout {
namespace {

/// What a look is in the structure; nothing where it reads as what surrounds it.
std::optional<StructureRole> role_of(const Text& look) {
  if (!look.link.empty()) return StructureRole::link;
  if (look.strong) return StructureRole::strong;
  if (look.emphasis) return StructureRole::emphasis;
  if (!look.language.empty()) return StructureRole::span;
  return {};
}

bool reads_alike(const Text& a, const Text& b) {
  return role_of(a) == role_of(b) && a.language == b.language && a.link == b.link;
}

/// Where the text of the run begins in that of the piece.
std::size_t text_start(const Piece& piece, std::size_t run) {
  const auto& runs = piece.shaped->runs;
  return run < runs.size() && !runs[run].glyphs.empty() ? runs[run].glyphs.front().text_offset : piece.text.size();
}

}  // namespace

LineSetter::LineSetter(Context& context, const Inlines& inlines, StyleRole role, int percent)
    : LineSetter{context, inlines, role, context.theme.style(role).color, percent} {}

LineSetter::LineSetter(Context& context, const Inlines& inlines, StyleRole role, Color color, int percent)
    : context_{context},
      text_{context, inlines, role, percent},
      style_{text_.style()},
      pieces_{text_.pieces()},
      role_{role},
      color_{color},
      percent_{percent} {
  for (const auto& piece : pieces_) problems_.push_back(report(piece));
}

void LineSetter::take_places(const Paragraph& paragraph) {
  if (!paragraph.places.empty()) paragraph_ = &paragraph;
}

Strip LineSetter::set_line(const LineRange& line, Frame frame, NodeIndex node) {
  Strip strip;
  strip.height = style_.line_height();
  strip.origin = context_.place;
  const Length base = baseline(context_, role_) * percent_ / 100;
  if (line.width > frame.width) report_too_wide(line, frame.width);
  place_line(line, frame, node, strip, base);
  for (auto& link : links_) draw_link(strip, std::move(link), base);
  links_.clear();
  if (paragraph_ != nullptr) push_down(strip, arrange::line_pitch(context_.theme, *paragraph_) - strip.height);
  return strip;
}

void LineSetter::place_all(Point origin, NodeIndex node, Strip& strip) {
  const Length width = text_.total_width();
  place_line({0, pieces_.size(), width}, {origin.x, width}, node, strip, origin.y);
}

/// Adds the line to what the strip has already.
void LineSetter::place_line(const LineRange& line, Frame frame, NodeIndex node, Strip& strip, Length base) {
  const Length slack = frame.width - line.width;
  Length x = frame.x;
  if (style_.alignment == Alignment::centre) x += slack / 2;
  if (style_.alignment == Alignment::end) x += slack;
  line_start_ = strip.items.size();
  for (std::size_t i = line.first; i < line.last; ++i) place_piece(pieces_[i], {x, base}, node, strip, x);
  if (line.divides_word) place_hyphen(pieces_[line.last - 1], {x, base}, node, strip);
  if (context_.document.proof) add_places(line, frame, strip, x, base);
}

std::uint32_t LineSetter::report(const Piece& piece) {
  context_.use_face(role_, piece.look->strong, piece.look->emphasis);
  if (has_right_to_left(piece.text)) return context_.report_right_to_left(piece.text);
  return piece.shaped->missing.empty() ? 0 : context_.report_missing(piece.shaped->missing);
}

void LineSetter::report_too_wide(const LineRange& line, Length available) {
  std::string text;
  for (std::size_t i = line.first; i < line.last; ++i) text += pieces_[i].place ? "___" : pieces_[i].text;
  const auto problem = context_.report_too_wide(text, line.width, available);
  for (std::size_t i = line.first; i < line.last; ++i) problems_[i] = problem;
}

/// Neighbours of one look share an element, as the number and the words of a run-in head. What stands behind a place has
/// one of its own, so that it is read behind it.
NodeIndex LineSetter::node_of(const Text& look, NodeIndex parent) {
  if (is_artifact(parent)) return parent;
  if (std::exchange(behind_place_, false)) tail_ = context_.add_node(StructureRole::span, parent);
  const NodeIndex owner = is_artifact(tail_) ? parent : tail_;
  const auto role = role_of(look);
  if (!role) {
    look_ = nullptr;
    return owner;
  }
  if (look_ != nullptr && (look_ == &look || (look.link.empty() && reads_alike(look, *look_)))) return look_node_;
  look_ = &look;
  look_node_ = context_.add_node(*role, owner);
  context_.node(look_node_).language = look.language;
  return look_node_;
}

/// Draws the piece at the point and moves `x` behind it.
void LineSetter::place_piece(const Piece& piece, Point origin, NodeIndex parent, Strip& strip, Length& x) {
  if (piece.place != nullptr) {
    draw_place(piece, origin, parent, strip);
    x += piece.width;
    return;
  }
  const NodeIndex node = node_of(*piece.look, parent);
  const bool link = !piece.look->link.empty();
  const Color color = link ? context_.theme.accent : color_;
  const auto& runs = piece.shaped->runs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& run = runs[i];
    const std::size_t begin = text_start(piece, i);
    add_glyphs(strip, run, piece.text.substr(begin, text_start(piece, i + 1) - begin), begin, {x, origin.y}, node,
               color);
    x += scaled(run.width, style_.size);
  }
  if (link) add_link(*piece.look, origin.x, origin.x + piece.bare_width, node);
}

/// A line to write on stands on the baseline, a box in the middle of the capitals beside it.
void LineSetter::draw_place(const Piece& piece, Point origin, NodeIndex parent, Strip& strip) {
  const TextPlace* place = paragraph_ == nullptr ? nullptr : find_place(*paragraph_, *piece.place);
  if (place == nullptr) return;
  look_ = nullptr;
  behind_place_ = true;
  if (const auto* blank = std::get_if<Blank>(place)) {
    return draw_line(context_, strip, *blank, {origin.x, piece.width}, origin.y, parent);
  }
  const Length side = context_.theme.box, middle = origin.y - cap_height(context_, role_) / 2;
  // Nearer to the words before it, by what it has itself of their space, than to those that it is for.
  const Length before = (piece.width - side) / 3;
  draw_box(context_, strip, std::get<Box>(*place), {origin.x + before, middle - side / 2}, parent);
}

/// A run of its own, whose text says that the hyphen is not one of the word's (ISO 32000-1, 14.8.2.2.3).
void LineSetter::place_hyphen(const Piece& piece, Point origin, NodeIndex parent, Strip& strip) {
  const Color color = piece.look->link.empty() ? color_ : context_.theme.accent;
  for (const auto& run : text_.hyphen(piece)->runs) {
    strip.items.emplace_back(GlyphRun{node_of(*piece.look, parent), run.face, style_.size, color, origin, run.glyphs,
                                      std::string{soft_hyphen}});
  }
}

/// Continues the run before when nothing but the text differs.
void LineSetter::add_glyphs(Strip& strip, const ShapedRun& run, std::string_view text, std::size_t begin, Point origin,
                            NodeIndex node, Color color) {
  GlyphRun* open = strip.items.size() == line_start_ ? nullptr : std::get_if<GlyphRun>(&strip.items.back());
  if (open == nullptr || open->face != run.face || open->node != node || open->color != color) {
    strip.items.emplace_back(GlyphRun{node, run.face, style_.size, color, origin, {}, {}});
    open = &std::get<GlyphRun>(strip.items.back());
  }
  const auto moved = static_cast<std::uint32_t>(open->text.size());
  for (Glyph glyph : run.glyphs) {
    glyph.text_offset = glyph.text_offset - static_cast<std::uint32_t>(begin) + moved;
    open->glyphs.push_back(glyph);
  }
  open->text += text;
}

/// A place for each message on the line, which ends at `right`.
void LineSetter::add_places(const LineRange& line, Frame frame, Strip& strip, Length right, Length base) {
  const Length letter = style_.size * (style_.bold ? 60 : 55) / 100;
  const bool fitted = frame.width == line.width;  // made for the text, as beside a box in a row
  const auto characters = fitted ? 0 : static_cast<int>(frame.width.millipoints() / letter.millipoints());
  const Length top = base - baseline(context_, role_);
  for (std::size_t first = line.last; first > line.first;) {
    const std::size_t last = first--;
    const auto is_same = [&](std::size_t piece) {
      return pieces_[piece].look->message == pieces_[last - 1].look->message && problems_[piece] == problems_[last - 1];
    };
    Length width = pieces_[first].width;
    while (first > line.first && is_same(first - 1)) width += pieces_[--first].width;
    right -= width;
    const MessagePlace place{artifact,
                             pieces_[first].look->message,
                             problems_[first],
                             {right, top, width, style_.line_height()},
                             characters};
    if (place.message == 0 && place.problem == 0) continue;
    const Translation state = pieces_[first].look->state;
    add_place(strip, line_start_, place, state);
    // The lines that follow need no tag; it would hide letters.
    const bool continues = line.first > 0 && first == line.first && is_same(first - 1);
    if (!continues) add_tag(context_, strip, place, state);
  }
}

/// One area for each link on a line, however many pieces it has there.
void LineSetter::add_link(const Text& look, Length from, Length to, NodeIndex node) {
  if (links_.empty() || links_.back().node != node) {
    links_.push_back({node, {from, {}, {}, style_.line_height()}, look.link, look.text});
  }
  links_.back().rect.width = to - links_.back().rect.x;
}

/// Underlined: colour alone does not tell a link from its surroundings in a black and white print.
void LineSetter::draw_link(Strip& strip, LinkArea link, Length base) const {
  const Length y = base + style_.size / 8;
  const Rect rect = link.rect;
  strip.items.emplace_back(Line{artifact, {rect.x, y}, {rect.right(), y}, style_.size / 20, context_.theme.accent});
  strip.items.emplace_back(std::move(link));
}

}  // namespace lapas::layout
