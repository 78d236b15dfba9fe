// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Lines as low as a number of pages asks.

#pragma once

#include <functional>

#include <lapas/document.hpp>

namespace lapas::arrange {

/// The theme with its writing lines and lines of tables lowered as little as `fits` asks; as low as the theme allows where
/// that is not enough.
[[nodiscard]] Theme fitted_theme(const Theme& theme, const std::function<bool(const Theme&)>& fits);

/// About how many pages the document has in the theme, where there are no fonts.
[[nodiscard]] int estimated_pages(const Document& document, const Theme& theme);

}  // namespace lapas::arrange
