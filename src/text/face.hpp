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

struct Face {
  FacePointer face;
  FontPointer font;  ///< Scaled to thousandths of the font size.
  FaceFacts facts;
};

/// Opens a TrueType file. Throws Error(font_malformed) that names `file`.
[[nodiscard]] Face open_face(BlobPointer blob, const std::string& file);

/// The font of a face for somebody who can do without it when memory ran out: HarfBuzz keeps in the face what it reads
/// and plans for shaping, damaged or not.
[[nodiscard]] FontPointer open_font(const Face& face);

}  // namespace lapas::text

struct lapas::FontSet::Impl {
  std::vector<text::Face> faces;
};
