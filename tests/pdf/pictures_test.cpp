// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;

namespace {

/// A red picture of two pixels by two; its checksums do not matter to us.
std::string red_square() {
  const std::string ihdr{"\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0\xFD\xD4\x9A\x73", 25};
  // Deflated without compression: two rows of filter 0 and two red pixels.
  const std::string rows{"\0\xFF\0\0\xFF\0\0\0\xFF\0\0\xFF\0\0", 14};
  const std::string zlib = std::string{"\x78\x01\x01\x0E\x00\xF1\xFF", 7} + rows + std::string{"\x1F\xEE\x03\xFD", 4};
  const std::string length = std::string(3, '\0') + static_cast<char>(zlib.size());
  const std::string idat = length + "IDAT" + zlib + std::string(4, '\0');
  const std::string iend{"\0\0\0\0IEND\xAE\x42\x60\x82", 12};
  return "\x89PNG\r\n\x1A\n" + ihdr + idat + iend;
}

Bytes bytes(const std::string& text) {
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}

Sheet with_picture(const std::string& png) {
  Sheet sheet;
  const auto figure = sheet.node(StructureRole::figure);
  sheet[figure].alternative = "Raudonas kvadratas";
  sheet.pages.images.push_back(bytes(png));
  sheet.add(Picture{figure, rect_mm(30, 30, 20, 20), 0});
  return sheet;
}

ErrorCode code_of(const std::string& png) {
  auto sheet = with_picture(png);
  try {
    std::ignore = write_pdf(sheet.pages, sheet.shaper);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::file_unreadable;
}

}  // namespace

TEST_CASE("a picture is drawn where it lies", "[external][pdf]") {
  need_tool("pdftoppm");
  auto sheet = with_picture(red_square());
  const auto picture = SavedPdf{write_pdf(sheet.pages, sheet.shaper)}.picture();
  const long inside = picture.ink(32, 32, 16, 16);
  CHECK(inside > 0);
  CHECK(picture.ink(10, 10, 190, 270) < inside * 2);
}

TEST_CASE("a figure says where it lies and what stands for it", "[unit][pdf]") {
  auto sheet = with_picture(red_square());
  const std::string file{as_text(write_pdf(sheet.pages, sheet.shaper, {.readable = true}))};
  CHECK_THAT(file, ContainsSubstring("/Alt(Raudonas kvadratas)/A<</O/Layout/Placement/Block"
                                     "/BBox[85.039 700.158 141.732 756.851]>>"));
}

TEST_CASE("pictures that cannot be used are refused", "[unit][pdf]") {
  const auto good = red_square();
  CHECK(code_of("GIF89a") == ErrorCode::image_malformed);
  CHECK(code_of(good.substr(0, 50)) == ErrorCode::image_malformed);
  auto transparent = good, interlaced = good, empty = good;
  transparent[8 + 8 + 9] = 6;
  CHECK(code_of(transparent) == ErrorCode::image_malformed);
  interlaced[8 + 8 + 12] = 1;
  CHECK(code_of(interlaced) == ErrorCode::image_malformed);
  empty[8 + 8 + 3] = 0;
  CHECK(code_of(empty) == ErrorCode::image_malformed);
}

TEST_CASE("a header that no PNG has is called damaged, not transparent", "[unit][pdf]") {
  auto type = red_square(), bits = red_square();
  type[8 + 8 + 9] = 5;
  bits[8 + 8 + 8] = 3;
  for (const auto& damaged : {type, bits}) {
    auto sheet = with_picture(damaged);
    CHECK_THROWS_WITH(write_pdf(sheet.pages, sheet.shaper), ContainsSubstring("header of an image is damaged"));
  }
}
