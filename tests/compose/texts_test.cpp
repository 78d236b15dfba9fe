// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/markup.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("inline markup becomes the look of its words", "[unit][compose]") {
  Sample sample;
  const auto dump =
      sample.dump("<p>One <strong>two <em>three</em></strong>, <a href=\"https://example.org\">four</a> &amp; "
                  "<span lang=\"lt\">du</span>.</p>");
  CHECK_THAT(dump, ContainsSubstring("\"One *two **/three/*, <https://example.org four> & [lt du].\""));
}

TEST_CASE("variables are replaced in texts", "[unit][compose]") {
  Sample sample;
  CHECK_THAT(sample.dump("<p>{PROJECT_NAME}, version {VERSION}, {DATE}</p>"),
             ContainsSubstring("\"LOCAL-Y-PACT, version 1.2, 23 November 2026\""));
}

TEST_CASE("the value of a variable is text and never markup", "[unit][compose]") {
  Sample sample;
  sample.variables["PROJECT_NAME"] = "<strong>A & B";
  CHECK_THAT(sample.dump("<p>{PROJECT_NAME}</p>"), ContainsSubstring("\"<strong>A & B\""));
}

namespace {

/// What a text prints in the sample.
std::string printed(const std::string& text) {
  Sample sample;
  sample.pack.title.text = text;
  return sample.document("<p>Text</p>").keywords.front();
}

}  // namespace

TEST_CASE("a name in braces behind a backslash is no variable", "[unit][compose]") {
  CHECK(printed(R"(\{PROJECT_NAME} is {PROJECT_NAME})") == "{PROJECT_NAME} is LOCAL-Y-PACT");
  CHECK(printed(R"(\\{X}{VERSION}, \{, C:\)") == R"(\{X}1.2, \{, C:\)");
}

TEST_CASE("what is escaped prints as it was", "[unit][compose]") {
  for (const std::string text :
       {R"(R&D <b>)", R"({PROJECT_NAME})", R"(\{PROJECT_NAME})", R"({}{A}{B})", R"(one \ {two)", R"(&amp; x)"}) {
    CHECK(printed(escape(text)) == text);
  }
}

TEST_CASE("byte order marks at the start of a text are not printed, with markup and without", "[unit][compose]") {
  CHECK(printed("\ufeff\ufeffOne") == "One");
  CHECK(printed("\ufeff\ufeffOne &amp; <em>two</em>") == "One & two");
}

TEST_CASE("an escaped text means itself, in normal form", "[unit][compose]") {
  for (const std::string text : {"a < b & c > d", "&amp;", "<em>so</em>", " ", "", "e\u0301\r\n&\r\t", "<\u0338"}) {
    const auto markup = composing::parse_markup(escape(text));
    CHECK(plain_text({.items = markup.pieces}) == normal_form(text));
    CHECK(markup.problem.empty());
  }
}

TEST_CASE("an unknown variable is an error with its place and the nearest name", "[unit][compose]") {
  Sample sample;
  const auto problem = sample.problem("\n<p>Made by {PROJECT_NAM}</p>");
  CHECK(problem.code == ErrorCode::pack_unknown_variable);
  CHECK(problem.place == SourcePlace{"doc.xml", 2, 1});
  CHECK_THAT(problem.hint, ContainsSubstring("PROJECT_NAME"));
}

TEST_CASE("a variable that the pack does not have cannot be set", "[unit][compose]") {
  Sample sample;
  sample.variables["PROJECT"] = "x";
  CHECK(sample.problem("<p>Text</p>").code == ErrorCode::pack_unknown_variable);
}

TEST_CASE("all problems of a document are in one error", "[unit][compose]") {
  Sample sample;
  try {
    static_cast<void>(sample.document("<p>{ONE}</p><p>{TWO}</p><p><a href=\"#nowhere\">link</a></p>"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.diagnostics().size() == 3);
  }
}

TEST_CASE("a line may end at every space but those that keep words together", "[unit][compose]") {
  Sample sample;
  const auto document = sample.document("<p>one <strong>two</strong> 5\u00a0mm</p><p>first second</p>");
  const auto breaks = [&](std::size_t block) {
    return std::get<Paragraph>(document.sections.front().blocks[block].content).text.breaks;
  };
  CHECK(breaks(0) == std::vector<std::uint32_t>{4, 8});
  CHECK(breaks(1) == std::vector<std::uint32_t>{6});
}
