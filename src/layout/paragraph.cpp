// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lines are set ragged. What is the matter with a text is reported here, when it is set.

#include "layout/paragraph.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/right_to_left.hpp"
#include "layout/measured_text.hpp"
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

/// Sets the lines of one text.
class LineSetter {
 public:
  LineSetter(Context& context, const Inlines& inlines, StyleRole role, int percent = 100)
      : LineSetter{context, inlines, role, context.theme.style(role).color, percent} {}
  LineSetter(Context& context, const Inlines& inlines, StyleRole role, Color color, int percent = 100)
      : context_{context},
        text_{context, inlines, role, percent},
        style_{text_.style()},
        pieces_{text_.pieces()},
        role_{role},
        color_{color},
        percent_{percent} {
    for (const auto& piece : pieces_) problems_.push_back(report(piece));
  }

  LineSetter(const LineSetter&) = delete;
  LineSetter& operator=(const LineSetter&) = delete;

  [[nodiscard]] const MeasuredText& text() const { return text_; }

  [[nodiscard]] Strip set_line(const LineRange& line, Frame frame, NodeIndex node) {
    Strip strip;
    strip.height = style_.line_height();
    strip.origin = context_.place;
    const Length base = baseline(context_, role_) * percent_ / 100;
    if (line.width > frame.width) report_too_wide(line, frame.width);
    place_line(line, frame, node, strip, base);
    for (auto& link : links_) draw_link(strip, std::move(link), base);
    links_.clear();
    return strip;
  }

  void place_all(Point origin, NodeIndex node, Strip& strip) {
    const Length width = text_.total_width();
    place_line({0, pieces_.size(), width}, {origin.x, width}, node, strip, origin.y);
  }

  /// Adds the line to what the strip has already.
  void place_line(const LineRange& line, Frame frame, NodeIndex node, Strip& strip, Length base) {
    const Length slack = frame.width - line.width;
    Length x = frame.x;
    if (style_.alignment == Alignment::centre) x += slack / 2;
    if (style_.alignment == Alignment::end) x += slack;
    line_start_ = strip.items.size();
    for (std::size_t i = line.first; i < line.last; ++i) place_piece(pieces_[i], {x, base}, node, strip, x);
    if (line.divides_word) place_hyphen(pieces_[line.last - 1], {x, base}, node, strip);
    if (context_.document.proof) add_places(line, frame, strip, x, base);
  }

 private:
  std::uint32_t report(const Piece& piece) {
    context_.use_face(role_, piece.look->strong, piece.look->emphasis);
    if (has_right_to_left(piece.text)) return context_.report_right_to_left(piece.text);
    return piece.shaped->missing.empty() ? 0 : context_.report_missing(piece.shaped->missing);
  }

  void report_too_wide(const LineRange& line, Length available) {
    std::string text;
    for (std::size_t i = line.first; i < line.last; ++i) text += pieces_[i].text;
    const auto problem = context_.report_too_wide(text, line.width, available);
    for (std::size_t i = line.first; i < line.last; ++i) problems_[i] = problem;
  }

  /// Neighbours of one look share an element, as the number and the words of a run-in head.
  NodeIndex node_of(const Text& look, NodeIndex parent) {
    const auto role = role_of(look);
    if (is_artifact(parent) || !role) {
      look_ = nullptr;
      return parent;
    }
    if (look_ != nullptr && (look_ == &look || (look.link.empty() && reads_alike(look, *look_)))) return look_node_;
    look_ = &look;
    look_node_ = context_.add_node(*role, parent);
    context_.node(look_node_).language = look.language;
    return look_node_;
  }

