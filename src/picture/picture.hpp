// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pictures that come from anybody: read whole, to the last pixel, before a file carries them.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include <lapas/core.hpp>

namespace lapas::picture {

/// Rows of samples as a PDF can carry them: deflated, and each row predicted from the one above (ISO 32000-1, 7.4.4.4).
struct Picture {
  std::uint32_t width = 0, height = 0;
  int bits = 0;         ///< Of a sample.
  int samples = 0;      ///< Of a pixel: red, green and blue; grey; or the number of a colour.
  std::string palette;  ///< Three bytes for each colour that has a number; else empty.
  std::string data;

  [[nodiscard]] std::uint64_t pixels() const { return std::uint64_t{width} * height; }
};

/// Why a picture cannot be used.
struct Problem {
  ErrorCode code{};
  std::string what;  ///< The rest of a sentence that begins with the picture's name.
  std::string hint;
};

/// Every pixel is decoded and every checksum compared; a picture that comes back is sound in any reader.
[[nodiscard]] std::variant<Picture, Problem> read_picture(std::span<const std::byte> bytes);

}  // namespace lapas::picture
