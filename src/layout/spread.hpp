// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Tables that are divided between pages as their author asks: evenly, or so that the pages are full.

#pragma once

#include <functional>
#include <span>
#include <vector>

#include "layout/paginate.hpp"

namespace lapas::layout {

/// Moves ends of pages inside tables that are to be even so that each page of one has as many of its records, or as many
/// as it has room for. A table whose last page would be too full stays as it is.
void even_out(std::span<const Strip> strips, Length page_height, std::vector<PageRange>& pages);

/// Makes the rows of tables that fill their pages taller until this page is full.
void fill_up(std::span<Strip> page, Length room);

/// Shares the room between what grows in those of the strips.
void grow(std::span<Strip> strips, Length room, const std::function<bool(const Strip&)>& takes_part);

/// How tall the page is whose strips these are, the head that is repeated on it included.
[[nodiscard]] Length height_of_page(std::span<const Strip> strips, PageRange page);

}  // namespace lapas::layout
