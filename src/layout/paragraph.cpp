// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lines are filled first-fit and set ragged, as clear print wants (no justification; words are divided only in styles
// that ask for it, where the line would else stay rather empty). The text is cut into pieces at break opportunities and
// where its look changes; a piece is shaped once and measured by its glyphs.
// The space at the end of a line is kept in the text, so that words do not run together when it is read aloud, and
// does not count in the width.

#include "layout/paragraph.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/right_to_left.hpp"
#include "layout/proof.hpp"

namespace lapas::layout {
namespace {

Length scaled(int thousandths, Length size) {
  return Length::from_millipoints((size.millipoints() * thousandths + 500) / 1000);
}

enum class LineEnd : std::uint8_t { none, hyphen, whole };

constexpr std::string_view hyphen_mark = "-";

/// A stretch of text of one look that ends where a line may end or the look changes.
struct Piece {
  const Text* look = nullptr;
  std::string_view text;
  std::shared_ptr<const ShapedText> shaped;
  Length width;            ///< With the space at its end.
  Length bare_width;       ///< Without it.
  LineEnd end = LineEnd::none;  ///< Whether a line may end behind it.
  std::uint32_t problem = 0;
};

struct LineRange {
  std::size_t first, last;    ///< Pieces.
  Length width;               ///< Without the space at the end.
  bool divides_word = false;  ///< Ends in a hyphen that is not in the text.
};

class Paragrapher {
 public:
  Paragrapher(Context& context, const Inlines& inlines, StyleRole role, int percent = 100)
      : Paragrapher{context, inlines, role, context.theme.style(role).color, percent} {}
  Paragrapher(Context& context, const Inlines& inlines, StyleRole role, Color color, int percent = 100)
      : context_{context}, style_{context.theme.style(role)}, role_{role}, color_{color}, percent_{percent} {
    style_.size = style_.size * percent / 100;
    cut(inlines);
  }

  [[nodiscard]] Length total_width() const {
    Length width;
    for (const auto& piece : pieces_) width += piece.width;
    return pieces_.empty() ? width : width - pieces_.back().width + pieces_.back().bare_width;
  }

  /// The width of the widest word.
  [[nodiscard]] Length least_width() const { return widest_part(LineEnd::whole); }
  /// The same where words may be divided.
  [[nodiscard]] Length least_divided_width() const { return widest_part(LineEnd::hyphen); }

  [[nodiscard]] std::vector<LineRange> break_lines(Length available) {
    std::vector<LineRange> lines;
    std::size_t first = 0;
    while (first < pieces_.size()) {
      const LineRange line = fill_line(first, available);
      lines.push_back(line);
      first = line.last;
    }
    return lines;
  }

  [[nodiscard]] Strip set_line(const LineRange& line, Frame frame, NodeIndex node) {
    Strip strip;
    strip.height = style_.line_height();
    strip.origin = context_.place;
    const Length base = baseline(context_, role_) * percent_ / 100;
    place_line(line, frame, node, strip, base);
    for (auto& link : links_) draw_link(strip, std::move(link), base);
    links_.clear();
    return strip;
  }

