// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sample.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// A pack whose folder has the file `answers.xml`.
struct Example {
  explicit Example(std::string_view values) {
    sample.pack.folder = folder.path();
    sample.set_fields(R"(<lines id="words" lines="2"><label>In words</label></lines>
                         <one-of id="more"><label>More</label><option id="yes">Yes</option><option id="no">No</option></one-of>)");
    const std::string xml = "<values form=\"a\">" + std::string{values} + "</values>";
    save(folder / "answers.xml", std::as_bytes(std::span{xml}));
  }
  TemporaryFolder folder;
  Sample sample;
};

constexpr auto element_of_example = R"(<example checklist="a" checkpoint="A1.1" values="answers.xml" scale="50"/>)";
constexpr auto answers = R"(<value field="A1.1.words">Salt &amp; pepper</value><value field="A1.1.more">yes</value>)";

}  // namespace

TEST_CASE("an example is the sheet of a checkpoint with the answers of a file", "[unit][compose]") {
  Example example{answers};
  example.sample.answer("A1.1.words", "The answer of the document itself");
  const std::string text = example.sample.dump(element_of_example);
  CHECK_THAT(text, ContainsSubstring("specimen 50%") && ContainsSubstring("value=\"Salt & pepper\"") &&
                       ContainsSubstring("check A1.1.more=yes checked"));
  CHECK_THAT(text, !ContainsSubstring("The answer of the document itself"));
}

TEST_CASE("answers of the same length stay apart", "[unit][compose]") {
  Example example{R"(<value field="A1.1.t.r1.c1">One</value><value field="A1.1.t.r2.c1">Two</value>
                     <value field="A1.1.t.r3.c1">Six</value>)"};
  example.sample.set_fields(R"(<table id="t" rows="3"><label>T</label><column id="a">A</column></table>)");
  const std::string text = example.sample.dump(element_of_example);
  for (const auto* answer :
       {"r1.c1 lines=1 value=\"One\"", "r2.c1 lines=1 value=\"Two\"", "r3.c1 lines=1 value=\"Six\""}) {
    CHECK_THAT(text, ContainsSubstring(answer));
  }
}

TEST_CASE("what surrounds an example keeps its own answers", "[unit][compose]") {
  Example example{answers};
  example.sample.answer("A1.1.words", "Mine");
  const std::string both = std::string{element_of_example} + R"(<checkpoint-sheet checklist="a" checkpoint="A1.1"/>)";
  CHECK_THAT(example.sample.dump(both),
             ContainsSubstring("value=\"Salt & pepper\"") && ContainsSubstring("value=\"Mine\""));
}

TEST_CASE("wrong answers of an example are errors with their place", "[unit][compose]") {
  Example example{R"(<value field="A1.1.word">x</value>)"};
  const auto problem = example.sample.problem(element_of_example);
  CHECK(problem.code == ErrorCode::values_unknown_field);
  CHECK_THAT(problem.place.file, ContainsSubstring("answers.xml"));
  CHECK_THAT(problem.hint, ContainsSubstring("A1.1.words"));
  const auto missing = example.sample.problem(R"(<example checklist="a" checkpoint="A1.1" values="none.xml"/>)");
  CHECK(missing.code == ErrorCode::file_unreadable);
  const auto unknown = example.sample.problem(R"(<example checklist="a" checkpoint="A1.2" values="answers.xml"/>)");
  CHECK(unknown.code == ErrorCode::pack_unknown_id);
  CHECK_THAT(unknown.hint, ContainsSubstring("A1.1"));
}

TEST_CASE("only tables to write in become cards", "[unit][compose]") {
  Sample sample;
  sample.set_fields(R"(<table id="rows" rows="2"><label>R</label><column id="a">A</column></table>
    <table id="choices" rows="2"><label>C</label><column id="a" kind="choice"><label>A</label><option id="x">X</option></column></table>
    <line id="line"><label>L</label></line>)");
  const auto cards = [](std::string_view field) {
    return R"(<card-sheet checklist="a" field="A1.1.)" + std::string{field} + "\"/>";
  };
  CHECK_THAT(sample.dump(cards("rows")), ContainsSubstring("blank line A1.1.rows.r2.c1"));
  for (const auto* field : {"choices", "line"}) {
    const auto problem = sample.problem(cards(field));
    CHECK(problem.code == ErrorCode::pack_bad_value);
    CHECK_THAT(problem.message, ContainsSubstring(field));
  }
}
