// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Which PNG files are taken, and why the others are not.

#include "support/png.hpp"

#include <lapas/limits.hpp>

#include "picture/picture.hpp"
#include "support/catch.hpp"

namespace {

using namespace lapas;
using picture::Picture;
using picture::Problem;
using png::Png;

std::variant<Picture, Problem> reading_of(const std::string& file) { return picture::read_picture(png::bytes(file)); }

/// What is wrong with the file; nothing when it is taken.
std::string problem_of(const std::string& file) {
  const auto read = reading_of(file);
  if (std::holds_alternative<Picture>(read)) return {};
  CHECK(std::get<Problem>(read).code == ErrorCode::image_malformed);
  CHECK_FALSE(std::get<Problem>(read).hint.empty());
  return std::get<Problem>(read).what;
}

/// All that a PDF takes from the file.
std::string content_of(const Picture& picture) {
  return std::to_string(picture.width) + ' ' + std::to_string(picture.height) + ' ' + std::to_string(picture.bits) +
         ' ' + std::to_string(picture.samples) + ' ' + picture.palette + ' ' + picture.data;
}

Png of_colors(int count) {
  Png png{.type = png::indexed};
  png.palette.assign(static_cast<std::size_t>(count) * 3, '\x7F');
  return png;
}

}  // namespace

TEST_CASE("every kind of opaque PNG is taken, its pixels as they are", "[unit][picture]") {
  struct Kind {
    png::ColorType type;
    int bits, samples;
  };
  for (const auto [type, bits, samples] : std::initializer_list<Kind>{{png::grey, 1, 1},
                                                                      {png::grey, 2, 1},
                                                                      {png::grey, 4, 1},
                                                                      {png::grey, 8, 1},
                                                                      {png::grey, 16, 1},
                                                                      {png::rgb, 8, 3},
                                                                      {png::rgb, 16, 3},
                                                                      {png::indexed, 1, 1},
                                                                      {png::indexed, 2, 1},
                                                                      {png::indexed, 4, 1},
                                                                      {png::indexed, 8, 1}}) {
    Png png{.width = 13, .height = 7, .type = type, .bits = bits};
    if (type == png::indexed) png.palette = "abc";
    INFO("type " << int{type} << " with " << bits << " bits");
    const auto read = reading_of(png.file());
    REQUIRE(std::holds_alternative<Picture>(read));
    const auto& picture = std::get<Picture>(read);
    CHECK((picture.width == 13 && picture.height == 7));
    CHECK((picture.bits == bits && picture.samples == samples));
    CHECK(picture.palette == png.palette);
    CHECK(picture.data == png::packed(png.rows));
  }
}

TEST_CASE("pixels in several chunks are one", "[unit][picture]") {
  const Png png;
  const std::string pixels = png::packed(png.rows);
  std::string file = png.head();
  for (const char byte : pixels) file += png::chunk("IDAT", {&byte, 1});
  const auto read = reading_of(file + Png::end());
  REQUIRE(std::holds_alternative<Picture>(read));
  CHECK(std::get<Picture>(read).data == pixels);
  // The checksum apart.
  std::string wrong = pixels;
  wrong.back() ^= 1;
  CHECK_FALSE(problem_of(png.head() + png::chunk("IDAT", wrong.substr(0, wrong.size() - 1)) +
                         png::chunk("IDAT", wrong.substr(wrong.size() - 1)) + Png::end())
                  .empty());
}

