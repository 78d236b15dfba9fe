// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Places between the words of a text, as other programs read them.

#include <lapas/layout.hpp>
#include <lapas/pdf.hpp>

#include "pdf/tools.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

const FontSet& fonts() {
  static const FontSet set =
      load_fonts(std::vector<std::string>{"Noto Sans"}, std::vector<std::filesystem::path>{LAPAS_FONT_DIR});
  return set;
}

/// "I, ____, do [ ] really agree."
Bytes declaration(PdfOptions options = {}) {
  Paragraph declared{
      .text = {{Text{.text = "I, "}, InlinePlace{"me", mm(50)}, Text{.text = ", do "}, InlinePlace{"so", mm(4)},
                Text{.text = " "}, Text{.text = "really", .strong = true}, Text{.text = " agree."}}}};
  declared.places = {Blank{.field = "me", .description = "My name"}, Box{.field = "so", .description = "I agree"}};
  Document document{.id = "d", .title = "Declaration", .language = "en-GB", .theme = default_theme()};
  document.sections.push_back({.blocks = {Heading{.text = {{Text{.text = "Declaration"}}}}, declared}});
  Shaper shaper{fonts()};
  return write_pdf(lay_out(document, shaper), shaper, options);
}

void check_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    INFO(part << " in\n" << text);
    at = text.find(part, at);
    REQUIRE(at != std::string::npos);
  }
}

}  // namespace

TEST_CASE("places in a text are read where they stand", "[external][pdf]") {
  need_tool("pdfinfo");
  const std::vector<std::string> order{"P (block)", "I, ", "Form", ", do ", "Form", "really", " agree."};
  check_order(SavedPdf{declaration()}.ask("pdfinfo -struct-text {}"), order);
  check_order(SavedPdf{declaration({.fields = Fields::none})}.ask("pdfinfo -struct-text {}"), order);
}

TEST_CASE("a file with places in a text has no fault", "[external][pdf]") {
  need_tool("qpdf");
  CHECK_THAT(SavedPdf{declaration()}.ask("qpdf --check {}"), ContainsSubstring("No syntax or stream encoding errors"));
}
