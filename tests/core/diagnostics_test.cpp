// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <set>
#include <type_traits>

#include <lapas/core.hpp>

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

TEST_CASE("an error can be copied while it flies", "[unit][core]") {
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Error>);
  STATIC_REQUIRE(std::is_copy_constructible_v<Error>);
}

TEST_CASE("the nearest name is a slip away, not another word", "[unit][core]") {
  constexpr std::string_view names[] = {"section", "callout", "columns"};
  CHECK(nearest("sektion", names) == "section");
  CHECK(nearest("colums", names) == "columns");
  CHECK(nearest("banana", names).empty());
  constexpr std::string_view languages[] = {"en", "lt"};
  CHECK(nearest("xx", languages).empty());
  CHECK(nearest("ln", languages) == "en");
}
