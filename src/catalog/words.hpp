// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The words of a text, parted by spaces, and the quotes, brackets and stops around them.

#pragma once

#include <string_view>

namespace lapas::catalog {

inline constexpr std::string_view no_break_space = "\u00a0";

/// A word and the space behind it, which is empty at the end of the text.
struct Piece {
  std::string_view word, space;
};

/// What begins at `start`, which is the start of the text or stands behind a space.
[[nodiscard]] Piece piece_at(std::string_view text, std::size_t start);

[[nodiscard]] std::string_view without_opening(std::string_view word);
[[nodiscard]] std::string_view without_closing(std::string_view word);
/// Whether there is nothing but marks that close.
[[nodiscard]] bool only_closing(std::string_view rest);

}  // namespace lapas::catalog
