// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Images.

#pragma once

#include "pdf/haru.hpp"

namespace lapas::pdf {

/// Writes a PNG image. Throws Error(image_malformed) when it is damaged, transparent or interlaced.
[[nodiscard]] Ref write_picture(File& file, const Bytes& png);

}  // namespace lapas::pdf
