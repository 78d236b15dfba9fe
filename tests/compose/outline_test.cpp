// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/limits.hpp>

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/png.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

TEST_CASE("sections are numbered by their nesting", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump(
      "<section id=\"a\"><title>A</title><section id=\"b\"><title>B</title></section>"
      "<section id=\"c\"><title>C</title></section></section>"
      "<section id=\"d\" numbered=\"no\"><title>D</title><section id=\"e\"><title>E</title></section></section>"
      "<section id=\"f\"><title>F</title><section id=\"g\"><title>G</title></section></section>");
  CHECK(lines_with(dump, "heading ") == "heading 1 heading-1 #a number=1 \"A\"\n"
                                        "heading 2 heading-2 #b number=1.1 \"B\"\n"
                                        "heading 2 heading-2 #c number=1.2 \"C\"\n"
                                        "heading 1 heading-1 #d \"D\"\n"
                                        "heading 2 heading-2 #e \"E\"\n"
                                        "heading 1 heading-1 #f number=2 \"F\"\n"
                                        "heading 2 heading-2 #g number=2.1 \"G\"\n");
}

TEST_CASE("a block with a condition prints only when its variable is yes", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump("<p when=\"SHOWN\">here</p><p when=\"HIDDEN\">gone</p>");
  CHECK_THAT(dump, ContainsSubstring("here"));
  CHECK_THAT(dump, !ContainsSubstring("gone"));
  CHECK(sample.problem("<p when=\"SHOW\">x</p>").code == ErrorCode::pack_unknown_variable);
}

TEST_CASE("the titles of a form stand on one banner", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump("<p style=\"form-title\">Title</p><p style=\"form-subtitle\">Subtitle</p><p>Text</p>");
  CHECK_THAT(dump, ContainsSubstring("    group banner keep\n"
                                     "      paragraph form-title \"Title\"\n"
                                     "      paragraph form-subtitle \"Subtitle\"\n"
                                     "    paragraph body \"Text\"\n"));
}

TEST_CASE("running text of a callout wears the callout's style", "[unit][compose]") {
  Sample sample;
  const auto dump =
      sample.dump("<callout><title>Mind</title><p>This.</p><list><item>One</item></list></callout><p>That.</p>");
  CHECK_THAT(dump, ContainsSubstring("paragraph callout-text \"This.\""));
  CHECK_THAT(dump, ContainsSubstring("paragraph callout-text \"One\""));
  CHECK_THAT(dump, ContainsSubstring("paragraph body \"That.\""));
}

TEST_CASE("a link to an id that nothing has is an error with the nearest id", "[unit][compose]") {
  Sample sample;
  const auto problem = sample.problem("<section id=\"roles\"><title>R</title>"
                                      "<p>See <a href=\"#role\">R</a>.</p></section>");
  CHECK(problem.code == ErrorCode::pack_unknown_id);
  CHECK(problem.place.line == 1);
  CHECK_THAT(problem.hint, ContainsSubstring("roles"));
}

TEST_CASE("a picture that cannot be used is an error at its element, and named", "[unit][compose]") {
  const TemporaryFolder folder;
  save(folder / "cut.png", png::bytes(png::Png{}.head()));
  save(folder / "photo.png", png::bytes("\xFF\xD8\xFF\xE0 JFIF"));
  Sample sample;
  sample.pack.folder = folder.path();
  const auto problem_with = [&](const std::string& name) {
    sample.diagnostics = {};
    const auto problem = sample.problem("\n\n<figure image=\"" + name + "\"><alt>None</alt></figure>");
    CHECK(problem.place == SourcePlace{"doc.xml", 3, 1});
    CHECK_FALSE(problem.message.find("error") < problem.message.size());
    return std::pair{problem.code, problem.message};
  };
  const auto [absent_code, absent] = problem_with("no.png");
  CHECK(absent_code == ErrorCode::file_unreadable);
  CHECK_THAT(absent, ContainsSubstring("there is no file \"no.png\""));
  CHECK(problem_with("cut.png") ==
        std::pair{ErrorCode::image_malformed, std::string{"the picture \"cut.png\" is cut off"}});
  CHECK(problem_with("photo.png") ==
        std::pair{ErrorCode::image_malformed, std::string{"the picture \"photo.png\" is not a PNG file"}});
}

