// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The yardstick: the same texts at the same places through libharu's public interface.

#include "plain_libharu.hpp"

#include <cstdio>
#include <cstdlib>
#include <vector>

#include <hpdf.h>

namespace {

void stop(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  std::fprintf(stderr, "libharu: %lx %lx\n", static_cast<unsigned long>(error), static_cast<unsigned long>(detail));
  std::abort();
}

class Drawing {
 public:
  Drawing(HPDF_Page page, float height, HPDF_Font regular, HPDF_Font bold)
      : page_{page}, height_{height}, regular_{regular}, bold_{bold} {}

  void operator()(const lapas::GlyphRun& run) {
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, run.face == 0 ? regular_ : bold_, static_cast<float>(run.size.points()));
    HPDF_Page_TextOut(page_, x(run.origin), y(run.origin), run.text.c_str());
    HPDF_Page_EndText(page_);
  }
  void operator()(const lapas::Line& line) {
    HPDF_Page_SetLineWidth(page_, static_cast<float>(line.width.points()));
    HPDF_Page_MoveTo(page_, x(line.from), y(line.from));
    HPDF_Page_LineTo(page_, x(line.to), y(line.to));
    HPDF_Page_Stroke(page_);
  }
  void operator()(const lapas::Rectangle& box) {
    HPDF_Page_Rectangle(page_, x({box.rect.x, {}}), y({{}, box.rect.bottom()}),
                        static_cast<float>(box.rect.width.points()), static_cast<float>(box.rect.height.points()));
    HPDF_Page_Stroke(page_);
  }
  template <typename T>
  void operator()(const T&) {}

 private:
  [[nodiscard]] static float x(lapas::Point point) { return static_cast<float>(point.x.points()); }
  [[nodiscard]] float y(lapas::Point point) const { return height_ - static_cast<float>(point.y.points()); }

  HPDF_Page page_;
  float height_;
  HPDF_Font regular_, bold_;
};

}  // namespace

std::size_t draw_with_plain_libharu(const lapas::Pages& pages, const std::filesystem::path& fonts) {
  const HPDF_Doc document = HPDF_New(stop, nullptr);
  HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(document);
  HPDF_SetCurrentEncoder(document, "UTF-8");
  const auto font = [&](const char* file) {
    const char* name = HPDF_LoadTTFontFromFile(document, (fonts / file).c_str(), HPDF_TRUE);
    return HPDF_GetFont(document, name, "UTF-8");
  };
  const HPDF_Font regular = font("NotoSans-Regular.ttf");
  const HPDF_Font bold = font("NotoSans-Bold.ttf");
  for (const auto& page : pages.pages) {
    const HPDF_Page drawn = HPDF_AddPage(document);
    const auto height = static_cast<float>(page.size.height.points());
    HPDF_Page_SetWidth(drawn, static_cast<float>(page.size.width.points()));
    HPDF_Page_SetHeight(drawn, height);
    Drawing drawing{drawn, height, regular, bold};
    for (const auto& item : page.items) std::visit(drawing, item);
  }
  HPDF_SaveToStream(document);
  std::vector<HPDF_BYTE> bytes(HPDF_GetStreamSize(document));
  auto size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(document, bytes.data(), &size);
  HPDF_Free(document);
  return size;
}
