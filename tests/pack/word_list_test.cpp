// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/pack.hpp>

using namespace lapas;

namespace {

WordList parse(const std::string& concepts) { return parse_word_list("<words>" + concepts + "</words>", "w.xml"); }

/// Of a word list, one at most in each of these tests.
std::string problem(const std::string& concepts) {
  const auto found = problems([&] { static_cast<void>(parse(concepts)); });
  CHECK(found.size() <= 1);
  return found.empty() ? "" : found.front();
}

std::string in_concept(const std::string& id, const std::string& content) {
  return "<concept id=\"" + id + "\">" + content + "</concept>\n";
}

}  // namespace

TEST_CASE("a word list has a term for each language and forms that are forbidden", "[unit][pack]") {
  const auto words = parse(in_concept("score", "<term lang=\"en\">score</term><term lang=\"lt\">balas</term>"
                                               "<forbidden lang=\"lt\"> įverč*\n </forbidden>"));
  REQUIRE(words.size() == 1);
  CHECK(words[0].id == "score");
  CHECK(words[0].terms == std::vector<WordForm>{{"en", "score", {"w.xml", 1, 28}}, {"lt", "balas", {"w.xml", 1, 56}}});
  CHECK(words[0].forbidden == std::vector<WordForm>{{"lt", "įverč*", {"w.xml", 1, 84}}});
  CHECK(parse("").empty());
}

TEST_CASE("a form that is forbidden stands in no term of its language", "[unit][pack]") {
  const auto score = in_concept("score", "<term lang=\"lt\">Vertinimo balas</term>");
  CHECK(problem(score + in_concept("b", "<forbidden lang=\"lt\">bal*</forbidden>")) ==
        "w.xml:2:17: error: \"bal*\" is forbidden and stands in the term \"Vertinimo balas\" of \"score\" "
        "[pack.contradiction]; take one of them out, or be more exact");
  CHECK(problem(in_concept("b", "<forbidden lang=\"lt\">VERTINIMO</forbidden>") + score).starts_with("w.xml:1:"));
  CHECK(problem(score + in_concept("b", "<forbidden lang=\"en\">balas</forbidden>")).empty());
  CHECK(problem(score + in_concept("b", "<forbidden lang=\"lt\">balai</forbidden>")).empty());
}

TEST_CASE("two concepts have two terms", "[unit][pack]") {
  const auto score = in_concept("score", "<term lang=\"en\">score</term>");
  CHECK(problem(score + in_concept("mark", "<term lang=\"en\">Score</term>")) ==
        "w.xml:2:20: error: \"Score\" is the term of two concepts: \"score\" and \"mark\" [pack.contradiction]; "
        "keep one");
  CHECK(problem(score + in_concept("mark", "<term lang=\"lt\">score</term>")).empty());
}

TEST_CASE("a form is forbidden once", "[unit][pack]") {
  const auto score = in_concept("score", "<forbidden lang=\"lt\">įverč*</forbidden>");
  CHECK(problem(score + in_concept("mark", "<forbidden lang=\"lt\">Įverč*</forbidden>")) ==
        "w.xml:2:20: error: \"Įverč*\" is forbidden twice: in \"score\" and \"mark\" [pack.contradiction]; keep one");
  CHECK(problem(score + in_concept("mark", "<forbidden lang=\"lt\">įverčio</forbidden>")).empty());
}

TEST_CASE("a concept has one term in a language", "[unit][pack]") {
  CHECK(problem(in_concept("score", "<term lang=\"en\">score</term><term lang=\"en\">mark</term>")) ==
        "w.xml:1:56: error: the concept \"score\" has two terms in en [pack.contradiction]; keep one");
}

TEST_CASE("a concept says something, and has an id of its own", "[unit][pack]") {
  CHECK(problem(in_concept("score", "")) ==
        "w.xml:1:8: error: <concept> has neither <term> nor <forbidden> [pack.missing-element]");
  CHECK(problem(in_concept("score", "<term lang=\"en\"> </term>")) ==
        "w.xml:1:28: error: <term> has no text [pack.missing-element]");
  CHECK(problem(in_concept("a", "<term lang=\"en\">b</term>") + in_concept("a", "<term lang=\"en\">c</term>")) ==
        "w.xml:2:1: error: the id \"a\" stands twice [pack.duplicate-id]; choose another id");
}

TEST_CASE("a star stands at the end or the start of a word, and in no term", "[unit][pack]") {
  for (const auto* form : {"*", "įv*tis", "geras *", "- -"}) {
    CHECK(problem(in_concept("a", "<forbidden lang=\"lt\">" + std::string{form} + "</forbidden>")) ==
          "w.xml:1:24: error: \"" + std::string{form} +
              "\" is not a form [pack.bad-value]; a form is made of words, "
              "and * stands at the end or the start of one only");
  }
  CHECK(problem(in_concept("a", "<term lang=\"lt\">bal*</term>")) ==
        "w.xml:1:24: error: \"bal*\" is not a term [pack.bad-value]; a term is made of words");
}

TEST_CASE("the language of a form is a tag", "[unit][pack]") {
  for (const auto* tag : {"lt_LT", "Lithuanian", "l", "LT", "lt-"}) {
    CHECK(problem(in_concept("a", "<term lang=\"" + std::string{tag} + "\">b</term>")) ==
          "w.xml:1:24: error: lang=\"" + std::string{tag} +
              "\" on <term> is not valid [pack.bad-value]; expected: a language tag such as lt or pt-BR");
  }
  CHECK(problem(in_concept("a", "<term lang=\"pt-BR\">b</term>")).empty());
  CHECK(problem(in_concept("a", "<term>b</term>")) ==
        "w.xml:1:24: error: <term> lacks the attribute \"lang\" [pack.missing-attribute]");
}
