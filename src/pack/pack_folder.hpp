// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What may be opened of a pack. Packs come from strangers: whatever their names and links say, nothing outside their
// folder is read.

#pragma once

#include <filesystem>
#include <optional>

#include <lapas/core.hpp>

namespace lapas {

/// Whether what is at the path lies in the folder when all links are followed; false when there is nothing.
[[nodiscard]] bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& path);

/// Why a file of the pack in `folder` cannot be opened by that name, which stands at `place`; nothing when it can.
[[nodiscard]] std::optional<Diagnostic> pack_file_problem(const std::filesystem::path& folder,
                                                          const std::filesystem::path& name, const SourcePlace& place);

/// Reports links in a subfolder of the pack, such as `fonts`, that lead out of it.
void check_subfolder(const std::filesystem::path& folder, const std::filesystem::path& name, Diagnostics& diagnostics);

}  // namespace lapas
