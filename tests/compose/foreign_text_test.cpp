// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Texts, variables and answers from strangers, and those that were built in C++: what is no text, markup without end,
// addresses that are none, and more than a document could show.

#include <lapas/limits.hpp>

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

std::string nested(std::size_t depth, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += "<em>";
  out += text;
  for (std::size_t i = 0; i < depth; ++i) out += "</em>";
  return out;
}

/// A document of that text in so many paragraphs, which no reader has seen.
Lines problems_of(Sample& sample, const std::string& text, std::size_t paragraphs = 1) {
  Outline outline{.id = "doc", .title = {"doc", "A document", {}}};
  OutlineElement paragraph{.name = "p", .place = {"doc.xml", 7, 1}}, body{.name = "body"};
  paragraph.text = {"doc", text, {"doc.xml", 7, 1}};
  body.children.assign(paragraphs, paragraph);
  outline.sections = {body};
  return problems([&] {
    static_cast<void>(compose({sample.pack, outline, sample.edition, sample.checklists, sample.catalog, sample.values,
                               sample.variables, false, nullptr},
                              sample.diagnostics));
  });
}

/// The sample in Lithuanian with this translation of one text.
struct Translated : Sample {
  Translated(const std::string& text, const std::string& translation) {
    write_message_file(folder.path(), "lt", "sample", make_message_file({{in_context("doc", text), translation}}));
    write_message_file(folder.path(), "lt", "lapas", make_message_file({}));
    catalog = load_catalog({"lt", "en", {"sample", "lapas"}, {folder.path()}});
  }

