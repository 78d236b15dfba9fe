// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <cstdlib>
#include <string>

#include <lapas/catalog.hpp>

#include "message_file_maker.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// ICU asks for the time zone once. In this one midnight in Greenwich is still yesterday.
const bool is_far_away = ::setenv("TZ", "Pacific/Pago_Pago", 1) == 0;

Catalog load(std::string language) {
  const TemporaryFolder folder;
  if (language != "en") write_message_file(folder.path(), language, "sample", make_message_file({}));
  return load_catalog({std::move(language), "en", {"sample"}, {folder.path()}});
}

/// With `~` for every non-breaking space.
std::string visible(std::string text) {
  for (auto at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0")) text.replace(at, 2, "~");
  return text;
}

}  // namespace

TEST_CASE("a Lithuanian date has its month in the genitive and holds together", "[unit][catalog]") {
  const auto lt = load("lt");
  const auto date = [&](int month, int day) { return visible(lt.long_date({2026, month, day})); };
  CHECK(date(1, 1) == "2026~m.~sausio~1~d.");
  CHECK(date(2, 28) == "2026~m.~vasario~28~d.");
  CHECK(date(3, 11) == "2026~m.~kovo~11~d.");
  CHECK(date(4, 30) == "2026~m.~balandžio~30~d.");
  CHECK(date(5, 9) == "2026~m.~gegužės~9~d.");
  CHECK(date(6, 24) == "2026~m.~birželio~24~d.");
  CHECK(date(7, 6) == "2026~m.~liepos~6~d.");
  CHECK(date(8, 15) == "2026~m.~rugpjūčio~15~d.");
  CHECK(date(9, 1) == "2026~m.~rugsėjo~1~d.");
  CHECK(date(10, 31) == "2026~m.~spalio~31~d.");
  CHECK(date(11, 23) == "2026~m.~lapkričio~23~d.");
  CHECK(date(12, 31) == "2026~m.~gruodžio~31~d.");
}

TEST_CASE("an English date is British and keeps the day with the month", "[unit][catalog]") {
  CHECK(visible(load("en").long_date({2026, 11, 23})) == "23~November 2026");
  CHECK(visible(load("en").long_date({2026, 5, 1})) == "1~May 2026");
}

TEST_CASE("other languages date as ICU does, on the right day in every time zone", "[unit][catalog]") {
  REQUIRE(is_far_away);
  CHECK(load("lv").long_date({2026, 1, 1}) == "2026. gada 1. janvāris");
  CHECK(load("pt_BR").long_date({2026, 12, 31}) == "31 de dezembro de 2026");
  CHECK(load("el").long_date({2026, 11, 23}) == "23 Νοεμβρίου 2026");
}

TEST_CASE("a date to be filled in has its blanks in the order of the language", "[unit][catalog]") {
  CHECK(visible(load("lt").date_blanks()) == "20__~m.~____________~__~d.");
  CHECK(visible(load("en").date_blanks()) == "__~____________~20__");
  CHECK(visible(load("lv").date_blanks()) == "20__.~gada~__.~____________");
  CHECK(visible(load("pt_BR").date_blanks()) == "__~de~____________~de~20__");
}

TEST_CASE("numbers are written as the language writes them", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en");
  CHECK(visible(lt.number(1234.5, 1)) == "1~234,5");
  CHECK(visible(lt.number(1234567)) == "1~234~567");
  CHECK(visible(lt.number(-0.25, 2)) == "−0,25");
  CHECK(lt.number(999) == "999");
  CHECK(en.number(1234.5, 1) == "1,234.5");
  CHECK(en.number(1234567) == "1,234,567");
  CHECK(en.number(2, 2) == "2.00");
}

TEST_CASE("only days that exist are dates", "[unit][catalog]") {
  Date date;
  CHECK(parse_date("2026-11-23", date));
  CHECK(date == Date{2026, 11, 23});
  CHECK(parse_date("2024-02-29", date));
  for (const auto* text :
       {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "26-11-23", "2026/11/23", "2026-11-23 ",
        "2026-11-2x", "2026--1-23", "-026-11-23", "+026-11-23", "2026-+1-23"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text, date));
  }
  CHECK(date == Date{2024, 2, 29});
}
