// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The fonts of a document: which glyphs of which faces it draws, what they are when read, and the composite fonts with
// subsets of the font files that carry them.

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <lapas/pages.hpp>
#include <lapas/text.hpp>

#include "pdf/haru.hpp"

namespace lapas::pdf {

/// A subset of a face in the file.
struct FontProgram {
  std::string name;  ///< With the tag of a subset: `ABCDEF+NotoSans-Regular`.
  Ref stream;
};

class FontBook {
 public:
  explicit FontBook(Shaper& shaper) : shaper_{shaper} {}

  /// Notes the glyphs of a run and what they are when read.
  void use(const GlyphRun& run);
  /// Makes the subset of the face hold a glyph that no page draws.
  void embed(FaceIndex face, std::uint16_t glyph);
  [[nodiscard]] int width(FaceIndex face, std::uint16_t glyph) const { return faces_[face].glyphs[glyph].width; }
  /// The name of a face among the resources of pages.
  [[nodiscard]] static std::string resource_name(FaceIndex face) { return "F" + std::to_string(face); }

  /// Embeds the fonts; the dictionary by resource name.
  [[nodiscard]] Dict write(File& file);
  /// What write() has embedded of the face.
  [[nodiscard]] const FontProgram& program(FaceIndex face) const { return faces_[face].program; }

 private:
  struct UsedGlyph {
    bool drawn = false, embedded = false;
    std::int16_t width = 0;  ///< Thousandths of the font size, without kerning.
    std::string text;        ///< What it is when read.
  };
  struct UsedFace {
    std::vector<UsedGlyph> glyphs;  ///< By number.
    FontProgram program;
  };
  UsedGlyph& glyph(FaceIndex face, std::uint16_t id);
  void use_cluster(FaceIndex face, std::span<const Glyph> glyphs, std::string_view text);
  void write_program(File& file, FaceIndex face);
  [[nodiscard]] Ref write_composite_font(File& file, FaceIndex face) const;

  Shaper& shaper_;
  std::array<UsedFace, 256> faces_;
};

/// Codes of two bytes that are glyph numbers, or of one byte in an encoding of characters.
enum class FontKind { composite, simple };

/// The description of an embedded face (ISO 32000-1, 9.8).
[[nodiscard]] Ref write_font_descriptor(File& file, const FaceFacts& facts, const FontProgram& program, FontKind kind);

/// What a code is when read.
struct CodeText {
  std::uint16_t code = 0;
  std::string text;
};

/// The map from codes of so many bytes to Unicode (9.10.3).
[[nodiscard]] std::string unicode_map(std::span<const CodeText> codes, int code_bytes);

}  // namespace lapas::pdf
