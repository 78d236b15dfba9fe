// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <stdexcept>

#include <lapas/limits.hpp>
#include <lapas/render.hpp>

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
#include "support/odt_text.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

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

TEST_CASE("an unknown name in a request is an error that says which names there are", "[unit][render]") {
  const auto check = [](const RenderRequest& request, const std::string& known) {
    const Error error = error_of(request);
    CHECK(error.code() == ErrorCode::request_unknown_name);
    CHECK_THAT(error.what(), ContainsSubstring(known));
  };
  check({.document = "guid"}, "did you mean \"guide\"?");
  check({.document = "guide", .language = "xx"}, "there are: en");
  check({.document = "guide", .edition = "huge"}, "there are: standard, large-print");
}

TEST_CASE("a pack may be written in the language of a country", "[unit][render]") {
  Pack brazilian = pack();
  brazilian.source_language = "pt-BR";
  for (const std::string tag : {"pt-BR", "pt_BR"}) {
    const auto rendered = render(brazilian, {.document = "guide", .language = tag}, only_fonts());
    CHECK(rendered.pages > 10);
  }
}

TEST_CASE("the source language needs no catalogue", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  CHECK(renderer.languages() == std::vector<std::string>{"en"});
  const auto rendered = renderer.render({.document = "guide"});
  CHECK(rendered.warnings.empty());
  CHECK(rendered.pages > 10);
}

TEST_CASE("a booklet has two pages on each side of its sheets", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  const auto plain = renderer.render({.document = "guide"});
  const auto folded = renderer.render({.document = "guide", .imposition = Imposition::booklet});
  CHECK(folded.pages == (plain.pages + 3) / 4 * 2);
}

TEST_CASE("outlines over the pages leave a PDF as conforming as it was, and as long", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  const auto plain = renderer.render({.document = "guide"});
  const auto drawn = renderer.render({.document = "guide", .layout = {.outlines = true}});
  CHECK(drawn.pages == plain.pages);
  CHECK(drawn.bytes.size() > plain.bytes.size());
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

TEST_CASE("an answer that has no room is told of with the place where it was written", "[unit][render]") {
  RenderRequest request{.document = "checklist-municipality"};
  request.values.by_field["head.municipality"] = {std::string(300, 'm'), {"answers.xml", 12, 3}};
  const Error error = error_of(request);
  CHECK(error.code() == ErrorCode::layout_too_wide);
  CHECK(error.diagnostics().front().field == "head.municipality");
  CHECK(error.diagnostics().front().place == SourcePlace{"answers.xml", 12, 3});
}

TEST_CASE("answers that a short form has no place for are warned of", "[unit][render]") {
  RenderRequest request{.document = "checklist-municipality-short", .format = Format::odt};
  request.values.by_field["M1.1.done"].text = "yes";
  const auto told = [&] {
    std::string messages;
    for (const Diagnostic& warning : render(pack(), request, only_fonts()).warnings) {
      if (warning.code == ErrorCode::values_not_printed) messages += warning.message;
    }
    return messages;
  };
  CHECK(told().empty());
  request.values.by_field["M1.1.problem"].text = "Few places to meet";
  CHECK(told() == "checklist-municipality-short does not print the answer of M1.1.problem");
  request.values.by_field["M1.1.data"].text = "A survey";
  CHECK(told() == "checklist-municipality-short does not print the answer of M1.1.data and 1 more");
  request.document = "checklist-municipality";
  CHECK(told().empty());
}

TEST_CASE("sheets of a language that needs more room are refused, or divided when that is asked for",
          "[unit][render]") {
  RenderRequest request{.document = "checklist-municipality", .language = std::string{pseudo_language}};
  CHECK(error_of(request).code() == ErrorCode::layout_too_tall);
  request.divide = true;
  CHECK(render(pack(), request, only_fonts()).pages > 24);
}

TEST_CASE("of two forms in a document the one that has the field says what is wrong", "[unit][render]") {
  Pack two = pack();
  Outline& outline = two.documents.at(1);
  const auto& other = two.documents.at(2).sections;
  outline.sections.insert(outline.sections.end(), other.begin(), other.end());
  RenderRequest request{.document = outline.id, .format = Format::odt};
  request.values.by_field["O1.1.deadline"].text = "soon";
  try {
    static_cast<void>(render(two, request, only_fonts()));
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::values_wrong_type);
  }
}

namespace {

/// A compiled catalogue of the roadmap pack that has one message: its head.
CompiledCatalog empty_catalog(std::string language) { return {std::move(language), "roadmap", make_message_file({})}; }

}  // namespace

