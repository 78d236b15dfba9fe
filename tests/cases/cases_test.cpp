// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Every folder beside this file is a case: an `outline.xml`, a `checklist.xml` or both, perhaps `values.xml` and
// `theme.xml`, and what must come of them: `expected.document.txt` and `expected.pages.txt`. With UPDATE_GOLDEN=1 in the
// environment the expectations are written anew, and the test fails once, so that nobody updates without looking.

#include <cstdlib>
#include <filesystem>
#include <set>

#include <lapas/lapas.hpp>

#include "support/catch.hpp"

namespace fs = std::filesystem;
using namespace lapas;

namespace {

const fs::path cases = fs::path{LAPAS_SOURCE_DIR} / "tests" / "cases";

const Catalog& english() {
  static const Catalog catalog = load_catalog({.domains = {"lapas"}});
  return catalog;
}

Document compose_case(const fs::path& folder) {
  const auto read = [&](const char* name) { return load_file(folder / name); };
  const auto has = [&](const char* name) { return fs::exists(folder / name); };

  Edition edition{"case", {}, default_theme()};
  if (has("theme.xml")) edition.theme = parse_theme(read("theme.xml"), "theme.xml", edition.theme);
  const Values values = has("values.xml") ? parse_values(read("values.xml"), "values.xml") : Values{};
  Checklists checklists;
  if (has("checklist.xml")) {
    auto checklist = parse_checklist(read("checklist.xml"), "checklist.xml");
    checklists.emplace(checklist.id, std::move(checklist));
  }
  if (!has("outline.xml")) return compose_checklist(checklists.begin()->second, edition.theme, english(), values);

  Pack pack;
  pack.id = "case";
  pack.version = "1.0";
  pack.date = "2026-11-23";
  pack.title = {"case", "A case", {}};
  pack.variables = {{"NAME", "Žuvėdra"}, {"SHOWN", "yes"}, {"HIDDEN", "no"}};
  const auto outline = parse_outline(read("outline.xml"), "outline.xml");
  Diagnostics diagnostics;
  auto document = compose({pack, outline, edition, checklists, english(), values, {}}, diagnostics);
  CHECK(diagnostics.empty());
  return document;
}

const FontSet& fonts() {
  static const FontSet set =
      load_fonts(std::vector<std::string>{"Noto Sans"}, std::vector<fs::path>{fs::path{LAPAS_FONT_DIR}});
  return set;
}

void check_golden(const fs::path& file, const std::string& actual) {
  const std::string expected = fs::exists(file) ? load_file(file) : std::string{};
  if (std::getenv("UPDATE_GOLDEN") != nullptr && actual != expected) {
    save(file, std::as_bytes(std::span{actual}));
    FAIL_CHECK(file.filename() << " was written anew: read the difference before you keep it");
    return;
  }
  INFO(file.string());
  CHECK(actual == expected);
}

}  // namespace

TEST_CASE("every case gives its document and its pages", "[case]") {
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator{cases}) {
    if (entry.is_directory()) folders.insert(entry.path());
  }
  REQUIRE_FALSE(folders.empty());
  for (const auto& folder : folders) {
    DYNAMIC_SECTION(folder.filename().string()) {
      const auto document = compose_case(folder);
      check_golden(folder / "expected.document.txt", dump_document(document));
      Shaper shaper{fonts()};
      check_golden(folder / "expected.pages.txt", dump_pages(lay_out(document, shaper)));
    }
  }
}
