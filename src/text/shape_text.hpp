// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Shaping without memory: one text in, runs of glyphs out.

#pragma once

#include <string_view>
#include <vector>

#include "text/face.hpp"

namespace lapas::text {

/// Shapes texts with the faces of a set, one buffer for all of them.
class TextShaper {
 public:
  explicit TextShaper(const std::vector<Face>& faces);

  [[nodiscard]] ShapedText shape(FaceIndex face, std::string_view text, hb_language_t language);

 private:
  const std::vector<Face>& faces_;
  BufferPointer buffer_;
};

}  // namespace lapas::text