TEST_CASE("a language in memory can be asked for like one in a folder", "[unit][render]") {
  const Pack& pack = ::pack();
  const std::filesystem::path fonts{LAPAS_FONT_DIR};
  const std::string bytes = make_message_file({{in_context("guide.intro", "Introduction"), "Įvadas"}});
  // Shown in locales/README.md.
  lapas::Surroundings surroundings{.fonts = {fonts}};
  surroundings.compiled = {{.language = "lt", .domain = "roadmap", .content = bytes}};
  lapas::Renderer renderer{pack, surroundings};
  CHECK(renderer.languages() == std::vector<std::string>{"en", "lt"});
  const auto rendered = renderer.render({.document = "guide", .language = "lt"});
  CHECK(rendered.pages > 10);
  CHECK(std::ranges::none_of(rendered.warnings, [](const Diagnostic& warning) {
    return warning.message.find("\"Introduction\"") != std::string::npos;
  }));
}

TEST_CASE("a fallback comes back with what was rendered", "[unit][render]") {
  Surroundings surroundings = only_fonts();
  surroundings.compiled = {empty_catalog("pt")};
  Renderer renderer{pack(), surroundings};
  const auto fallbacks = [](const Rendered& rendered) {
    return std::ranges::count(rendered.warnings, ErrorCode::catalog_fallback, &Diagnostic::code);
  };
  CHECK(fallbacks(renderer.render({.document = "guide", .language = "pt-BR"})) == 3);
  CHECK(fallbacks(renderer.render({.document = "guide", .language = "pt"})) == 1);
  CHECK(fallbacks(renderer.render({.document = "guide", .language = "en"})) == 0);
}

TEST_CASE("the pseudo-language can be asked for and is not offered", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  CHECK(renderer.languages() == std::vector<std::string>{"en"});
  const auto rendered = renderer.render({.document = "guide", .language = std::string{pseudo_language}});
  CHECK(rendered.warnings.empty());
  CHECK(rendered.proof.texts.empty());
}

TEST_CASE("a proof tells of every text, with pages in a PDF and without in an ODT", "[unit][render]") {
  Surroundings surroundings = only_fonts();
  surroundings.compiled = {empty_catalog("lt")};
  Renderer renderer{pack(), surroundings};
  RenderRequest request{.document = "checklist-municipality", .language = "lt", .proof = true};
  const auto pdf = renderer.render(request);
  CHECK(pdf.proof.document == "checklist-municipality");
  CHECK(pdf.proof.count(Translation::missing) == pdf.proof.texts.size());
  CHECK(pdf.proof.texts.size() > 200);
  CHECK(std::ranges::count_if(pdf.proof.problems, [](const auto& problem) { return problem.pages.empty(); }) < 20);
  request.format = Format::odt;
  const auto odt = renderer.render(request);
  CHECK(odt.proof.problems.size() == pdf.proof.count(Translation::missing));
  CHECK(std::ranges::all_of(odt.proof.problems, [](const auto& problem) { return problem.pages.empty(); }));
  request.proof = false;
  CHECK(renderer.render(request).bytes != odt.bytes);
}

