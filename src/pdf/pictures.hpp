// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Images.

#pragma once

#include <vector>

#include <lapas/pages.hpp>

#include "pdf/haru.hpp"
#include "picture/picture.hpp"

namespace lapas::pdf {

/// The images of the pages, by their index. Reports those that cannot be used, with the page that shows them.
[[nodiscard]] std::vector<picture::Picture> read_pictures(const Pages& pages, Diagnostics& diagnostics);

[[nodiscard]] Ref write_picture(File& file, const picture::Picture& picture);

}  // namespace lapas::pdf
