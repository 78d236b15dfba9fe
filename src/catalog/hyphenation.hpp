// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The division of words at the end of a line.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas::catalog {

class Patterns;

/// The patterns of one language. Safe to share between threads.
class Hyphenation {
 public:
  /// The patterns of the language (BCP 47) in the first folder that has them; none, with a warning, when no folder has.
  /// A file that cannot be used is the error catalog_bad_patterns.
  Hyphenation(std::span<const std::filesystem::path> folders, std::string_view locale_tag, Diagnostics& diagnostics);
  /// Divides nothing.
  Hyphenation();
  Hyphenation(Hyphenation&&) noexcept;
  ~Hyphenation();

  /// See Catalog::hyphenation_points().
  [[nodiscard]] std::vector<std::uint32_t> points(std::string_view text) const;

 private:
  std::unique_ptr<const Patterns> patterns_;
};

}  // namespace lapas::catalog
