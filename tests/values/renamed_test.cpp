// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers under ids of before.

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/values.hpp>

using namespace lapas;

namespace {

using Answers = std::map<std::string, std::string>;

struct Moved {
  Answers answers;
  Lines problems;
};

/// The answers, in their order, after they have moved. `lines` is the one place that has lines.
Moved move(const Answers& answers, const std::vector<RenamedId>& renamed) {
  Values values;
  values.form.text = "m";
  for (const auto& [id, text] : answers) values.by_field[id] = {text, {"v.xml", 2, 1}};
  const std::vector<AnswerPlace> places{{.id = "lines", .kind = PlaceKind::multi_line_text},
                                        {.id = "line", .kind = PlaceKind::text}};
  Diagnostics diagnostics;
  const Values now = under_new_ids(values, renamed, places, diagnostics);
  CHECK(now.form.text == "m");
  Moved moved;
  for (const auto& [id, value] : now.by_field) moved.answers[id] = value.text;
  moved.problems = lines(diagnostics.all());
  return moved;
}

}  // namespace

TEST_CASE("an answer under an old id comes to the new one, others stay", "[unit][values]") {
  const Moved moved = move({{"old", "a"}, {"older", "b"}, {"line", "c"}}, {{"old", "new"}});
  CHECK(moved.answers == Answers{{"new", "a"}, {"older", "b"}, {"line", "c"}});
  CHECK(moved.problems == Lines{});
}

TEST_CASE("an old id stands for all ids below it", "[unit][values]") {
  CHECK(move({{"old.r1.c2", "a"}, {"old.total.c4", "b"}, {"old2.r1", "c"}}, {{"old", "new.table"}}).answers ==
        Answers{{"new.table.r1.c2", "a"}, {"new.table.total.c4", "b"}, {"old2.r1", "c"}});
}

TEST_CASE("of several old ids the longest counts", "[unit][values]") {
  const std::vector<RenamedId> renamed{{"old", "new"}, {"old.r1", "first"}};
  CHECK(move({{"old.r1.c1", "a"}, {"old.r2.c1", "b"}, {"old.r1", "c"}}, renamed).answers ==
        Answers{{"first.c1", "a"}, {"new.r2.c1", "b"}, {"first", "c"}});
}

TEST_CASE("rows move down behind those that were there", "[unit][values]") {
  CHECK(
      move({{"old.r1.c2", "a"}, {"old.r12", "b"}, {"old.r2-notes", "c"}, {"old.total.c1", "d"}, {"old.ready", "e"}},
           {{"old", "new", 4}})
          .answers ==
      Answers{{"new.r4.c2", "a"}, {"new.r15", "b"}, {"new.r5-notes", "c"}, {"new.total.c1", "d"}, {"new.ready", "e"}});
}

TEST_CASE("answers that come together stand below each other where there are lines", "[unit][values]") {
  const Moved moved = move({{"a", "first"}, {"b", "second"}, {"c", "own"}, {"lines", "own"}},
                           {{"a", "lines"}, {"b", "lines"}, {"c", "lines"}});
  CHECK(moved.answers == Answers{{"lines", "own\nfirst\nsecond\nown"}});
  CHECK(moved.problems == Lines{});
}

TEST_CASE("elsewhere the answer under the new id stays, and a warning names the other", "[unit][values]") {
  const Moved moved = move({{"a", "first"}, {"line", "own"}}, {{"a", "line"}});
  CHECK(moved.answers == Answers{{"line", "own"}});
  CHECK(moved.problems ==
        Lines{"v.xml:2:1: warning: line: the answer \"first\" of a belongs to line, which has another "
              "one [values.two-answers]; write both into line"});
}

TEST_CASE("the same answer twice is no matter", "[unit][values]") {
  const Moved moved = move({{"a", "own"}, {"line", "own"}}, {{"a", "line"}});
  CHECK(moved.answers == Answers{{"line", "own"}});
  CHECK(moved.problems == Lines{});
}
