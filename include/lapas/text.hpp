// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fonts and what is done with them: coverage, shaping, widths, lines, subsets.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// What a style asks for.
struct FaceRequest {
  std::string family;
  bool bold = false;
  bool italic = false;
  bool operator==(const FaceRequest&) const = default;
};

/// What the licence of a font lets a file embed, as the font says (OpenType, `fsType` of the table OS/2).
enum class Embedding : std::uint8_t {
  subset,     ///< The glyphs that are used, or all.
  whole,      ///< All or nothing.
  forbidden,  ///< Nothing, or nothing but bitmaps.
};

/// Facts about a face, in thousandths of the font size.
struct FaceFacts {
  std::string postscript_name;
  std::string family;
  bool bold = false, italic = false;
  int ascent = 0, descent = 0;  ///< Descent is negative.
  int cap_height = 0, x_height = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double italic_angle = 0;
  Embedding embedding = Embedding::subset;
  bool operator==(const FaceFacts&) const = default;
};

/// Open fonts. Immutable and safe to share between threads.
class FontSet {
 public:
  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] const FaceFacts& facts(FaceIndex face) const;
  /// The whole file of a face.
  [[nodiscard]] std::span<const std::byte> file(FaceIndex face) const;
  /// Reports a face whose licence forbids embedding, which no PDF can do without (`font.not-embeddable`).
  void check_embedding(FaceIndex face, Diagnostics& diagnostics) const;
  /// The face of that family, weight and slant; nothing when there is none.
  [[nodiscard]] std::optional<FaceIndex> find(const FaceRequest& request) const;
  /// The width of a glyph in thousandths of the font size, without kerning.
  [[nodiscard]] int glyph_width(FaceIndex face, std::uint16_t glyph) const;

 private:
  struct Impl;
  friend class Shaper;
  friend FontSet make_font_set(std::vector<Bytes> files);
  friend FontSet load_fonts(std::span<const std::string> families, std::span<const std::filesystem::path> directories);
  explicit FontSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The PostScript names of the faces, by their index.
[[nodiscard]] std::vector<std::string> face_names(const FontSet& fonts);

/// Opens TrueType fonts from memory; their order is that of the faces. Throws Error(font_malformed) for a file that text
/// cannot be set in, Error(font_unavailable) when there are none or more than a FaceIndex counts, and
/// Error(limit_exceeded).
[[nodiscard]] FontSet make_font_set(std::vector<Bytes> files);

/// Opens the regular, bold, italic and bold italic faces of the families that lie in the directories, the first one
/// found of each (static TrueType, `*.ttf`; searched by the names inside the files whose file name starts with the
/// family's name without spaces). The families after the first are where missing characters are looked for. The files
/// are read into memory. Throws one Error with every problem: font_unavailable for the families not found,
/// font_malformed and file_unreadable for files that may hold a face that is still looked for, limit_exceeded.
[[nodiscard]] FontSet load_fonts(std::span<const std::string> families,
                                 std::span<const std::filesystem::path> directories);

/// Glyphs of one face on one line.
struct ShapedRun {
  FaceIndex face = 0;
  std::vector<Glyph> glyphs;
  int width = 0;  ///< Sum of the advances, thousandths of the font size.
};

/// A piece of text, shaped.
struct ShapedText {
  std::vector<ShapedRun> runs;
  int width = 0;           ///< Sum of the runs' widths.
  std::u32string missing;  ///< Characters that no face has, once each; they stand in the runs as empty boxes.
};

/// A subset of a face that keeps the numbers of its glyphs and the map from characters to them, for embedding.
struct FontSubset {
  Bytes bytes;
  bool is_whole = false;  ///< The file as it is, since its licence asks for that.
};

/// Shapes and subsets, remembering words and subsets it has met. One per thread; outlives no FontSet it was made from.
class Shaper {
 public:
  explicit Shaper(const FontSet& fonts);
  explicit Shaper(const FontSet&&) = delete;  ///< It would outlive them.
  Shaper(Shaper&&) noexcept;
  ~Shaper();

  [[nodiscard]] const FontSet& fonts() const;

  /// Shapes a piece of text that stands on one line: kerned, without ligatures, from left to right. Where the face
  /// lacks a character another face of the set that has it is used (same weight and slant first), so the result can be
  /// several runs; characters that no face has are named in `missing`. Characters without width, such as soft hyphens,
  /// have no glyphs. Offsets of glyphs count from the start of `text`, which is well-formed UTF-8. `language` is a
  /// BCP 47 tag. The result is shared with the memory of words, and the caller's for as long as it is wanted.
  [[nodiscard]] std::shared_ptr<const ShapedText> shape(FaceIndex face, std::string_view text,
                                                        std::string_view language);

  /// A subset with these glyphs and those they are composed of; `glyphs` ascending. The same glyphs give the same
  /// bytes, whatever was asked for before. The last 16 are kept; the reference is good until 16 others were asked for.
  /// Throws Error(font_malformed) and Error(font_not_embeddable).
  [[nodiscard]] const FontSubset& subset(FaceIndex face, std::span<const std::uint16_t> glyphs);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lapas
