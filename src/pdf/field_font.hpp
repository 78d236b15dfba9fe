// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The font of what people type into form fields. Readers type with simple fonts of one byte a character, so its 256
// codes are given to the letters that the document's readers are likely to need.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "pdf/fonts.hpp"

namespace lapas::pdf {

/// What a code of the font stands for.
struct FieldCharacter {
  char32_t code_point = 0;
  std::string_view difference;  ///< Its glyph's name where the code differs from WinAnsiEncoding.
};

/// By code. The Latin letters of the European Union's northern and western languages; Greek ones for Greek documents.
[[nodiscard]] std::map<std::uint8_t, FieldCharacter> field_characters(std::string_view language);

class FieldFont {
 public:
  /// Makes `fonts` embed the characters in the face.
  FieldFont(FontBook& fonts, Shaper& shaper, FaceIndex face, std::string_view language);

  /// Writes the font with the lines of a text `ascent` and `descent` thousandths of its size around the baseline;
  /// readers take their distance from that. After the fonts of the pages are written.
  [[nodiscard]] Ref write(File& file, int ascent, int descent) const;
  [[nodiscard]] const FaceFacts& facts() const { return shaper_.fonts().facts(face_); }

 private:
  FontBook& fonts_;
  Shaper& shaper_;
  FaceIndex face_;
  struct Code {
    FieldCharacter character;
    int width = 0;
  };
  std::map<std::uint8_t, Code> codes_;
};

}  // namespace lapas::pdf
