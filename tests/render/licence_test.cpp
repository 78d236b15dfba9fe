// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A font whose licence forbids embedding goes into no file; a file that embeds nothing may name it.

#include <filesystem>

#include <lapas/limits.hpp>
#include <lapas/render.hpp>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "text/fonts.hpp"

namespace {

using namespace lapas;

/// The folder of fonts, one of which says that it must not be embedded.
void make_fonts(const TemporaryFolder& folder, const std::string& locked) {
  for (const auto* name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf",
                           "NotoSans-BoldItalic.ttf", "NotoSansSymbols2-Regular.ttf"}) {
    auto bytes = fonts::file(name);
    if (name == locked) fonts::patch(bytes, "OS/2", 8, 2);
    save(folder / name, bytes);
  }
}

}  // namespace

TEST_CASE("a font whose licence forbids embedding is named, where it would be embedded", "[unit][render]") {
  const TemporaryFolder folder;
  make_fonts(folder, "NotoSans-Regular.ttf");
  const Pack pack = load_pack(std::filesystem::path{LAPAS_SOURCE_DIR} / "templates" / "roadmap");
  Renderer renderer{pack, {.fonts = {folder.path()}, .catalogs = {}}};
  RenderRequest request{.document = "checklist-municipality", .format = Format::odt};
  CHECK_FALSE(renderer.render(request).bytes.empty());
  const auto check_refused = [&] {
    try {
      static_cast<void>(renderer.render(request));
      FAIL("nothing was thrown");
    } catch (const Error& error) {
      REQUIRE(error.diagnostics().size() == 1);
      CHECK(error.code() == ErrorCode::font_not_embeddable);
      CHECK(error.diagnostics().front().place.file == (folder / "NotoSans-Regular.ttf").string());
    }
  };
  request.embed_fonts = true;
  check_refused();
  request.format = Format::pdf;
  check_refused();
}
