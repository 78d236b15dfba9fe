// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document becomes an editable text document.

#pragma once

#include <string>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas {

/// The file of a TrueType font, whole, so that an edited document finds every letter.
struct FontFile {
  std::string family;
  bool bold = false, italic = false;
  Bytes bytes;
};

/// The family with the characters of boxes to tick, which fonts for text lack; worth embedding with those of the theme.
inline constexpr std::string_view odt_symbol_family = "Noto Sans Symbols2";

struct OdtOptions {
  /// Answer places are form controls that are filled in on a screen: check boxes, radio buttons, lines of text, areas and
  /// dates, named by their fields' ids. Without, they are characters and lines, which print everywhere and are edited as
  /// text.
  bool controls = false;
  /// Put into the file, those of families that the document uses, so that it looks the same where they are missing. The
  /// caller answers for their licences; RenderRequest::embed_fonts looks whether they forbid it.
  std::vector<FontFile> embed_fonts;
};

/// Writes an ODF 1.3 text document (OASIS OpenDocument 1.3, without extensions). The same document gives the same bytes.
/// Throws Error(image_malformed) for pictures that cannot be used, and Error(odt_failed).
[[nodiscard]] Bytes write_odt(const Document& document, const OdtOptions& options = {});

}  // namespace lapas
