// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// PNG files made by hand, right and wrong ones. Nothing is compressed: deflate has blocks that are stored.

#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

namespace lapas::png {

inline std::string number(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
  return bytes;
}

inline std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
  }
  return ~sum;
}

inline std::string chunk(std::string_view type, std::string_view content) {
  const std::string checked = std::string{type} + std::string{content};
  return number(static_cast<std::uint32_t>(content.size())) + checked + number(checksum(checked));
}

/// A zlib stream.
inline std::string packed(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  std::string stream = "\x78\x01";
  do {
    const auto part = bytes.substr(0, 65535);
    bytes.remove_prefix(part.size());
    stream += static_cast<char>(bytes.empty() ? 1 : 0);
    for (const std::size_t size : {part.size(), ~part.size()}) {
      stream += static_cast<char>(size);
      stream += static_cast<char>(size >> 8);
    }
    stream += part;
  } while (!bytes.empty());
  return stream + number(b << 16 | a);
}

enum ColorType : std::uint8_t { grey = 0, rgb = 2, indexed = 3, grey_and_alpha = 4, rgb_and_alpha = 6 };

/// A picture whose samples are all 0, to be changed before it is put together.
struct Png {
  std::uint32_t width = 2, height = 2;
  ColorType type = rgb;
  int bits = 8;
  bool interlaced = false;
  std::string palette;  ///< Three bytes for each colour.
  std::string rows = black_rows();

  [[nodiscard]] std::string head() const {
    std::string content = number(width) + number(height);
    for (const int value : {bits, int{type}, 0, 0, interlaced ? 1 : 0}) content += static_cast<char>(value);
    return signature() + chunk("IHDR", content) + (palette.empty() ? "" : chunk("PLTE", palette));
  }
  [[nodiscard]] std::string file() const { return head() + chunk("IDAT", packed(rows)) + end(); }

  static std::string signature() { return "\x89PNG\r\n\x1A\n"; }
  static std::string end() { return chunk("IEND", {}); }

  [[nodiscard]] std::string black_rows() const {
    const int samples = type == rgb ? 3 : type == rgb_and_alpha ? 4 : type == grey_and_alpha ? 2 : 1;
    const std::size_t row = 1 + (std::size_t{width} * static_cast<std::size_t>(bits * samples) + 7) / 8;
    return std::string(row * height, '\0');
  }
};

inline Bytes bytes(std::string_view text) {
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}

/// Four red pixels.
inline Bytes red_square() {
  Png png;
  for (const std::size_t pixel : {1, 4, 8, 11}) png.rows[pixel] = '\xFF';
  return bytes(png.file());
}

}  // namespace lapas::png