TEST_CASE("a picture that is shown often is looked at once, and counts each time", "[unit][compose][limits]") {
  const TemporaryFolder folder;
  const png::Png many_pixels{.width = 4000, .height = 4000, .type = png::grey, .bits = 1};
  std::string many_bytes = png::Png{}.file();
  many_bytes.insert(png::Png{}.head().size(),
                    png::chunk("teSt", std::string(limits::mebibyte - many_bytes.size() - 12, 'x')));
  save(folder / "pixels.png", png::bytes(many_pixels.file()));
  save(folder / "bytes.png", png::bytes(many_bytes));
  save(folder / "cut.png", png::bytes(many_pixels.head()));
  Sample sample;
  sample.pack.folder = folder.path();
  const auto shown = [](const std::string& name, std::size_t times) {
    std::string figures;
    for (std::size_t i = 0; i < times; ++i) figures += "\n<figure image=\"" + name + "\"><alt>Sky</alt></figure>";
    return figures;
  };
  CHECK(sample.problem(shown("cut.png", 3)).code == ErrorCode::image_malformed);
  for (const auto& [name, most] :
       {std::pair{"pixels.png", limits::document_picture_pixels / (std::size_t{4000} * 4000)},
        std::pair{"bytes.png", limits::document_picture_bytes / limits::mebibyte}}) {
    INFO(name);
    sample.diagnostics = {};
    CHECK(sample.document(shown(name, most)).sections.front().blocks.size() == most);
    CHECK(to_string(sample.problem(shown(name, most + 3))) ==
          "doc.xml:" + std::to_string(most + 2) +
              ":1: error: the pictures of the document have more than 64 MiB or 160 million pixels [limit.exceeded]; "
              "save "
              "them smaller");
  }
}

TEST_CASE("header and footer say what the document is", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump("<p>Text</p>");
  CHECK(lines_with(dump, "header ") == "header \"A sample\"\n");
  CHECK(lines_with(dump, "footer ") ==
        "footer \"S-1 · Version 1.2 · 23 November 2026 · EN\" \"Page {page} of {pages}\"\n");
}

TEST_CASE("an edition other than the first is named in the footer", "[unit][compose]") {
  Sample sample;
  sample.edition = {"large-print", {"large", "Large print", {}}, default_theme()};
  CHECK_THAT(plain_text(std::get<Paragraph>(sample.document("<p>Text</p>").footer.start.at(0).content).text),
             ContainsSubstring("· Large print"));
}

namespace {

/// A document with that before its only page.
Outline with_furniture(const std::string& xml) {
  return parse_outline("<document id=\"doc\" code=\"S-1\"><title>A document</title><subject>Tests</subject>" + xml +
                           "<body><p>Text</p></body></document>",
                       "doc.xml");
}

}  // namespace

TEST_CASE("an outline says what stands at the head and foot of its pages", "[unit][compose]") {
  Sample sample;
  const TemporaryFolder folder;
  sample.pack.folder = folder.path();
  save(folder / "logo.png", png::red_square());
  const Outline outline = with_furniture(
      "<header><start><figure image=\"logo.png\" width=\"20\" height=\"9\"/></start>"
      "<centre><p>{PROJECT_NAME}, <strong>{PAGE}</strong>/{PAGES}</p><p style=\"small\" when=\"HIDDEN\">no</p></centre>"
      "</header><footer/><first-footer><end><p>\\{PAGE}</p></end></first-footer>");
  const Document document = sample.make(outline);
  CHECK(lines_with(dump_document(document), "er ") ==
        "header picture \"\" centre \"LOCAL-Y-PACT, {page}/{pages}\"\nfirst-footer \"{PAGE}\"\n");
  CHECK(document.footer.empty());
  CHECK_FALSE(document.first_header);
  CHECK(std::get<Figure>(document.header.start.front().content).size == Size{mm(20), mm(9)});
}

TEST_CASE("only headers and footers know the numbers of pages", "[unit][compose]") {
  Sample sample;
  CHECK(sample.problem("<p>{PAGE}</p>").code == ErrorCode::pack_unknown_variable);
}

