// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <stdexcept>

#include <lapas/render.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

const Pack& pack() {
  static const Pack loaded = load_pack(std::filesystem::path{LAPAS_SOURCE_DIR} / "templates" / "roadmap");
  return loaded;
}

/// Without compiled catalogues.
Surroundings only_fonts() { return {.fonts = {LAPAS_FONT_DIR}, .catalogs = {}}; }

Error error_of(const RenderRequest& request) {
  try {
    static_cast<void>(render(pack(), request, only_fonts()));
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error{"the request ended without an error"};
}

}  // namespace

TEST_CASE("an unknown name in a request is an error that lists the names there are", "[unit][render]") {
  const auto check = [](const RenderRequest& request, const std::string& known) {
    const Error error = error_of(request);
    CHECK(error.code() == ErrorCode::request_unknown_name);
    CHECK_THAT(error.what(), ContainsSubstring(known));
  };
  check({.document = "guid"}, "there are: guide, checklist-municipality, checklist-organisation");
  check({.document = "guide", .language = "xx"}, "there are: en");
  check({.document = "guide", .edition = "huge"}, "there are: standard, large-print");
}

TEST_CASE("the source language needs no catalogue", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  CHECK(renderer.languages() == std::vector<std::string>{"en"});
  const auto rendered = renderer.render({.document = "guide"});
  CHECK(rendered.warnings.empty());
  CHECK(rendered.pages > 10);
}

TEST_CASE("a caller hears of each stage before it begins", "[unit][render]") {
  std::vector<std::string> stages;
  RenderRequest request{.document = "guide"};
  request.progress = [&](std::string_view stage) {
    stages.emplace_back(stage);
    return true;
  };
  Renderer renderer{pack(), only_fonts()};
  static_cast<void>(renderer.render(request));
  request.format = Format::odt;
  static_cast<void>(renderer.render(request));
  CHECK(stages == std::vector<std::string>{"compose", "lay out", "write", "compose", "write"});
}

TEST_CASE("a caller can stop the work before each stage", "[unit][render]") {
  for (const std::string last : {"compose", "lay out", "write"}) {
    RenderRequest request{.document = "guide"};
    request.progress = [&](std::string_view stage) { return stage != last; };
    CHECK(error_of(request).code() == ErrorCode::request_cancelled);
  }
}

TEST_CASE("a value that the forms of the document have no place for is refused", "[unit][render]") {
  RenderRequest request{.document = "checklist-municipality", .format = Format::odt};
  request.values.by_field["O1.1.done"].text = "yes";
  CHECK(error_of(request).code() == ErrorCode::values_unknown_field);
  request.document = "checklist-organisation";
  CHECK_NOTHROW(render(pack(), request, only_fonts()));
}
