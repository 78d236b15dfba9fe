// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The pixels of a picture go into the file as they are. libharu would decode and deflate them again, and its reader leaves
// a damaged file to libpng's default handler, which ends the program.

#include "pdf/pictures.hpp"

#include <string>
#include <variant>

#include "core/quoted.hpp"

namespace lapas::pdf {
namespace {

/// `the picture "Logo" on page 3`
std::string name_of(const Pages& pages, std::size_t image) {
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const auto& item : pages.pages[page].items) {
      const auto* shown = std::get_if<Picture>(&item);
      if (shown == nullptr || shown->image != image) continue;
      const std::string words =
          is_artifact(shown->node) ? "" : pages.nodes[static_cast<std::size_t>(shown->node)].alternative;
      return "the picture " + (words.empty() ? "" : in_quotes(words) + ' ') + "on page " + std::to_string(page + 1);
    }
  }
  return "image " + std::to_string(image) + ", which no page shows,";
}

std::string color_space(const picture::Picture& picture) {
  if (picture.palette.empty()) return picture.samples == 3 ? "/DeviceRGB" : "/DeviceGray";
  return "[/Indexed/DeviceRGB " + std::to_string(picture.palette.size() / 3 - 1) + byte_string(picture.palette) + ']';
}

}  // namespace

std::vector<picture::Picture> read_pictures(const Pages& pages, Diagnostics& diagnostics) {
  std::vector<picture::Picture> pictures;
  for (const Bytes& image : pages.images) {
    auto read = picture::read_picture(image);
    if (auto* problem = std::get_if<picture::Problem>(&read)) {
      diagnostics.error(problem->code, {}, name_of(pages, pictures.size()) + ' ' + problem->what, problem->hint);
      read = picture::Picture{};
    }
    pictures.push_back(std::get<picture::Picture>(std::move(read)));
  }
  return pictures;
}

Ref write_picture(File& file, const picture::Picture& picture) {
  const Dict prediction = Dict{}
                              .integer("Predictor", 15)
                              .integer("Colors", picture.samples)
                              .integer("BitsPerComponent", picture.bits)
                              .integer("Columns", picture.width);
  return file.add_stream(Dict{}
                             .name("Type", "XObject")
                             .name("Subtype", "Image")
                             .integer("Width", picture.width)
                             .integer("Height", picture.height)
                             .raw("ColorSpace", color_space(picture))
                             .integer("BitsPerComponent", picture.bits)
                             .name("Filter", "FlateDecode")
                             .dict("DecodeParms", prediction),
                         picture.data, File::Packing::plain);
}

}  // namespace lapas::pdf