  void place_all(Point origin, NodeIndex node, Strip& strip) {
    place_line({0, pieces_.size(), total_width()}, {origin.x, total_width()}, node, strip, origin.y);
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
  /// Of what stands between two ends of lines, poorer ones than `poorest` left out.
  [[nodiscard]] Length widest_part(LineEnd poorest) const {
    Length widest, width;
    for (const auto& piece : pieces_) {
      const bool ends = piece.end >= poorest;
      const Length hyphen = ends && piece.end == LineEnd::hyphen ? hyphen_width(piece) : Length{};
      widest = std::max(widest, width + piece.bare_width + hyphen);
      width = ends ? Length{} : width + piece.width;
    }
    return widest;
  }

  void cut(const Inlines& inlines) {
    std::size_t item_start = 0;
    const auto ends = line_ends(inlines);
    auto next = ends.begin();
    for (const auto& item : inlines.items) {
      const auto* text = std::get_if<Text>(&item);
      if (text == nullptr) continue;
      const std::size_t item_end = item_start + text->text.size();
      for (std::size_t from = item_start; from < item_end;) {
        while (next != ends.end() && next->first <= from) ++next;
        const bool may_end = next != ends.end() && next->first <= item_end;
        const std::size_t to = may_end ? next->first : item_end;
        add_piece(*text, std::string_view{text->text}.substr(from - item_start, to - from),
                  may_end ? next->second : LineEnd::none);
        from = to;
      }
      item_start = item_end;
    }
  }

  /// Break opportunities and places for hyphens in one order.
  static std::vector<std::pair<std::uint32_t, LineEnd>> line_ends(const Inlines& inlines) {
    std::vector<std::pair<std::uint32_t, LineEnd>> ends;
    ends.reserve(inlines.breaks.size() + inlines.hyphens.size());
    for (const auto offset : inlines.breaks) ends.emplace_back(offset, LineEnd::whole);
    for (const auto offset : inlines.hyphens) ends.emplace_back(offset, LineEnd::hyphen);
    std::ranges::sort(ends);
    return ends;
  }

  void add_piece(const Text& look, std::string_view text, LineEnd end) {
    Piece piece{.look = &look, .text = text, .end = end};
    piece.shaped = shape(look, text);
    if (has_right_to_left(text)) {
      piece.problem = context_.report_right_to_left(text);
    } else if (!piece.shaped->missing.empty()) {
      piece.problem = context_.report_missing(piece.shaped->missing);
    }
    const auto& runs = piece.shaped->runs;
    for (const auto& run : runs) piece.width += scaled(run.width, style_.size);
    piece.bare_width = piece.width;
    if (text.ends_with(' ') && !runs.empty()) {
      piece.bare_width -= scaled(runs.back().glyphs.back().advance, style_.size);
    }
    pieces_.push_back(std::move(piece));
  }

  [[nodiscard]] std::shared_ptr<const ShapedText> shape(const Text& look, std::string_view text) const {
    const auto& language = look.language.empty() ? context_.document.language : look.language;
    return context_.shaper.shape(context_.face(role_, look.strong, look.emphasis), text, language);
  }

  [[nodiscard]] Length hyphen_width(const Piece& piece) const {
    return scaled(shape(*piece.look, hyphen_mark)->width, style_.size);
  }

  /// As many pieces as fit, ending at a break opportunity; at least what stands before the first one. A word is divided
  /// where it fits no line, or where the line would else stay empty by more than a quarter.
  LineRange fill_line(std::size_t first, Length available) {
    Length width;
    LineRange whole{first, first, {}}, divided = whole;
    for (std::size_t i = first; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      const Length bare = width + piece.bare_width;
      if (bare > available && std::max(whole.last, divided.last) > first) break;
      width += piece.width;
      if (piece.end == LineEnd::whole || i + 1 == pieces_.size()) {
        if (bare > available) report_too_wide(first, i + 1, bare, available);
        whole = {first, i + 1, bare};
      } else if (piece.end == LineEnd::hyphen && bare + hyphen_width(piece) <= available) {
        divided = {first, i + 1, bare + hyphen_width(piece), true};
      }
    }
    const bool is_empty = whole.last == first || available - whole.width > available / 4;
    return divided.last > whole.last && is_empty ? divided : whole;
  }

  void report_too_wide(std::size_t first, std::size_t last, Length width, Length available) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += pieces_[i].text;
    const auto problem = context_.report_too_wide(text, width, available);
    for (std::size_t i = first; i < last; ++i) pieces_[i].problem = problem;
  }

