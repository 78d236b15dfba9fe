// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <filesystem>

#include <lapas/pages.hpp>

/// Draws the texts and lines of the pages with libharu alone, as a program without lapas would: two full fonts, UTF-8
/// encoding, compressed, a new document each time; no tags, no fields, no kerning. Returns the size of the file.
[[nodiscard]] std::size_t draw_with_plain_libharu(const lapas::Pages& pages, const std::filesystem::path& fonts);
