// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Subsets of faces, and a few of them remembered.

#pragma once

#include <list>
#include <span>
#include <vector>

#include "text/face.hpp"

namespace lapas::text {

/// Throws Error(font_malformed) and Error(font_not_embeddable).
[[nodiscard]] FontSubset make_subset(const Face& face, std::span<const std::uint16_t> glyphs);

/// The subsets asked for last. What comes out depends on nothing but the face and the glyphs, never on what was asked
/// before; so a document has the same bytes whatever was written ahead of it.
class SubsetCache {
 public:
  [[nodiscard]] const FontSubset& subset(const Face& face, std::span<const std::uint16_t> glyphs);

 private:
  struct Entry {
    const Face* face;
    std::vector<std::uint16_t> glyphs;
    FontSubset subset;
  };
  std::list<Entry> entries_;  ///< The last one asked for in front.
};

}  // namespace lapas::text
