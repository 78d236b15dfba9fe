// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What lies in a folder. The standard library's directory_iterator ends the program when memory runs out (GCC 12 reads
// on in a function that is noexcept), and allocates for each file of a folder in which few are of interest.

#pragma once

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <dirent.h>

namespace lapas {

/// The names for which `is_wanted(std::string_view)` holds, sorted, so that they do not depend on the file system. None in
/// a folder that cannot be read.
template <typename Wanted>
std::vector<std::string> names_in(const std::filesystem::path& folder, Wanted is_wanted) {
  struct Close {
    void operator()(DIR* open) const { ::closedir(open); }
  };
  const std::unique_ptr<DIR, Close> open{::opendir(folder.c_str())};
  if (!open && errno == ENOMEM) throw std::bad_alloc{};
  std::vector<std::string> names;
  while (const dirent* entry = open ? ::readdir(open.get()) : nullptr) {
    const std::string_view name{entry->d_name};
    if (name != "." && name != ".." && is_wanted(name)) names.emplace_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace lapas
