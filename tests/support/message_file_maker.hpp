// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Compiled catalogues for tests, small and, where a test wants it, wrong.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

inline constexpr std::string_view utf8_head = "Content-Type: text/plain; charset=UTF-8\n";

/// A message as the file has it: `context EOT text`.
using Entries = std::map<std::string, std::string>;

inline std::string in_context(std::string_view context, std::string_view text) {
  return std::string{context} + '\4' + std::string{text};
}

/// The .mo file without a hash table, which the format leaves to the writer.
inline std::string make_message_file(Entries entries, std::string_view head = utf8_head, bool big_endian = false) {
  entries[""] = head;
  std::string tables, strings;
  const auto count = static_cast<std::uint32_t>(entries.size());
  const auto put = [&](std::string& out, std::uint32_t number) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(number >> 8 * (big_endian ? 3 - i : i));
  };
  const std::uint32_t head_size = 28, strings_start = head_size + 16 * count;
  const auto put_string = [&](const std::string& text) {
    put(tables, static_cast<std::uint32_t>(text.size()));
    put(tables, strings_start + static_cast<std::uint32_t>(strings.size()));
    strings += text + '\0';
  };
  for (const auto& [text, translation] : entries) put_string(text);
  for (const auto& [text, translation] : entries) put_string(translation);
  std::string file;
  for (const std::uint32_t number : {0x950412DEU, 0U, count, head_size, head_size + 8 * count, 0U, strings_start}) {
    put(file, number);
  }
  return file + tables + strings;
}

/// Writes `<directory>/<tag>/<domain>.mo`.
inline void write_message_file(const std::filesystem::path& directory, std::string_view tag, std::string_view domain,
                               std::string_view content) {
  std::filesystem::create_directories(directory / tag);
  lapas::save(directory / tag / (std::string{domain} + ".mo"), std::as_bytes(std::span{content}));
}
