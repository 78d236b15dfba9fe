// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "../support/png.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;

namespace {

Sheet with_picture(Bytes png) {
  Sheet sheet;
  const auto figure = sheet.node(StructureRole::figure);
  sheet[figure].alternative = "Raudonas kvadratas";
  sheet.pages.images.push_back(std::move(png));
  sheet.add(Picture{figure, rect_mm(30, 30, 20, 20), 0});
  return sheet;
}

}  // namespace

TEST_CASE("a picture is drawn where it lies", "[external][pdf]") {
  need_tool("pdftoppm");
  auto sheet = with_picture(png::red_square());
  const auto picture = SavedPdf{write_pdf(sheet.pages, sheet.shaper)}.picture();
  const long inside = picture.ink(32, 32, 16, 16);
  CHECK(inside > 0);
  CHECK(picture.ink(10, 10, 190, 270) < inside * 2);
}

TEST_CASE("a figure says where it lies and what stands for it", "[unit][pdf]") {
  auto sheet = with_picture(png::red_square());
  const std::string file{as_text(write_pdf(sheet.pages, sheet.shaper, {.readable = true}))};
  CHECK_THAT(file, ContainsSubstring("/Alt(Raudonas kvadratas)/A<</O/Layout/Placement/Block"
                                     "/BBox[85.039 700.158 141.732 756.851]>>"));
}

TEST_CASE("every kind of picture is read by other programs", "[external][pdf]") {
  need_tool("pdftoppm");
  need_tool("mutool");
  struct Kind {
    png::ColorType type;
    int bits;
  };
  for (const auto [type, bits] : {Kind{png::grey, 1}, Kind{png::grey, 4}, Kind{png::grey, 16}, Kind{png::rgb, 16},
                                  Kind{png::indexed, 1}, Kind{png::indexed, 2}, Kind{png::indexed, 8}}) {
    png::Png picture{.width = 9, .height = 5, .type = type, .bits = bits};
    if (type == png::indexed) picture.palette = std::string(3, '\0');
    auto sheet = with_picture(png::bytes(picture.file()));
    const SavedPdf pdf{write_pdf(sheet.pages, sheet.shaper)};
    INFO("type " << int{type} << " with " << bits << " bits");
    constexpr long black_of_a_millimetre = 255L * SavedPdf::dots_per_inch * SavedPdf::dots_per_inch * 10 / 6452;
    CHECK(pdf.picture().ink(32, 32, 16, 16) > 15 * 15 * black_of_a_millimetre);
    CHECK(pdf.picture_of_mupdf().ink(32, 32, 16, 16) > 15 * 15 * black_of_a_millimetre);
  }
}

TEST_CASE("all pictures that cannot be used are named by their words and pages", "[unit][pdf]") {
  auto sheet = with_picture(png::bytes("GIF89a"));
  sheet.add_page();
  sheet.pages.images.push_back(png::bytes(png::Png{.interlaced = true}.file()));
  sheet.add(Picture{sheet.node(StructureRole::figure), rect_mm(30, 30, 20, 20), 1});
  sheet.pages.images.emplace_back();
  const auto problems_of = [&](Conformance conformance) {
    try {
      std::ignore = write_pdf(sheet.pages, sheet.shaper, {.conformance = conformance});
    } catch (const Error& error) {
      return error.diagnostics();
    }
    return std::vector<Diagnostic>{};
  };
  for (const auto conformance : {Conformance::both, Conformance::none}) {
    const auto problems = problems_of(conformance);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].code == ErrorCode::image_malformed);
    CHECK(problems[0].message == "the picture \"Raudonas kvadratas\" on page 1 is not a PNG file");
    CHECK(problems[1].message == "the picture on page 2 is interlaced");
    CHECK(problems[2].message == "image 2, which no page shows, is not a PNG file");
  }
}
