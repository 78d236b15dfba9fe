// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/limits.hpp>

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

TEST_CASE("a variable that is no text is refused by its name", "[unit][compose]") {
  const auto message_with = [](const std::string& value) {
    Sample sample;
    sample.variables["PROJECT_NAME"] = value;
    const auto problem = sample.problem("<p>Text</p>");
    CHECK(problem.code == ErrorCode::text_malformed);
    return problem.message;
  };
  CHECK(message_with("a\x01") == "the variable \"PROJECT_NAME\" has the control character U+0001");
  CHECK(message_with("a\x0B") == "the variable \"PROJECT_NAME\" has the control character U+000B");
  CHECK(message_with("a\xFF") == "the variable \"PROJECT_NAME\" is not UTF-8");
  CHECK(message_with("a\uFFFF") == "the variable \"PROJECT_NAME\" has U+FFFF, which is no character");
  CHECK(message_with("\u202Ea") == "the variable \"PROJECT_NAME\" has U+202E, which turns the direction of writing");
}

TEST_CASE("a variable is taken as a manifest would give it", "[unit][compose]") {
  Sample sample;
  sample.variables["PROJECT_NAME"] = " Z\u030Cemai\u0300ciu\u0328\r\n\tnamai ";
  CHECK_THAT(sample.dump("<p>{PROJECT_NAME}</p>"), ContainsSubstring("\"\u017Dema\u00ECci\u0173 namai\""));
}

TEST_CASE("answers that a program built are taken in the normal form or refused", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<lines id="words" lines="2"><label>In words</label></lines>)");
  sample.answer("A1.1.words", "a\tb e\u0301\r\nc");
  CHECK_THAT(sample.dump_form(), ContainsSubstring("value=\"a b \u00E9\nc\""));
  sample.answer("A1.1.words", "a\x07");
  const auto problem = sample.problem("<checklist-body checklist=\"a\"/>");
  CHECK(problem.code == ErrorCode::text_malformed);
  CHECK(problem.field == "A1.1.words");
  CHECK_THROWS_WITH(compose_checklist(sample.checklists["a"], default_theme(), sample.catalog, sample.values),
                    ContainsSubstring("A1.1.words: the answer has the control character U+0007 [text.malformed]"));
}

TEST_CASE("a variable has a limit, and so has a text that it is filled into", "[unit][compose]") {
  Sample sample;
  sample.variables["PROJECT_NAME"] = std::string(limits::text_bytes + 1, 'x');
  CHECK(sample.problem("<p>Text</p>").message == "the variable \"PROJECT_NAME\" has more than 100000 bytes");
  sample.variables["PROJECT_NAME"] = std::string(limits::text_bytes / 2, 'x');
  const auto problem = sample.problem("\n<p>{PROJECT_NAME} {PROJECT_NAME}</p>");
  CHECK(problem.code == ErrorCode::limit_exceeded);
  CHECK(problem.place == SourcePlace{"doc.xml", 2, 1});
}

TEST_CASE("a document of too much text ends before it is made", "[unit][compose]") {
  Sample sample;
  sample.variables["PROJECT_NAME"] = std::string(limits::text_bytes - 100, 'x');
  std::string texts;
  // A text that stands again counts again.
  for (int i = 0; i < 1'000; ++i) texts += "<p>{PROJECT_NAME} " + std::to_string(i % 10) + "</p>";
  CHECK(sample.problem(texts).code == ErrorCode::limit_exceeded);
}

TEST_CASE("figures and examples open nothing outside the pack, nor in the current folder", "[unit][compose]") {
  const TemporaryFolder folder;
  const std::string secret = "secret";
  save(folder / "secret.png", std::as_bytes(std::span{secret}));
  std::filesystem::create_directory(folder / "pack");
  std::filesystem::create_symlink("../secret.png", folder / "pack" / "link.png");
  Sample sample;
  sample.set_fields(R"(<line id="words"><label>In words</label></line>)");
  const auto refused = [&](const std::string& name) {
    const auto figure = sample.problem("<figure image=\"" + name + "\"><alt>A leaf</alt></figure>");
    const auto example = sample.problem("<example checklist=\"a\" checkpoint=\"A1.1\" values=\"" + name + "\"/>");
    CHECK(figure.place.file == "doc.xml");
    CHECK(figure.place.line == 1);
    CHECK(figure.place == example.place);
    CHECK(figure.message == example.message);
    return figure.message;
  };
  CHECK(refused("secret.png") == "the pack has no folder for the file \"secret.png\"");
  sample.pack.folder = folder / "pack";
  CHECK(refused("../secret.png") == "\"../secret.png\" is not a path inside the pack");
  CHECK(refused((folder / "secret.png").string()) ==
        '"' + (folder / "secret.png").string() + "\" is not a path inside the pack");
  CHECK(refused("link.png") == "\"link.png\" is a link that leads out of the pack");
}

TEST_CASE("numbers of an outline that a program built are whole and small, or not there", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<table id="rows" rows="2"><label>R</label><column id="a">A</column></table>)");
  for (const char* columns : {"0", "-1", "99999999999", "1e3", "2147483648"}) {
    const OutlineElement cards{.name = "card-sheet",
                               .attributes = {{"checklist", "a"}, {"field", "A1.1.rows"}, {"columns", columns}}};
    const Outline outline{.id = "cards", .sections = {{.name = "body", .children = {cards}}}};
    const auto document =
        compose({sample.pack, outline, sample.edition, sample.checklists, sample.catalog, {}, {}}, sample.diagnostics);
    CHECK_THAT(dump_document(document), ContainsSubstring("A1.1.rows.r2.c1"));
  }
}
