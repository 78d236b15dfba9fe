// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Shaping without memory: one text in, runs of glyphs out.

#pragma once

#include <string_view>
#include <vector>

#include "text/face.hpp"

namespace lapas::text {

/// The fonts that texts are shaped with, each opened when it is first asked for.
class ShapingFonts {
 public:
  explicit ShapingFonts(const std::vector<Face>& faces) : faces_{faces}, fonts_(faces.size()) {}

  [[nodiscard]] hb_font_t* font(FaceIndex face) {
    if (!fonts_[face]) fonts_[face] = open_font(faces_[face]);
    return fonts_[face].get();
  }
  void close(FaceIndex face) { fonts_[face].reset(); }

 private:
  const std::vector<Face>& faces_;
  std::vector<FontPointer> fonts_;
};

/// Shapes texts with the faces of a set, one buffer for all of them.
class TextShaper {
 public:
  explicit TextShaper(const std::vector<Face>& faces);

  [[nodiscard]] ShapedText shape(FaceIndex face, std::string_view text, hb_language_t language);

 private:
  const std::vector<Face>& faces_;
  ShapingFonts fonts_;
  BufferPointer buffer_;
};

}  // namespace lapas::text
