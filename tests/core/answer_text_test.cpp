// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "core/answer_text.hpp"

#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("decimals that count are those before the zeros at the end", "[unit][core]") {
  CHECK(decimals_of("12") == 0);
  CHECK(decimals_of("12.0") == 0);
  CHECK(decimals_of("1.250") == 2);
  CHECK(decimals_of("-0.001") == 3);
}

TEST_CASE("a number is written with as many decimals as asked for", "[unit][core]") {
  CHECK(with_decimals("12", 2) == "12.00");
  CHECK(with_decimals("-12.5", 2) == "-12.50");
  CHECK(with_decimals("12.500", 2) == "12.50");
  CHECK(with_decimals("12.0", 0) == "12");
}

TEST_CASE("characters are counted, not bytes", "[unit][core]") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("ąčę") == 3);
  CHECK(count_characters("a\U0001f600") == 2);
}
