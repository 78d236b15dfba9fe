// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Independent judges of our files: jing with the OpenDocument schemas, LibreOffice.

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include <lapas/limits.hpp>

#include "opened_odt.hpp"
#include "sheet_sample.hpp"
#include "support/temporary_folder.hpp"
#include "support/tools.hpp"

using namespace lapas;

namespace {

/// Whether jing finds nothing to say. Identifiers are not looked at (-i): the schemas declare them in ways it refuses.
bool is_valid(const std::string& schema, const std::filesystem::path& file) {
  return std::system(("jing -i '" + schema + "' '" + file.string() + "' 2>/dev/null").c_str()) == 0;
}

/// What LibreOffice prints, as text.
std::string printed(const TemporaryFolder& folder, const Document& document, const OdtOptions& options = {}) {
  save(folder / "form.odt", write_odt(document, options));
  const std::string run = "cd '" + folder.path().string() + "' && soffice -env:UserInstallation=file://" +
                          folder.path().string() +
                          "/profile --headless --convert-to pdf form.odt >/dev/null 2>&1 && "
                          "pdftotext -layout form.pdf";
  REQUIRE(std::system(run.c_str()) == 0);
  return load_file(folder / "form.txt", limits::xml_bytes);
}

}  // namespace

TEST_CASE("every part is valid ODF 1.3", "[external][odt]") {
  const char* schemas = std::getenv("LAPAS_ODF_SCHEMA");
  if (schemas == nullptr) SKIP("skipped: LAPAS_ODF_SCHEMA does not name the folder of the OpenDocument schemas");
  need_tool("jing");
  Document document = sample::document();
  document.sections.back().blocks.emplace_back(sample::marked_paragraph());
  for (const Block& block : sample::limited()) document.sections.back().blocks.push_back(block);
  document.theme.styles[static_cast<std::size_t>(StyleRole::table_text)].hyphenate = true;
  document.first_header = Furniture{.start = {Figure{.png = png::red_square(), .size = {mm(9), mm(9)}}},
                                    .centre = place_with(sample::words("Letterhead"), StyleRole::header)};
  const std::string prefix = std::string{schemas} + "/OpenDocument-v1.3-cs01-";
  const OdtOptions plain, controls{.controls = true};
  const OdtOptions fonts{.embed_fonts = {{"Noto Sans", false, false, Bytes(9)}, {"Noto Sans", true, true, {}}}};
  const Document sheets = sample::form_of_sheets();
  const std::pair<const Document*, const OdtOptions*> files[] = {
      {&document, &plain}, {&document, &controls}, {&document, &fonts}, {&sheets, &plain}, {&sheets, &controls}};
  for (const auto& [content, made_with] : files) {
    const OdtOptions& option = *made_with;
    const OpenedOdt odt{write_odt(*content, option)};
    const TemporaryFolder folder;
    for (const std::string part : {"content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}) {
      const bool manifest = part.starts_with("META-INF");
      const auto file = folder / (manifest ? "manifest.xml" : part);
      save(file, std::as_bytes(std::span{odt.entry(part)}));
      INFO(part << (option.controls ? " with controls" : "") << (option.embed_fonts.empty() ? "" : " with fonts"));
      CHECK(is_valid(prefix + (manifest ? "manifest-schema.rng" : "schema.rng"), file));
    }
  }
}

TEST_CASE("LibreOffice opens and prints it, with every word", "[external][odt]") {
  for (const auto* tool : {"soffice", "pdftotext"}) need_tool(tool);
  const TemporaryFolder folder;
  Document document = sample::document();
  document.sections[1].blocks.erase(document.sections[1].blocks.end() - 2);  // not a picture that can be shown
  const std::string text = printed(folder, document);
  for (const char* words : {"Turinys", "The local need", "What is wrong?", "Notes", "Jaunimo centras", "☑", "☐",
                            "20____ m.", "Calls are public", "Vieta", "Page 4 of"}) {
    CHECK_THAT(text, ContainsSubstring(words));
  }
}

TEST_CASE("in LibreOffice each sheet is one page", "[external][odt]") {
  for (const auto* tool : {"soffice", "pdftotext"}) need_tool(tool);
  const TemporaryFolder folder;
  const std::string text = printed(folder, sample::form_of_sheets(), {.controls = GENERATE(false, true)});
  // The cover, four sheets and a page of text.
  CHECK(std::ranges::count(text, '\f') == 6);
  for (const char* words : {"1 Pasirengimas", "pažymėkite 2 p.", "S · leidimas 1.0 · 5 p. iš 6"}) {
    CHECK_THAT(text, ContainsSubstring(words));
  }
}
