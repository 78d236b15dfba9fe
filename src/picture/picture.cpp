// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Which reader is for which bytes. What a file is called does not matter.

#include "picture/picture.hpp"

#include <algorithm>
#include <string_view>

#include <lapas/limits.hpp>

#include "picture/png.hpp"

namespace lapas::picture {
namespace {

struct Kind {
  std::string_view signature;
  std::variant<Picture, Problem> (*read)(std::string_view bytes);
};

constexpr Kind kinds[] = {{png_signature, read_png}};

}  // namespace

std::variant<Picture, Problem> read_picture(std::span<const std::byte> bytes) {
  if (bytes.size() > limits::picture_bytes) {
    return Problem{ErrorCode::limit_exceeded,
                   "has more than " + std::to_string(limits::picture_bytes / limits::kibibyte) + " KiB",
                   "save it smaller"};
  }
  const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  const auto starts = [&](const Kind& kind) { return text.starts_with(kind.signature); };
  const auto* kind = std::ranges::find_if(kinds, starts);
  if (kind != std::end(kinds)) return kind->read(text);
  return Problem{ErrorCode::image_malformed, "is not a PNG file", "save it as PNG, without transparency"};
}

}  // namespace lapas::picture