TEST_CASE("fonts and form controls come into an ODT when they are asked for", "[unit][render]") {
  RenderRequest request{.document = "checklist-municipality", .format = Format::odt};
  const auto plain = render(pack(), request, only_fonts()).bytes.size();
  request.odt.controls = true;
  const auto controls = render(pack(), request, only_fonts()).bytes;
  CHECK_THAT(zip_entry(controls, "content.xml"), ContainsSubstring("<form:form"));
  request.embed_fonts = true;
  const auto both = render(pack(), request, only_fonts()).bytes;
  const std::string font =
      load_file(std::filesystem::path{LAPAS_FONT_DIR} / "NotoSans-Regular.ttf", limits::font_bytes);
  CHECK(zip_entry(both, "Fonts/NotoSans-Regular.ttf") == font);
  CHECK(plain < 60'000);
  CHECK(controls.size() < 60'000);
}

TEST_CASE("variables and answers of a request are text or refused", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  const auto problem = [&](const RenderRequest& request) {
    const auto found = problems([&] { static_cast<void>(renderer.render(request)); });
    REQUIRE(found.size() == 1);
    return found[0];
  };
  CHECK(problem({.document = "guide", .variables = {{"PROJECT_NAME", "a\x0B"}}}) ==
        "error: the variable \"PROJECT_NAME\" has the control character U+000B [text.malformed]");
  RenderRequest request{.document = "checklist-municipality"};
  request.values.by_field["M1.1.problem"].text = "\u202Ereversed";
  CHECK(problem(request) == "error: M1.1.problem: the answer has U+202E, which turns the direction of writing "
                            "[text.malformed]; remove it");
  request.values.by_field.clear();
  request.values.by_field["M1.1.prob\nlem"].text = "x";
  CHECK_THAT(problem(request), ContainsSubstring("M1.1.prob\\nlem: the form \"municipality\" has no such field"));
}

TEST_CASE("an answer prints the same in every spelling of its letters", "[unit][render]") {
  Renderer renderer{pack(), only_fonts()};
  const auto printed = [&](const std::string& text) {
    RenderRequest request{.document = "checklist-municipality"};
    request.values.by_field["M1.1.problem"].text = text;
    return renderer.render(request).bytes;
  };
  CHECK(printed("Z\u030Calia\tgatv\u0117") == printed("\u017Dalia gatv\u0117"));
}

TEST_CASE("values of two forms find theirs, however many there are", "[unit][render]") {
  Pack both = pack();
  Renderer renderer{both, only_fonts()};
  const auto& checklists = renderer.checklists();
  Outline outline = *both.find_document("checklist-municipality");
  const Outline& other = *both.find_document("checklist-organisation");
  outline.id = "both";
  outline.sections.insert(outline.sections.end(), other.sections.begin(), other.sections.end());
  both.documents.push_back(outline);
  RenderRequest request{.document = "both"};
  for (const auto* form : {"municipality", "organisation"}) {
    for (const AnswerPlace& place : answer_places(checklists.find(form)->second)) {
      if (place.kind == PlaceKind::text) request.values.by_field[place.id].text = "x";
    }
  }
  REQUIRE(request.values.by_field.size() > 2 * limits::diagnostics);
  request.values.by_field["zzz"].text = "x";
  const auto found = problems([&] { static_cast<void>(renderer.render(request)); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], ContainsSubstring("zzz: the form \"organisation\" has no such field"));
}

TEST_CASE("a pack without a folder has no fonts and catalogues of its own", "[unit][render]") {
  const TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  write_message_file(folder / "locales", "xx", "roadmap", make_message_file({}));
  Pack homeless = pack();
  homeless.folder.clear();
  CHECK(Renderer{homeless, only_fonts()}.languages() == std::vector<std::string>{"en"});
  homeless.folder = folder.path();
  CHECK(Renderer{homeless, only_fonts()}.languages() == std::vector<std::string>{"en", "xx"});
  std::filesystem::current_path(before);
}

TEST_CASE("fonts and catalogues that a pack only links to are not read", "[unit][render]") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "fonts");
  std::filesystem::create_directory_symlink(LAPAS_FONT_DIR, folder / "fonts" / "noto");
  std::filesystem::create_directory_symlink("/", folder / "locales");
  Pack linking = pack();
  linking.folder = folder.path();
  const auto found = problems([&] { Renderer{linking, only_fonts()}; });
  REQUIRE(found.size() == 2);
  for (const auto& line : found) {
    CHECK_THAT(line, ContainsSubstring("the link leads out of the pack [file.unreadable]"));
  }
}

TEST_CASE("required fields without an answer are warned of where the document prints them", "[unit][render]") {
  const TemporaryFolder folder;
  const auto write = [&](const std::string& name, std::string_view text) {
    std::filesystem::create_directories((folder / name).parent_path());
    save(folder / name, std::as_bytes(std::span{text}));
  };
  write("pack.xml", R"(<pack id="p" version="1.0" date="2026-11-23" licence="CC0-1.0" author="A"><title>P</title>
    <editions><edition id="e" theme="theme.xml"><title>E</title></edition></editions>
    <documents><document file="documents/form.xml"/></documents>
    <checklists><checklist id="c" file="checklists/c.xml"/></checklists></pack>)");
  write("theme.xml", R"(<theme id="e"/>)");
  write("documents/form.xml", R"(<document id="form" code="C-1"><title>F</title><subject>F</subject>
    <body><checklist-body checklist="c"/></body></document>)");
  write("checklists/c.xml", R"(<checklist id="c"><title>C</title>
    <head><line id="name" required="yes"><label>Name</label></line></head>
    <step id="C1"><title>S</title><checkpoint id="C1.1"><title>P</title><fields>
      <line id="a" required="yes"><label>A</label></line><line id="b"><label>B</label></line>
      <tick-list id="t" required="yes"><label>T</label><option id="x">X</option></tick-list>
    </fields></checkpoint></step></checklist>)");
  const Pack small = load_pack(folder.path());
  RenderRequest request{.document = "form", .format = Format::odt};
  const auto missing = [&] {
    Lines fields;
    for (const Diagnostic& warning : render(small, request, only_fonts()).warnings) {
      if (warning.code == ErrorCode::values_missing) fields.push_back(warning.field);
    }
    return fields;
  };
  CHECK(missing() == Lines{});
  request.values.by_field["C1.1.b"].text = "B";
  CHECK(missing() == Lines{"C1.1.a", "C1.1.t"});
  request.values.form.text = "another";
  CHECK_THROWS_AS(missing(), Error);
}