TEST_CASE("bytes that are no PNG are told by what they are, not by their name", "[unit][picture]") {
  for (const char* file :
       {"", "GIF89a", "\xFF\xD8\xFF\xE0 JFIF", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\x89PNG"}) {
    CHECK(problem_of(file) == "is not a PNG file");
  }
}

TEST_CASE("a head that no picture can have is refused", "[unit][picture]") {
  CHECK_THAT(problem_of(Png{.width = 0}.file()), ContainsSubstring("damaged"));
  CHECK_THAT(problem_of(Png{.width = 4294967295, .height = 4294967295, .rows = "rows"}.file()),
             ContainsSubstring("damaged"));
  CHECK_THAT(problem_of(Png{.type = png::rgb, .bits = 1}.file()), ContainsSubstring("damaged"));
  CHECK_THAT(problem_of(Png{.type = png::ColorType{5}}.file()), ContainsSubstring("damaged"));
  CHECK_THAT(problem_of(Png{.type = png::grey, .bits = 3}.file()), ContainsSubstring("damaged"));
}

TEST_CASE("transparent and interlaced pictures are refused", "[unit][picture]") {
  CHECK_THAT(problem_of(Png{.type = png::rgb_and_alpha}.file()), ContainsSubstring("transparent"));
  CHECK_THAT(problem_of(Png{.type = png::grey_and_alpha}.file()), ContainsSubstring("transparent"));
  const Png png = of_colors(2);
  const std::string pixels = png::chunk("IDAT", png::packed(png.rows)) + Png::end();
  CHECK_THAT(problem_of(png.head() + png::chunk("tRNS", "\x7F") + pixels), ContainsSubstring("transparent"));
  CHECK_THAT(problem_of(Png{.interlaced = true}.file()), ContainsSubstring("interlaced"));
}

TEST_CASE("a palette has the colours that its pixels name, and no more than they can", "[unit][picture]") {
  CHECK(problem_of(of_colors(256).file()).empty());
  CHECK_THAT(problem_of(of_colors(0).file()), ContainsSubstring("damaged"));
  CHECK_THAT(problem_of(of_colors(1000).file()), ContainsSubstring("damaged"));
  Png beyond = of_colors(2);
  beyond.rows.back() = 2;
  CHECK_THAT(problem_of(beyond.file()), ContainsSubstring("palette"));
  Png in_two_bits{.width = 3, .height = 1, .type = png::indexed, .bits = 2, .palette = "abcdef"};
  in_two_bits.rows.back() = 0b00'01'10'00;
  CHECK_THAT(problem_of(in_two_bits.file()), ContainsSubstring("palette"));
  // Readers of PDF would refuse more than four: the rest cannot be named.
  Png too_many{.type = png::indexed, .bits = 2, .palette = std::string(15, 'a')};
  const auto read = reading_of(too_many.file());
  REQUIRE(std::holds_alternative<Picture>(read));
  CHECK(std::get<Picture>(read).palette.size() == 12);
}

TEST_CASE("pixels are whole: neither less than the head says nor more", "[unit][picture]") {
  const auto with_pixels = [](const std::string& stream) {
    return Png{}.head() + png::chunk("IDAT", stream) + Png::end();
  };
  const std::string rows = Png{}.rows;
  CHECK(problem_of(with_pixels(png::packed(rows))).empty());
  CHECK_FALSE(problem_of(with_pixels(png::packed(rows.substr(1)))).empty());
  CHECK_FALSE(problem_of(with_pixels(png::packed(rows + 'x'))).empty());
  CHECK_FALSE(problem_of(with_pixels(png::packed(rows) + "more")).empty());
  CHECK_FALSE(problem_of(Png{}.head() + png::chunk("IDAT", png::packed(rows)) + png::chunk("IDAT", "more") + Png::end())
                  .empty());
  CHECK_FALSE(problem_of(with_pixels("no zlib stream")).empty());
  CHECK_FALSE(problem_of(with_pixels({})).empty());
  CHECK_FALSE(problem_of(Png{}.head() + Png::end()).empty());
  std::string wrong_sum = png::packed(rows), wrong_filter = rows;
  wrong_sum.back() ^= 1;
  wrong_filter.front() = 9;
  CHECK_FALSE(problem_of(with_pixels(wrong_sum)).empty());
  CHECK_FALSE(problem_of(with_pixels(png::packed(wrong_filter))).empty());
}

TEST_CASE("chunks stand where they may", "[unit][picture]") {
  const Png png = of_colors(2);
  const std::string palette = png::chunk("PLTE", png.palette), pixels = png::chunk("IDAT", png::packed(png.rows));
  CHECK_FALSE(problem_of(png.head() + palette + pixels + Png::end()).empty());
  CHECK_FALSE(problem_of(png.head() + pixels + palette + Png::end()).empty());
  CHECK_FALSE(problem_of(png.head() + png::chunk("NEED", "x") + pixels + Png::end()).empty());
  const std::string stream = png::packed(png.rows);
  const std::string apart =
      png::chunk("IDAT", stream.substr(0, 5)) + png::chunk("tEXt", "k") + png::chunk("IDAT", stream.substr(5));
  CHECK_FALSE(problem_of(png.head() + apart + Png::end()).empty());
}

TEST_CASE("what is beside the pixels is not unpacked", "[unit][picture]") {
  const std::string garbage = std::string{"name\0\0", 6} + "this is no zlib stream";
  const std::string beside = png::chunk("zTXt", garbage) + png::chunk("iCCP", garbage) + png::chunk("gAMA", "x");
  const Png png;
  CHECK(problem_of(png.head() + beside + png::chunk("IDAT", png::packed(png.rows)) + Png::end()).empty());
}

TEST_CASE("a picture that is cut off is refused wherever the cut is", "[unit][picture]") {
  const std::string file = of_colors(7).file();
  for (std::size_t size = 8; size < file.size(); ++size) {
    INFO("the first " << size << " bytes of " << file.size());
    CHECK_THAT(problem_of(file.substr(0, size)), ContainsSubstring("cut off"));
  }
}

TEST_CASE("a bit that is changed is noticed, or changes no pixel", "[unit][picture]") {
  const Png png = of_colors(5);
  const std::string file =
      png.head() + png::chunk("tEXt", "Title") + png::chunk("IDAT", png::packed(png.rows)) + Png::end();
  const std::string whole = content_of(std::get<Picture>(reading_of(file)));
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    std::string changed = file;
    changed[bit / 8] ^= static_cast<char>(1 << bit % 8);
    const auto read = reading_of(changed);
    INFO("bit " << bit % 8 << " of byte " << bit / 8);
    if (const auto* picture = std::get_if<Picture>(&read)) CHECK(content_of(*picture) == whole);
  }
}

TEST_CASE("a picture that is too large is refused before it is decoded", "[unit][picture]") {
  const auto code_of = [](const Bytes& file) {
    const auto read = picture::read_picture(file);
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(read).code;
  };
  const auto side = static_cast<std::uint32_t>(limits::picture_pixels / 1000 + 1);
  CHECK(code_of(png::bytes(Png{.width = 1000, .height = side, .rows = "none"}.file())) == ErrorCode::limit_exceeded);
  CHECK(code_of(Bytes(limits::picture_bytes + 1)) == ErrorCode::limit_exceeded);
}
