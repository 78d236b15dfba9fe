// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Compiled gettext catalogues: where they lie, and whether one can be trusted.

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas::catalog {

/// `<directory>/<tag>/<domain>.mo`.
[[nodiscard]] std::filesystem::path message_file_path(const std::filesystem::path& directory, std::string_view tag,
                                                      std::string_view domain);

/// Adds a diagnostic for everything that would make lookups in the file unsafe or wrong: its tables point outside it
/// or it is not in UTF-8.
void check_message_file(std::string_view content, const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace lapas::catalog