TEST_CASE("fields stand in a footer of the author's own, but not beside a picture", "[unit][compose]") {
  Sample sample;
  const TemporaryFolder folder;
  sample.pack.folder = folder.path();
  save(folder / "logo.png", png::red_square());
  sample.checklists["a"] = parse_checklist(
      "<checklist id=\"a\"><title>A</title><head><line id=\"who\"><label>Who</label></line></head>"
      "<step id=\"A1\"><title>S</title><checkpoint id=\"A1.1\"><title>C</title></checkpoint></step></checklist>",
      "a.xml");
  const std::string identity = "<identity checklist=\"a\" fields=\"who\"/>";
  const Document document = sample.make(with_furniture(
      identity + "<footer><end><p>Ours</p></end></footer><first-footer><end><p>First</p></end></first-footer>"));
  CHECK(document.footer.fields.parts.size() == 1);
  CHECK(document.first_footer->fields.parts.size() == 1);
  const auto found = problems([&] {
    static_cast<void>(sample.make(with_furniture(
        identity + "<footer><end><figure image=\"logo.png\" width=\"9\" height=\"9\"/></end></footer>")));
  });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("fields cannot stand in a footer that has a picture"));
}

TEST_CASE("the head of a form prints the fields that are named, in their order", "[unit][compose]") {
  Sample sample;
  sample.checklists["a"] = parse_checklist(
      "<checklist id=\"a\"><title>A</title><head><line id=\"who\"><label>Who</label></line>"
      "<line id=\"why\"><label>Why</label></line><line id=\"day\"><label>Day</label></line></head>"
      "<step id=\"A1\"><title>S</title><checkpoint id=\"A1.1\"><title>C</title></checkpoint></step></checklist>",
      "a.xml");
  const std::string dump = sample.dump("<form-head checklist=\"a\" fields=\"day who\"/>");
  CHECK(dump.find("head.day") < dump.find("head.who"));
  CHECK(dump.find("head.why") == std::string::npos);
}

TEST_CASE("cells of a table reach over columns and rows", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump("<table columns=\"1 1\"><summary>S</summary><head><cell columns=\"2\">H</cell></head>"
                                "<row><cell rows=\"2\">A</cell><cell>B</cell></row><row><cell>C</cell></row></table>");
  CHECK(lines_with(dump, "cell ") == "header-cell columns=2\ncell rows=2\n");
}

TEST_CASE("what announces something stays with it, and what has sources rather does", "[unit][compose]") {
  Sample sample;
  const auto dump = sample.dump("<p>There are two:</p><p>One</p><p style=\"source\">A book</p><p>Two</p>");
  CHECK_THAT(dump, ContainsSubstring("\"There are two:\"\n    (stays with the next)\n    paragraph body \"One\"\n"
                                     "    (rather stays with the next)\n    paragraph source \"A book\"\n"
                                     "    paragraph body \"Two\"\n"));
}

TEST_CASE("an aside stays with the text behind it", "[unit][compose]") {
  Sample sample;
  const std::string text = sample.dump("<aside><p>Fact</p></aside><p>Text</p>");
  CHECK(lines_with(text, "stays with the next") == "(stays with the next)\n");
  CHECK(text.find("Fact") < text.find("stays with the next"));
  CHECK(text.find("stays with the next") < text.find("Text"));
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

TEST_CASE("a number of pages is asked of the author alone", "[unit][compose]") {
  Sample sample;
  sample.set_fields("<line id=\"name\"><label>Name</label></line>");
  Outline outline = parse_outline("<document id=\"d\" code=\"S-1\" pages=\"2\"><title>T</title><subject>S</subject>"
                                  "<body><checklist-body checklist=\"a\"/></body></document>",
                                  "doc.xml");
  CHECK(sample.make(outline).pages_required);
  sample.answer("A1.1.name", "Ona");
  CHECK_FALSE(sample.make(outline).pages_required);
  sample.values = {};
  sample.second = &sample.catalog;
  CHECK_FALSE(sample.make(outline).pages_required);
  sample.second = nullptr;
  sample.edition.theme.whole_sheets = false;
  CHECK_FALSE(sample.make(outline).pages_required);
}
