// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The files of the packs in `templates/`.

#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The folders of all packs, in order.
inline std::vector<std::filesystem::path> template_packs() {
  std::vector<std::filesystem::path> packs;
  for (const auto& entry : std::filesystem::directory_iterator{LAPAS_SOURCE_DIR "/templates"}) {
    if (std::filesystem::exists(entry.path() / "pack.xml")) packs.push_back(entry.path());
  }
  std::ranges::sort(packs);
  return packs;
}

/// The XML files of all packs in a folder of theirs, those whose names begin so.
inline std::vector<std::filesystem::path> template_files(const std::string& folder, std::string_view prefix = {}) {
  std::vector<std::filesystem::path> files;
  for (const auto& pack : template_packs()) {
    if (!std::filesystem::exists(pack / folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator{pack / folder}) {
      const auto& path = entry.path();
      if (path.extension() == ".xml" && path.filename().string().starts_with(prefix)) files.push_back(path);
    }
  }
  std::ranges::sort(files);
  return files;
}
