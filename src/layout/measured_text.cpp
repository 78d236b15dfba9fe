// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The text is cut into pieces at break opportunities and where its look changes; a piece is shaped once and measured by
// its glyphs. Lines are filled first-fit, as clear print wants: words are divided only in styles that ask for it, where
// the line would else stay rather empty. The space at the end of a line is kept in the text, so that words do not run
// together when it is read aloud, and does not count in the width.

#include "layout/measured_text.hpp"

#include <algorithm>
#include <utility>

namespace lapas::layout {
namespace {

/// Break opportunities and places for hyphens in one order.
std::vector<std::pair<std::uint32_t, LineEnd>> line_ends(const Inlines& inlines) {
  std::vector<std::pair<std::uint32_t, LineEnd>> ends;
  ends.reserve(inlines.breaks.size() + inlines.hyphens.size());
  for (const auto offset : inlines.breaks) ends.emplace_back(offset, LineEnd::whole);
  for (const auto offset : inlines.hyphens) ends.emplace_back(offset, LineEnd::hyphen);
  std::ranges::sort(ends);
  return ends;
}

}  // namespace

Length scaled(int thousandths, Length size) {
  return Length::from_millipoints((size.millipoints() * thousandths + 500) / 1000);
}

MeasuredText::MeasuredText(const Context& context, const Inlines& inlines, StyleRole role, int percent)
    : context_{context}, role_{role}, style_{context.theme.style(role)} {
  style_.size = style_.size * percent / 100;
  cut(inlines);
}

void MeasuredText::cut(const Inlines& inlines) {
  std::size_t item_start = 0;
  const auto ends = line_ends(inlines);
  auto next = ends.begin();
  for (const auto& item : inlines.items) {
    if (const auto* place = std::get_if<InlinePlace>(&item)) {
      while (next != ends.end() && next->first <= item_start) ++next;
      item_start += place_character.size();
      add_place(*place, next != ends.end() && next->first <= item_start ? next->second : LineEnd::none);
    }
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

void MeasuredText::add_place(const InlinePlace& place, LineEnd end) {
  static const Text nothing;
  static const auto no_glyphs = std::make_shared<const ShapedText>();
  Piece piece{.look = pieces_.empty() ? &nothing : pieces_.back().look, .place = &place, .shaped = no_glyphs};
  piece.width = piece.bare_width = place.width;
  piece.end = end;
  pieces_.push_back(std::move(piece));
}

void MeasuredText::add_piece(const Text& look, std::string_view text, LineEnd end) {
  Piece piece{.look = &look, .text = text, .shaped = shape(look, text), .end = end};
  const auto& runs = piece.shaped->runs;
  for (const auto& run : runs) piece.width += scaled(run.width, style_.size);
  piece.bare_width = piece.width;
  if (text.ends_with(' ') && !runs.empty()) {
    piece.bare_width -= scaled(runs.back().glyphs.back().advance, style_.size);
  }
  pieces_.push_back(std::move(piece));
}

std::shared_ptr<const ShapedText> MeasuredText::shape(const Text& look, std::string_view text) const {
  const auto& language = look.language.empty() ? context_.document.language : look.language;
  return context_.shaper.shape(context_.face(role_, look.strong, look.emphasis), text, language);
}

std::shared_ptr<const ShapedText> MeasuredText::hyphen(const Piece& piece) const { return shape(*piece.look, "-"); }

Length MeasuredText::total_width() const {
  Length width;
  for (const auto& piece : pieces_) width += piece.width;
  return pieces_.empty() ? width : width - pieces_.back().width + pieces_.back().bare_width;
}

/// Of what stands between two ends of lines, poorer ones than `poorest` left out.
Length MeasuredText::widest_part(LineEnd poorest) const {
  Length widest, width;
  for (const auto& piece : pieces_) {
    const bool ends = piece.end >= poorest;
    const Length hyphen = ends && piece.end == LineEnd::hyphen ? hyphen_width(piece) : Length{};
    widest = std::max(widest, width + piece.bare_width + hyphen);
    width = ends ? Length{} : width + piece.width;
  }
  return widest;
}

std::vector<LineRange> MeasuredText::break_lines(Length available) const {
  std::vector<LineRange> lines;
  for (std::size_t first = 0; first < pieces_.size(); first = lines.back().last) {
    lines.push_back(fill_line(first, available));
  }
  return lines;
}

/// As many pieces as fit, ending at a break opportunity; at least what stands before the first one. A word is divided
/// where it fits no line, or where the line would else stay empty by more than a quarter.
LineRange MeasuredText::fill_line(std::size_t first, Length available) const {
  Length width;
  LineRange whole{first, first, {}}, divided = whole;
  for (std::size_t i = first; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const Length bare = width + piece.bare_width;
    if (bare > available && std::max(whole.last, divided.last) > first) break;
    width += piece.width;
    if (piece.end == LineEnd::whole || i + 1 == pieces_.size()) {
      whole = {first, i + 1, bare};
    } else if (piece.end == LineEnd::hyphen && bare + hyphen_width(piece) <= available) {
      divided = {first, i + 1, bare + hyphen_width(piece), true};
    }
  }
  const bool is_empty = whole.last == first || available - whole.width > available / 4;
  return divided.last > whole.last && is_empty ? divided : whole;
}

}  // namespace lapas::layout
