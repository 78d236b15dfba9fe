// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The pixels of a PNG file are compressed and predicted just as PDF can have them (ISO 32000-1, 7.4.4.4), so its data
// chunks are joined and go into the file untouched. libharu would decode and deflate them again, and its reader leaves
// a damaged file to libpng's default handler, which ends the program.

#include "pdf/pictures.hpp"

#include <bit>

namespace lapas::pdf {
namespace {

[[noreturn]] void fail(std::string message, std::string hint = {}) {
  throw Error{ErrorCode::image_malformed, std::move(message), std::move(hint)};
}

std::uint32_t read_number(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

[[noreturn]] void fail_transparent() {
  fail("an image is partly transparent", "save it on a white background, without transparency");
}

struct Png {
  std::uint32_t width = 0, height = 0;
  int bits = 0, color_type = 0;
  std::string_view palette;
  std::string data;
};

constexpr int grey = 0, rgb = 2, indexed = 3, grey_and_alpha = 4, rgb_and_alpha = 6;

void read_header(Png& png, std::string_view chunk) {
  if (chunk.size() != 13) fail("the header of an image is damaged");
  png.width = read_number(chunk, 0);
  png.height = read_number(chunk, 4);
  png.bits = static_cast<unsigned char>(chunk[8]);
  png.color_type = static_cast<unsigned char>(chunk[9]);
  if (png.width == 0 || png.height == 0) fail("an image has no pixels");
  if (png.color_type == grey_and_alpha || png.color_type == rgb_and_alpha) fail_transparent();
  const bool known_type = png.color_type == grey || png.color_type == rgb || png.color_type == indexed;
  const bool known_bits = png.bits > 0 && png.bits <= 16 && std::has_single_bit(static_cast<unsigned>(png.bits));
  if (!known_type || !known_bits) fail("the header of an image is damaged");
  if (chunk[12] != 0) fail("an image is interlaced", "save it without interlacing");
}

Png read_png(std::string_view bytes) {
  constexpr std::string_view signature{"\x89PNG\r\n\x1A\n", 8};
  if (!bytes.starts_with(signature)) fail("an image is not a PNG file");
  Png png;
  for (std::size_t offset = signature.size(); offset + 12 <= bytes.size();) {
    const std::size_t length = read_number(bytes, offset);
    if (length > bytes.size() - offset - 12) break;
    const auto type = bytes.substr(offset + 4, 4);
    const auto chunk = bytes.substr(offset + 8, length);
    if (type == "IHDR") read_header(png, chunk);
    if (type == "tRNS") fail_transparent();
    if (type == "PLTE") png.palette = chunk;
    if (type == "IDAT") png.data += chunk;
    if (type == "IEND" && png.width != 0 && !png.data.empty()) return png;
    offset += length + 12;
  }
  fail("an image ends before its last pixel");
}

std::string color_space(const Png& png) {
  if (png.color_type == grey) return "/DeviceGray";
  if (png.color_type == rgb) return "/DeviceRGB";
  if (png.palette.empty() || png.palette.size() % 3 != 0) fail("the palette of an image is damaged");
  return "[/Indexed/DeviceRGB " + std::to_string(png.palette.size() / 3 - 1) + byte_string(png.palette) + ']';
}

}  // namespace

Ref write_picture(File& file, const Bytes& png_bytes) {
  const Png png = read_png({reinterpret_cast<const char*>(png_bytes.data()), png_bytes.size()});
  const Dict prediction = Dict{}
                              .integer("Predictor", 15)
                              .integer("Colors", png.color_type == rgb ? 3 : 1)
                              .integer("BitsPerComponent", png.bits)
                              .integer("Columns", png.width);
  return file.add_stream(Dict{}
                             .name("Type", "XObject")
                             .name("Subtype", "Image")
                             .integer("Width", png.width)
                             .integer("Height", png.height)
                             .raw("ColorSpace", color_space(png))
                             .integer("BitsPerComponent", png.bits)
                             .name("Filter", "FlateDecode")
                             .dict("DecodeParms", prediction),
                         png.data, File::Packing::plain);
}

}  // namespace lapas::pdf
