// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

namespace lapas::odt {

inline constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";

/// One file of the package.
struct Part {
  std::string path;
  std::string media_type;
  std::string content;
};

/// The archive: `mimetype`, the parts in their order, and the manifest that lists them. Throws Error(odt_failed).
[[nodiscard]] Bytes make_package(std::span<const Part> parts);

}  // namespace lapas::odt
