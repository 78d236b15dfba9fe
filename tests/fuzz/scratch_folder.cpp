// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "scratch_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

namespace fuzz {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    const fs::path memory = "/dev/shm";
    const std::string name = "lapas-fuzz-" + std::string(6, 'X');  // mkdtemp() puts letters of its own there.
    std::string pattern = ((fs::exists(memory) ? memory : fs::temp_directory_path()) / name).string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"cannot make a temporary folder"};
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

const fs::path& empty_scratch_folder() {
  static const Folder folder;
  for (const auto& entry : fs::directory_iterator{folder.path()}) fs::remove_all(entry.path());
  return folder.path();
}

void write_file(const fs::path& path, std::string_view content) {
  std::error_code taken;
  fs::create_directories(path.parent_path(), taken);
  std::ofstream{path, std::ios::binary} << content;
}

}  // namespace fuzz
