// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Drawings under construction. Their geometry goes by the size of their text, so that they are as easy to read in large
// print; widths of text are estimates, a tenth more than is likely.

#pragma once

#include <string>
#include <vector>

#include "compose/composer.hpp"

namespace lapas::composing {

class Draft {
 public:
  explicit Draft(Composer& composer, StyleRole style = StyleRole::legend) : composer_{composer}, style_{style} {}

  Drawing drawing;

  /// Of its text: what all other measures go by.
  [[nodiscard]] Length em() const { return composer_.theme.style(style_).size; }
  [[nodiscard]] Length line_height() const { return composer_.theme.style(style_).line_height(); }
  /// How wide drawings may be: what they stand in is not known, and they are as wide as running text.
  [[nodiscard]] Length width() const { return composer_.theme.text_zone; }

  [[nodiscard]] Length room_for(const Inlines& text) const { return composer_.room_for_line(text, style_); }
  [[nodiscard]] Length room_for(const std::string& text) const { return room_for(strong(plain(text))); }
  /// The text in lines no wider than that, as far as its words allow, and all about as wide.
  [[nodiscard]] std::vector<Inlines> lines(const Inlines& text, Length width) const;

  /// Numbers and the like.
  [[nodiscard]] Inlines plain(const std::string& text) const { return composer_.texts.ready(text); }

  /// Text in the middle of the rectangle.
  void centre(Inlines text, const Rect& rect, Ink ink = Ink::text);
  void start(Inlines text, Point at, Length room, Ink ink = Ink::text);
  template <typename Item>
  void add(Item item) {
    drawing.items.emplace_back(std::move(item));
  }

 private:
  [[nodiscard]] std::vector<Inlines> filled_lines(const Inlines& text, Length width) const;

  Composer& composer_;
  StyleRole style_;
};

/// Both languages on one line.
[[nodiscard]] Inlines on_one_line(Inlines text);

/// The picture with what its `alt` says, what is known of it behind that, and its caption.
[[nodiscard]] Block figure_of(Composer& composer, const OutlineElement& element, Drawing drawing,
                              const std::string& facts);

}  // namespace lapas::composing
