// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The pictures of a pack.

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <lapas/pack.hpp>

namespace lapas::composing {

/// Those of one document, each read and looked through once, however often it is shown.
class Pictures {
 public:
  /// The bytes of the picture that `image` of the element names, or nothing and a diagnostic.
  [[nodiscard]] Bytes load(const Pack& pack, const OutlineElement& element, Diagnostics& diagnostics);

 private:
  struct Known {
    Bytes bytes;  ///< Empty for one that cannot be used.
    std::uint64_t pixels = 0;
  };
  [[nodiscard]] static Known read(const Pack& pack, const OutlineElement& element, Diagnostics& diagnostics);

  std::map<std::string, Known, std::less<>> known_;
  std::uint64_t bytes_ = 0, pixels_ = 0;  ///< Of all that are shown.
};

}  // namespace lapas::composing
