// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The pseudo-language.

#pragma once

#include <string>
#include <string_view>

namespace lapas::catalog {

/// The text in brackets, its Latin letters with accents and 40 % more of them. Elements, entities and placeholders
/// (`<em>`, `&amp;`, `{n}`) stay as they are.
[[nodiscard]] std::string pseudo(std::string_view text);

}  // namespace lapas::catalog