  NodeIndex node_of(const Text& look, NodeIndex parent) {
    if (parent == artifact || (look.link.empty() && look.language.empty())) return parent;
    auto found = std::ranges::find(look_nodes_, &look, &std::pair<const Text*, NodeIndex>::first);
    if (found != look_nodes_.end()) return found->second;
    const auto role = look.link.empty() ? StructureRole::span : StructureRole::link;
    const NodeIndex node = context_.add_node(role, parent);
    context_.node(node).language = look.language;
    look_nodes_.emplace_back(&look, node);
    return node;
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
    for (const auto& run : shape(*piece.look, hyphen_mark)->runs) {
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
      const auto is_same = [&](const Piece& piece) {
        return piece.look->message == pieces_[last - 1].look->message && piece.problem == pieces_[last - 1].problem;
      };
      Length width = pieces_[first].width;
      while (first > line.first && is_same(pieces_[first - 1])) width += pieces_[--first].width;
      right -= width;
      const MessagePlace place{artifact, pieces_[first].look->message, pieces_[first].problem,
                               {right, top, width, style_.line_height()}, characters};
      if (place.message == 0 && place.problem == 0) continue;
      const Translation state = pieces_[first].look->state;
      add_place(strip, line_start_, place, state);
      // The lines that follow need no tag; it would hide letters.
      const bool continues = line.first > 0 && first == line.first && is_same(pieces_[first - 1]);
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
  TextStyle style_;
  StyleRole role_;
  Color color_;
  int percent_;  ///< Of the size that the role has.
  std::vector<Piece> pieces_;
  std::size_t line_start_ = 0;  ///< The first item of the line that is set.
  std::vector<std::pair<const Text*, NodeIndex>> look_nodes_;
  std::vector<LinkArea> links_;  ///< Of the line that is set.
};

}  // namespace

namespace {

void append_lines(Strips& strips, Paragrapher paragrapher, Frame frame, NodeIndex node) {
  for (const auto& line : paragrapher.break_lines(frame.width)) {
    strips.push_back(paragrapher.set_line(line, frame, node));
    strips.back().break_after = poor_break;
  }
}

/// With a space at the end, so that the second language does not run into the first when both are read aloud.
Inlines before_second(Inlines first) {
  first.items.emplace_back(Text{.text = " "});
  return first;
}

/// The widest of what the measure gives for each language.
template <typename Measure>
Length widest(Context& context, const Inlines& inlines, StyleRole role, Measure measure) {
  Length width = (Paragrapher{context, inlines, role}.*measure)();
  for (const auto& second : inlines.second) {
    width = std::max(width, (Paragrapher{context, second, role, second_language_size}.*measure)());
  }
  return width;
}

}  // namespace

Strips set_lines(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node) {
  const auto& style = context.theme.style(role);
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
  Paragrapher paragrapher{context, inlines, role, color};
  paragrapher.place_all(origin, node, strip);
  return paragrapher.total_width();
}

Length least_width(Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &Paragrapher::least_width);
}

Length least_divided_width(Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &Paragrapher::least_divided_width);
}

Length text_width(Context& context, const Inlines& inlines, StyleRole role) {
  return widest(context, inlines, role, &Paragrapher::total_width);
}

Length baseline(Context& context, StyleRole role) {
  const auto& style = context.theme.style(role);
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  // The font's own height is centred in the line, as CSS and office programs do.
  const Length content = scaled(facts.ascent - facts.descent, style.size);
  return (style.line_height() - content) / 2 + scaled(facts.ascent, style.size);
}

Length cap_height(Context& context, StyleRole role) {
  const auto& facts = context.shaper.fonts().facts(context.face(role, false, false));
  return scaled(facts.cap_height, context.theme.style(role).size);
}

Inlines plain(std::string text) { return {{Text{std::move(text), false, false, {}, {}}}, {}}; }

Frame text_frame(const Context& context, StyleRole role, Frame frame) {
  const auto& style = context.theme.style(role);
  frame.x += style.indent;
  frame.width -= style.indent;
  if (keeps_to_text_zone(role)) frame.width = std::min(frame.width, context.theme.text_zone);
  return frame;
}

}  // namespace lapas::layout
