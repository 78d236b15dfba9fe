// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A folder for what lapas reads from files only.

#pragma once

#include <filesystem>
#include <string_view>

namespace fuzz {

/// Empties the folder and gives it. It lies in memory where there is such a file system.
[[nodiscard]] const std::filesystem::path& empty_scratch_folder();

/// In folders of its own where there are none; nothing where a file has the name of the folder, or a folder that of the file.
void write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace fuzz