  /// The warnings about translations that are not used or not right.
  [[nodiscard]] Lines warnings() const {
    Lines lines;
    for (const auto& diagnostic : diagnostics.all()) {
      if (diagnostic.code == ErrorCode::catalog_untranslated) continue;
      CHECK(diagnostic.place.file == (folder.path() / "lt" / "sample.mo").string());
      lines.push_back(diagnostic.message + "; " + diagnostic.hint);
    }
    return lines;
  }

  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("markup is nested as deep as the limit and no deeper", "[unit][compose][limits]") {
  Sample sample;
  CHECK(problems_of(sample, nested(limits::markup_depth, "a")).empty());
  CHECK(
      problems_of(sample, nested(limits::markup_depth + 1, "a")) ==
      Lines{"doc.xml:7:1: error: doc: markup of a text: it is nested more than 16 deep [xml.malformed]; write &lt; and "
            "&amp; for the signs themselves"});
  CHECK(problems_of(sample, nested(10'000, "a")).size() == 1);
  CHECK(problems_of(sample, nested(20'000, "a")).size() == 1);
}

TEST_CASE("a translation of markup without end is not used, and its catalogue is named", "[unit][compose]") {
  Translated sample{"Hello", nested(9'000, "Labas")};
  CHECK_THAT(sample.dump("<p>Hello</p>"), ContainsSubstring("[en Hello]"));
  REQUIRE(sample.warnings().size() == 1);
  CHECK_THAT(sample.warnings().front(),
             ContainsSubstring("the translation of \"Hello\" has other markup or placeholders: \"<em><em>") &&
                 ContainsSubstring("; it is nested more than 16 deep"));
  CHECK(sample.warnings().front().size() < 300);
}

TEST_CASE("a reference to what is no text is refused in a translation and in C++", "[unit][compose]") {
  for (const auto* reference : {"&#1;", "&#x1B;", "&#xFFFE;", "&#x202E;", "&#0;"}) {
    INFO(reference);
    const std::string text = "a" + std::string{reference} + "b";
    Sample sample;
    const auto found = problems_of(sample, text);
    const bool is_nothing = std::string_view{reference} == "&#0;";  // pugixml ends the text there.
    if (!is_nothing) CHECK(found.size() == 1);
    Translated translated{"Hello", text};
    CHECK_THAT(translated.dump("<p>Hello</p>"), ContainsSubstring(is_nothing ? "\"a" : "[en Hello]"));
  }
}

TEST_CASE("text built in C++ that is none is an error with its place", "[unit][compose]") {
  Sample sample;
  CHECK(problems_of(sample, "a\x1Bz") ==
        Lines{"doc.xml:7:1: error: doc: the text \"a\\u001Bz\" has the control character "
              "U+001B [text.malformed]; write plain text in UTF-8"});
  CHECK(problems_of(sample, "a\u202Ez").size() == 1);
  CHECK(
      problems_of(sample, "a\xFFz") ==
      Lines{"doc.xml:7:1: error: doc: the text \"a\\xFFz\" is not UTF-8 [text.malformed]; write plain text in UTF-8"});
}

TEST_CASE("letters in parts are composed, from C++ and from a reference", "[unit][compose]") {
  Sample sample;
  CHECK_THAT(sample.dump("<p>kavine\u0307, <em>z\u030cole</em></p>"), ContainsSubstring("kavin\u0117, /\u017eole/"));
  Translated translated{"Hello", "kavine&#x307;"};
  CHECK_THAT(translated.dump("<p>Hello</p>"), ContainsSubstring("\"kavin\u0117\""));
}

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

TEST_CASE("a link that leads nowhere is an error, once, also when a variable makes it so", "[unit][compose]") {
  Sample sample;
  CHECK(problems_of(sample, "<a href=\"javascript:alert(1)\">x <em>y</em> z</a>") ==
        Lines{"doc.xml:7:1: error: doc: \"javascript:alert(1)\" is no address [pack.bad-value]; write #id, https://, "
              "http:// "
              "or mailto:, in the letters of ASCII"});
  sample.variables["PROJECT_NAME"] = "a b";
  CHECK(sample.problem("<p><a href=\"https://example.org/{PROJECT_NAME}\">x</a></p>").message ==
        "\"https://example.org/a b\" is no address");
  CHECK(problems_of(sample, "<a href=\"https://" + std::string(limits::link_bytes, 'a') + "\">x</a>").size() == 1);
}

TEST_CASE("a language of foreign words is one", "[unit][compose]") {
  Sample sample;
  CHECK(problems_of(sample, "<span lang=\"lt LT\">x</span>").size() == 1);
  Translated translated{"Hello", "<span lang=\"../x\">Labas</span>"};
  CHECK_THAT(translated.dump("<p>Hello</p>"), ContainsSubstring("[en Hello]"));
  REQUIRE(translated.warnings().size() == 1);
  CHECK_THAT(translated.warnings().front(), ContainsSubstring("\"../x\" is no language tag"));
}

TEST_CASE("a text is as long as the limit and no longer, its variables filled in", "[unit][compose][limits]") {
  Sample sample;
  const std::string longest(limits::text_bytes, 'a');
  CHECK(problems_of(sample, longest).empty());
  CHECK_THAT(problems_of(sample, longest + 'a').at(0),
             ContainsSubstring("…\" has more than 100000 bytes [limit.exceeded]; divide it into paragraphs"));
  sample.variables["PROJECT_NAME"] = longest;
  CHECK(problems_of(sample, "{PROJECT_NAME}").empty());
  CHECK(problems_of(sample, "{PROJECT_NAME}.") ==
        Lines{"doc.xml:7:1: error: doc: the text \"{PROJECT_NAME}.\" has more than 100000 bytes [limit.exceeded]; "
              "divide it into paragraphs"});
  std::string often;
  for (int i = 0; i < 1'000; ++i) often += "{PROJECT_NAME} ";
  CHECK(problems_of(sample, often).size() == 1);
  sample.variables["PROJECT_NAME"] += 'a';
  CHECK(sample.problem("<p>Text</p>").message == "the variable \"PROJECT_NAME\" has more than 100000 bytes");
}

TEST_CASE("texts that stand everywhere are an error before there is no room for them", "[unit][compose][limits]") {
  constexpr std::size_t times = 4;  // So often may a text be asked for before it is printed.
  const Lines too_much{
      "doc.xml:7:1: error: doc: the document has more text than its pages could show [limit.exceeded]; "
      "250000 texts and 16777216 bytes at most"};
  Sample of_bytes;
  of_bytes.variables["PROJECT_NAME"] = std::string(limits::text_bytes, 'a');
  CHECK(problems_of(of_bytes, "{PROJECT_NAME}", times * limits::document_text_bytes / limits::text_bytes + 1) ==
        too_much);
  std::string pieces;
  constexpr std::size_t count = 10'000;
  for (std::size_t i = 0; i < count / 2; ++i) pieces += "<em>a</em>b";
  Sample of_texts;
  CHECK(problems_of(of_texts, pieces, times * limits::document_texts / count + 1) == too_much);
}
