// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Independent readers of PDF files, run on bytes. A test that needs one is skipped aloud where it is not installed.

#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include <lapas/core.hpp>

#include "../support/catch.hpp"
#include "../support/temporary_folder.hpp"

namespace lapas {

inline bool has_tool(const std::string& name) {
  if (std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0) return true;
  WARN("skipped: " << name << " is not installed");
  return false;
}

/// What a shell command prints, to either stream.
inline std::string run(const std::string& command) {
  std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  std::array<char, 4096> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), count);
  ::pclose(pipe);
  return out;
}

/// A PDF file for the tools.
class SavedPdf {
 public:
  explicit SavedPdf(const Bytes& bytes) { save(folder_ / "form.pdf", bytes); }

  /// Runs a tool on the file: `{}` stands for its path.
  [[nodiscard]] std::string ask(std::string command) const {
    command.replace(command.find("{}"), 2, (folder_ / "form.pdf").string());
    return run(command);
  }

  /// The first page in shades of grey, 0 for black.
  struct Picture {
    int width = 0, height = 0;
    std::string pixels;

    /// How much ink lies in a rectangle given in millimetres.
    [[nodiscard]] long ink(double x, double y, double across, double down) const {
      const auto pixel = [&](double millimetres) { return static_cast<int>(millimetres * dots_per_inch / 25.4); };
      long total = 0;
      for (int row = pixel(y); row < pixel(y + down); ++row) {
        for (int column = pixel(x); column < pixel(x + across); ++column) {
          total += 255 - static_cast<unsigned char>(pixels[static_cast<std::size_t>(row) * width + column]);
        }
      }
      return total;
    }
  };

  static constexpr int dots_per_inch = 150;

  [[nodiscard]] Picture picture() const {
    const auto options = "-gray -singlefile -r " + std::to_string(dots_per_inch);
    CHECK(ask("pdftoppm " + options + " {} " + (folder_ / "page").string()) == "");
    std::istringstream file{load_file(folder_ / "page.pgm")};
    Picture picture;
    std::string magic;
    int white = 0;
    file >> magic >> picture.width >> picture.height >> white;
    file.get();
    picture.pixels.assign(std::istreambuf_iterator<char>{file}, {});
    REQUIRE(picture.pixels.size() == static_cast<std::size_t>(picture.width) * picture.height);
    return picture;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace lapas
