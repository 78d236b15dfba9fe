// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// PNG files (ISO/IEC 15948).

#pragma once

#include <string_view>
#include <variant>

#include "picture/picture.hpp"

namespace lapas::picture {

inline constexpr std::string_view png_signature{"\x89PNG\r\n\x1A\n", 8};

/// Precondition: the bytes begin with the signature.
[[nodiscard]] std::variant<Picture, Problem> read_png(std::string_view bytes);

}  // namespace lapas::picture
