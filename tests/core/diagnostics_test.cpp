// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <set>
#include <type_traits>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("a diagnostic prints as one line that an editor can follow", "[unit][core]") {
  Diagnostic diagnostic{Severity::error, ErrorCode::pack_unknown_id, {"pack.xml", 12, 5}, "M1.4",
                        "no such field", "did you mean \"M1.5\"?"};
  CHECK(to_string(diagnostic) == "pack.xml:12:5: error: M1.4: no such field [pack.unknown-id]; did you mean \"M1.5\"?");
  diagnostic.place = {"pack.xml", 0, 0};
  diagnostic.severity = Severity::warning;
  diagnostic.field.clear();
  diagnostic.hint.clear();
  CHECK(to_string(diagnostic) == "pack.xml: warning: no such field [pack.unknown-id]");
}

TEST_CASE("every code has a spelling of its own and a meaning", "[unit][core]") {
  std::set<std::string_view> spellings;
  for (const auto code : error_codes()) {
    CHECK(spellings.insert(spelling(code)).second);
    CHECK_FALSE(meaning(code).empty());
    CHECK(spelling(code).find('.') != std::string_view::npos);
  }
  CHECK(spellings.size() == error_codes().size());
}

TEST_CASE("warnings alone do not throw, one error brings all along", "[unit][core]") {
  Diagnostics diagnostics;
  diagnostics.warning(ErrorCode::catalog_untranslated, {}, "first");
  CHECK_NOTHROW(diagnostics.throw_if_errors());
  diagnostics.error(ErrorCode::pack_bad_value, {}, "second");
  try {
    diagnostics.throw_if_errors();
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.diagnostics().size() == 2);
    CHECK(error.code() == ErrorCode::pack_bad_value);
    CHECK_THAT(error.what(), ContainsSubstring("first") && ContainsSubstring("second"));
  }
}

TEST_CASE("one problem is told of once", "[unit][core]") {
  Diagnostics diagnostics;
  for (const char* field : {"a", "b", "a"}) {
    diagnostics.add({Severity::error, ErrorCode::values_wrong_type, {"v.xml", 1, 1}, field, "does not fit", ""});
  }
  diagnostics.warning(ErrorCode::values_wrong_type, {"v.xml", 1, 1}, "does not fit");
  CHECK(diagnostics.all().size() == 3);
}

TEST_CASE("of very many problems the first are told and the others counted, and warnings hide no error",
          "[unit][core]") {
  Diagnostics diagnostics;
  const auto add = [&](Severity severity, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      diagnostics.add({severity, ErrorCode::pack_bad_value, {}, {}, "problem " + std::to_string(i), {}});
    }
  };
  add(Severity::warning, limits::diagnostics + 1);
  add(Severity::error, limits::diagnostics + 7);
  REQUIRE(diagnostics.all().size() == 2 * limits::diagnostics + 2);
  CHECK(to_string(diagnostics.all()[limits::diagnostics]) ==
        "warning: 1 more are not listed [limit.exceeded]; mend these first");
  CHECK(to_string(diagnostics.all().back()) == "error: 7 more are not listed [limit.exceeded]; mend these first");
  Diagnostics both;
  both.error(ErrorCode::pack_bad_value, {}, "another");
  both.append(diagnostics);
  CHECK(to_string(both.all().back()) == "error: 8 more are not listed [limit.exceeded]; mend these first");
}

TEST_CASE("a diagnostic is one line that no terminal obeys, whoever wrote its parts", "[unit][core]") {
  const Diagnostic diagnostic{
      Severity::error, ErrorCode::pack_bad_value, {"a\nb\x1B.xml", 1, 0}, "f\x07", "m\r\n\u009B", "h\xFF"};
  CHECK(to_string(diagnostic) == "a\\nb\\u001B.xml:1: error: f\\u0007: m\\u000D\\n\\u009B [pack.bad-value]; h\\xFF");
}

TEST_CASE("no part of a diagnostic is as long as a file", "[unit][core]") {
  const std::string much(1'000'000, 'x');
  const auto is_short = [](const Diagnostic& diagnostic) {
    return to_string(diagnostic).size() < 5 * limits::message_bytes;
  };
  const Diagnostic diagnostic{Severity::error, ErrorCode::pack_bad_value, {much, 1, 1}, much, much, much};
  Diagnostics diagnostics;
  diagnostics.add(diagnostic);
  CHECK(is_short(diagnostics.all().front()));
  CHECK(is_short(Error{diagnostic}.diagnostics().front()));
}

TEST_CASE("an error can be copied while it flies", "[unit][core]") {
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Error>);
  STATIC_REQUIRE(std::is_copy_constructible_v<Error>);
}

TEST_CASE("the nearest name is a slip away, not another word", "[unit][core]") {
  constexpr std::string_view names[] = {"section", "callout", "columns"};
  CHECK(nearest("sektion", names) == "section");
  CHECK(nearest("colums", names) == "columns");
  CHECK(nearest("banana", names).empty());
  const std::string long_name(1'000'000, 'x');
  CHECK(nearest(long_name, std::vector<std::string_view>{long_name}).empty());
  constexpr std::string_view languages[] = {"en", "lt"};
  CHECK(nearest("xx", languages).empty());
  CHECK(nearest("ln", languages) == "en");
}
