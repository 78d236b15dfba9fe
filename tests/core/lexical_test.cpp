// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"

#include <lapas/core.hpp>

using namespace lapas;

TEST_CASE("only days that exist are dates, in one spelling", "[unit][core]") {
  CHECK(parse_date("2026-11-23") == Date{2026, 11, 23});
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
  for (const auto* text : {"", "2026-02-29", "2026-13-01", "2026-99-99", "2026-00-10", "2026-11-00", "2026-11-31",
                           "2026-1-1", "26-11-23", "2026/11/23", "2026-11-23 ", "2026-11-2x", "2026--1-23",
                           "-026-11-23", "+026-11-23", "2026-+1-23", "23.11.2026"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK(to_string(Date{2026, 1, 3}) == "2026-01-03");
}

TEST_CASE("numbers have one spelling", "[unit][core]") {
  for (const auto* text : {"12", "1234.5", "-3", "0.50", "123456789012345678901234567890"}) CHECK(is_number(text));
  for (const auto* text : {"", "-", "1,5", "1.", ".5", "1 000", "1e3", "12 EUR"}) CHECK_FALSE(is_number(text));
}
