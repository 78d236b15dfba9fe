// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Inline markup: `strong`, `em`, `term`, `a`, `span` and `fill` inside a text, `blank` and `box` inside a sentence, and
// `{NAME}` where something is filled in.

#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lapas/document.hpp>

namespace lapas::composing {

/// A text taken apart.
struct Markup {
  std::vector<Inline> pieces;  ///< Texts, and places with the ids that the text gives them.
  /// Its elements but `span`, links with their targets, places with their ids, and its placeholders, sorted: a translation
  /// must have the same.
  std::vector<std::string> tokens;
  std::string problem;  ///< Why the text cannot be taken apart; empty when it can.
};

/// The pieces are in the normal form; byte order marks at the start are left out. Precondition: text_problem() has none.
[[nodiscard]] Markup parse_markup(std::string_view text);

/// `{name}` in a text; `\{name}`, with its backslash, is no placeholder and prints as it is without that.
struct Placeholder {
  std::size_t begin = 0, end = 0;
  std::string_view name;
  bool is_literal = false;
};

[[nodiscard]] std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t offset = 0);

/// The text with every placeholder replaced by what `value_of` gives for its name, and literal ones as they print.
[[nodiscard]] std::string replace_placeholders(std::string_view text,
                                               const std::function<std::string(std::string_view)>& value_of);

/// The text with the placeholders named here replaced.
[[nodiscard]] std::string fill(std::string_view text,
                               std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace lapas::composing
