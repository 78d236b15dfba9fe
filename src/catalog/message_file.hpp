// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Compiled gettext catalogues: where they lie, and what is in one.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include <lapas/core.hpp>

namespace lapas::catalog {

/// `<directory>/<tag>/<domain>.mo`.
[[nodiscard]] std::filesystem::path message_file_path(const std::filesystem::path& directory, std::string_view tag,
                                                      std::string_view domain);

/// Texts in the normal form, by message_key().
using Translations = std::unordered_map<std::string, std::string>;

[[nodiscard]] std::string message_key(std::string_view context, std::string_view text);

/// The translations of a compiled catalogue, singular forms alone. Adds a diagnostic for everything that is wrong with
/// it: it is larger than limits::catalog_bytes, its tables point outside it or on the same bytes, it is not in UTF-8, or
/// something in it is no text.
[[nodiscard]] Translations read_message_file(std::string_view content, const std::filesystem::path& path,
                                             Diagnostics& diagnostics);

}  // namespace lapas::catalog
