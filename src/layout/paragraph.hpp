// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text set in lines.

#pragma once

#include <functional>
#include <string>

#include "layout/context.hpp"

namespace lapas::layout {

/// Sets the text in lines no wider than the frame, a strip for each. `node` owns the glyphs; links, foreign
/// words and those that are strong or emphasised get nodes of their own below it. The first strip has the style's space before, the last the space after; a single
/// line never stands alone before or after a page break.
[[nodiscard]] Strips set_lines(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node);

/// The same in the style of the paragraph, with its places between the words.
[[nodiscard]] Strips set_paragraph(Context& context, const Paragraph& paragraph, Frame frame, NodeIndex node);

/// The text with numbers in the places of what stands for them, which `number_of` gives. Breaks behind them move.
[[nodiscard]] Inlines with_numbers(const Inlines& inlines, const std::function<std::string(const Inline&)>& number_of);
[[nodiscard]] bool names_pages(const Inlines& inlines);

/// The lines as one strip without space around it and free to be followed by a page break.
[[nodiscard]] Strip set_block(Context& context, const Inlines& inlines, StyleRole role, Frame frame, NodeIndex node);

/// Draws a text on one line into the strip, from the left end of the baseline at `origin`. Gives its width.
Length add_text(Context& context, Strip& strip, std::string text, StyleRole role, Color color, Point origin,
                NodeIndex node);

/// The width of the widest word.
[[nodiscard]] Length least_width(const Context& context, const Inlines& inlines, StyleRole role);

/// The width of the widest part of a word, with its hyphen, where the style lets words be divided.
[[nodiscard]] Length least_divided_width(const Context& context, const Inlines& inlines, StyleRole role);

/// The width of the text on one line.
[[nodiscard]] Length text_width(const Context& context, const Inlines& inlines, StyleRole role);

/// The distance from the top of a line to its baseline.
[[nodiscard]] Length baseline(const Context& context, StyleRole role);

/// The height of capital letters.
[[nodiscard]] Length cap_height(const Context& context, StyleRole role);

/// Text without markup and break opportunities.
[[nodiscard]] Inlines plain(std::string text);

/// The frame narrowed by the style's indent and, for running text, to the text zone.
[[nodiscard]] Frame text_frame(const Context& context, StyleRole role, Frame frame);

}  // namespace lapas::layout
