// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A PNG (ISO/IEC 15948) whose pixels are stored, not compressed.

#include <algorithm>
#include <span>

#include "made.hpp"

namespace fuzz {
namespace {

std::string number(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
  return bytes;
}

std::uint32_t crc(std::string_view bytes) {
  std::uint32_t sum = 0xffffffff;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
  }
  return ~sum;
}

std::uint32_t adler(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char c : bytes) a = (a + static_cast<unsigned char>(c)) % 65521, b = (b + a) % 65521;
  return b << 16 | a;
}

std::string chunk(std::string_view type, std::string_view content) {
  const std::string body = std::string{type} + std::string{content};
  return number(static_cast<std::uint32_t>(content.size())) + body + number(crc(body));
}

std::string stored(std::string_view bytes) {
  const auto size = static_cast<unsigned>(bytes.size());
  std::string all{"\x78\x01\x01", 3};
  for (const unsigned part : {size, size >> 8, ~size, ~size >> 8}) all += static_cast<char>(part);
  return all + std::string{bytes} + number(adler(bytes));
}

}  // namespace

lapas::Bytes make_picture(ByteReader& bytes) {
  const int width = bytes.number(1, 3), height = bytes.number(1, 3);
  const bool is_rgb = bytes.flag();
  std::string pixels;
  for (int row = 0; row < height && row < 4; ++row) {
    pixels += static_cast<char>(bytes.below(5));  // the row's filter
    for (int i = 0; i < std::min(width, 4) * (is_rgb ? 3 : 1); ++i) pixels += static_cast<char>(bytes.byte());
  }
  std::string head = number(static_cast<std::uint32_t>(width)) + number(static_cast<std::uint32_t>(height));
  head += {8, static_cast<char>(is_rgb ? 2 : 0), 0, 0, 0};
  const std::string png = "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", stored(pixels)) + chunk("IEND", "");
  const auto all = std::as_bytes(std::span{png});
  return {all.begin(), all.end()};
}

}  // namespace fuzz
