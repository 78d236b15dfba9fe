// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The files of the repository as text.

#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

inline const std::filesystem::path source{LAPAS_SOURCE_DIR};

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// The C++ of all tests but those of the structure, line by line, without what stands in comments.
inline std::string tests_without_comments() {
  std::string text;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{source / "tests"}) {
    const auto& path = entry.path();
    if (!path.string().ends_with("_test.cpp") || path.parent_path().filename() == "structure") continue;
    std::ifstream lines{path};
    for (std::string line; std::getline(lines, line);) {
      const auto comment = line.find("// ");
      const bool is_comment = comment != std::string::npos && (comment == 0 || line[comment - 1] == ' ');
      text += (is_comment ? line.substr(0, comment) : line) + '\n';
    }
  }
  return text;
}
