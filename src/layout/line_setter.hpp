// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sets the lines of one text: draws its pieces, its links and the places between its words. What is the matter with the
// text is reported here.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/measured_text.hpp"

namespace lapas::layout {

class LineSetter {
 public:
  /// Refers to the texts of `inlines`. `percent` is of the size that the role has.
  LineSetter(Context& context, const Inlines& inlines, StyleRole role, int percent = 100);
  LineSetter(Context& context, const Inlines& inlines, StyleRole role, Color color, int percent = 100);
  LineSetter(const LineSetter&) = delete;
  LineSetter& operator=(const LineSetter&) = delete;

  /// From now on lines stand as far apart as those of the paragraph, whose places are drawn where the text has them.
  void take_places(const Paragraph& paragraph);

  [[nodiscard]] const MeasuredText& text() const { return text_; }

  /// One line as a strip. `node` owns its glyphs.
  [[nodiscard]] Strip set_line(const LineRange& line, Frame frame, NodeIndex node);
  /// All on one line, from the left end of the baseline at `origin`.
  void place_all(Point origin, NodeIndex node, Strip& strip);

 private:
  void place_line(const LineRange& line, Frame frame, NodeIndex node, Strip& strip, Length base);
  std::uint32_t report(const Piece& piece);
  void report_too_wide(const LineRange& line, Length available);
  [[nodiscard]] NodeIndex node_of(const Text& look, NodeIndex parent);
  void place_piece(const Piece& piece, Point origin, NodeIndex parent, Strip& strip, Length& x);
  void draw_place(const Piece& piece, Point origin, NodeIndex parent, Strip& strip);
  void place_hyphen(const Piece& piece, Point origin, NodeIndex parent, Strip& strip);
  void add_glyphs(Strip& strip, const ShapedRun& run, std::string_view text, std::size_t begin, Point origin,
                  NodeIndex node, Color color);
  void add_places(const LineRange& line, Frame frame, Strip& strip, Length right, Length base);
  void add_link(const Text& look, Length from, Length to, NodeIndex node);
  void draw_link(Strip& strip, LinkArea link, Length base) const;

  Context& context_;
  const MeasuredText text_;
  const TextStyle& style_;
  const std::vector<Piece>& pieces_;
  std::vector<std::uint32_t> problems_;  ///< Of the pieces.
  StyleRole role_;
  Color color_;
  int percent_;                           ///< Of the size that the role has.
  const Paragraph* paragraph_ = nullptr;  ///< Whose places stand in the text; null for none.
  std::size_t line_start_ = 0;            ///< The first item of the line that is set.
  const Text* look_ = nullptr;            ///< Of the piece before, where it has an element of its own,
  NodeIndex look_node_ = artifact;        ///< and that element.
  bool behind_place_ = false;             ///< A place came, and no text since.
  NodeIndex tail_ = artifact;             ///< The element of what stands behind the last place.
  std::vector<LinkArea> links_;           ///< Of the line that is set.
};

}  // namespace lapas::layout
