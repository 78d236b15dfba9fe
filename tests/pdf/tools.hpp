// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Independent readers of PDF files, run on bytes.

#pragma once

#include <sstream>
#include <string>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "support/temporary_folder.hpp"
#include "support/tools.hpp"

namespace lapas {

/// A PDF file for the tools.
class SavedPdf {
 public:
  explicit SavedPdf(const Bytes& bytes) { save(folder_ / "form.pdf", bytes); }

  /// What a tool prints about the file, to either stream: `{}` stands for its path.
  [[nodiscard]] std::string ask(std::string command) const {
    command.replace(command.find("{}"), 2, (folder_ / "form.pdf").string());
    return run(command + " 2>&1");
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
    return read_picture();
  }

  /// As MuPDF shows it.
  [[nodiscard]] Picture picture_of_mupdf() const {
    const auto options =
        "-q -F pgm -c gray -r " + std::to_string(dots_per_inch) + " -o " + (folder_ / "page.pgm").string();
    static_cast<void>(ask("mutool draw " + options + " {} 1"));
    return read_picture();
  }

 private:
  [[nodiscard]] Picture read_picture() const {
    std::istringstream file{load_file(folder_ / "page.pgm", limits::xml_bytes)};
    Picture picture;
    std::string magic;
    int white = 0;
    file >> magic >> picture.width >> picture.height >> white;
    file.get();
    picture.pixels.assign(std::istreambuf_iterator<char>{file}, {});
    REQUIRE(picture.pixels.size() == static_cast<std::size_t>(picture.width) * picture.height);
    return picture;
  }

  TemporaryFolder folder_;
};

}  // namespace lapas