  /// Draws the piece at the point and moves `x` behind it.
  void place_piece(const Piece& piece, Point origin, NodeIndex parent, Strip& strip, Length& x) {
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

  /// A run of its own, whose text says that the hyphen is not one of the word's (ISO 32000-1, 14.8.2.2.3).
  void place_hyphen(const Piece& piece, Point origin, NodeIndex parent, Strip& strip) {
    const Color color = piece.look->link.empty() ? color_ : context_.theme.accent;
    for (const auto& run : text_.hyphen(piece)->runs) {
      strip.items.emplace_back(GlyphRun{node_of(*piece.look, parent), run.face, style_.size, color, origin, run.glyphs,
                                        std::string{soft_hyphen}});
    }
  }

  static std::size_t text_start(const Piece& piece, std::size_t run) {
    const auto& runs = piece.shaped->runs;
    return run < runs.size() && !runs[run].glyphs.empty() ? runs[run].glyphs.front().text_offset : piece.text.size();
  }

  /// Continues the run before when nothing but the text differs.
  void add_glyphs(Strip& strip, const ShapedRun& run, std::string_view text, std::size_t begin, Point origin,
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
  void add_places(const LineRange& line, Frame frame, Strip& strip, Length right, Length base) {
    const Length letter = style_.size * (style_.bold ? 60 : 55) / 100;
    const bool fitted = frame.width == line.width;  // made for the text, as beside a box in a row
    const auto characters = fitted ? 0 : static_cast<int>(frame.width.millipoints() / letter.millipoints());
    const Length top = base - baseline(context_, role_);
    for (std::size_t first = line.last; first > line.first;) {
      const std::size_t last = first--;
      const auto is_same = [&](std::size_t piece) {
        return pieces_[piece].look->message == pieces_[last - 1].look->message &&
               problems_[piece] == problems_[last - 1];
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
  void add_link(const Text& look, Length from, Length to, NodeIndex node) {
    if (links_.empty() || links_.back().node != node) {
      links_.push_back({node, {from, {}, {}, style_.line_height()}, look.link, look.text});
    }
    links_.back().rect.width = to - links_.back().rect.x;
  }

  /// Underlined: colour alone does not tell a link from its surroundings in a black and white print.
  void draw_link(Strip& strip, LinkArea link, Length base) const {
    const Length y = base + style_.size / 8;
    const Rect rect = link.rect;
    strip.items.emplace_back(Line{artifact, {rect.x, y}, {rect.right(), y}, style_.size / 20, context_.theme.accent});
    strip.items.emplace_back(std::move(link));
  }

  Context& context_;
  const MeasuredText text_;
  const TextStyle& style_;
  const std::vector<Piece>& pieces_;
  std::vector<std::uint32_t> problems_;  ///< Of the pieces.
  StyleRole role_;
  Color color_;
  int percent_;                     ///< Of the size that the role has.
  std::size_t line_start_ = 0;      ///< The first item of the line that is set.
  const Text* look_ = nullptr;      ///< Of the piece before, where it has an element of its own,
  NodeIndex look_node_ = artifact;  ///< and that element.
  std::vector<LinkArea> links_;     ///< Of the line that is set.
};

void append_lines(Strips& strips, LineSetter setter, Frame frame, NodeIndex node) {
  for (const auto& line : setter.text().break_lines(frame.width)) {
    strips.push_back(setter.set_line(line, frame, node));
    strips.back().break_after = poor_break;
  }
}

/// With a space at the end, so that the second language does not run into the first when both are read aloud.
Inlines before_second(Inlines first) {
  first.items.emplace_back(Text{.text = " "});
  return first;
}

/// With the longest numbers of pages, as long as they are not known.
Inlines with_longest_numbers(const Inlines& inlines) {
  return with_numbers(inlines, [](const Inline&) { return std::string{"000"}; });
}

/// The widest of what the measure gives for each language.
Length widest(const Context& context, const Inlines& inlines, StyleRole role, Length (MeasuredText::*measure)() const) {
  Length width = (MeasuredText{context, inlines, role}.*measure)();
  for (const auto& second : inlines.second) {
    width = std::max(width, (MeasuredText{context, second, role, second_language_size}.*measure)());
  }
  return width;
}

/// The room of the lines that the text takes with the longest numbers.
Strips leave_room(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  const auto& style = context.theme.style(role);
  const Inlines longest = with_longest_numbers(inlines);
  Strip strip;
  const auto add_lines = [&](const Inlines& text, int percent) {
    const MeasuredText measured{context, text, role, percent};
    strip.height +=
        measured.style().line_height() * static_cast<std::int64_t>(measured.break_lines(frame.width).size());
  };
  add_lines(longest, 100);
  for (const Inlines& second : longest.second) add_lines(second, second_language_size);
  strip.late.push_back({inlines, role, frame.x, {}, frame.width, false, node});
  strip.origin = context.place;
  strip.space_before = style.space_before;
  strip.space_after = style.space_after;
  strip.break_after = style.keep_with_next ? forbidden_break : free_break;
  Strips strips;
  strips.push_back(std::move(strip));
  return strips;
}

}  // namespace

bool names_pages(const Inlines& inlines) {
  return std::ranges::any_of(inlines.items, [](const Inline& item) { return std::holds_alternative<PageOf>(item); });
}

Inlines with_numbers(const Inlines& inlines, const std::function<std::string(const Inline&)>& number_of) {
  Inlines filled;
  filled.breaks = inlines.breaks;
  std::size_t at = 0;  // In the joined text, numbers included.
  for (const Inline& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) {
      filled.items.emplace_back(*text);
      at += text->text.size();
      continue;
    }
    const std::string digits = number_of(item);
    for (auto& offset : filled.breaks) {
      if (offset > at) offset += static_cast<std::uint32_t>(digits.size());
    }
    filled.items.emplace_back(Text{.text = digits});
    at += digits.size();
  }
  for (const Inlines& second : inlines.second) filled.second.push_back(with_numbers(second, number_of));
  return filled;
}

Strips set_lines(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  const auto& style = context.theme.style(role);
  if (names_pages(inlines)) return leave_room(context, inlines, role, frame, node);
  Strips strips;
  if (inlines.second.empty()) {
    append_lines(strips, {context, inlines, role}, frame, node);
  } else {
    const Inlines first = before_second(inlines);
    append_lines(strips, {context, first, role}, frame, node);
    append_lines(strips, {context, inlines.second.front(), role, second_language_size}, frame, node);
  }
  if (strips.empty()) return strips;
  if (strips.size() > 1) {
    strips.front().break_after = forbidden_break;
    strips[strips.size() - 2].break_after = forbidden_break;
  }
  strips.front().space_before = style.space_before;
  strips.back().space_after = style.space_after;
  strips.back().break_after = style.keep_with_next ? forbidden_break : free_break;
  return strips;
}

Strip set_block(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  Strip strip = stack(set_lines(context, inlines, role, frame, node));
  strip.space_before = {};
  strip.space_after = {};
  strip.break_after = free_break;
  return strip;
}

Length add_text(Context& context, Strip& strip, std::string text, StyleRole role, Color color, Point origin,
                NodeIndex node) {
  const Inlines inlines = plain(std::move(text));
  LineSetter setter{context, inlines, role, color};
  setter.place_all(origin, node, strip);
  return setter.text().total_width();
}

Length least_width(const Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &MeasuredText::least_width);
}

Length least_divided_width(const Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &MeasuredText::least_divided_width);
}

Length text_width(const Context& context, const Inlines& inlines, StyleRole role) {
  const auto width = [&](const Inlines& text) { return widest(context, text, role, &MeasuredText::total_width); };
  return names_pages(inlines) ? width(with_longest_numbers(inlines)) : width(inlines);
}

Length baseline(const Context& context, StyleRole role) {
  const auto& style = context.theme.style(role);
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  // The font's own height is centred in the line, as CSS and office programs do.
  const Length content = scaled(facts.ascent - facts.descent, style.size);
  return (style.line_height() - content) / 2 + scaled(facts.ascent, style.size);
}

Length cap_height(const Context& context, StyleRole role) {
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  return scaled(facts.cap_height, context.theme.style(role).size);
}

Inlines plain(std::string text) { return {{Text{std::move(text), false, false, {}, {}}}, {}}; }

Frame text_frame(const Context& context, StyleRole role, Frame frame) {
  const auto& style = context.theme.style(role);
  frame.x += style.indent;
  frame.width -= style.indent;
  if (context.side_column && stands_beside_side_column(role)) {
    frame.x += arrange::side_offset(context.theme, frame.width);
  }
  if (keeps_to_text_zone(role)) frame.width = std::min(frame.width, context.theme.text_zone);
  return frame;
}

}  // namespace lapas::layout
