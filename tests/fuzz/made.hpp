// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What programs build in C++ instead of reading it from files, made from bytes. Most of it is small and sound; when the
// reader is wild, some of it is not.

#pragma once

#include <set>
#include <string>

#include <lapas/checklist.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>
#include <lapas/values.hpp>

#include "byte_reader.hpp"
#include "claims.hpp"

namespace fuzz {

/// A form of a few fields, of every kind.
[[nodiscard]] lapas::Checklist make_checklist(ByteReader& bytes);

/// Answers for some of the places, most of them of the right kind.
[[nodiscard]] lapas::Values make_values(ByteReader& bytes, const lapas::Checklist& checklist);

/// The theme with a few of its measures changed.
[[nodiscard]] lapas::Theme make_theme(ByteReader& bytes, const lapas::Theme& base);

struct MadeDocument {
  lapas::Document document;
  Names fields;  ///< Those that must be in both formats.
};

/// A document of any blocks.
[[nodiscard]] MadeDocument make_document(ByteReader& bytes, const lapas::Theme& theme);

/// Pages with items of every kind and places for answers.
[[nodiscard]] lapas::Pages make_pages(ByteReader& bytes);

/// A PNG of a few pixels, most likely sound.
[[nodiscard]] lapas::Bytes make_picture(ByteReader& bytes);

}  // namespace fuzz
