// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One open face: the HarfBuzz objects and the facts. Nothing of it changes once it is made; HarfBuzz reads each table
// of an immutable face when it is first needed and guards that against other threads.

#pragma once

#include <string>
#include <vector>

#include <lapas/text.hpp>

#include "text/harfbuzz.hpp"

namespace lapas::text {

/// Thousandths of the font size, the unit of everything that is told about faces and glyphs.
inline constexpr int font_scale = 1000;

struct Face {
  FacePointer face;
  FontPointer font;  ///< Scaled to font_scale.
  FaceFacts facts;
  std::string file;  ///< Where it comes from.
};

/// Opens a TrueType file far enough to tell whose font it is. Throws Error(font_malformed) that names `file`.
[[nodiscard]] Face open_face(BlobPointer blob, std::string file);

/// Throws Error(font_malformed) unless text can be set in the face.
void check_face(const Face& face);

/// Reports a face whose licence forbids embedding.
void check_embedding(const Face& face, Diagnostics& diagnostics);

/// The font of a face for somebody who can do without it when memory ran out: HarfBuzz keeps in the face what it reads
/// and plans for shaping, damaged or not.
[[nodiscard]] FontPointer open_font(const Face& face);

}  // namespace lapas::text

struct lapas::FontSet::Impl {
  std::vector<text::Face> faces;

  /// Throws Error(limit_exceeded) when the files grow too large together.
  void add(text::Face face);

 private:
  std::size_t bytes_ = 0;
};
